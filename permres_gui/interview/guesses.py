"""Which answers are guesses, and the case without them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, cast

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import UNKNOWN

from .answering import put
from .marks import Mark, is_given, list_of, place_of
from .period_rows import ROWS, with_rows

if TYPE_CHECKING:
    from permres_gui.domain.case import Case

    from .marks import Marks


MANY: Final = 8
"""The rules are asked twice for each guessed period, while somebody waits."""
_ENDS: Final = frozenset({"last", "back"})
"""Where a period says by leaving it out that it goes on."""


def guessed(case: Case, marks: Marks) -> tuple[str, ...]:
    """The paths of the answers that are there and are guesses, in one fixed order.

    Of a list with very many guesses the whole list is one.
    """
    named = (path for path, mark in marks.items() if mark is Mark.GUESSED)
    there = [path for path in named if is_given(case, path)]
    count = Counter(map(list_of, there))
    many = {field for field, number in count.items() if number > MANY}
    return tuple(sorted({list_of(p) if list_of(p) in many else p for p in there}))


def without(case: Case, paths: Iterable[str]) -> Case:
    """The case with these answers not known, and without these periods."""
    paths = tuple(paths)
    for field in {list_of(path) for path in paths if place_of(path) is not None}:
        case = with_rows(case, field, _left_out(case, field, paths))
    for path in paths:
        if place_of(path) is not None:
            continue
        listed = path in ROWS
        case = with_rows(case, path, UNKNOWN) if listed else put(case, path, "unknown")
    return case


def not_asked(case: Case, paths: Iterable[str]) -> Case:
    """The case before these answers were asked for; of a period the whole list was not."""
    for field in {list_of(path) for path in paths}:
        case = with_rows(case, field, None) if field in ROWS else put(case, field, None)
    return case


def blurred(case: Case, paths: Iterable[str]) -> Case:
    """The case with these periods known by their years alone, and nothing else of them."""
    for path in paths:
        field, place = list_of(path), place_of(path)
        if place is not None:
            rows = list(cast("tuple[Any, ...]", answer(case, field)))
            rows[place] = _by_its_years(rows[place])
            case = with_rows(case, field, tuple(rows))
    return case


def _left_out(case: Case, field: str, paths: Iterable[str]) -> object:
    rows = cast("tuple[object, ...]", answer(case, field))
    gone = {place_of(path) for path in paths if list_of(path) == field}
    return tuple(row for n, row in enumerate(rows) if n not in gone)


def _by_its_years(period: Any) -> Any:  # noqa: ANN401 - any period of a list
    """A guessed day lies in its year; a period that goes on still does."""
    told = {each.name: getattr(period, each.name) for each in fields(period)}
    return replace(
        period,
        **{
            name: _year_of(value)
            if isinstance(value, PartialDay)
            else (value if name in _ENDS else UNKNOWN)
            for name, value in told.items()
        },
    )


def _year_of(day: PartialDay) -> PartialDay:
    return PartialDay.parse(f"{day.earliest.year:04}")
