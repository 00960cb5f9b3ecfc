"""What two rule bases answer to the same case, and which requirement makes the difference."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass

from .assessment import Assessment, Status
from .requirement import Finding, RequirementBase
from .rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class CardChange:
    """The answer for one card then and now; ``by`` is ``None`` where no finding differs."""

    old: Assessment
    new: Assessment
    by: RequirementBase | None


def card_changes(
    old: Rulebook, new: Rulebook, timeline: Timeline
) -> Iterator[CardChange]:
    """The cards of which the status or a day is another."""
    after = {each.card: each for each in new.assess_all(timeline)}
    # A timeline keeps what the rules of one rule base found on the way.
    apart = Timeline(timeline.case, timeline.as_of)
    for before in old.assess_all(apart):
        now = after[before.card]
        if answer_of(before) != answer_of(now):
            yield CardChange(before, now, _deciding(before.findings, now.findings))


def answer_of(found: Assessment) -> tuple[Status, date | None, date | None]:
    """What is compared of two answers for a card: the status and both days."""
    return found.status, found.possible_from, found.certain_from


def _deciding(old: Sequence[Finding], new: Sequence[Finding]) -> RequirementBase | None:
    known = {each.requirement.id: each.requirement for each in (*old, *new)}
    before, after = (
        {each.requirement.id: each.verdict for each in found} for found in (old, new)
    )
    by = deciding(before, after)
    return known[by] if by is not None else None


def deciding(old: Mapping[str, object], new: Mapping[str, object]) -> str | None:
    """The most decisive requirement of which something else is found, by its id.

    One that changed itself goes before one that only comes from another route. What
    was found stands under the id of its requirement, the most decisive first.
    """
    other = [id_ for id_ in new if id_ in old and new[id_] != old[id_]]
    added = [id_ for id_ in new if id_ not in old]
    gone = [id_ for id_ in old if id_ not in new]
    return next(iter((*other, *added, *gone)), None)
