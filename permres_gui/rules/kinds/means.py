"""Stable and regular means, tested against the reference income of a year."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import ClassVar, Literal

from permres_gui.domain.case import Means
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown, known
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    Verdict,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.condition import age_on
from permres_gui.rules.law import Law, MeansAmount, around
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class MinimumMeans(RequirementBase):
    """The income of today against the amounts of the year asked about, on all days.

    A year without a sure amount lies between the sure amounts around it: below
    the earlier one is too little, from the later one on is enough, and what
    lies between, or comes after the last known year, is for advice without
    moving a date. ``own_only``: what another person pays is not counted for
    sure. ``unsure_above``: the level asked is higher and its amount is not
    known, so only too little is certain. Sources in ``doubtful`` are weighed.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("income", "year", "wanted", "known_year")
    WORDINGS: ClassVar[tuple[str, ...]] = ("own", "child", "untold", "source")
    WANTS: ClassVar[tuple[str, ...]] = (
        "means.monthly_net",
        "means.source",
        "means.dependants",
    )
    ENOUGH: ClassVar[Mapping[str, str]] = MappingProxyType(
        {"means.monthly_net": "wanted"}
    )

    kind: Literal["minimum_means"]
    own_only: bool = False
    unsure_above: bool = False
    doubtful: tuple[str, ...] = ()

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """The same verdict on every day."""
        year, means = timeline.as_of.year, timeline.case.means
        low, high = around(law.reference_income, year)
        income = means.monthly_net
        if isinstance(income, Decimal) and low is not None:
            least = self._least(means, low)
            if least is not None and income < least:
                figures = _figures(income, year, low, least)
                wording = self._wording(timeline, NO)
                return Judgement(Dated.always(NO), figures, wording=wording)
        missing = self._missing(timeline)
        if missing:
            return Judgement(Dated.always(unanswered(*missing)))
        dependants = means.dependants
        if isinstance(income, Unknown) or isinstance(dependants, Unknown):
            return Judgement(Dated.always(UNSURE), wording="untold")
        assert income is not None and dependants is not None  # noqa: S101, PT018 - both are asked for above
        verdict, wanted = self._verdict(timeline, income, dependants, low, high)
        asked = wanted.for_household(dependants) if wanted is not None else None
        figures = _figures(income, year, wanted, asked)
        wording = self._wording(timeline, verdict)
        return Judgement(Dated.always(verdict), figures, wording=wording)

    def _wording(self, timeline: Timeline, verdict: Verdict) -> str:
        """Whose income may count besides, or that its source is not known."""
        source = timeline.case.means.source
        if verdict != NO:
            return "source" if isinstance(source, Unknown) else ""
        if self.own_only or source == "third-person":
            return ""
        child = age_on(timeline.case, timeline.as_of, 18) is False
        return "child" if child else "own"

    def _least(self, means: Means, low: MeansAmount) -> Decimal | None:
        """What must be there whatever else is not told: below it no source can help."""
        dependants = known(means.dependants)
        if dependants is None:
            return low.applicant
        return low.for_household(dependants) if means.source is None else None

    def _missing(self, timeline: Timeline) -> list[str]:
        means = timeline.case.means
        wanted = {
            "means.monthly_net": means.monthly_net,
            "means.source": means.source,
            "means.dependants": means.dependants,
        }
        return [path for path, value in wanted.items() if value is None]

    def _verdict(
        self,
        timeline: Timeline,
        income: Decimal,
        dependants: int,
        low: MeansAmount | None,
        high: MeansAmount | None,
    ) -> tuple[Verdict, MeansAmount | None]:
        source = timeline.case.means.source
        borrowed = self.own_only and source == "third-person"
        if low is not None and income < low.for_household(dependants):
            return NO, low  # all sources together, so their own means are no more
        if borrowed or self.unsure_above:
            return UNSURE, high or low
        if source in self.doubtful:
            return AUTHORITY, high or low
        if isinstance(source, Unknown):
            return UNSURE, high or low
        if high is not None and income >= high.for_household(dependants):
            return YES, high
        return SURE_BUT_ASK, high or low


def _figures(
    income: Decimal, year: int, amount: MeansAmount | None, wanted: Decimal | None
) -> dict[str, Figure]:
    """What the sentences name: the income, and what was asked in a known year."""
    figures: dict[str, Figure] = {"year": str(year), "income": income}
    if amount is not None and wanted is not None:
        figures |= {"wanted": wanted, "known_year": str(amount.year)}
    return figures
