"""From a case to the assessment of a card: the right that is held, else the routes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import Verdict

from .assessment import COMMON, HELD, Assessment, Status, outcome_of, status_of
from .card_type import CardType
from .findings import (
    MET,
    Way,
    every,
    joined_verdict,
    judged_all,
    never_from,
    way_along,
)
from .kinds.nationality import Nationality, is_own
from .kinds.return_in_time import ReturnInTime
from .law import Law
from .requirement import Finding


def assess(
    timeline: Timeline,
    card: CardType,
    law: Law,
    permanent: frozenset[str] = frozenset(),
) -> Assessment:
    """One card for one case: the right that is held, else the routes to it.

    ``permanent`` are the cards in the hand that show a right of another kind.
    """
    if holds_right(timeline, card, law, permanent):
        held = assess_held(timeline, card, law)
        if not (card.by_law and _lost_by_absence(held)):
            return held
        again = _assess_routes(timeline, card, law)
        return again if again.status in _ONCE_MORE else held
    return _assess_routes(timeline, card, law)


def holds_right(
    timeline: Timeline, card: CardType, law: Law, permanent: frozenset[str]
) -> bool:
    """Whether the card or the last stay shows the right already.

    A Belgian has the right of Belgians, whatever card is still in the hand.
    """
    kind = timeline.case.card.kind
    if is_own(timeline.case, law):
        return False
    if kind in card.held_cards:
        return True
    if kind in permanent:
        return False
    last = timeline.stays[-1] if timeline.stays else None
    if last is None or last.abroad:
        return False
    return last.ground in card.held_grounds


_ONCE_MORE = (Status.ELIGIBLE, Status.NEEDS_ADVICE, Status.UNDETERMINED)


def _lost_by_absence(held: Assessment) -> bool:
    """Whether nothing but an absence ended the right: new years bring it by law again."""
    ended = [each for each in held.findings if not each.verdict.at(held.as_of).possible]
    return held.status is Status.LOST and all(
        isinstance(each.requirement, ReturnInTime) for each in ended
    )


def assess_held(timeline: Timeline, card: CardType, law: Law) -> Assessment:
    """Whether the right of the card in the hand is kept, and nothing of a new one."""
    findings = list(judged_all(timeline, card.kept, law, card.id))
    verdict = every(finding.verdict for finding in findings)
    today = verdict.at(timeline.as_of)
    if not today.possible:
        status = Status.LOST
    elif today.open:
        status = Status.UNDETERMINED
    else:
        status = Status.HELD if today.settled else Status.NEEDS_ADVICE
    return Assessment(
        card.id,
        timeline.as_of,
        status,
        None,
        None,
        verdict,
        tuple(_decisive_first(findings, timeline.as_of)),
        (),
        tuple(sorted(today.open)) if status is Status.UNDETERMINED else (),
        _facts(findings, timeline.as_of) | {HELD},
    )


def _assess_routes(timeline: Timeline, card: CardType, law: Law) -> Assessment:
    on = timeline.as_of
    common = list(judged_all(timeline, card.common, law, COMMON))
    shared = every(finding.verdict for finding in common)
    routes = () if _for_others(common) else card.routes
    stop = never_from(shared, on)
    ways = [way_along(timeline, route, law, stop=stop) for route in routes]
    verdict = joined_verdict(shared, ways)
    hopeful = [way for way in ways if not never_from(way.verdict, on)]
    hopeful.sort(key=lambda way: _rank(way.verdict, on))
    told = hopeful or _nearest(ways)
    findings = [*common, *(each for way in told for each in way.findings)]
    found = outcome_of(verdict, common, told, on)
    decide = _deciding(shared, told, found.status, on)
    return Assessment(
        card.id,
        on,
        found.status,
        found.possible_from,
        found.certain_from,
        verdict,
        tuple(_decisive_first(findings, on, decide)),
        tuple(way.route.id for way in hopeful),
        found.missing,
        _facts(findings, on),
    )


def _deciding(
    shared: Dated[Verdict], told: Sequence[Way], status: Status, as_of: date
) -> frozenset[str]:
    """The routes that give the card its status; what another one lacks decides nothing."""
    if len(told) < 2:  # noqa: PLR2004 - one route decides alone
        return frozenset(way.route.id for way in told)
    alone = [
        way for way in told if status_of(every([shared, way.verdict]), as_of) is status
    ]
    return frozenset(way.route.id for way in alone or told[:1])


def _for_others(common: Sequence[Finding]) -> bool:
    """Whether the card is for people of other nationalities: no route is looked at."""
    return any(
        isinstance(each.requirement, Nationality)
        and not each.verdict.steps[0][1].possible
        for each in common
    )


def _facts(findings: Sequence[Finding], as_of: date) -> frozenset[str]:
    """Words for the document rules: of what is not plainly met, and of the kinds."""
    facts: set[str] = set()
    for finding in findings:
        facts |= finding.judgement.facts
        if finding.requirement.facts and not finding.verdict.at(as_of).settled:
            facts |= set(finding.requirement.facts)
    return frozenset(facts)


def _nearest(ways: Sequence[Way]) -> list[Way]:
    """With no hope on any route, the one that came furthest explains why."""
    return [max(ways, key=lambda way: len(way.findings))] if ways else []


def _rank(verdict: Dated[Verdict], as_of: date) -> tuple[int, date]:
    """Settled routes first, then sure ones, then by their first possible day."""
    today = verdict.at(as_of)
    if today.settled:
        return (0, as_of)
    level = 1 if today.certain else 2 if today.possible else 3
    days = [day for day, each in verdict.since(as_of) if each.possible]
    return (level, days[0] if days else date.max)


def _decisive_first(
    findings: Sequence[Finding], as_of: date, deciding: frozenset[str] | None = None
) -> list[Finding]:
    """Most decisive first: no, then not known, then for the authority, then met.

    What was found on routes that are not ``deciding`` comes after all the rest.
    """
    first = deciding if deciding is None else deciding | {COMMON}

    def aside(finding: Finding) -> bool:
        return first is not None and finding.route not in first

    def weight(finding: Finding) -> int:
        if finding.verdict.steps == MET.steps:
            return 6
        today = finding.verdict.at(as_of)
        if not today.possible or today.undated:
            return 0 if never_from(finding.verdict, as_of) else 1
        if today.open:
            return 2
        if not today.settled:
            return 3 if today.authority else 4
        return 5 if len(finding.verdict.steps) > 1 and finding.route != COMMON else 6

    unique = {finding.requirement.id: finding for finding in reversed(findings)}
    kept = [f for f in findings if unique[f.requirement.id] is f]
    return sorted(kept, key=lambda finding: (aside(finding), weight(finding)))
