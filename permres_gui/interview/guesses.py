"""Which cards rest on a guess: the rules are asked again without the guessed answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, cast

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.case_changes import answer_of

from .answering import put
from .marks import Mark, is_given, list_of, place_of
from .period_rows import ROWS, with_rows

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.rulebook import Rulebook

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


def resting_on_guesses(
    rulebook: Rulebook,
    timeline: Timeline,
    found: Sequence[Assessment],
    marks: Marks,
) -> Mapping[str, tuple[str, ...]]:
    """For each card that rests on guesses, the paths of these answers.

    ``found`` is what the rules say of the timeline. A guess counts where the status or a
    day of the card is another once that answer is not known; a period counts where that
    is so without it, or while nothing but its years is known. Where none counts alone
    but all do together, those that are needed for it are named.
    """
    paths = guessed(timeline.case, marks)
    alone = {path: _changed(rulebook, timeline, found, [path]) for path in paths}
    named = {
        each.card: tuple(path for path in paths if each.card in alone[path])
        for each in found
    }
    if len(paths) > 1:
        for card in _changed(rulebook, timeline, found, paths):
            before = next(each for each in found if each.card == card)
            together = named[card] or _needed(rulebook, timeline, before, paths)
            named[card] = together
    return {card: each for card, each in named.items() if each}


def _changed(
    rulebook: Rulebook,
    timeline: Timeline,
    found: Sequence[Assessment],
    paths: Sequence[str],
) -> frozenset[str]:
    """The cards of which the answer is another without these answers."""
    cards: set[str] = set()
    for left in _otherwise(timeline, paths):
        pairs = zip(found, rulebook.assess_all(left), strict=True)
        cards |= {a.card for a, b in pairs if answer_of(a) != answer_of(b)}
    return frozenset(cards)


def _otherwise(timeline: Timeline, paths: Sequence[str]) -> Iterator[Timeline]:
    """What the rules are asked in place of these guesses."""
    yield Timeline(without(timeline.case, paths), timeline.as_of)
    others = [path for path in paths if place_of(path) is None]
    if len(others) < len(paths):
        case = without(blurred(timeline.case, paths), others)
        yield Timeline(case, timeline.as_of)


def _needed(
    rulebook: Rulebook, timeline: Timeline, before: Assessment, paths: Sequence[str]
) -> tuple[str, ...]:
    """As few of these answers as change the card together."""
    needed = list(paths)
    for path in paths:
        rest = [each for each in needed if each != path]
        if any(
            answer_of(rulebook.assess_one(left, before.card)) != answer_of(before)
            for left in _otherwise(timeline, rest)
        ):
            needed = rest
    return tuple(needed)
