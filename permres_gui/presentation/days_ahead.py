"""What lies ahead: a card to come, the renewal of the present one, the duty to apply."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from permres_gui.domain.day import PartialDay, add_months
from permres_gui.presentation.cards.card_sentence import no_card_needed
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.context import Context
from permres_gui.presentation.papers.steps_view import procedure_of
from permres_gui.presentation.translator import N_
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.renewal import renewal_days

SOON: Final = 3
"""Months before a card expires from which to ask, where no source names days: early enough
for any municipality, and the program's own advice."""


LATE: Final = MappingProxyType(
    {
        (True, True): N_(
            "Your present card expires on %(day)s. Renew it at your municipality"
            " before that day, unless you have a new card by then."
        ),
        (True, False): N_(
            "Your present card expires in %(month)s. Renew it at your municipality"
            " in time, unless you have a new card by then."
        ),
        (False, True): N_(
            "Renew your present card now, at your municipality. It expires on %(day)s."
        ),
        (False, False): N_(
            "Renew your present card now, at your municipality. It expires in %(month)s."
        ),
    }
)
"""By whether somebody can apply now, and whether the very day is known."""


class Window(NamedTuple):
    """When a card expires, and when to ask for a new one."""

    valid: PartialDay
    """The last day of the card; of a month or a year the first day counts."""
    days: tuple[date, date] | None
    """The first and the last day, both included; ``None`` where no source names them."""

    @property
    def expires(self) -> date:
        """The day on which it expires, at the earliest."""
        return self.valid.earliest

    def perhaps_over(self, on: date) -> bool:
        """Whether the last day is behind only if it was an early day of its month or year."""
        return self.expires < on <= self.valid.latest

    def is_soon(self, on: date) -> bool:
        """Whether to see to it now, where no days are known."""
        return self.days is None and add_months(self.expires, -SOON) <= on


def coming(context: Context) -> Assessment | None:
    """The first card that has a day still to come, while none is possible now."""
    for each in in_order(context):
        if each.status is Status.ELIGIBLE:
            return None
        if each.status is Status.NOT_YET and coming_day(each):
            return each
    return None


def coming_day(assessment: Assessment) -> date | None:
    """The sure day, else the first possible one."""
    return assessment.certain_from or assessment.possible_from


def renewal(context: Context) -> Window | None:
    """When the present card must be renewed; ``None`` without a day on it.

    A Belgian renews no residence card, whatever card is still in the hand.
    """
    kind, valid = context.case.card.kind, context.case.card.valid_until
    if no_card_needed(context):
        return None
    if not isinstance(kind, str) or not isinstance(valid, PartialDay):
        return None
    held, named = context.library.held_cards, context.library.comparison.validity
    return Window(valid, renewal_days(held, named, kind, valid))


def expired(context: Context) -> Window | None:
    """The present card, where its last day is behind or, known in part, may be."""
    window = renewal(context)
    return window if window and window.expires < context.as_of else None


class ExpiryWords(NamedTuple):
    """How one page says that a card has expired, or perhaps has."""

    perhaps: str
    surely: str
    on_day: str


def expiry_said(context: Context, window: Window, said: ExpiryWords) -> str:
    """Of a month or a year no day is named, and while it lasts nothing is sure."""
    words = context.words
    if window.perhaps_over(context.as_of):
        return words.text(said.perhaps)
    if not window.valid.exact:
        return words.text(said.surely)
    return words.text(said.on_day, day=window.expires)


def renew_late(context: Context, window: Window, *, can_apply: bool) -> str:
    """To renew at once, with the day or the month in which the card expires."""
    said, valid = LATE[can_apply, window.valid.exact], window.valid
    return context.words.text(said, day=valid, month=valid)


class Duty(NamedTuple):
    """A card that must be asked for before the one in the hand expires."""

    card: str
    held: str
    last: date | None
    """Until when it must be asked for; none where nothing is to be done, or known."""

    def is_late(self, on: date) -> bool:
        """Whether the last day is over, and it is still to be asked for."""
        return self.last is not None and self.last < on


def duty_of(context: Context) -> Duty | None:
    """The duty of whoever holds such a card (F+: who holds an F card)."""
    held = context.case.card.kind
    if not isinstance(held, str):
        return None
    found = context.library.procedures.duty_of(held)
    return Duty(found.card, held, _last_day(context, found.card)) if found else None


def _last_day(context: Context, card: str) -> date | None:
    """Until when the card must be asked for; none once that was done."""
    way = procedure_of(context, card)
    wanted = context.of(card).status in WITH_PAPERS and not way.done
    return way.apply_until if wanted else None


def comes_in_time(context: Context) -> bool:
    """Whether the compulsory card can surely be asked for while the present one lasts."""
    duty = duty_of(context)
    if duty is None or duty.last is None:
        return False
    first = context.of(duty.card).certain_from
    return first is not None and first <= duty.last


def fine_text(context: Context) -> str:
    """The rule base's sentence on the fine for those who apply too late."""
    notices = context.library.procedures.about("fine")
    return " ".join(context.words.text(each.text) for each in notices)
