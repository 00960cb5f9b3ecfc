"""A file of answers that grows: what is there is kept, a cut last line is mended."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from permres_gui.batch.row import RowAssessment

BEGINNING = b'{"id": '
"""How every line of answers begins."""
UNDERSTOOD = b'"error": null}\n'
"""How a line ends whose row was not refused."""


class OtherAnswersError(ValueError):
    """A file whose line is no answer, or one of another day or of other rules."""

    def __init__(self, line: int, *, foreign: bool) -> None:
        super().__init__(line)
        self.line, self.foreign = line, foreign


class AnswersThere(Counter["str | None"]):
    """How many answers there are for each id, and how many of them are refusals."""

    refused = 0


def answers_there(path: Path, rows: RowAssessment) -> AnswersThere:
    """How many answers the file holds for each id. It ends after a whole line then.

    Raises ``OtherAnswersError``, with the file as it was, unless all of it is of this
    day and these rules.
    """
    try:
        with path.open("rb") as file:
            ids, ends = _whole_lines(file, rows)
    except FileNotFoundError:
        return AnswersThere()
    if ends < path.stat().st_size:
        with path.open("r+b") as file:
            file.truncate(ends)
    return ids


def _whole_lines(
    lines: Iterable[bytes], rows: RowAssessment
) -> tuple[AnswersThere, int]:
    """How many answers for each id, and how many bytes they take."""
    ids = AnswersThere()
    ends = 0
    for number, line in enumerate(lines, 1):
        if not line.endswith(b"\n"):
            _check_cut(line, number)
            break
        ids[_id_of(line, number, rows)] += 1
        ids.refused += not line.endswith(UNDERSTOOD)
        ends += len(line)
    return ids, ends


def still_to_do(
    lines: Iterable[bytes], there: Counter[str | None], rows: RowAssessment
) -> Iterator[bytes]:
    """The lines without an answer; each answer that is there is for one line."""
    left = +there
    for line in lines:
        if left:
            id_ = rows.id_of(line)
            if left[id_]:
                left[id_] -= 1
                left = +left
                continue
        yield line


def _check_cut(line: bytes, number: int) -> None:
    """A file of somebody else is never cut, however it ends."""
    if not (line.startswith(BEGINNING) or BEGINNING.startswith(line)):
        raise OtherAnswersError(number, foreign=True)


def _id_of(line: bytes, number: int, rows: RowAssessment) -> str | None:
    try:
        found: dict[str, Any] = json.loads(line)
        same = (found["as_of"], found["rules"]) == (rows.as_of.isoformat(), rows.rules)
        id_: str | None = found["id"]
    except (ValueError, LookupError, TypeError):
        raise OtherAnswersError(number, foreign=True) from None
    if not same:
        raise OtherAnswersError(number, foreign=False)
    return id_
