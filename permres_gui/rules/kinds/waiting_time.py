"""A number of years since one first day, after which a stay becomes unlimited."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.present_stay import until_today
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
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
from permres_gui.rules.requirement import (
    Figure,
    Judgement,
    RequirementBase,
    stays_untold,
)

if TYPE_CHECKING:
    from permres_gui.rules.waited_since import WaitedSince


_NEVER = Dated.always(NO)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingTime(RequirementBase):
    """``years`` from the first day of the stay on this ground.

    The stay is the present one with the stays on the same ``grounds`` that it
    follows without a gap. With ``begun_by`` the day is that of the application
    which led to it, the last stay on that ground before it; for sure only where
    that ended at most ``card_within_months`` before it. With ``decided``
    it is the day of the decision where that is known, which no first card can
    come before. With ``any_ground`` the first card of the whole uninterrupted
    stay counts, but for stays ``without_card``. Papers in ``proofs`` start the
    time for sure, those in ``never`` not at all; any other paper only may.
    ``granted_by`` says whether the grant follows from the law or is left to
    the authority.
    """

    FIGURES: ClassVar[tuple[str, ...]] = (
        "years",
        "start",
        "day",
        "perhaps",
        "last",
        "last_in",
    )
    WORDINGS: ClassVar[tuple[str, ...]] = (
        "latest",
        "range",
        "perhaps",
        "day",
        "ends",
        "ends-month",
        "until",
    )
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
    card_within_months: int = 0
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
        if self.closed(timeline, law):
            return Judgement(_NEVER, {"years": self.years})
        from permres_gui.rules.waited_since import WaitedSince

        now = self._waited(WaitedSince(self, timeline))
        residences = timeline.residences(Reading.KINDEST)
        if len(until_today(residences, timeline.as_of)) == len(residences):
            return now
        return _or_later(now, self._waited(WaitedSince(self, timeline, ahead=True)))

    def _waited(self, since: WaitedSince) -> Judgement:
        """The same of one stay: the present one, or the last where it is to come."""
        sure_papers = self.granted_by == "authority" and since.paper_told()
        kindest = since.start(Reading.KINDEST, sure_papers=sure_papers)
        if kindest is None:  # elsewhere, or on papers that start nothing
            return Judgement(Dated.always(NO), {"years": self.years})
        return self._judgement(since, kindest, since.start(Reading.CAUTIOUS))

    def closed(self, timeline: Timeline, law: Law) -> bool:
        """Whether the stays were told, and none is or may be on one of the grounds."""
        if timeline.case.stays is None or isinstance(timeline.case.stays, Unknown):
            return False
        grounds = timeline.grounds
        return NOT_KNOWN not in grounds and grounds.isdisjoint(self.grounds)

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
        verdict, ends = Dated.of(steps), since.end(Reading.KINDEST)
        if ends is None:
            return self._told(since, verdict, kindest, cautious)
        surely = since.end(Reading.CAUTIOUS) or ends
        goes_on = Dated.of([(ALWAYS, YES), (min(surely, ends), UNSURE), (ends, NO)])
        verdict = combine(all_of, [verdict, goes_on])
        if not any(each.possible for _, each in verdict.steps):
            return self._too_short(since, verdict, ends - ONE_DAY)
        return self._told(since, verdict, kindest, cautious)

    def _too_short(
        self, since: WaitedSince, verdict: Dated[Verdict], last: date
    ) -> Judgement:
        """The last day of the stay is told as it was: perhaps as a month or a year."""
        from permres_gui.rules.told_days import day_or_month, of_month

        told = since.told_last()
        ends = told if told and told.latest == last else PartialDay.of(last)
        figures = {"years": self.years, **day_or_month(ends, "last", "last_in")}
        return Judgement(verdict, figures, wording=of_month("ends", ends))

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
            wording = "until" if since.perhaps_over() else wording
            return Judgement(verdict, figures, wording=wording)
        from permres_gui.rules.told_days import between_days

        sure = None if cautious is None else self._end(cautious)
        days = between_days(self._end(kindest), sure)
        return Judgement(verdict, {**figures, **days.figures}, wording=days.wording)

    def _end(self, start: date) -> date:
        return add_years(start, self.years)


def _or_later(now: Judgement, later: Judgement) -> Judgement:
    """What the present stay gives, or one that is still to come; told is the sooner."""
    first = later if not any(each.possible for _, each in now.verdict.steps) else now
    return first._replace(verdict=combine(any_of, [now.verdict, later.verdict]))


def _rough(kindest: date, cautious: date | None) -> str:
    """Whether it began on that day or before, or only perhaps."""
    if cautious is None:
        return "perhaps"
    return "latest" if kindest != cautious else ""
