"""How sure each period of a list is: its mark stays with it when the list changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown

from .marks import Mark, list_of, of_period, still_given
from .period_rows import ROWS
from .session import SURE

if TYPE_CHECKING:
    from permres_gui.domain.case import Case

    from .marks import Marks


def marks_of(marks: Marks, case: Case, field: str) -> tuple[Mark | None, ...]:
    """The mark of each period of a list; one for the whole list is that of each."""
    whole = marks.get(field)
    return tuple(
        marks.get(of_period(field, number), whole)
        for number in range(len(_periods(case, field)))
    )


def with_marks_of(marks: Marks, field: str, each: Sequence[Mark | None]) -> Marks:
    """The periods of a list with these marks; where all are alike, as one mark."""
    others = {path: mark for path, mark in marks.items() if list_of(path) != field}
    first = each[0] if each else None
    if first is not None and all(mark is first for mark in each):
        return others | {field: first}
    own = {of_period(field, number): mark for number, mark in enumerate(each)}
    return others | {path: mark for path, mark in own.items() if mark is not None}


def with_mark_of(
    marks: Marks, case: Case, field: str, number: int, mark: Mark | None
) -> Marks:
    """One period of a list with this mark."""
    each = [*marks_of(marks, case, field)]
    each[number] = mark
    return with_marks_of(marks, field, each)


def kept(marks: Marks, before: Case, after: Case) -> Marks:
    """The marks beside other answers: each stays with its answer, and goes with it.

    A list with as many periods as before has the same ones, however they were changed.
    """
    for field in ROWS:
        old, new = _periods(before, field), _periods(after, field)
        if len(old) != len(new) and field in {list_of(path) for path in marks}:
            of_old = list(zip(old, marks_of(marks, before, field), strict=True))
            marks = with_marks_of(marks, field, _matched(new, of_old))
    return still_given(marks, after)


def after_rows(
    marks: Marks,
    before: Case,
    after: Case,
    field: str,
    rows: Sequence[Mapping[str, Any]],
) -> Marks:
    """The marks after the rows of a list were filled in.

    A row tells its mark, or has that of the period from which it was made.
    """
    shown, old = _periods(before, field), marks_of(marks, before, field)
    made = [(ROWS[field]([row], shown)[0], _mark_of(row, old)) for row in rows]
    new = _matched(_periods(after, field), made)
    return (
        with_marks_of(marks, field, new) if new or shown else still_given(marks, after)
    )


def with_pasted(marks: Marks, before: Case, after: Case, mark: Mark | None) -> Marks:
    """The marks after lines were taken over: what they added has the mark of the lines."""
    for field in ROWS:
        old = _periods(before, field)
        new = _periods(after, field)
        if new == old:
            continue
        of_old = list(zip(old, marks_of(marks, before, field), strict=True))
        added = [(each, mark) for each in new if each not in old]
        marks = with_marks_of(marks, field, _matched(new, [*of_old, *added]))
    return still_given(marks, after)


def _periods(case: Case, field: str) -> tuple[object, ...]:
    value = answer(case, field)
    return value if isinstance(value, tuple) and not isinstance(value, Unknown) else ()


def _mark_of(row: Mapping[str, Any], old: Sequence[Mark | None]) -> Mark | None:
    if SURE in row:
        return Mark(row[SURE]) if row[SURE] else None
    was = str(row.get("was", ""))
    return old[int(was)] if was.isdecimal() and int(was) < len(old) else None


def _matched(
    periods: Sequence[object], made: Sequence[tuple[object, Mark | None]]
) -> list[Mark | None]:
    """The marks in the order of the list; equal periods keep theirs in their order."""
    left = list(made)
    return [mark for each in periods for mark in _taken(each, left)]


def _taken(
    period: object, left: list[tuple[object, Mark | None]]
) -> Iterator[Mark | None]:
    found = next((each for each in left if each[0] == period), None)
    if found is not None:
        left.remove(found)
    yield found[1] if found is not None else None
