"""The ready answers to a pasted line, in words, each with its key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.interview.pasted_answers import ready_answers
from permres_gui.presentation.answers.choice_words import Titles, choice_words
from permres_gui.presentation.answers.period_rows import days_words
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import ReadyAnswerView

if TYPE_CHECKING:
    from permres_gui.interview.pasted_answers import AnswerKind, ReadyAnswer
    from permres_gui.interview.pasted_line import PastedLine

KEYS: Final = "ABCDEFGH"
"""A letter for each, in every layout where it is read."""
LEAVE_OUT_KEY: Final = "Del"
SAID: Final[Mapping[AnswerKind, str]] = MappingProxyType(
    {
        "goes-on": N_("It goes on"),
        "ended": N_("It ended on a day that is not known"),
        "in-union": N_("In the EU"),
        "outside-union": N_("Outside the EU"),
        "journey": N_("A journey"),
        "stay": N_("A stay in Belgium"),
        "write": N_("Write it in the text"),
        "leave-out": N_("Leave out"),
    }
)
_DAYS: Final[Mapping[AnswerKind, str]] = MappingProxyType(
    {
        "day-first": N_("Day first: %(days)s"),
        "month-first": N_("Month first: %(days)s"),
        "turned": N_("The other way round: %(days)s"),
    }
)


def answer_views(
    line: PastedLine, titles: Titles, words: Translator
) -> tuple[ReadyAnswerView, ...]:
    """Ready answers to the first question of a line."""
    return tuple(
        _view(key, answer, line, titles, words)
        for key, answer in zip(KEYS, ready_answers(line), strict=False)
    )


def _view(
    key: str, answer: ReadyAnswer, line: PastedLine, titles: Titles, words: Translator
) -> ReadyAnswerView:
    label = _label(answer, line, titles, words)
    key = LEAVE_OUT_KEY if answer.kind == "leave-out" else key
    spoken = words.text("%(what)s: %(answer)s", what=line.text, answer=label)
    write = (line.about or line.text) if answer.kind == "write" else ""
    shown = words.text("%(what)s: %(answer)s", what=key, answer=label)
    return ReadyAnswerView(key, shown, spoken, write)


def _label(
    answer: ReadyAnswer, line: PastedLine, titles: Titles, words: Translator
) -> str:
    match answer.kind:
        case "ground":
            return choice_words(titles, "stays.ground", answer.value, words)
        case "day":
            return words.figure(PartialDay.parse(answer.value))
        case "keep" if answer.value == "no-ground":
            return words.text("Without a ground for now")
        case "keep" if answer.value == "denied":
            return words.text("It is right as it is read")
        case "keep" if answer.value == "applied":
            return words.text("These are days of the stay")
        case "keep" if answer.value == "card-end":
            day = words.figure(PartialDay.parse(line.row["to"]))
            return words.text("It ended then: %(day)s", day=day)
        case "keep":
            part = "from" if answer.value == "first-day" else "to"
            day = words.figure(PartialDay.parse(line.row[part]))
            return words.text("More is not known: %(day)s", day=day)
        case "day-first" | "month-first" | "turned":
            days = _days(line, words, answer.kind)
            return words.text(_DAYS[answer.kind], days=days)
        case kind:
            return words.text(SAID[kind])


def _days(line: PastedLine, words: Translator, kind: AnswerKind) -> str:
    """The days of the line as this answer reads them."""
    days = line.as_written if kind == "day-first" else line.swapped
    if kind == "turned":
        days = tuple(reversed(line.as_written))
    first, *last = days
    end = {"now": "no", "to": last[0]} if last else {"now": "yes", "to": ""}
    return days_words({"from": first, **end}, words)
