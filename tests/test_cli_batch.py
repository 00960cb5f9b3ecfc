"""`permres-gui batch` from outside: files in, files out, exit status, going on."""

import json
import os
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.batch.rows import assessed, case_in, worked_lines
from tests.commands import started
from tests.worked_cases import FILES

SOME = FILES[:30]
DAY = ("--as-of", "2026-11-23")


@pytest.fixture
def cases(tmp_path):
    path = tmp_path / "cases.jsonl"
    path.write_bytes(b"".join(worked_lines()[:30]) + b"\n{}\n")
    return path


def told(path: Path) -> list[dict]:
    return [json.loads(each) for each in path.read_bytes().splitlines()]


def test_lines_in_lines_out_by_two_processes(cases, tmp_path):
    out = tmp_path / "answers.jsonl"
    found = started("batch", cases, out, *DAY, "--jobs", "2")
    assert (found.returncode, found.stdout) == (1, b"")
    assert found.stderr.decode() == (
        "Cases assessed: 30. Not understood: 1. Done before: 0.\n"
    )
    *rows, bad = told(out)
    assert [each["id"] for each in rows] == [file.stem for file in SOME]
    for row, file in list(zip(rows, SOME, strict=True))[::5]:
        expected = assessed(case_in(file))
        assert {name: row[name] for name in expected} == expected
    assert bad["error"]["code"] == "missing"


def test_what_is_there_is_not_done_again(cases, tmp_path):
    out = tmp_path / "answers.jsonl"
    started("batch", cases, out, *DAY)
    whole = out.read_bytes()
    out.write_bytes(whole[: len(whole) // 2])
    found = started("batch", cases, out, *DAY)
    assert out.read_bytes() == whole
    assert b"Done before: 0" not in found.stderr
    again = started("batch", cases, out, *DAY)
    assert out.read_bytes() == whole
    assert again.returncode == 1  # one of the rows that are there was refused
    assert again.stderr.decode().endswith(
        "1 of those done before was not understood. To assess it once it is mended,"
        " choose a new file of answers.\n"
    )


def test_parquet_in_and_out_says_the_same_as_lines(cases, tmp_path):
    rows = [
        {"id": file.stem, "case": file.read_text("utf-8"), "other": 1} for file in SOME
    ]
    tables = tmp_path / "cases.parquet", tmp_path / "answers.parquet"
    pq.write_table(pa.Table.from_pylist(rows[:20]), tables[0])
    assert started("batch", *tables, *DAY).returncode == 0
    pq.write_table(pa.Table.from_pylist(rows), tables[0])
    found = started("batch", *tables, *DAY)
    assert b"assessed: 10. Not understood: 0. Done before: 20." in found.stderr
    lines = tmp_path / "answers.jsonl"
    started("batch", cases, lines, *DAY)
    from_parquet = pq.read_table(tables[1]).to_pylist()
    assert json.loads(json.dumps(from_parquet, default=str)) == told(lines)[:30]
    assert sorted(each.name for each in tmp_path.iterdir()) == [
        "answers.jsonl", "answers.parquet", "cases.jsonl", "cases.parquet",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("none.jsonl", "out.jsonl"), "none.jsonl: No such file"),
        (("cases.jsonl", "cases.jsonl"), "cannot go into the file of the cases"),
        (("cases.jsonl", "notes.txt"), "notes.txt: line 1 is not an answer"),
        (("notes.parquet", "out.jsonl"), "notes.parquet: "),
        (("columns.parquet", "out.jsonl"), "“id” and “case” must be there"),
        (("cases.jsonl", "notes.parquet"), "notes.parquet: "),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(
    arguments, words, cases, tmp_path
):
    for name in ("notes.txt", "notes.parquet"):
        tmp_path.joinpath(name).write_bytes(b"my notes\n")
    pq.write_table(pa.table({"id": ["x"]}), tmp_path / "columns.parquet")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    found = started("batch", *(tmp_path / each for each in arguments), *DAY)
    assert found.returncode == 2
    assert words in found.stderr.decode()
    assert b"Traceback" not in found.stderr
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == before


def test_without_pyarrow_parquet_is_refused_and_lines_are_not(cases, tmp_path):
    without = (
        "import sys; sys.modules['pyarrow'] = None\n"
        "from permres_gui.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    out = tmp_path / "a.parquet"
    found = started("batch", cases, out, *DAY, code=without)
    assert (found.returncode, out.exists()) == (2, False)
    assert "pip install pyarrow" in found.stderr.decode()
    assert (
        started("batch", cases, tmp_path / "a.jsonl", *DAY, code=without).returncode
        == 1
    )


def test_a_day_must_be_asked_about_and_jobs_are_a_number(cases):
    assert b"--as-of" in started("batch", cases, "out").stderr
    assert (
        b"expected 1 to 256" in started("batch", cases, "o", *DAY, "--jobs", "0").stderr
    )


def test_rows_that_were_all_understood_are_done_when_they_are_there(cases, tmp_path):
    out = tmp_path / "answers.jsonl"
    cases.write_bytes(b"".join(worked_lines()[:3]))
    for _ in range(2):
        found = started("batch", cases, out, *DAY)
        assert found.returncode == 0
        assert b"understood. To assess" not in found.stderr


def test_answers_never_go_into_a_device(cases, tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    found = started("batch", cases, pipe, *DAY)
    assert found.returncode == 2
    assert found.stderr == (
        b"permres-gui: pipe is not an ordinary file. Choose another.\n"
    )
