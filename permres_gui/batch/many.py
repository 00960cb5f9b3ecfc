"""Many rows, in order, by one process or by several."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import NamedTuple

from permres_gui.batch.row import RowAssessment
from permres_gui.rules.compiled import Library

ROWS_AT_ONCE = 200
"""Rows that go to a process together; what is lost when the program is stopped."""


class Answered(NamedTuple):
    """The answers of some rows as JSON lines, and how many of the rows were refused."""

    lines: bytes
    rows: int
    refused: int


def answered(
    rows: RowAssessment, lines: Iterable[bytes], jobs: int = 1
) -> Iterator[Answered]:
    """The answers of all lines, in their order."""
    parts = _parts(lines)
    if jobs == 1:
        return (answer_lines(rows, part) for part in parts)
    return _by_processes(rows, parts, jobs)


def answer_lines(rows: RowAssessment, lines: Sequence[bytes]) -> Answered:
    """The answers of a few lines."""
    answers = [rows.line(each) for each in lines]
    text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in answers)
    refused = sum(1 for each in answers if each["error"])
    # An id may hold half a character; it is written as it was escaped in the input.
    return Answered(text.encode("utf-8", "backslashreplace"), len(answers), refused)


def _parts(lines: Iterable[bytes]) -> Iterator[Sequence[bytes]]:
    source = iter(lines)
    while part := tuple(islice(source, ROWS_AT_ONCE)):
        yield part


def _by_processes(
    rows: RowAssessment, parts: Iterator[Sequence[bytes]], jobs: int
) -> Iterator[Answered]:
    """A few parts wait for each process, never the whole input.

    The processes are started anew (spawn): they share nothing with this one.
    """
    known = rows.library
    pool = ProcessPoolExecutor(
        jobs,
        get_context("spawn"),
        _begin,
        (RowAssessment(Library(known.resources, known.pack), rows.as_of),),
    )
    waiting: deque[Future[Answered]] = deque()
    with pool:
        for part in parts:
            waiting.append(pool.submit(_in_process, part))
            if len(waiting) > 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_of_process: list[RowAssessment] = []
"""The rules in a process of its own, read once."""


def _begin(rows: RowAssessment) -> None:
    _of_process[:] = [rows]


def _in_process(lines: Sequence[bytes]) -> Answered:
    return answer_lines(_of_process[0], lines)
