"""Going on with a file of answers: cut anywhere, it ends as if nothing had happened."""

from dataclasses import replace
from datetime import timedelta

import pytest

from permres_gui.batch.many import answered
from permres_gui.batch.resuming import OtherAnswersError, answers_there, still_to_do
from tests.batch.rows import rows, worked_lines

LINES = (
    *worked_lines()[:4],
    b"no json\n",
    worked_lines()[2],
    b'{"case": {"case": 1}}\n',
)


def run(path, lines=LINES, with_rows=None):
    known = with_rows or rows()
    there = answers_there(path, known)
    with path.open("ab") as out:
        for part in answered(known, still_to_do(lines, there, known)):
            out.write(part.lines)
    return there.total()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("whole") / "out.jsonl"
    assert run(path) == 0
    return path.read_bytes()


def test_cut_at_any_byte_near_a_line_it_ends_the_same(whole, tmp_path):
    path = tmp_path / "out.jsonl"
    ends = [at + 1 for at, sign in enumerate(whole) if sign == ord("\n")]
    cuts = {0, 1, 3, 7, *ends, *(end - 1 for end in ends), *(end + 5 for end in ends)}
    for cut in sorted(cuts):
        path.write_bytes(whole[:cut])
        there = run(path)
        assert there == whole[:cut].count(b"\n"), cut
        assert path.read_bytes() == whole, cut


def test_rows_that_are_there_are_skipped_in_any_order_of_the_input(whole, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(whole)
    assert run(path, tuple(reversed(LINES))) == len(LINES)
    assert path.read_bytes() == whole


def test_new_rows_are_added_to_those_that_are_there(whole, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(whole)
    run(path, (*worked_lines()[10:12], *LINES))
    assert path.read_bytes().startswith(whole)
    assert path.read_bytes().count(b"\n") == len(LINES) + 2


def test_two_rows_of_one_id_have_two_answers_also_after_a_cut(whole, tmp_path):
    path = tmp_path / "out.jsonl"
    twice = (LINES[0], LINES[0])
    run(path, twice[:1])
    assert run(path, twice) == 1
    assert path.read_bytes().count(b"\n") == 2


@pytest.mark.parametrize(
    "text",
    [
        b"notes without an end",
        b"notes\n",
        b'{"id": "x"}\n',
        b"[]\n",
        b'{"id": "x", "as_of": "2026-11-23", "rules": {}, "cards": nu}\n',
    ],
)
def test_a_file_of_somebody_else_is_refused_and_stays_as_it_was(text, tmp_path):
    path = tmp_path / "notes.txt"
    path.write_bytes(text)
    with pytest.raises(OtherAnswersError):
        run(path)
    assert path.read_bytes() == text


def test_answers_of_another_day_are_not_mixed_with_these(whole, tmp_path):
    path = tmp_path / "out.jsonl"
    path.write_bytes(whole + b'{"id": "cu')
    later = replace(rows(), as_of=rows().as_of + timedelta(days=1))
    with pytest.raises(OtherAnswersError) as caught:
        run(path, with_rows=later)
    assert (caught.value.line, caught.value.foreign) == (1, False)
    assert path.read_bytes() == whole + b'{"id": "cu'
