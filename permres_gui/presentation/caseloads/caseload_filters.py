"""Who of a caseload is shown: by what is known of a client, and by the code."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.caseloads.caseload import month_end
from permres_gui.presentation.caseloads.caseload_cells import client
from permres_gui.presentation.translator import N_
from permres_gui.rules.assessment import Status

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from permres_gui.presentation.caseloads.caseload import CaseloadRow
    from permres_gui.presentation.translator import Translator

ALL, DUE, CHANGED = "all", "due", "changed"
NOW, GUESS, OVER, UNREAD = "now", "guess", "over", "unread"
FILTERS: Final[Mapping[str, str]] = MappingProxyType(
    {
        ALL: N_("All"),
        DUE: N_("Due this month"),
        NOW: N_("Possible now"),
        CHANGED: N_("Changed"),
        GUESS: N_("Rests on a guess"),
        OVER: N_("To erase"),
        UNREAD: N_("Not read"),
    }
)
_ALONE: Final = (ALL, OVER, UNREAD)
"""Filters that let no file through only because nobody knows what it leads to."""


def matches(row: CaseloadRow, chosen: str, on: date) -> bool:
    """Whether a client is one of those that a filter asks for."""
    cards = row.answer.cards.values() if row.answer is not None else ()
    match chosen:
        case "due":
            return bool(row.due_by(month_end(on)))
        case "now":
            return any(each.status == Status.ELIGIBLE.value for each in cards)
        case "changed":
            return bool(row.changes)
        case "guess":
            return bool(row.guesses)
        case "over":
            return any(e.kind == "keep" and e.last < on for e in row.deadlines)
        case "unread":
            return row.unread
        case _:
            return True


def is_shown(row: CaseloadRow, chosen: str, on: date, search: str = "") -> bool:
    """Whether a filter lets a row through, and the part of a code that was typed.

    A file that could not be read may be one of those: it is shown with them.
    """
    if search and search.casefold() not in client(row).casefold():
        return False
    return matches(row, chosen, on) or (row.unread and chosen not in _ALONE)


def filter_labels(
    rows: Collection[CaseloadRow], on: date, words: Translator
) -> Iterator[tuple[str, str]]:
    """Each filter with how many clients it finds; beside them those not read."""
    unread = sum(row.unread for row in rows)
    for id_, label in FILTERS.items():
        number = sum(matches(row, id_, on) for row in rows)
        beside = unread if id_ not in _ALONE else 0
        if id_ == DUE:
            beside = sum(row.unread and not matches(row, DUE, on) for row in rows)
        name = words.text(label)
        yield id_, _counted(name, number, beside, words)


def _counted(name: str, number: int, unread: int, words: Translator) -> str:
    if not unread:
        return words.text("%(what)s (%(number)s)", what=name, number=str(number))
    return words.text(
        "%(what)s (%(number)s, and %(unread)s not read)",
        what=name,
        number=str(number),
        unread=str(unread),
    )
