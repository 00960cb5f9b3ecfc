"""From a case to the assessment of a card: findings, status, the first possible day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import NamedTuple

from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.day import FIRST_YEAR, ONE_DAY
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
)

from .card_type import CardType, Route
from .kinds import Requirement
from .kinds.nationality import Nationality
from .kinds.present_ground import PresentGround
from .kinds.return_in_time import ReturnInTime
from .law import Law
from .requirement import Finding, Judgement


class Status(Enum):
    """The answer for a card on the day asked about (spec: answers)."""

    ELIGIBLE = "eligible"
    NOT_YET = "not_yet"
    NOT_ELIGIBLE = "not_eligible"
    NEEDS_ADVICE = "needs_advice"
    UNDETERMINED = "undetermined"
    HELD = "held"
    LOST = "lost"


HELD, COMMON = "held", "common"


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the rules say about one card.

    ``possible_from`` is the first day on which the answer may be yes,
    ``certain_from`` the first on which it is yes for sure; ``None`` for never
    or unknown. ``routes`` are those that can still lead to the card, the best
    first; ``findings`` those of the common requirements and of these routes.
    """

    card: str
    as_of: date
    status: Status
    possible_from: date | None
    certain_from: date | None
    verdict: Dated[Verdict]
    findings: tuple[Finding, ...]
    routes: tuple[str, ...]
    missing: tuple[str, ...]
    facts: frozenset[str] = frozenset()


class Outcome(NamedTuple):
    """What is answered about a card; the reasons stand in its assessment."""

    status: Status
    possible_from: date | None
    certain_from: date | None
    missing: tuple[str, ...]


class Way(NamedTuple):
    """A route as far as it was looked at, and its verdict."""

    route: Route
    verdict: Dated[Verdict]
    findings: list[Finding]


def assess(
    timeline: Timeline,
    card: CardType,
    law: Law,
    permanent: frozenset[str] = frozenset(),
) -> Assessment:
    """One card for one case: the right that is held, else the routes to it.

    ``permanent`` are the cards in the hand that show a right of another kind.
    """
    if holds_right(timeline, card, permanent):
        held = assess_held(timeline, card, law)
        if not (card.by_law and _lost_by_absence(held)):
            return held
        again = _assess_routes(timeline, card, law)
        return again if again.status in _ONCE_MORE else held
    return _assess_routes(timeline, card, law)


def judged(
    timeline: Timeline, requirement: Requirement, law: Law, route: str
) -> Finding | None:
    """The finding of a requirement, or ``None`` where it does not concern the person."""
    case, on = timeline.case, timeline.as_of
    condition, unless = requirement.applies, requirement.unless
    spared = unless.holds(case, on) if unless is not None else False
    applies = condition.holds(case, on)
    if spared or applies is False:
        return None
    found = requirement.judge(timeline, law)
    if applies is None or spared is None:
        waiting = condition.missing(case) if applies is None else ()
        if unless is not None and spared is None:
            waiting = (*waiting, *unless.missing(case))
        found = _perhaps(found, unanswered(*waiting) if waiting else UNSURE)
    return Finding(requirement, route, found)


def _perhaps(found: Judgement, whether: Verdict) -> Judgement:
    """A judgement of which it is not known whether it concerns the person.

    While that must be asked, its own fields may wait too; where it is unknown,
    they cannot help.
    """
    if whether.open:
        steps = [
            (day, verdict if verdict == YES else any_of([verdict, whether]))
            for day, verdict in found.verdict.steps
        ]
    else:
        steps = [
            (day, verdict if verdict == YES else whether)
            for day, verdict in found.verdict.steps
        ]
    return Judgement(Dated.of(steps), found.figures, found.facts)


def _unasked(found: Judgement) -> Judgement:
    """A judgement whose open fields need not be asked: what they hide is a doubt."""
    steps = [
        (day, UNSURE if verdict.open else verdict)
        for day, verdict in found.verdict.steps
    ]
    return Judgement(Dated.of(steps), found.figures, found.facts)


def holds_right(timeline: Timeline, card: CardType, permanent: frozenset[str]) -> bool:
    """Whether the card or the last stay shows the right already."""
    kind = timeline.case.card.kind
    if kind in card.held_cards:
        return True
    if kind in permanent:
        return False
    stays = timeline.stays
    return bool(stays) and stays[-1].ground in card.held_grounds


_ONCE_MORE = (Status.ELIGIBLE, Status.NEEDS_ADVICE)


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
        way for way in told if _status(every([shared, way.verdict]), as_of) is status
    ]
    return frozenset(way.route.id for way in alone or told[:1])


def joined_verdict(shared: Dated[Verdict], ways: Sequence[Way]) -> Dated[Verdict]:
    """What every route asks and one of the routes; some cards have no routes."""
    return every([shared, either([way.verdict for way in ways] or [shared])])


