"""What the rules say about one card: its status, its days and what they rest on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import FIRST_YEAR, ONE_DAY
from permres_gui.domain.verdict import Verdict
from permres_gui.records import NamedTuple, dataclass

from .findings import NEVER, Way, either, every
from .kinds.present_ground import PresentGround
from .requirement import Finding


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


def outcome_of(
    verdict: Dated[Verdict],
    common: Sequence[Finding],
    told: Sequence[Way],
    as_of: date,
) -> Outcome:
    """Status and days of a verdict, from the findings that it is made of."""
    if verdict.steps == NEVER.steps:
        return Outcome(Status.NOT_ELIGIBLE, None, None, ())
    # Past changes of the ground move a day only where the answer may be yes today.
    today = verdict.at(as_of)
    hopeful_today = today.possible or today.certain
    ungrounded = _without_ground(common, told) if hopeful_today else verdict
    return Outcome(
        status_of(verdict, as_of),
        _first(verdict, ungrounded, as_of, certain=False),
        _first(verdict, ungrounded, as_of, certain=True),
        _missing(verdict, as_of),
    )


def status_of(verdict: Dated[Verdict], as_of: date) -> Status:
    """The answer that a verdict gives on a day."""
    today = verdict.at(as_of)
    if not today.possible or today.undated:
        later = any(each.possible for _, each in verdict.since(as_of))
        return Status.NOT_YET if later else Status.NOT_ELIGIBLE
    if today.open:
        return Status.UNDETERMINED
    return Status.ELIGIBLE if today.settled else Status.NEEDS_ADVICE


def _missing(verdict: Dated[Verdict], as_of: date) -> tuple[str, ...]:
    """The fields on which some day from today on still depends."""
    fields = frozenset[str]().union(*(each.open for _, each in verdict.since(as_of)))
    return tuple(sorted(fields))


def _without_ground(common: Sequence[Finding], told: Sequence[Way]) -> Dated[Verdict]:
    """The verdict without the ground of stay, whose past changes move no date."""

    def grounded(findings: Sequence[Finding]) -> Dated[Verdict]:
        kept = [f for f in findings if not isinstance(f.requirement, PresentGround)]
        return every([finding.judgement.verdict for finding in kept])

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
