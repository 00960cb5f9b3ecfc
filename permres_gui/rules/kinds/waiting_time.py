"""A number of years since one first day, after which a stay becomes unlimited."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import add_years
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    UNSURE,
    YES,
    Verdict,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.requirement import (
    Figure,
    Judgement,
    RequirementBase,
    stays_untold,
)

if TYPE_CHECKING:
    from permres_gui.rules.waited_since import WaitedSince


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTime(RequirementBase):
    """``years`` from the first day of the stay on this ground.

    The stay is the present one with the stays on the same ``grounds`` that it
    follows without a gap. With ``begun_by`` the day is that of the application
    which led to it, the last stay on that ground before it. With ``decided``
    it is the day of the decision where that is known, which no first card can
    come before. With ``any_ground`` the first card of the whole uninterrupted
    stay counts, but for stays ``without_card``. Papers in ``proofs`` start the
    time for sure, those in ``never`` not at all; any other paper only may.
    ``granted_by`` says whether the grant follows from the law or is left to
    the authority.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("years", "start", "day", "perhaps")
    WORDINGS: ClassVar[tuple[str, ...]] = ("latest", "range", "perhaps", "day")
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.proof",
        "stays.from",
        "stays.ground",
    )

    kind: Literal["waiting_time"]
    years: int
    grounds: tuple[str, ...]
    begun_by: tuple[str, ...] = ()
    applied_by: tuple[str, ...] = ()
    decided: bool = False
    any_ground: bool = False
    without_card: tuple[str, ...] = ()
    proofs: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    granted_by: Literal["law", "authority"] = "law"

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No before the kindest day, yes (or the authority's) from the cautious day."""
        untold = stays_untold(timeline)
        if untold is not None:
            return untold
        if self.closed(timeline):
            return Judgement(Dated.always(NO), {"years": self.years})
        from permres_gui.rules.waited_since import WaitedSince

        since = WaitedSince(self, timeline)
        sure_papers = self.granted_by == "authority" and since.paper_told()
        kindest = since.start(Reading.KINDEST, sure_papers=sure_papers)
        if kindest is None:  # elsewhere, or on papers that start nothing
            return Judgement(Dated.always(NO), {"years": self.years})
        return self._judgement(since, kindest, since.start(Reading.CAUTIOUS))

    def closed(self, timeline: Timeline) -> bool:
        """Whether the stays were told, and none on one of the grounds goes on."""
        if timeline.case.stays is None or isinstance(timeline.case.stays, Unknown):
            return False
        stays = timeline.residences(Reading.KINDEST)
        return (
            not stays
            or stays[-1].end is not None
            or (stays[-1].ground not in self.grounds)
        )

    def _judgement(
        self, since: WaitedSince, kindest: date, cautious: date | None
    ) -> Judgement:
        """Perhaps from the one day on, and from the other as the law grants it."""
        granted = YES if self.granted_by == "law" else AUTHORITY
        perhaps = UNSURE if granted == YES else granted
        missing = since.missing()
        if missing:
            perhaps = unanswered(*missing)
        steps: list[tuple[date, Verdict]] = [(ALWAYS, NO)]
        steps.append((self._end(kindest), perhaps))
        if cautious is not None:
            steps.append((self._end(cautious), granted))
        return self._told(since, Dated.of(steps), kindest, cautious)

    def _told(
        self,
        since: WaitedSince,
        verdict: Dated[Verdict],
        kindest: date,
        cautious: date | None,
    ) -> Judgement:
        """The verdict with the days that its sentence names, sure or perhaps."""
        start, today = cautious or kindest, verdict.at(since.timeline.as_of)
        figures: dict[str, Figure] = {"years": self.years, "start": start}
        if today.possible:
            figures["day"] = self._end(start)
            in_part = today == UNSURE and since.known_in_part()
            wording = "day" if in_part else _rough(kindest, cautious)
            return Judgement(verdict, figures, wording=wording)
        from permres_gui.rules.told_days import between_days

        sure = None if cautious is None else self._end(cautious)
        days = between_days(self._end(kindest), sure)
        return Judgement(verdict, {**figures, **days.figures}, wording=days.wording)

    def _end(self, start: date) -> date:
        return add_years(start, self.years)


def _rough(kindest: date, cautious: date | None) -> str:
    """Whether it began on that day or before, or only perhaps."""
    if cautious is None:
        return "perhaps"
    return "latest" if kindest != cautious else ""
