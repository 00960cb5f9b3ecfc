"""Answers that lie ready for a pasted line in doubt: one press instead of new words.

An answer changes how the line is read, never what was typed; it can be taken back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from permres_gui.domain.day import PartialDay

from .other_readings import swapped

if TYPE_CHECKING:
    from .pasted_line import Doubt, PastedLine
    from .pasted_phrases import Said
    from .pasted_refusals import Refusal
    from .written_days import WrittenDay

AnswerKind: TypeAlias = Literal[
    "day",
    "day-first",
    "month-first",
    "turned",
    "ground",
    "goes-on",
    "ended",
    "in-union",
    "outside-union",
    "journey",
    "stay",
    "keep",
    "write",
    "leave-out",
    "ends-on",
    "begins-on",
]


class ReadyAnswer(NamedTuple):
    """What is chosen, and of a day or a ground which one; of `keep` the doubt."""

    kind: AnswerKind
    value: str = ""


Answered: TypeAlias = Mapping[str, tuple[ReadyAnswer, ...]]
"""What was answered of each line, by its text; the empty one holds for all lines."""

ALL_LINES: Final = ""
LEAVE_OUT: Final = ReadyAnswer("leave-out")
WRITE: Final = ReadyAnswer("write")
"""It is typed in the text; which part of it is known."""
ORDER: Final = (ReadyAnswer("day-first"), ReadyAnswer("month-first"))
_PLACE: Final = (ReadyAnswer("outside-union"), ReadyAnswer("in-union"))
_JOURNEY: Final = (ReadyAnswer("journey"), ReadyAnswer("stay"))
_TO_DOUBTS: Final[Mapping[Doubt, tuple[ReadyAnswer, ...]]] = MappingProxyType(
    {
        "order": ORDER,
        "no-ground": (ReadyAnswer("keep", "no-ground"), LEAVE_OUT),
        "first-day": (ReadyAnswer("keep", "first-day"), WRITE),
        "last-day": (ReadyAnswer("keep", "last-day"), WRITE),
        "goes-on": (ReadyAnswer("goes-on"), ReadyAnswer("ended")),
        "still-away": (ReadyAnswer("ended"), ReadyAnswer("goes-on"), WRITE, LEAVE_OUT),
        "place": _PLACE,
        "places": _PLACE,
        "journey": _JOURNEY,
        "both": _JOURNEY,
        "either": _JOURNEY,
        "denied": (ReadyAnswer("keep", "denied"), LEAVE_OUT),
        "applied": (ReadyAnswer("keep", "applied"), LEAVE_OUT),
        "card-end": (ReadyAnswer("goes-on"), ReadyAnswer("keep", "card-end")),
    }
)
_TO_REFUSALS: Final[Mapping[Refusal, tuple[ReadyAnswer, ...]]] = MappingProxyType(
    {
        "no-last-day": (ReadyAnswer("goes-on"), LEAVE_OUT),
        "turned": (ReadyAnswer("turned"), LEAVE_OUT),
        "no-right": (ReadyAnswer("stay"), LEAVE_OUT),
        "stay-elsewhere": _JOURNEY,
    }
)
_TWO = 2


def ready_answers(line: PastedLine) -> tuple[ReadyAnswer, ...]:
    """To its first question; none where nothing is asked of it."""
    if line.refusal is not None:
        return _TO_REFUSALS.get(line.refusal) or _readings(line)
    if not line.doubts:
        return ()
    grounds = tuple(ReadyAnswer("ground", each) for each in line.choices)
    return _TO_DOUBTS.get(line.doubts[0], grounds)


def _readings(line: PastedLine) -> tuple[ReadyAnswer, ...]:
    """What the part may mean that is not understood; else it is typed anew."""
    days = tuple(ReadyAnswer("day", each) for each in line.readings)
    grounds = tuple(ReadyAnswer("ground", each) for each in line.choices)
    found = days or grounds or (WRITE,)
    return found if len(found) >= _TWO else (*found, LEAVE_OUT)


def days_answered(
    days: Sequence[WrittenDay], answers: Sequence[ReadyAnswer]
) -> tuple[WrittenDay, ...]:
    """The days of a line as they were answered to be meant."""
    told = list(days)
    for kind, value in answers:
        if kind == "month-first":
            told = [_swapped(each) for each in told]
        elif kind == "turned":
            told.reverse()
        elif kind == "day":
            wrong = [place for place, each in enumerate(told) if each.day is None]
            for place in wrong[:1]:
                told[place] = replace(told[place], day=PartialDay.parse(value))
    return tuple(told)


def row_answered(
    row: Mapping[str, str], answers: Sequence[ReadyAnswer]
) -> Mapping[str, str]:
    """The row of a stay with the days that end an overlap with another one."""
    told = dict(row)
    for kind, value in answers:
        if kind == "ends-on":
            told |= {"now": "no", "to": value}
        elif kind == "begins-on":
            told["from"] = value
    return told


def _swapped(day: WrittenDay) -> WrittenDay:
    return replace(day, day=swapped(day.text) or day.day)


def said_answered(said: Said, answers: Sequence[ReadyAnswer]) -> Said:
    """What the phrases of a line say, with what was answered."""
    told = dict(said)
    for kind, value in answers:
        if kind == "ground":
            told["ground"] = [(value,)]
        elif kind == "goes-on":
            # A last day beside it is that of a card.
            told |= {"still": [("still",)], "valid": [("valid",)]}
        elif kind == "ended":
            told["ended"] = [("ended",)]
        elif kind == "journey":
            told |= {"away": [("away",)], "journey": [("journey",)]}
        elif kind == "stay":
            told = {key: each for key, each in told.items() if key not in _NO_STAY}
            told["stay"] = [("stay",)]
        elif kind in _PLACES:
            told = {key: each for key, each in told.items() if key not in _ABROAD}
            told[_PLACES[kind]] = [(_PLACES[kind],)]
    return told


_ABROAD: Final = ("country", "in_union", "outside_union")
_NO_STAY: Final = (*_ABROAD, "away")
_PLACES: Final = MappingProxyType(
    {"in-union": "in_union", "outside-union": "outside_union"}
)


def kept(answers: Sequence[ReadyAnswer]) -> frozenset[str]:
    """The doubts that are to stay as they are, and are not asked again."""
    order = {"order" for each in answers if each in ORDER}
    return frozenset({each.value for each in answers if each.kind == "keep"} | order)
