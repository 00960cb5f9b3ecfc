"""What decides comes first: the routes that give the status, and the reasons told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import Verdict

from .assessment import COMMON, Status, status_of
from .findings import MET, Way, every, never_from
from .requirement import Finding


def deciding(
    shared: Dated[Verdict], told: Sequence[Way], status: Status, as_of: date
) -> frozenset[str]:
    """The routes that give the card its status; what another one lacks decides nothing."""
    if len(told) < 2:  # noqa: PLR2004 - one route decides alone
        return frozenset(way.route.id for way in told)
    alone = [
        way for way in told if status_of(every([shared, way.verdict]), as_of) is status
    ]
    return frozenset(way.route.id for way in alone or told[:1])


def rank(verdict: Dated[Verdict], as_of: date) -> tuple[int, date]:
    """Settled routes first, then sure ones, then by their first possible day."""
    today = verdict.at(as_of)
    if today.settled:
        return (0, as_of)
    level = 1 if today.certain else 2 if today.possible else 3
    days = [day for day, each in verdict.since(as_of) if each.possible]
    return (level, days[0] if days else date.max)


def decisive_first(
    findings: Sequence[Finding], as_of: date, deciding: frozenset[str] | None = None
) -> list[Finding]:
    """Most decisive first: no, then not known, then for the authority, then met.

    What was found on routes that are not ``deciding`` comes after all the rest.
    """
    first = deciding if deciding is None else deciding | {COMMON}
    unique = {finding.requirement.id: finding for finding in reversed(findings)}
    kept = [f for f in findings if unique[f.requirement.id] is f]
    return sorted(
        kept,
        key=lambda finding: (
            first is not None and finding.route not in first,
            _weight(finding, as_of),
        ),
    )


def _weight(finding: Finding, as_of: date) -> int:
    """How much a finding decides: the lower, the more."""
    verdict = finding.judgement.verdict
    if verdict.steps == MET.steps:
        return 6
    today = verdict.at(as_of)
    if not today.possible or today.undated:
        return 0 if never_from(verdict, as_of) else 1
    if today.open:
        return 2
    if not today.settled:
        return 3 if today.authority else 4
    return 5 if len(verdict.steps) > 1 and finding.route != COMMON else 6
