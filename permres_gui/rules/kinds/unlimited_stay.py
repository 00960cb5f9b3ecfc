"""An unlimited stay, without which no settlement can be asked for."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY, add_years
from permres_gui.domain.present_stay import continued, first_day, held_on, until_today
from permres_gui.domain.timeline import Reading, Residence, Timeline, early, late
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    LATER,
    NO,
    UNSURE,
    YES,
    Verdict,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlimitedStay(RequirementBase):
    """Yes from the first day of the unlimited stay; before it a later, unnamed day.

    ``grounds`` and ``cards`` give an unlimited stay; on ``never`` there is none
    to come. A family member who after ``family_years`` no longer lives with the
    relative is sent to this card by the municipalities, which the authority
    judges (gen.f-route); not with one of the ``own_right`` cards, which stay
    whatever becomes of the family.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("since",)
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "card.kind")
    READS: ClassVar[tuple[str, ...]] = ("card.right_since", "sponsor.lives_together")

    kind: Literal["unlimited_stay"]
    grounds: tuple[str, ...]
    cards: tuple[str, ...]
    never: tuple[str, ...]
    family_grounds: tuple[str, ...]
    family_years: int
    own_right: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No until today; from the unlimited stay on yes; else some later day."""
        stays, kind = timeline.case.stays, timeline.case.card.kind
        since = self._since(timeline, Reading.CAUTIOUS)
        if since is not None:
            perhaps = self._since(timeline, Reading.KINDEST) or since
            steps = [(ALWAYS, NO), (min(perhaps, since), UNSURE), (since, YES)]
            return Judgement(Dated.of(steps), {"since": since})
        if stays is None and kind is None:
            return Judgement(Dated.always(unanswered("stays")))
        if timeline.present is None and not isinstance(kind, str):
            unknown = isinstance(stays, Unknown) or isinstance(kind, Unknown)
            verdict = UNSURE if unknown else unanswered("card.kind")
            return Judgement(Dated.always(verdict))
        return Judgement(self._without(timeline))

    def _since(self, timeline: Timeline, reading: Reading) -> date | None:
        """The first day of the unlimited stay, of which perhaps only a part is told."""
        days: list[date] = []
        residences = timeline.residences(reading)
        for told in (residences, until_today(residences, timeline.as_of)):
            stay = continued(told, self._unlimited)
            if stay and (stay[-1].end is None or held_on(stay[-1], timeline.as_of)):
                days.append(stay[0].first)
        if timeline.case.card.kind in self.cards:
            pick = early if reading is Reading.KINDEST else late
            days.append(pick(timeline.case.card.right_since, timeline.as_of))
        return min(days) if days else None

    def _unlimited(self, residence: Residence) -> bool:
        return residence.ground in self.grounds and not residence.stay.abroad

    def _without(self, timeline: Timeline) -> Dated[Verdict]:
        ground = timeline.present.ground if timeline.present else None
        if ground in self.never:
            return Dated.always(NO)
        steps: list[tuple[date, Verdict]] = [
            (ALWAYS, NO),
            (timeline.as_of + ONE_DAY, LATER),
        ]
        family = timeline.case.card.kind not in self.own_right
        apart = self._apart(timeline) if family else None
        if ground in self.family_grounds and apart is not None:
            steps.append((self._family_day(timeline), apart))
            steps = [step for step in steps if step[0] <= steps[-1][0]]
        return Dated.of(steps)

    @staticmethod
    def _apart(timeline: Timeline) -> Verdict | None:
        """What living apart gives after the years; ``None`` while they live together."""
        sponsor = timeline.case.sponsor
        if sponsor is None:
            return unanswered("sponsor")
        if sponsor.lives_together is None:
            return unanswered("sponsor.lives_together")
        if isinstance(sponsor.lives_together, Unknown):
            return UNSURE
        return None if sponsor.lives_together else AUTHORITY

    def _family_day(self, timeline: Timeline) -> date:
        residences = until_today(timeline.residences(Reading.KINDEST), timeline.as_of)
        first = first_day(residences, self.family_grounds, over_gaps=True)
        assert first is not None  # noqa: S101 - asked only on one of the grounds
        return add_years(first, self.family_years)
