"""Years of lawful and uninterrupted stay of a third-country national, for K and L."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.period import verdicts
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.verdict import LATER, NO
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import Judgement, RequirementBase, stays_untold


@dataclass(frozen=True, slots=True)
class AbsenceLimit:
    """One absence, date to date; ``reached``: the limit itself is already too long.

    Beyond a limit that is not ``fixed`` by the law the authority judges.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    months: int
    reached: bool = False
    fixed: bool = True


@dataclass(frozen=True, slots=True)
class TotalLimit:
    """All absences of the last years in days: up to ``within`` met, over ``beyond`` not."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    within: int
    beyond: int


@dataclass(frozen=True, slots=True)
class ProtectedProcedure:
    """The procedure that led to protection: half, or all above a number of months.

    From ``full_possible_from`` on a rule of the Union may count all of it. A paper
    in ``applied_by`` begins another procedure; without one it may be the same.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    ground: str
    led_to: tuple[str, ...]
    full_over_months: int
    full_possible_from: date
    applied_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class YearsElsewhere:
    """A ground whose years in other member states count, with its own limits.

    The limits are for absences from the Union; time in another member state without
    the ground there is none (``absence_measures``). The last years here count as the
    five do: for sure from the first of the ``sure_papers`` of this state.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    ground: str
    last_years_here: int
    single: AbsenceLimit
    total: TotalLimit


@dataclass(frozen=True, slots=True, kw_only=True)
class UninterruptedResidence(RequirementBase):
    """``years`` of stay just before the day, with what counts and what interrupts.

    ``counts`` gives for a ground what it counts on the kindest and on the
    cautious reading; a ground that is not named counts whole. Before the first
    of the ``sure_papers`` a stay counts for sure nothing, and nothing at all
    on the ``no_papers``. ``begins_anew``: who has no stay today may get one, on
    a day that nothing fixes.
    """

    FIGURES: ClassVar[tuple[str, ...]] = (
        "years",
        "months",
        "day",
        "perhaps",
        "start",
        "restart",
        "left",
        "back",
        "last",
        "last_in",
        "total",
    )
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "latest",
        "range",
        "perhaps",
        "again",
        "again_range",
        "again_part",
        "again_part_range",
        "total_range",
        "total_perhaps",
        "again_day",
        "again_range_day",
        "again_part_day",
        "again_part_range_day",
        "away",
        "away_day",
        "no_stay",
        "ends",
        "ends-month",
        "uncounted",
        "untold",
        "absences",
        "day",
        "struck",
        "union",
        "paper",
        "unknown",
        "stay",
        "long",
        "total",
        "months",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.proof",
        "stays.from",
        "absences",
        "absences.eu_visits",
        "card.right_since",
    )
    READS: ClassVar[tuple[str, ...]] = ("unregistered", "card.kind")

    kind: Literal["uninterrupted_residence"]
    years: int
    single: AbsenceLimit
    counts: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    total: TotalLimit | None = None
    sure_papers: tuple[str, ...] = ()
    no_papers: tuple[str, ...] = ()
    procedure: ProtectedProcedure | None = None
    bridged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """A procedure and the grounds it led to: the days from the decision to the title
    are no gap, for sure where the decision is told."""
    breaking: tuple[str, ...] = ()
    """Grounds on which it is not told whether the stay was lawful on every day."""
    elsewhere: YearsElsewhere | None = None
    opening_cards: tuple[str, ...] = ()
    """Cards of a right that rests on no ground: since it the present stay counts whole."""
    proving_cards: tuple[str, ...] = ()
    """Cards in the hand that are the paper of the present stay since their right."""
    begins_anew: bool = False

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes from the day on which the years are complete until an interruption."""
        untold = stays_untold(timeline)
        if untold is not None:
            return untold._replace(wording="untold")
        ends = _ends(timeline) if self.begins_anew else None
        if ends is not None and ends <= timeline.as_of:
            later = [(ALWAYS, NO), (timeline.as_of + ONE_DAY, LATER)]
            figures = {"years": self.years}
            return Judgement(Dated.of(later), figures, wording="no_stay")
        from permres_gui.rules.complete_years import CompleteYears

        years = CompleteYears.of(self, timeline)
        kindest, cautious = years.kindest(), years.cautious()
        sure = cautious if timeline.absences_known else ()
        fields = years.open_fields() if sure != kindest else frozenset()
        verdict = verdicts(kindest, sure, fields)
        if ends is not None:
            verdict = verdict.until(ends, Dated.always(LATER))
        from permres_gui.rules.told_years import told_years

        return told_years(years, verdict)

    def own_limits(self, timeline: Timeline) -> bool:
        """Whether the person holds the ground that has its own limits."""
        present = timeline.lasting
        return (
            self.elsewhere is not None
            and present is not None
            and present.ground == self.elsewhere.ground
        )

    def limits(self, timeline: Timeline) -> tuple[AbsenceLimit, TotalLimit | None]:
        """How long the person may be away at once, and in all."""
        if self.elsewhere is not None and self.own_limits(timeline):
            return self.elsewhere.single, self.elsewhere.total
        return self.single, self.total


def _ends(timeline: Timeline) -> date | None:
    """The first day without a stay here; none where one goes on, as far as is told."""
    stays = [s for s in timeline.residences(Reading.KINDEST) if not s.stay.abroad]
    ends = [stay.end for stay in stays if stay.end is not None]
    return max(ends, default=date.min) if len(ends) == len(stays) else None
