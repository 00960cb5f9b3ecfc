"""The right before five years: the end of work, the family that shares it, survivors."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import Any, ClassVar, Literal

from permres_gui.domain.case import Case, Sponsor, Stopped
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.free_movement import Chain, ResidenceYears
from permres_gui.domain.present_stay import first_day
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
    yes_no,
)
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Figure, Judgement, RequirementBase


@dataclass(frozen=True, slots=True)
class EndOfWork:
    """One way to the right when work ends for one of the ``reasons``.

    ``more_than_years`` of residence (the very day is unsure); ``months_worked``
    at least; ``answers`` that must hold; a way that is ``argued`` stands only
    in the directive and goes to an adviser.
    """

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    reasons: tuple[str, ...]
    more_than_years: int = 0
    at_least_years: int = 0
    months_worked: int = 0
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    argued: bool = False


def lost_steps(
    counting: ResidenceYears, timeline: Timeline, since: date, verdict: Verdict
) -> list[tuple[date, Verdict]]:
    """The day on which a right had since then is lost, surely or perhaps.

    While absences were not told, it may have been lost as soon as it can be.
    """
    if not verdict.possible:
        return []
    told = residence_told(timeline)
    soonest = add_years(since, counting.lost_after_years) + ONE_DAY
    if told != YES and soonest <= timeline.as_of:
        return [(soonest, all_of([verdict, told]))]
    steps = []
    perhaps = counting.lost(timeline, since, Reading.CAUTIOUS)
    surely = counting.lost(timeline, since, Reading.KINDEST)
    if perhaps is not None:
        steps.append((perhaps.day, UNSURE))
    if surely is not None:
        steps.append((surely.day, NO))
    return steps


def present_on(timeline: Timeline, grounds: tuple[str, ...]) -> Verdict:
    """Whether the present stay is on one of the grounds, as far as it was told."""
    present = timeline.present
    if present is None:
        return NO
    if present.ground is None:
        return unanswered("stays.ground")
    if isinstance(present.ground, Unknown):
        return UNSURE
    return YES if present.ground in grounds else NO


def residence_told(timeline: Timeline) -> Verdict:
    """Whether absences and times in prison were told, so that years can be counted."""
    told = {"absences": timeline.case.absences, "detention": timeline.case.detention}
    missing = [name for name, value in told.items() if value is None]
    if missing:
        return unanswered(*missing)
    unknown = any(isinstance(value, Unknown) for value in told.values())
    return UNSURE if unknown else YES


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyRight(RequirementBase):
    """The right on the day work stopped, for the worker or for the worker's family.

    ``whose``: the person's own work, or that of the relative (``sponsor``),
    counted from the relative's own first day of residence.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("stopped",)
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.ground",
        "absences",
        "absences.reason",
        "detention",
        "sponsor.residence_since",
        "sponsor.ended_on",
        "sponsor.lives_together",
        "work.months_worked",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "work.stopped",
        "sponsor.stopped_work",
        "sponsor.ended",
        "unregistered",
    )

    kind: Literal["early_right"]
    whose: Literal["person", "sponsor"]
    grounds: tuple[str, ...]
    ways: tuple[EndOfWork, ...]
    absences: LongAbsences
    years: int = 5
    lost_after_years: int = 2

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No before the day work stopped; from it on what the ways give."""
        stopped = self._stopped(timeline.case)
        if timeline.case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        on_ground = present_on(timeline, self.grounds)
        if stopped is None or not on_ground.possible or self._other(stopped):
            return Judgement(Dated.always(NO))
        if not on_ground.certain:
            return Judgement(Dated.always(on_ground))
        if not isinstance(stopped.day, PartialDay):
            return self._without_day(stopped)
        start = self._start(timeline, stopped.day)
        if start is None or isinstance(start, Unknown):
            waits = unanswered("sponsor.residence_since")
            return Judgement(Dated.always(waits if start is None else UNSURE))
        verdict = any_of(
            self._way(way, timeline, stopped, stopped.day, start) for way in self.ways
        )
        verdict = all_of([verdict, *self._tied(timeline.case, stopped.day, start)])
        first, last = self._since(timeline, stopped.day)
        steps: list[tuple[date, Verdict]] = [(ALWAYS, NO)]
        certain = verdict.certain and first != last
        steps.append((first, UNSURE if certain else verdict))
        steps.append((last, verdict))
        steps += lost_steps(self._counting, timeline, last, verdict)
        figures: dict[str, Figure] = {"stopped": stopped.day.latest}
        return Judgement(Dated.of(steps), figures)

    def _since(self, timeline: Timeline, stopped: PartialDay) -> tuple[date, date]:
        """Who joins a worker who stopped before shares the right on arriving."""
        if self.whose == "person":
            return stopped.earliest, stopped.latest
        stay = _stay(timeline, self.grounds)
        first = max(stopped.earliest, stay.earliest)
        return first, max(first, stopped.latest, stay.latest)

    def _tied(self, case: Case, day: PartialDay, start: PartialDay) -> list[Verdict]:
        """The residence had begun when the work ended, and the family tie had not ended."""
        began = _not_before(start, day)
        sponsor = case.sponsor
        if self.whose == "person" or sponsor is None:
            return [began]
        had_right = add_years(start.latest, self.years) <= day.earliest
        return [began, UNSURE if had_right else YES, _still_tied(sponsor, day)]

    def _stopped(self, case: Case) -> Stopped | None:
        if self.whose == "person":
            return case.work.stopped
        return case.sponsor.stopped_work if case.sponsor else None

    def _other(self, stopped: Stopped) -> bool:
        """Whether the reason is known and gives no right, whatever the day."""
        reasons = {reason for way in self.ways for reason in way.reasons}
        return isinstance(stopped.reason, str) and stopped.reason not in reasons

    def _without_day(self, stopped: Stopped) -> Judgement:
        path = "work.stopped" if self.whose == "person" else "sponsor.stopped_work"
        verdict = UNSURE if stopped.day is not None else unanswered(f"{path}.day")
        return Judgement(Dated.always(verdict))

    @property
    def _counting(self) -> ResidenceYears:
        return ResidenceYears(self.years, self.absences, self.lost_after_years)

    def _start(
        self, timeline: Timeline, stopped: PartialDay
    ) -> PartialDay | Unknown | None:
        """The first day of the uninterrupted residence in which the work stopped."""
        if self.whose == "sponsor":
            sponsor = timeline.case.sponsor
            return sponsor.residence_since if sponsor else None
        kindest = self._run_start(timeline, Reading.KINDEST, stopped.latest)
        cautious = self._run_start(timeline, Reading.CAUTIOUS, stopped.latest)
        return PartialDay(kindest, max(kindest, cautious))

    def _run_start(self, timeline: Timeline, reading: Reading, stopped: date) -> date:
        first = first_day(timeline.residences(reading), self.grounds)
        assert first is not None  # noqa: S101 - asked only on one of the grounds
        runs = self._counting.runs(timeline, Chain(first, None), reading)
        starts = [run.first for run in runs if run.first <= stopped]
        return max(starts, default=first)

    def _way(
        self,
        way: EndOfWork,
        timeline: Timeline,
        stopped: Stopped,
        day: PartialDay,
        start: PartialDay,
    ) -> Verdict:
        case = timeline.case
        reason = as_text(stopped.reason)
        if reason is None:
            path = "work.stopped" if self.whose == "person" else "sponsor.stopped_work"
            return unanswered(f"{path}.reason")
        if reason != "unknown" and reason not in way.reasons:
            return NO
        resided = self._resided(way, day, start)
        if self._years_of_own(way):
            resided = _as_told(resided, timeline)
        parts = [resided, _worked(way, case)]
        parts += [_answered(case, path, values) for path, values in way.answers.items()]
        verdict = all_of([*parts, UNSURE] if way.argued else parts)
        if reason == "unknown":
            return UNSURE if verdict.possible else NO
        return verdict

    def _years_of_own(self, way: EndOfWork) -> bool:
        """Whether years of residence of the person in question count on this way."""
        asked = max(way.more_than_years, way.at_least_years)
        return self.whose == "person" and asked > 0

    @staticmethod
    def _resided(way: EndOfWork, day: PartialDay, start: PartialDay) -> Verdict:
        years = max(way.more_than_years, way.at_least_years)
        if years == 0:
            return YES
        kindest, cautious = (
            add_years(start.earliest, years),
            add_years(start.latest, years),
        )
        if day.latest < kindest:
            return NO
        over = day.earliest > cautious
        if way.at_least_years:
            over = day.earliest >= cautious
        return YES if over else UNSURE


def _as_told(resided: Verdict, timeline: Timeline) -> Verdict:
    """Years of residence, as far as what may have broken them was told."""
    if resided == UNSURE and any(each.reason is None for each in timeline.absences):
        return unanswered("absences.reason")
    return residence_told(timeline) if resided == YES else resided


def _stay(timeline: Timeline, grounds: tuple[str, ...]) -> PartialDay:
    """The first day of the own present stay, which is on one of the grounds."""
    days = [first_day(timeline.residences(reading), grounds) for reading in Reading]
    firsts = [day for day in days if day is not None]
    return PartialDay(min(firsts), max(firsts))


def _not_before(start: PartialDay, day: PartialDay) -> Verdict:
    """Whether a day lies in a residence that began on ``start``."""
    if day.latest < start.earliest:
        return NO
    return YES if start.latest <= day.earliest else UNSURE


def _still_tied(sponsor: Sponsor, day: PartialDay) -> Verdict:
    """Whether the family tie lasted on a day; who lives apart is for advice."""
    if sponsor.ended is None:
        together = yes_no(sponsor.lives_together, "sponsor.lives_together")
        return UNSURE if together == NO else together
    if isinstance(sponsor.ended, Unknown) or sponsor.ended == "separation":
        return UNSURE
    ended = sponsor.ended_on
    if ended is None:
        return unanswered("sponsor.ended_on")
    if isinstance(ended, Unknown):
        return UNSURE
    if ended.latest < day.earliest:
        return NO
    return YES if day.latest <= ended.earliest else UNSURE


def _worked(way: EndOfWork, case: Case) -> Verdict:
    if way.months_worked == 0:
        return YES
    months = case.work.months_worked
    if months is None:
        return unanswered("work.months_worked")
    if isinstance(months, Unknown):
        return UNSURE
    return YES if months >= way.months_worked else NO


def _answered(case: Case, path: str, values: tuple[str, ...]) -> Verdict:
    text = as_text(answer(case, path))
    if text is None:
        return unanswered(path)
    if text in values:
        return YES
    return UNSURE if text == "unknown" else NO


@dataclass(frozen=True, slots=True, kw_only=True)
class Survivor(RequirementBase):
    """Family of a worker who died before having the right, living together then.

    The worker had resided ``years`` without interruption, or died of a cause in
    ``causes``; ``permanent_years`` later the worker would have had the right.
    """

    FIGURES: ClassVar[tuple[str, ...]] = ("died",)
    WANTS: ClassVar[tuple[str, ...]] = (
        "stays",
        "stays.ground",
        "absences",
        "detention",
        "sponsor.ended_on",
        "sponsor.working_at_death",
        "sponsor.together_until",
        "sponsor.residence_since",
        "sponsor.died_of",
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
    lost_after_years: int = 2

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """No before the death; from it on what is known of the worker."""
        sponsor = timeline.case.sponsor
        if timeline.case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        on_ground = present_on(timeline, self.grounds)
        if sponsor is None or sponsor.ended != "death" or not on_ground.possible:
            return Judgement(Dated.always(NO))
        if not on_ground.certain:
            return Judgement(Dated.always(on_ground))
        died = sponsor.ended_on
        if not isinstance(died, PartialDay):
            verdict = UNSURE if died is not None else unanswered("sponsor.ended_on")
            return Judgement(Dated.always(verdict))
        verdict = all_of(
            [
                _answered(timeline.case, "sponsor.working_at_death", ("yes",)),
                self._together(sponsor, died),
                any_of([self._cause(timeline.case), self._resided(sponsor, died)]),
                _not_before(_stay(timeline, self.grounds), died),
            ]
        )
        early = UNSURE if verdict == YES and not died.exact else verdict
        steps = [(ALWAYS, NO), (died.earliest, early), (died.latest, verdict)]
        counting = ResidenceYears(
            self.permanent_years, self.absences, self.lost_after_years
        )
        steps += lost_steps(counting, timeline, died.latest, verdict)
        return Judgement(Dated.of(steps), {"died": died.latest})

    @staticmethod
    def _together(sponsor: Sponsor, died: PartialDay) -> Verdict:
        until = sponsor.together_until
        if until is None:
            return unanswered("sponsor.together_until")
        if isinstance(until, Unknown):
            return UNSURE
        if until.latest < died.earliest:
            return NO
        sure = until.earliest >= died.earliest and until.latest >= died.latest
        return YES if sure else UNSURE

    def _cause(self, case: Case) -> Verdict:
        return _answered(case, "sponsor.died_of", self.causes)

    def _resided(self, sponsor: Sponsor, died: PartialDay) -> Verdict:
        since = sponsor.residence_since
        if since is None:
            return unanswered("sponsor.residence_since")
        if isinstance(since, Unknown):
            return UNSURE
        if add_years(since.latest, self.permanent_years) <= died.earliest:
            return NO
        if add_years(since.earliest, self.years) > died.latest:
            return NO
        sure = add_years(since.latest, self.years) <= died.earliest
        return YES if sure else UNSURE
