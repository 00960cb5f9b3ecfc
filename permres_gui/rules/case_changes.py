"""What two rule bases answer to the same case, and which requirement makes the difference."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass

from .assess import Assessment
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
    for before in old.assess_all(timeline):
        now = after[before.card]
        if answer_of(before) != answer_of(now):
            yield CardChange(before, now, _deciding(before.findings, now.findings))


def answer_of(found: Assessment) -> tuple[object, ...]:
    """What is compared of two answers for a card: the status and both days."""
    return found.status, found.possible_from, found.certain_from


def _deciding(old: Sequence[Finding], new: Sequence[Finding]) -> RequirementBase | None:
    """The most decisive requirement of which something else is found.

    One that changed itself goes before one that only comes from another route.
    """
    before = {each.requirement.id: each for each in old}
    after = {each.requirement.id: each for each in new}
    other = [
        each
        for each in new
        if each.requirement.id in before
        and each.verdict != before[each.requirement.id].verdict
    ]
    added = [each for each in new if each.requirement.id not in before]
    gone = [each for each in old if each.requirement.id not in after]
    return next((each.requirement for each in (*other, *added, *gone)), None)
