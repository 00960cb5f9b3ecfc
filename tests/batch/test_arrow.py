"""The Arrow function: a batch in, a batch out, and inside a real engine."""

import pickle
from datetime import date

import duckdb
import pyarrow as pa
import pytest

from permres_gui.batch.arrow import ROWS, BatchAssessment, ColumnError, answers_batch
from tests.batch.rows import ON, assessed, case_in, rows
from tests.worked_cases import FILES

SOME = FILES[::9]
ASSESS = BatchAssessment(ON)


def batch(files=SOME) -> pa.RecordBatch:
    return pa.RecordBatch.from_pydict(
        {
            "id": [file.stem for file in files],
            "case": [file.read_text("utf-8") for file in files],
        }
    )


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def test_a_batch_says_what_assess_says_row_for_row():
    found = ASSESS(batch())
    assert found.schema == ROWS
    assert found.column("id").to_pylist() == [file.stem for file in SOME]
    for row, file in zip(found.to_pylist(), SOME, strict=True):
        told = assessed(case_in(file))
        assert (row["error"], row["missing"]) == (None, told["missing"])
        for card, each in told["cards"].items():
            assert row["cards"][card] == {
                "status": each["status"],
                "possible_from": day(each["possible_from"]),
                "certain_from": day(each["certain_from"]),
            }


def test_a_row_alone_and_the_row_in_its_batch_are_the_same():
    found = ASSESS(batch())
    for at in range(0, len(SOME), 5):
        assert (
            ASSESS(batch().slice(at, 1)).to_pylist() == found.slice(at, 1).to_pylist()
        )
    assert ASSESS(batch().slice(0, 0)).num_rows == 0


def test_a_bad_row_is_null_but_for_its_error():
    bad = pa.RecordBatch.from_pydict({"id": ["a", None, "c"], "case": ["{", "", None]})
    found = ASSESS(bad).to_pylist()
    assert [each["cards"] for each in found] == [None, None, None]
    assert [each["error"]["code"] for each in found] == [
        "not_yaml",
        "missing",
        "missing",
    ]


@pytest.mark.parametrize("kind", [pa.string(), pa.large_string(), pa.string_view()])
def test_every_arrow_text_is_read(kind):
    plain = batch(SOME[:2])
    other = pa.RecordBatch.from_arrays(
        [plain.column(0), plain.column(1).cast(kind)], names=["id", "case"]
    )
    assert ASSESS(other).equals(ASSESS(plain))


def test_a_batch_without_its_columns_is_refused():
    with pytest.raises(ColumnError, match="column case"):
        ASSESS(pa.RecordBatch.from_pydict({"id": ["a"]}))
    with pytest.raises(ColumnError, match="expected text"):
        ASSESS(pa.RecordBatch.from_pydict({"id": ["a"], "case": [1.5]}))


def test_the_function_travels_to_another_process():
    assert pickle.loads(pickle.dumps(ASSESS)) == ASSESS  # noqa: S301 - our own


def test_a_row_as_json_and_in_arrow_are_the_same():
    answers = [rows().row(file.stem, file.read_text("utf-8")) for file in SOME]
    assert answers_batch(answers).equals(ASSESS(batch()))


def test_duckdb_streams_its_rows_through_the_function():
    """As CONTRIBUTING says: an engine gives batches and takes batches."""
    with duckdb.connect() as engine:
        table = pa.Table.from_batches([batch()])
        source = engine.cursor()  # one open result on each connection
        source.register("clients", table)
        cases = source.sql('select id, "case" from clients').to_arrow_reader(16)
        assessed_cases = pa.RecordBatchReader.from_batches(ROWS, map(ASSESS, cases))
        engine.register("answers", assessed_cases)
        told = engine.sql(
            "select id, cards.L.status, cards.L.certain_from from answers order by id"
        ).fetchall()
    expected = ASSESS(batch()).to_pylist()
    cards = {row["id"]: row["cards"]["L"] for row in expected}
    assert told == [
        (id_, cards[id_]["status"], cards[id_]["certain_from"]) for id_ in sorted(cards)
    ]
