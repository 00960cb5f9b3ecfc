"""From a case to the assessment of a card: the right that is held, else the routes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from permres_gui.domain.timeline import Timeline

from .assessment import COMMON, HELD, Assessment, Status, outcome_of
from .card_type import CardType
from .decisive import deciding, decisive_first, rank
from .findings import (
    Way,
    but_lost,
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
    shown = _shows_right(timeline, card, permanent)
    return shown and not is_own(timeline.case, law)


def _shows_right(timeline: Timeline, card: CardType, permanent: frozenset[str]) -> bool:
    """Whether the card in the hand, or else the last stay, is that of the right."""
    kind = timeline.case.card.kind
    if kind in card.held_cards:
        return True
    if kind in permanent or not timeline.stays:
        return False
    last = timeline.stays[-1]
    return last.ground in card.held_grounds and not last.abroad


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
        tuple(decisive_first(findings, timeline.as_of)),
        (),
        tuple(sorted(today.open)) if status is Status.UNDETERMINED else (),
        _facts(findings, timeline.as_of) | {HELD},
    )


def _assess_routes(timeline: Timeline, card: CardType, law: Law) -> Assessment:
    on = timeline.as_of
    common = list(judged_all(timeline, card.common, law, COMMON))
    shared = every([finding.judgement.verdict for finding in common])
    routes = () if _for_others(common) else card.routes
    stop = never_from(shared, on)
    ways = [way_along(timeline, route, law, stop=stop) for route in routes]
    ways = but_lost(ways, timeline)
    verdict = joined_verdict(shared, ways)
    hopeful = _hopeful(ways, on)
    told = hopeful or _nearest(ways)
    findings = [*common, *_along(ways, told)]
    found = outcome_of(verdict, common, told, on)
    decide = deciding(shared, told, found.status, on)
    return Assessment(
        card.id,
        on,
        found.status,
        found.possible_from,
        found.certain_from,
        verdict,
        tuple(decisive_first(findings, on, decide)),
        tuple(way.route.id for way in hopeful),
        found.missing,
        _facts(findings, on),
    )


def _along(ways: Sequence[Way], told: Sequence[Way]) -> Iterator[Finding]:
    """All that was found on the routes that are told, and of the others a look."""
    explained = {way.route.id for way in told}
    for way in told:
        yield from way.findings
    for way in ways:
        if way.route.id not in explained:
            yield from _looked_at(way)


def _hopeful(ways: Sequence[Way], as_of: date) -> list[Way]:
    """The routes on which the card may still come, the surest first."""
    found = [way for way in ways if not never_from(way.verdict, as_of)]
    return sorted(found, key=lambda way: rank(way.verdict, as_of))


def _for_others(common: Sequence[Finding]) -> bool:
    """Whether the card is for people of other nationalities: no route is looked at."""
    told = [each for each in common if isinstance(each.requirement, Nationality)]
    return any(not each.verdict.steps[0][1].possible for each in told)


def _facts(findings: Sequence[Finding], as_of: date) -> frozenset[str]:
    """Words for the document rules: of what is not plainly met, and of the kinds."""
    facts: set[str] = set()
    for requirement, _, found in findings:
        facts |= found.facts
        if requirement.facts and not found.verdict.at(as_of).settled:
            facts |= set(requirement.facts)
    return frozenset(facts)


def _looked_at(way: Way) -> list[Finding]:
    """What was found of an event that was told, on a route that leads nowhere."""
    return [
        each
        for each in way.findings
        if each.requirement.EVENT and each.judgement.figures
    ]


def _nearest(ways: Sequence[Way]) -> list[Way]:
    """With no hope on any route, the one that came furthest explains why."""
    most = max((len(way.findings) for way in ways), default=0)
    furthest = [way for way in ways if len(way.findings) == most]
    return [max(furthest, key=_tells)] if len(furthest) > 1 else furthest


def _tells(way: Way) -> tuple[bool, bool]:
    """How much a route explains: by an event that was told, by what else it tells."""
    told = any(each.judgement.wording for each in way.findings)
    return (bool(_looked_at(way)), told)
