"""Five years of residence in line with the free-movement rules, for EU+, F+ and M."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from permres_gui.domain.case import Absence
from permres_gui.domain.period import Stretch, joined, verdicts
from permres_gui.domain.timeline import READINGS, Reading, Residence, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import (
    Figure,
    Judgement,
    RequirementBase,
    stays_untold,
)

if TYPE_CHECKING:
    from permres_gui.domain.free_movement import Run
    from permres_gui.rules.union_chains import UnionChains
    from permres_gui.rules.union_stays import UnionStays

_STAYS_JUDGED = ("ground", "paper", "visa-d", "register")
"""Wordings of a doubt whether a stay counts, or from when: that is to be proved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FreeMovementResidence(RequirementBase):
    """``years`` on the ``grounds``, from the paper that starts them.

    The right arises by law on the day the years are complete, in whatever past
    window, and lasts until an absence of more than ``lost_after_years``.
    Papers in ``papers`` start the years for sure, ``no_papers`` not at all, any
    other perhaps. A stay before the home country joined the Union counts when
    the conditions were met then.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("years", "start", "day", "perhaps", "again")
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "abroad",
        "absence",
        "absences-unknown",
        "allowed",
        "card",
        "days",
        "ground",
        "in-prison",
        "latest",
        "lost",
        "military",
        "paper",
        "perhaps",
        "prison",
        "prison-abroad",
        "prison-unknown",
        "range",
        "reason",
        "register",
        "rights-ended",
        "second",
        "start",
        "stays-unknown",
        "struck-off",
        "twelve",
        "untold",
        "visa-d",
        "year",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.ground",
        "stays.proof",
        "stays.eu_conditions",
        "stays.from",
        "absences",
        "absences.reason",
        "absences.service_until",
        "detention",
    )
    READS: ClassVar[tuple[str, ...]] = ("unregistered", "person.nationality")

    kind: Literal["free_movement_residence"]
    years: int
    grounds: tuple[str, ...]
    papers: tuple[str, ...]
    absences: LongAbsences
    lost_after_years: int
    no_papers: tuple[str, ...] = ()
    later_papers: tuple[str, ...] = ()
    """Papers that came after the application, which starts the years: who has no day of
    that one is told to look for it."""
    perhaps: tuple[str, ...] = ()
    """Grounds on which another capacity that counts may really have been held."""
    sure_until: Mapping[str, date] = field(default_factory=dict)
    """Grounds of which only the days until then count for sure, and the others perhaps."""
    before_accession: tuple[str, ...] = ()
    """Groups of nationalities of which years before their country joined count too."""
    waiting_register: bool = True
    """Whether the entry in the register may start the years instead of the first day."""
    never_again_from: date | None = None
    force_majeure: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes from each completion until the right is lost by a long absence."""
        untold = stays_untold(timeline)
        if untold is not None:
            return untold._replace(wording="stays-unknown")
        from permres_gui.rules.earlier_period import earlier_period

        case = timeline.case
        kindest = self.met(timeline, law, Reading.KINDEST)
        cautious = self.met(timeline, law, Reading.CAUTIOUS)
        if self.never_again_from is not None and timeline.absences:
            from permres_gui.rules.union_runs import UnionRuns

            cautious = UnionRuns(self, timeline, law).not_regained(cautious)
        told = timeline.absences_known and case.detention is not None
        told = told and not isinstance(case.detention, Unknown)
        sure = cautious if told else ()
        fields = self._open(timeline, law) if sure != kindest else frozenset()
        verdict = verdicts(kindest, sure, fields)
        earlier = earlier_period(self, timeline, law)
        facts = frozenset({"earlier-period"} if earlier else ())
        return self._told(timeline, law, Judgement(verdict, facts=facts), told=told)

    def met(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> tuple[Stretch, ...]:
        """The days on which the right exists, on one reading."""
        from permres_gui.domain.free_movement import rights

        return joined(rights(self.runs(timeline, law, reading)))

    def runs(self, timeline: Timeline, law: Law, reading: Reading) -> tuple[Run, ...]:
        """The uninterrupted runs, with the day on which their years are complete."""
        asked = ("runs", self.id, reading)
        return timeline.once(asked, lambda: self._runs(timeline, law, reading))

    def _runs(self, timeline: Timeline, law: Law, reading: Reading) -> tuple[Run, ...]:
        from permres_gui.rules.union_runs import UnionRuns

        return UnionRuns(self, timeline, law).on(reading)

    @property
    def stays(self) -> UnionStays:
        """Which stays count."""
        from permres_gui.rules.union_stays import UnionStays

        return UnionStays(
            self.grounds, self.perhaps, self.sure_until, self.before_accession
        )

    @property
    def chains(self) -> UnionChains:
        """The stays that count, from the papers that start their years."""
        from permres_gui.rules.union_chains import UnionChains

        return UnionChains(
            self.stays, self.papers, self.no_papers, self.waiting_register
        )

    def _service_not_told(self, absence: Absence) -> bool:
        """Whether the end of a service decides, and nobody was asked for it."""
        served = absence.reason in self.absences.always
        return served and absence.service_until is None

    def _open(self, timeline: Timeline, law: Law) -> frozenset[str]:
        fields = set(timeline.open_fields)
        if timeline.case.detention is None:
            fields.add("detention")
        counted = [self.stays.counted(timeline, law, reading) for reading in READINGS]
        if any(_paper_untold(stays) for stays in counted):
            fields.add("stays.proof")
        if any(absence.reason is None for absence in timeline.absences) and (
            sum(away.days for away in timeline.away(Reading.CAUTIOUS))
            > self.absences.sure_days
        ):
            fields.add("absences.reason")
        if any(self._service_not_told(absence) for absence in timeline.absences):
            fields.add("absences.service_until")
        if self.stays.conditions_open(timeline, law):
            fields.add("stays.eu_conditions")
        return frozenset(fields)

    def _told(
        self, timeline: Timeline, law: Law, found: Judgement, *, told: bool
    ) -> Judgement:
        """The same with what its sentence names: the days, and what went before."""
        from permres_gui.rules.told_days import told_days
        from permres_gui.rules.union_years_told import YearsTold

        days = told_days(found.verdict, timeline.as_of)
        figures: dict[str, Figure] = {"years": self.years, **days.figures}
        runs = self.runs(timeline, law, Reading.CAUTIOUS)
        runs = runs or self.runs(timeline, law, Reading.KINDEST)
        if runs:
            figures["start"] = runs[-1].first
        about = YearsTold.of(self, timeline, law, told=told).about(found.verdict)
        judged = {"judged-years"} if about.wording in _STAYS_JUDGED else frozenset()
        return found._replace(
            figures={**figures, **about.figures},
            facts=found.facts | judged,
            wording=about.wording,
        )


def _paper_untold(stays: Sequence[Residence]) -> bool:
    """Whether years begin with a stay of which the first paper was not asked."""
    ends = {each.end for each in stays}
    return any(each.proof is None and each.first not in ends for each in stays)
