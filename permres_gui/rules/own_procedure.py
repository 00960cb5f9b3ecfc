"""How one person applies for a card: the form, the way in, and the days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Case
from permres_gui.domain.day import ONE_DAY, PartialDay, add_months
from permres_gui.records import dataclass
from permres_gui.rules.procedure import CardProcedure, Channel, LocalProcedure, Notice

if TYPE_CHECKING:
    from .assessment import Assessment
    from .renewal import CardEnd

NOT_ELIGIBLE = "not_eligible"


@dataclass(frozen=True, slots=True)
class Procedure:
    """The answer for one person: form, way in, and days."""

    form: str | None
    channel: Channel
    decision_months: int | None
    apply_from: date | None
    apply_until: date | None
    decide_by: date | None
    asked: bool = False
    """An application for the card was made, and nobody refused to look at it."""
    early: bool = False
    """It was made before the first day on which the card is possible."""

    @property
    def done(self) -> bool:
        """Whether nothing is left to ask for."""
        return self.asked and not self.early


def local_procedure(
    procedures: tuple[LocalProcedure, ...], card: str, case: Case, on: date
) -> LocalProcedure | None:
    """The first way of the municipality that takes this card from this person."""
    for found in procedures:
        fits = found.when is None or found.when.holds(case, on) is True
        if card in found.cards and fits:
            return found
    return None


def procedure_for(
    general: CardProcedure,
    local: LocalProcedure | None,
    case: Case,
    found: Assessment | None = None,
    ends: CardEnd | None = None,
) -> Procedure:
    """Form, way in and days; where nothing is known of the place: ask there.

    ``ends`` is the end of the card in the hand.
    """
    usual = local.decision_months if local else None
    first, last = _window(found, _compulsory_until(general, case, ends))
    asked = _asked(general, case)
    return Procedure(
        form=general.form,
        channel=local.channel if local else "ask",
        decision_months=usual or general.legal_months,
        apply_from=first,
        apply_until=last,
        decide_by=_decide_by(general, case),
        asked=asked,
        early=asked and found is not None and _early(case, found),
    )


def _asked(general: CardProcedure, case: Case) -> bool:
    """Whether the card was asked for already; a refusal to look begins nothing."""
    applied = case.application
    if applied is None or applied.card != general.card:
        return False
    return applied.receipt not in general.refusals


def _early(case: Case, found: Assessment) -> bool:
    """Whether the application surely came too early; it came before today in any case."""
    day = case.application.day if case.application is not None else None
    last = day.latest if isinstance(day, PartialDay) else found.as_of
    first = found.possible_from
    return first is not None and min(last, found.as_of) < first


def _window(
    found: Assessment | None, last: date | None
) -> tuple[date | None, date | None]:
    """The first and the last day to apply, both included.

    The first is the sure one, or the possible one where the sure one comes only after
    the last: who waits for it is too late. There is no last day for a card that cannot
    come, nor where no first day lies before it: then the present card must be renewed.
    """
    if found is None or found.status.value == NOT_ELIGIBLE:
        return None, None
    first = found.certain_from or found.possible_from
    if first is None or last is None or first <= last:
        return first, last
    possible = found.possible_from
    if possible is not None and possible <= last:
        return possible, last
    return first, None


def _compulsory_until(
    general: CardProcedure, case: Case, ends: CardEnd | None
) -> date | None:
    """The day before the present card ends, where applying is compulsory."""
    letter = general.before_expiry_of
    if ends is None or letter is None or case.card.kind != letter:
        return None
    return ends.sure - ONE_DAY


def too_late(way: Procedure, on: date) -> bool:
    """Whether the last day has passed and nobody told of an application for the card."""
    return way.apply_until is not None and on > way.apply_until and not way.done


def late_notices(
    notices: Iterable[Notice], card: str, way: Procedure, case: Case, on: date
) -> tuple[Notice, ...]:
    """What to know once the last day to apply has passed; nothing before that."""
    if not too_late(way, on):
        return ()
    return tuple(n for n in notices if n.late and n.concerns(card, case, on))


def _decide_by(general: CardProcedure, case: Case) -> date | None:
    """The last day of the legal term, date to date from the application."""
    applied = case.application
    if applied is None or general.legal_months is None or not _asked(general, case):
        return None
    if not isinstance(applied.day, PartialDay):
        return None
    return decision_term(applied.day, general.legal_months).latest


def decision_term(applied: PartialDay, months: int) -> PartialDay:
    """The last day to decide, date to date from the day of the application.

    Of a day known in part the first and the last that it can be. Weekends and holidays
    do not move it (source count.decision-clock).
    """
    return PartialDay(
        add_months(applied.earliest, months), add_months(applied.latest, months)
    )
