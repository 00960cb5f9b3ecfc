"""What is found about the requirements of a card and of each route to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.day import PartialDay, add_years
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
from permres_gui.records import NamedTuple

from .card_type import Route
from .condition import ALWAYS
from .kinds import Requirement
from .law import Law
from .requirement import Finding, Judgement

MET, NEVER = Dated.always(YES), Dated.always(NO)

AHEAD = "met.ahead"
"""The sentence of a requirement that begins at an age which is still to come."""

_UNKNOWN = Dated.always(UNSURE)
"""Whether a route concerns the person at all is not known: its details cannot matter."""


class Way(NamedTuple):
    """A route as far as it was looked at, and its verdict."""

    route: Route
    verdict: Dated[Verdict]
    findings: list[Finding]


def judged(
    timeline: Timeline, requirement: Requirement, law: Law, route: str
) -> Finding | None:
    """The finding of a requirement, or ``None`` where it does not concern the person."""
    condition, unless = requirement.applies, requirement.unless
    if condition is ALWAYS and unless is None:  # most concern everybody
        return Finding(requirement, route, requirement.judge(timeline, law))
    case, on = timeline.case, timeline.as_of
    applies = condition.holds(case, on)
    if applies is False and AHEAD not in requirement.texts:
        return None
    spared = unless.holds(case, on) if unless is not None else False
    if spared:
        return None
    if applies is False:
        ahead = _ahead(timeline, requirement, law)
        return None if ahead is None else Finding(requirement, route, ahead)
    found = requirement.judge(timeline, law)
    if applies is None or spared is None:
        waiting = condition.missing(case) if applies is None else ()
        if unless is not None and spared is None:
            waiting = (*waiting, *unless.missing(case))
        found = _perhaps(found, unanswered(*waiting) if waiting else UNSURE)
    return Finding(requirement, route, found)


def _ahead(timeline: Timeline, requirement: Requirement, law: Law) -> Judgement | None:
    """What is asked from an age that the person has not reached yet.

    Nothing until then; what is answered today is not what will be on that birthday,
    so that a no of today is a doubt.
    """
    condition, born = requirement.applies, timeline.case.person.born
    if condition.age_from is None or not isinstance(born, PartialDay):
        return None
    if replace(condition, age_from=None).holds(timeline.case, timeline.as_of) is False:
        return None
    then = requirement.judge(timeline, law).verdict
    if then.steps != MET.steps:
        then = Dated.always(UNSURE)
    birthday = add_years(born.earliest, condition.age_from)
    return Judgement(MET.until(birthday, then), wording="ahead")


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
    return found._replace(verdict=Dated.of(steps))


def _unasked(found: Judgement) -> Judgement:
    """A judgement whose open fields need not be asked: what they hide is a doubt."""
    steps = [
        (day, UNSURE if verdict.open else verdict)
        for day, verdict in found.verdict.steps
    ]
    return found._replace(verdict=Dated.of(steps))


def judged_all(
    timeline: Timeline, requirements: Sequence[Requirement], law: Law, route: str
) -> Iterator[Finding]:
    """The findings of the requirements that concern the person."""
    for requirement in requirements:
        finding = judged(timeline, requirement, law, route)
        if finding is not None:
            yield finding


def closed(timeline: Timeline, requirements: Sequence[Requirement], law: Law) -> bool:
    """Whether one look at the first of these tells that they lead nowhere, ever.

    It gives no day and no reason then. Most routes are for the ground of other people,
    most cards for other nationalities.
    """
    first = requirements[0]
    plain = first.applies is ALWAYS and first.unless is None
    return plain and first.closed(timeline, law)


def way_along(timeline: Timeline, route: Route, law: Law, *, stop: bool) -> Way:
    """A route with what was found on it; ``stop`` looks at its first requirement only."""
    findings: list[Finding] = []
    verdicts: list[Dated[Verdict]] = []
    unknown = False
    for requirement in route.requirements:
        finding = judged(timeline, requirement, law, route.id)
        if finding is None:
            continue
        verdict = finding.judgement.verdict
        ends = stop or never_from(verdict, timeline.as_of)
        if unknown:
            found = _unasked(finding.judgement)
            finding, verdict = finding._replace(judgement=found), found.verdict
        findings.append(finding)
        verdicts.append(verdict)
        if ends:  # after a requirement that can never be met no more is looked at
            break
        unknown = unknown or verdict.steps == _UNKNOWN.steps
    return Way(route, every(verdicts), findings)


def but_lost(ways: list[Way], timeline: Timeline) -> list[Way]:
    """The same routes, but for those that a right lost by an absence closes for good."""
    if not timeline.absences or not any(way.route.lapses_with for way in ways):
        return ways
    from .lost_for_good import without_lost

    return without_lost(ways, timeline)


def never_from(verdict: Dated[Verdict], as_of: date) -> bool:
    """Whether it is no today and on every later day."""
    steps = verdict.steps
    if steps[-1][1].possible:
        return False
    return len(steps) == 1 or not any(each.possible for _, each in verdict.since(as_of))


def joined_verdict(shared: Dated[Verdict], ways: Sequence[Way]) -> Dated[Verdict]:
    """What every route asks and one of the routes; some cards have no routes."""
    return every([shared, either([way.verdict for way in ways] or [shared])])


def every(verdicts: Iterable[Dated[Verdict]]) -> Dated[Verdict]:
    """All of them, day by day: what is met on every day changes nothing.

    One that is never met decides. So is most of what is found about a person.
    """
    parts = []
    for each in verdicts:
        if each.steps == NEVER.steps:
            return NEVER
        if each.steps != MET.steps:
            parts.append(each)
    if len(parts) > 1:
        return combine(all_of, parts)
    return parts[0] if parts else MET


def either(verdicts: Iterable[Dated[Verdict]]) -> Dated[Verdict]:
    """One of them, day by day: what is never met changes nothing."""
    parts = [each for each in verdicts if each.steps != NEVER.steps]
    if len(parts) > 1:
        return combine(any_of, parts)
    return parts[0] if parts else NEVER
