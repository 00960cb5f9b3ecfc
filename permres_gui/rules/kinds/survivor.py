"""The right of the family that a worker leaves behind, who died before having it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from typing import TYPE_CHECKING, ClassVar, Literal

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Judgement, RequirementBase

if TYPE_CHECKING:
    from permres_gui.rules.early_stays import EarlyStays


@dataclass(frozen=True, slots=True, kw_only=True)
class Survivor(RequirementBase):
    """Family of a worker who died before having the right, living together then.

    The worker had resided ``years`` without interruption, or died of a cause in
    ``causes``. After ``permanent_years`` of residence the worker had the right, and
    the family gets none before its own years, whatever the cause.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("died",)
    EVENT: ClassVar[bool] = True
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "month",
        "work",
        "home",
        "years",
        "cause",
        "day",
        "ended",
        "lost",
        "returned",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.ground",
        "absences",
        "absences.from",
        "absences.reason",
        "detention",
        "sponsor.ended_on",
        "sponsor.working_at_death",
        "sponsor.together_until",
        "sponsor.residence_since",
        "sponsor.died_of",
        "sponsor.used_free_movement",
        "sponsor.nationality",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "sponsor.ended",
        "unregistered",
    )

    kind: Literal["survivor"]
    years: int
    permanent_years: int
    causes: tuple[str, ...]
    grounds: tuple[str, ...]
    absences: LongAbsences
    lost_after_years: int
    """An absence of more than these years in a row takes the right."""
    force_majeure: tuple[str, ...] = ()
    returned: tuple[str, ...] = ()
    """Grounds with a Belgian that count where this relative used free movement."""
    through: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Grounds of the person's own that count where the relative is of these groups."""

    def with_own(self, grounds: tuple[str, ...]) -> Survivor:
        """The same right on these grounds of the person's own too."""
        return replace(self, grounds=(*self.grounds, *grounds), through={})

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No before the death; from it on what is known of the worker."""
        sponsor = timeline.case.sponsor
        if timeline.case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        if sponsor is None or sponsor.ended is None:
            return Judgement(Dated.always(NO))
        if sponsor.ended not in ("death", UNKNOWN):
            return Judgement(Dated.always(NO))
        if self.returned or self.through:
            from permres_gui.rules.returned_belgian import judged

            return judged(self, timeline, law)
        from permres_gui.rules.early_residence import as_ground, ever_on

        on_ground = ever_on(timeline, self.grounds)
        if isinstance(timeline.case.stays, Unknown) or not on_ground.possible:
            return Judgement(Dated.always(on_ground))
        found = self._after_death(timeline, law, sponsor)
        return found._replace(verdict=as_ground(on_ground, found.verdict))

    def _after_death(self, timeline: Timeline, law: Law, sponsor: Sponsor) -> Judgement:
        """Of family on one of the grounds: from the death on, if that is what ended it."""
        died = sponsor.ended_on
        if isinstance(sponsor.ended, Unknown):
            from permres_gui.rules.early_stays import never_sure, perhaps_since

            if isinstance(died, PartialDay):
                found = never_sure(self._since(timeline, law, sponsor, died))
            else:
                found = perhaps_since(self._stays(timeline, law))
            return Judgement(found, wording="ended")
        if died is None:
            return Judgement(Dated.always(unanswered("sponsor.ended_on")))
        if isinstance(died, Unknown):
            return self._on_a_day_unknown(timeline, law, sponsor)
        return self._on_a_day(timeline, law, sponsor, died)

    def _on_a_day(
        self, timeline: Timeline, law: Law, sponsor: Sponsor, died: PartialDay
    ) -> Judgement:
        """A death of which the day is told, or its month or year."""
        from permres_gui.rules.early_stays import perhaps_lost

        found = self._since(timeline, law, sponsor, died)
        certain = found.at(timeline.as_of).certain
        month = "" if died.exact else "month"
        wording = month if certain else self._point(timeline.case, sponsor, died)
        wording = "lost" if perhaps_lost(found, timeline) else wording
        return Judgement(found, {"died": died}, wording=wording)

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether nobody told that the family ended, or how."""
        sponsor = timeline.case.sponsor
        told = sponsor is not None and sponsor.ended is not None
        return timeline.case.stays is not None and not told

    def _on_a_day_unknown(
        self, timeline: Timeline, law: Law, sponsor: Sponsor
    ) -> Judgement:
        """A death of which nobody knows the day may be any day of the stay until now."""
        from permres_gui.rules.early_stays import days_until_now, never_sure

        may_be = days_until_now(self._stays(timeline, law), timeline)
        if may_be is None:
            return Judgement(Dated.always(UNSURE), wording="day")
        found = self._since(timeline, law, sponsor, may_be)
        return Judgement(never_sure(found), wording="day")

    def _since(
        self, timeline: Timeline, law: Law, sponsor: Sponsor, died: PartialDay
    ) -> Dated[Verdict]:
        """From the death on what is known of the worker, until the right is lost."""
        from permres_gui.rules.day_of_death import days_that_fit

        stays = self._stays(timeline, law)
        verdict = all_of([self._on_the_day(timeline, sponsor, died), stays.on(died)])
        day = days_that_fit(self, timeline.case, sponsor, died)
        if day is None:
            return Dated.always(NO)
        return combine(all_of, [stays.since(day), Dated.always(verdict)])

    def _stays(self, timeline: Timeline, law: Law) -> EarlyStays:
        """The family stays in which the right arises."""
        from permres_gui.domain.free_movement import ResidenceYears
        from permres_gui.domain.loss_by_absence import LossByAbsence
        from permres_gui.rules.early_stays import EarlyStays
        from permres_gui.rules.union_stays import UnionStays

        loss = LossByAbsence(self.lost_after_years, self.force_majeure)
        counting = ResidenceYears(self.permanent_years, self.absences, loss)
        return EarlyStays(UnionStays(self.grounds), counting, timeline, law)

    def _on_the_day(
        self, timeline: Timeline, sponsor: Sponsor, died: PartialDay
    ) -> Verdict:
        """What is known of the worker and the home, on the day of the death."""
        from permres_gui.rules.day_of_death import together_at
        from permres_gui.rules.early_residence import answered

        case = timeline.case
        cause = answered(case, "sponsor.died_of", self.causes)
        return all_of(
            [
                answered(case, "sponsor.working_at_death", ("yes",)),
                together_at(sponsor, died),
                any_of([cause, self._resided(sponsor, died)]),
                self._without_right(sponsor, died),
            ]
        )

    def _point(self, case: Case, sponsor: Sponsor, died: PartialDay) -> str:
        """What it is that is not known of the worker, on the day of the death."""
        from permres_gui.rules.day_of_death import together_at
        from permres_gui.rules.early_residence import answered

        resided = self._resided(sponsor, died)
        cause = answered(case, "sponsor.died_of", self.causes)
        points = [
            ("work", answered(case, "sponsor.working_at_death", ("yes",))),
            ("home", together_at(sponsor, died)),
            ("cause" if resided == NO else "years", any_of([cause, resided])),
            ("years", self._without_right(sponsor, died)),
        ]
        return next((name for name, each in points if each == UNSURE), "")

    def _resided(self, sponsor: Sponsor, died: PartialDay) -> Verdict:
        """Whether the worker had resided the years on the day of the death."""
        from permres_gui.rules.day_of_death import years_of

        return years_of(sponsor.residence_since, self.years, died)

    def _without_right(self, sponsor: Sponsor, died: PartialDay) -> Verdict:
        """Whether the worker died before having the right, on which all causes rest."""
        from permres_gui.rules.day_of_death import years_of

        had = years_of(sponsor.residence_since, self.permanent_years, died)
        return {YES: NO, NO: YES}.get(had, had)