def outcome_of(
    verdict: Dated[Verdict],
    common: Sequence[Finding],
    told: Sequence[Way],
    as_of: date,
) -> Outcome:
    """Status and days of a verdict, from the findings that it is made of."""
    # Past changes of the ground move a day only where the answer may be yes today.
    today = verdict.at(as_of)
    hopeful_today = today.possible or today.certain
    ungrounded = _without_ground(common, told) if hopeful_today else verdict
    return Outcome(
        _status(verdict, as_of),
        _first(verdict, ungrounded, as_of, certain=False),
        _first(verdict, ungrounded, as_of, certain=True),
        _missing(verdict, as_of),
    )


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


def every(verdicts: Iterable[Dated[Verdict]]) -> Dated[Verdict]:
    """All of them, day by day: what is met on every day changes nothing.

    One that is never met decides. So is most of what is found about a person.
    """
    parts = [each for each in verdicts if each.steps != _MET.steps]
    if any(each.steps == _NEVER.steps for each in parts):
        return _NEVER
    return combine(all_of, parts) if parts else _MET


def either(verdicts: Iterable[Dated[Verdict]]) -> Dated[Verdict]:
    """One of them, day by day: what is never met changes nothing."""
    parts = [each for each in verdicts if each.steps != _NEVER.steps]
    return combine(any_of, parts) if parts else _NEVER


_MET, _NEVER = Dated.always(YES), Dated.always(NO)


def judged_all(
    timeline: Timeline, requirements: Sequence[Requirement], law: Law, route: str
) -> Iterator[Finding]:
    """The findings of the requirements that concern the person."""
    for requirement in requirements:
        finding = judged(timeline, requirement, law, route)
        if finding is not None:
            yield finding


def way_along(timeline: Timeline, route: Route, law: Law, *, stop: bool) -> Way:
    """A route with what was found on it; ``stop`` looks at its first requirement only."""
    findings = list(_route_findings(timeline, route, law, stop=stop))
    return Way(route, every(each.verdict for each in findings), findings)


def _route_findings(
    timeline: Timeline, route: Route, law: Law, *, stop: bool
) -> Iterator[Finding]:
    """The findings of a route; after a requirement that can never be met no more."""
    unknown = False
    for finding in judged_all(timeline, route.requirements, law, route.id):
        if unknown:
            found = _unasked(finding.judgement)
            yield Finding(finding.requirement, finding.route, found)
        else:
            yield finding
        if stop or never_from(finding.verdict, timeline.as_of):
            return
        unknown = unknown or finding.verdict.steps == _UNKNOWN.steps


def never_from(verdict: Dated[Verdict], as_of: date) -> bool:
    """Whether it is no today and on every later day."""
    if len(verdict.steps) == 1:
        return not verdict.steps[0][1].possible
    return not any(each.possible for _, each in verdict.since(as_of))


_UNKNOWN = Dated.always(UNSURE)
"""Whether a route concerns the person at all is not known: its details cannot matter."""


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


def _status(verdict: Dated[Verdict], as_of: date) -> Status:
    today = verdict.at(as_of)
    if not today.possible or today.undated:
        later = any(each.possible for _, each in verdict.since(as_of))
        return Status.NOT_YET if later else Status.NOT_ELIGIBLE
    if today.open:
        return Status.UNDETERMINED
    return Status.ELIGIBLE if today.settled else Status.NEEDS_ADVICE


def _missing(verdict: Dated[Verdict], as_of: date) -> tuple[str, ...]:
    """The fields on which some day from today on still depends."""
    fields: set[str] = set()
    for _, each in verdict.since(as_of):
        fields |= each.open
    return tuple(sorted(fields))


def _without_ground(common: Sequence[Finding], told: Sequence[Way]) -> Dated[Verdict]:
    """The verdict without the ground of stay, whose past changes move no date."""

    def grounded(findings: Sequence[Finding]) -> Dated[Verdict]:
        kept = [f for f in findings if not isinstance(f.requirement, PresentGround)]
        return every(finding.verdict for finding in kept)

    ways = [grounded(way.findings) for way in told]
    return every([grounded(common), either(ways)] if ways else [grounded(common)])


def _first(
    verdict: Dated[Verdict], ungrounded: Dated[Verdict], as_of: date, *, certain: bool
) -> date | None:
    """The first day on which the answer is (or may be) yes.

    When it is yes today, the first such day of the stretch that has lasted
    until today, leaving aside changes of the ground of stay in between; else
    the first such day after today.
    """

    def holds(each: Verdict) -> bool:
        return not each.undated and (each.certain if certain else each.possible)

    if not holds(verdict.at(as_of)):
        coming = verdict.since(as_of + ONE_DAY)
        return next((day for day, each in coming if holds(each)), None)
    since = verdict.since(_stretch_start(ungrounded, as_of, certain=certain))
    first = next(day for day, each in since if holds(each))
    return first if first.year >= FIRST_YEAR else None


def _stretch_start(verdict: Dated[Verdict], as_of: date, *, certain: bool) -> date:
    start = as_of
    for day, each in reversed(verdict.steps):
        if day > as_of:
            continue
        if not (each.certain if certain else each.possible):
            break
        start = day
    return start


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
        if finding.verdict.steps == _MET.steps:
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
