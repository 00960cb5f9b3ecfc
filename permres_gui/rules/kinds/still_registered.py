"""Whether a person counts as living in Belgium: the registers, and a card that expired."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Unregistered
from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.day import (
    ONE_DAY,
    PartialDay,
    add_months,
    add_years,
    exceeds_months,
)
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.verdict import AUTHORITY, UNSURE, YES, Verdict, all_of
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.request_in_time import asked_in_time
from permres_gui.rules.requirement import Judgement, RequirementBase, asked_once


@dataclass(frozen=True, slots=True, kw_only=True)
class StillRegistered(RequirementBase):
    """Not presumed to have left: still in the registers, the card not long expired.

    ``months_after_expiry``: from then on an expired card lets presume it; without a
    figure no card does. ``again_years``: so many years after the registers were left
    for the last time they matter no more, since the years have then begun anew.
    ``bearable_months``: a time out of the registers that ended within so many
    months decides nothing, where only a longer absence ends the right.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("valid_until", "valid_in")
    WORDINGS: ClassVar[tuple[str, ...]] = ("struck", "expired", "expired-month")
    READS: ClassVar[tuple[str, ...]] = (
        "card.valid_until",
        "card.right_since",
        "unregistered",
        "stays",
        "application",
    )

    kind: Literal["still_registered"]
    months_after_expiry: int | None
    again_years: int | None = None
    bearable_months: int | None = None

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """For the authority when a departure is presumed: it can be disproved."""
        months = self.months_after_expiry, self.bearable_months
        question = (self.kind, *months, self.again_years)
        return asked_once(timeline, question, self._judged)

    def _judged(self, timeline: Timeline) -> Judgement:
        expired, struck = self._long_expired(timeline), self._struck_off(timeline)
        verdict = combine(all_of, [Dated.always(expired), struck])
        if struck.at(timeline.as_of) != YES:
            return Judgement(verdict, wording="struck")
        until = timeline.case.card.valid_until
        if not isinstance(until, PartialDay) or not self._expired(timeline, until):
            return Judgement(verdict)
        from permres_gui.rules.told_days import day_or_month, of_month

        figures = day_or_month(until, "valid_until", "valid_in")
        return Judgement(verdict, figures, wording=of_month("expired", until))

    def _expired(self, timeline: Timeline, until: PartialDay) -> bool:
        """Whether the card has expired, and nobody asked for a new one before that."""
        gone = until.latest < timeline.as_of and not asked_in_time(timeline.case)
        return gone and self.months_after_expiry is not None

    def coming_days(self, timeline: Timeline) -> tuple[date, ...]:
        """From when on the card in the hand lets presume that the person has left."""
        valid, months = timeline.case.card.valid_until, self.months_after_expiry
        if months is None or not isinstance(valid, PartialDay):
            return ()
        ends = (valid.earliest, valid.latest)
        return tuple(add_months(each, months) + ONE_DAY for each in ends)

    def _struck_off(self, timeline: Timeline) -> Dated[Verdict]:
        """Now, or since the present stay (or right) began: what came before is settled.

        What lies after the day asked about has not happened until then.
        """
        gap = timeline.case.unregistered
        if gap is None or self._settled(gap, timeline):
            return Dated.always(YES)
        if isinstance(gap.first, PartialDay) and gap.first.earliest > timeline.as_of:
            first = gap.first.earliest
            return Dated.always(YES).until(first, self._presumed(gap))
        return self._presumed(gap)

    def _presumed(self, gap: Unregistered) -> Dated[Verdict]:
        if self.again_years is None or not isinstance(gap.last, PartialDay):
            return Dated.always(AUTHORITY)
        again = add_years(gap.last.latest + ONE_DAY, self.again_years)
        return Dated.of([(ALWAYS, AUTHORITY), (again, YES)])

    def _settled(self, gap: Unregistered, timeline: Timeline) -> bool:
        if not isinstance(gap.last, PartialDay):
            return False
        if self.bearable_months is not None and isinstance(gap.first, PartialDay):
            first, after = gap.first.earliest, gap.last.latest + ONE_DAY
            return not exceeds_months(first, after, self.bearable_months)
        begun = _begun(timeline)
        return bool(begun) and gap.last.latest < max(begun)

    def _long_expired(self, timeline: Timeline) -> Verdict:
        """Whether the card expired long ago, and no request was made while it was valid.

        A card of which nobody knows the last day gives no reason to presume anything.
        """
        valid, months = timeline.case.card.valid_until, self.months_after_expiry
        if months is None or not isinstance(valid, PartialDay):
            return YES
        if asked_in_time(timeline.case):
            return YES
        if timeline.as_of > add_months(valid.latest, months):
            return AUTHORITY
        perhaps = timeline.as_of > add_months(valid.earliest, months)
        return UNSURE if perhaps else YES


def _begun(timeline: Timeline) -> list[date]:
    """When the present stay began, over stays that touch, and the right that is had."""
    stay = continued(timeline.residences(Reading.KINDEST), lambda _each: True)
    right = timeline.case.card.right_since
    begun = [each.first for each in stay[:1]]
    return begun + ([right.earliest] if isinstance(right, PartialDay) else [])
