"""Many rows: in their order, each by itself, the same by one process as by two."""

import json
from random import Random

from permres_gui.batch.many import ROWS_AT_ONCE, answer_lines, answered
from tests.batch.rows import rows, worked_lines

BAD = b"no json\n"


def joined(lines: list[bytes], jobs: int = 1) -> bytes:
    return b"".join(part.lines for part in answered(rows(), lines, jobs))


def test_there_is_one_answer_for_each_row_in_its_order():
    lines = [*worked_lines()[:5], BAD, *worked_lines()[5:9]]
    (part,) = answered(rows(), lines)
    found = [json.loads(each) for each in part.lines.splitlines()]
    assert [each["id"] for each in found] == [
        None if line == BAD else json.loads(line)["id"] for line in lines
    ]
    assert (part.rows, part.refused) == (10, 1)


def test_no_row_hangs_on_another_or_on_their_order():
    lines = list(worked_lines()[::7])
    alone = {line: answer_lines(rows(), [line]).lines for line in lines}
    Random(1).shuffle(lines)  # noqa: S311 - an order, found again by its number
    mixed = [each for line in lines for each in (BAD, line)]
    apart = answer_lines(rows(), [BAD]).lines
    assert joined(mixed) == b"".join(apart + alone[line] for line in lines)


def test_two_processes_give_the_very_bytes_of_one():
    lines = [*worked_lines(), BAD, *worked_lines()[:ROWS_AT_ONCE]]
    assert joined(lines, jobs=2) == joined(lines)


def test_the_input_is_read_only_as_fast_as_it_is_answered():
    read = 0

    def source():
        nonlocal read
        for line in worked_lines()[:1] * (20 * ROWS_AT_ONCE):
            read += 1
            yield line

    found = answered(rows(), source(), 1)
    next(found)
    assert read == ROWS_AT_ONCE
