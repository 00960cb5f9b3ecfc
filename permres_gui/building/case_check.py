"""Whether every route of every card has worked cases: yes, no, not yet, and its boundary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import filterfalse
from pathlib import Path
from typing import Any

from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import Verdict, all_of
from permres_gui.interview.case_file import CaseFileError, read_path
from permres_gui.rules.card_type import CardType, Route
from permres_gui.rules.fault import Fault
from permres_gui.rules.findings import judged
from permres_gui.rules.kinds import Requirement
from permres_gui.rules.law import Law
from permres_gui.rules.rulebook import Rulebook

YES, NO, NOT_YET, BOUNDARY = "yes", "no", "not yet", "boundary"
LAST_DAY = date(2199, 12, 31)
WANTED = (YES, NO, NOT_YET, BOUNDARY)


def case_faults(law: Any, folder: Path) -> Iterator[Fault]:  # noqa: ANN401 - JSON
    """A fault for each route and outcome without a worked case; none without cases."""
    paths = sorted(folder.rglob("*.yaml"))
    if not paths:
        return
    rulebook = Rulebook.from_plain(law)
    seen: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        try:
            case = read_path(path).case
        except CaseFileError as error:
            yield Fault(str(path.relative_to(folder)), "", str(error))
            continue
        timeline = Timeline(case, case.as_of or LAST_DAY)
        for card in rulebook.cards:
            for route in card.routes:
                seen[route.id] |= outcomes(timeline, card, route, rulebook.law)
    yield from _without_cases(rulebook, seen)


def _without_cases(rulebook: Rulebook, seen: Mapping[str, set[str]]) -> Iterator[Fault]:
    """The outcomes of each route that no case shows, and that one should."""
    for card in rulebook.cards:
        for route in card.routes:
            shown = {*seen[route.id], *route.without_cases}
            for what in filterfalse(shown.__contains__, WANTED):
                expected = f"a worked case for {what}"
                yield Fault(f"cards/{card.id}.yaml", route.id, expected)


def outcomes(timeline: Timeline, card: CardType, route: Route, law: Law) -> set[str]:
    """What a case shows about a route that it concerns; nothing where it does not.

    A case concerns a route when the first requirement of the route can be met.
    """
    common = _verdicts(timeline, card.common, law)
    own = _verdicts(timeline, route.requirements, law)
    today = timeline.as_of
    if not own or not _ever(own[0], today):
        return set()
    verdict = combine(all_of, [*common, *own])
    found = {YES} if verdict.at(today).possible else {NOT_YET}
    if not _ever(verdict, today):
        found = {NO}
    days = {day for each in own for day, _ in each.steps if day > date.min}
    if any(abs(day - today) <= timedelta(days=1) for day in days):
        found.add(BOUNDARY)
    return found


def _verdicts(
    timeline: Timeline, requirements: tuple[Requirement, ...], law: Law
) -> list[Dated[Verdict]]:
    findings = (judged(timeline, each, law, "") for each in requirements)
    return [finding.verdict for finding in findings if finding is not None]


def _ever(verdict: Dated[Verdict], today: date) -> bool:
    return any(each.possible for _, each in verdict.since(today))
