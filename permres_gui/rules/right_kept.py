"""What a journey does to a right that is held.

Nothing of the law is written here a second time. The journey is put into the case
as one more absence and the rule base is asked again, for the day of return, whether
the right is still held.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from permres_gui.domain.case import Case, Day
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass

from .assessment import Assessment, Status
from .held_right import held_right
from .journey import Journey
from .requirement import Finding
from .rulebook import Rulebook

FARTHEST_YEARS = 15
"""No rule of absence looks further; a right kept so long, and a year after the card
expired, is not lost by absence."""


@dataclass(frozen=True, slots=True)
class RightKept:
    """What becomes of the right of one card that is held.

    ``safe_until`` is the last day of return on which the right is kept for
    sure; ``None`` when it is not sure even without a journey. ``lost_from`` is
    the first day of return on which it is lost for sure, ``None`` when an
    authority or an adviser always has a say. ``reasons`` are the findings that
    decide on the day after the last safe one. With ``renew_first`` the card has
    expired before the departure: nothing is sure until it is renewed.
    """

    card: str
    safe_until: date | None
    lost_from: date | None
    unlimited: bool = False
    reasons: tuple[Finding, ...] = ()
    renew_first: bool = False


def right_kept(rulebook: Rulebook, case: Case, journey: Journey) -> RightKept | None:
    """What the journey does to the right that is held today; ``None`` without one."""
    card = _held_card(rulebook, case, journey.leave)
    if card is None:
        return None
    valid = case.card.valid_until
    if isinstance(valid, PartialDay) and valid.earliest < journey.leave:
        return RightKept(card, None, None, renew_first=True)
    end = _farthest(journey.leave, valid)
    carried = with_valid_card(case, end)

    def status_on(back: date) -> Assessment:
        return _on_return(rulebook, carried, journey, card, back)

    safe = last_day(journey.leave, end, lambda d: status_on(d).status is Status.HELD)
    if safe is None:
        reasons = _open(status_on(journey.leave))
        return RightKept(card, None, None, reasons=reasons)
    if safe == end:
        return RightKept(card, None, None, unlimited=True)
    kept = last_day(safe, end, lambda d: status_on(d).status is not Status.LOST)
    lost = None if kept is None or kept == end else kept + ONE_DAY
    return RightKept(card, safe, lost, reasons=_open(status_on(safe + ONE_DAY)))


def _farthest(leave: date, valid: Day) -> date:
    """The last day of return that is tried."""
    end = add_years(leave, FARTHEST_YEARS)
    return (
        max(end, add_years(valid.latest, 1)) if isinstance(valid, PartialDay) else end
    )


def with_valid_card(case: Case, until: date) -> Case:
    """The case with a card up to that day, where nobody told when it ends.

    Such a card ends no journey; the last day to be back follows from the rest.
    """
    if case.card.valid_until is not None:
        return case
    return replace(case, card=replace(case.card, valid_until=PartialDay.of(until)))


def _held_card(rulebook: Rulebook, case: Case, on: date) -> str | None:
    found = held_right(rulebook.assess_all(Timeline(case, on)))
    return found.card if found is not None else None


def _on_return(
    rulebook: Rulebook, case: Case, journey: Journey, card: str, back: date
) -> Assessment:
    return rulebook.assess_kept(Timeline(journey.taken(case, back), back), card)


def _open(found: Assessment) -> tuple[Finding, ...]:
    """The findings that are not plainly met on the day of the assessment."""
    return tuple(
        finding
        for finding in found.findings
        if not finding.verdict.at(found.as_of).settled
        or not finding.verdict.at(found.as_of).certain
    )


def last_day(first: date, end: date, holds: Callable[[date], bool]) -> date | None:
    """The last day from ``first`` to ``end`` on which it holds, once it ends for good.

    A longer journey never brings a right back, so the days are halved again and
    again instead of tried one by one.
    """
    if not holds(first):
        return None
    low, high = 0, (end - first).days
    while low < high:
        middle = (low + high + 1) // 2
        if holds(first + timedelta(days=middle)):
            low = middle
        else:
            high = middle - 1
    return first + timedelta(days=low)
