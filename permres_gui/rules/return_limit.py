"""The last day to be back from one journey, for a right that is held.

As in the journey planner the rule base is asked again for each day of return, but
only about this journey: doubts of another kind do not move its last day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.case import Absence, Case, EuVisit
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import known

from .kinds.card_validity import CardValidOnReturn
from .kinds.return_in_time import ReturnInTime
from .right_kept import FARTHEST_YEARS, last_day, with_valid_card

if TYPE_CHECKING:
    from .renewal import CardEnd
    from .requirement import Finding
    from .rulebook import Rulebook


def return_limit(
    rulebook: Rulebook, on: Timeline, away: Absence, card: str, ends: CardEnd | None
) -> date | None:
    """The last day of return on which the right is kept for sure, as far as rules say.

    ``on`` is the case on the day asked about. ``away`` has no day of return yet;
    ``ends`` is the end of the card in the hand: the journey ends with it also where
    the sources only ask for a valid card, unless that day has passed already.
    The municipality is taken to be told of an absence of up to a year; over a longer
    one the right is kept only by what was told and proved. ``None`` where no day is
    sure, where the card had expired before the departure, and where no rule ends the
    right within ``FARTHEST_YEARS``.
    """
    if not isinstance(away.departure, PartialDay):
        return None
    case, leave = on.case, away.departure.earliest
    end = add_years(leave, FARTHEST_YEARS)
    if ends is not None:
        end = max(end, add_years(ends.latest, 1))
    journey = joined_with(case, away, end)
    carried = with_valid_card(case, end)

    def findings(back: date) -> list[Finding]:
        returned = replace(
            carried, absences=tuple(closed(each, back) for each in journey)
        )
        return list(_of_journey(rulebook, returned, card, back))

    last = last_day(leave, end, lambda back: _sure(findings(back), back))
    if last is None or ends is None or not _asks_for_card(findings(leave)):
        return None if last == end else last
    if ends.sure < leave:
        return None
    return last if ends.sure < on.as_of else min(last, ends.sure)


def joined_with(case: Case, away: Absence, until: date) -> tuple[Absence, ...]:
    """The absences of one journey: those that touch this one are part of it."""
    told = [each for each in known(case.absences) or () if each != away]
    away_until = closed(away, until)
    joined = Timeline(replace(case, absences=(*told, away_until)), until)
    (found,) = (
        each for each in joined.away(Reading.CAUTIOUS) if away_until in each.parts
    )
    return (*(part for part in found.parts if part != away_until), away)


def closed(away: Absence, back: date) -> Absence:
    """An absence as it is when the person comes back on a day.

    Not told it is taken as told, but it then proves nothing about the centre of
    interests.
    """
    told = away.commune_told is True
    ended = replace(
        away, commune_told=True, centre_kept=away.centre_kept if told else False
    )
    if away.back is not None:
        return ended
    visits = known(away.eu_visits)
    if visits is not None:
        ended = replace(ended, eu_visits=tuple(_until(visits, back)))
    return replace(ended, back=PartialDay.of(back))


def _until(visits: tuple[EuVisit, ...], back: date) -> Iterator[EuVisit]:
    """The visits before the return."""
    for visit in visits:
        if not isinstance(visit.first, PartialDay) or visit.first.earliest < back:
            yield visit


def _of_journey(
    rulebook: Rulebook, case: Case, card: str, back: date
) -> Iterator[Finding]:
    """What the rules say about the length of the journey and the card on return."""
    for each in rulebook.assess_kept(Timeline(case, back), card).findings:
        if isinstance(each.requirement, ReturnInTime | CardValidOnReturn):
            yield each


def _sure(findings: list[Finding], back: date) -> bool:
    verdicts = [each.verdict.at(back) for each in findings]
    return all(each.certain and each.settled for each in verdicts)


def _asks_for_card(findings: list[Finding]) -> bool:
    return any(isinstance(each.requirement, CardValidOnReturn) for each in findings)
