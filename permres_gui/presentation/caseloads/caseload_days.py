"""The days of one client that an adviser must not miss, the first first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.cards.card_sentence import no_card_needed
from permres_gui.presentation.reports.reminders import Reminder, reminders
from permres_gui.presentation.translator import N_
from permres_gui.records import dataclass
from permres_gui.rules.renewal import CardEnd, card_end

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator


Press: TypeAlias = Literal["", "past", "soon"]
"""How much a day presses."""
SOON: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Deadline:
    """One day, or several in a row: the first and the last, both included.

    ``kind`` is ``apply``, ``last-day``, ``renew`` or ``decision`` as for the calendar,
    ``card-end`` or ``keep``. The last two stay when they are over: nobody has dealt with them.
    """

    kind: str
    first: date
    last: date
    title: str

    def press(self, on: date) -> Press:
        """Whether it is over, or begins or ends within a week."""
        if self.last < on:
            return "past"
        week = on + SOON
        soon = on <= self.first <= week or self.last <= week
        return "soon" if soon else ""

    def due_by(self, day: date) -> bool:
        """Whether it begins on this day at the latest."""
        return self.first <= day


def deadlines(context: Context, keep_until: date | None) -> tuple[Deadline, ...]:
    """What comes for this client; ``keep_until`` is the last day of keeping."""
    cards = [each.card for each in context.assessments]
    found = [
        *(_of_calendar(each) for each in reminders(context, cards)),
        *_card_end(context),
        *keeping(keep_until, context.words),
    ]
    return tuple(sorted(found, key=lambda each: (each.first, each.kind, each.title)))


def keeping(keep_until: date | None, words: Translator) -> Iterator[Deadline]:
    """The last day of keeping the file itself."""
    if keep_until is not None:
        title = words.text("Last day to keep this file")
        yield Deadline("keep", keep_until, keep_until, title)


def _of_calendar(each: Reminder) -> Deadline:
    return Deadline(each.kind, each.first, each.last, each.title)


def _card_end(context: Context) -> Iterator[Deadline]:
    """The end of the card in the hand, from the first day on which it may have ended."""
    card, words = context.case.card, context.words
    if not isinstance(card.valid_until, PartialDay) or no_card_needed(context):
        return
    ends = card_end(
        str(card.kind),
        card.valid_until,
        old=card.old_layout is not False,
        layouts=context.library.held_cards.old_layouts,
    )
    yield Deadline("card-end", ends.sure, ends.latest, words.text(_end(ends, context)))


def _end(ends: CardEnd, context: Context) -> str:
    if ends.latest < context.as_of:
        return N_("The card in hand has expired")
    if ends.sure != ends.latest:
        return N_("Perhaps the card in hand expires")
    return N_("The card in the hand expires")
