"""What the end of work gives before five years, from the day on which it came.

Read when somebody stopped working: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from permres_gui.domain.case import Case, Sponsor, Stopped
from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.free_movement import Chain, ResidenceYears
from permres_gui.domain.history_until import history_until
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import Reading, Residence, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    between,
    unanswered,
    yes_no,
)

from .early_residence import (
    answered,
    lost_steps,
    not_before,
    own_stay,
    present_on,
    residence_told,
)
from .requirement import Judgement
from .union_stays import UnionStays

if TYPE_CHECKING:
    from .kinds.early_right import EarlyRight, EndOfWork
    from .law import Law


_ANSWERS = {"work.spouse_belgian": "spouse", "work.belgian_benefit": "benefit"}
_OF_NO_DAY = tuple(_ANSWERS.values())
"""The wordings of sentences that do not name the day on which work stopped."""
Ways: TypeAlias = "Sequence[tuple[EndOfWork, Verdict]]"


class EndedWork(NamedTuple):
    """Work that stopped for a reason that may give the right, and whose it was."""

    rule: EarlyRight
    timeline: Timeline
    law: Law
    stopped: Stopped

    def judged(self) -> Judgement:
        """No before the day work stopped; from it on what the ways give."""
        on_ground = present_on(self.timeline, self.rule.grounds)
        if not on_ground.certain:
            return Judgement(Dated.always(on_ground if on_ground.possible else NO))
        day = self.stopped.day
        if not isinstance(day, PartialDay):
            told = day is not None
            verdict = UNSURE if told else unanswered(f"{self._path}.day")
            return Judgement(Dated.always(verdict))
        start = self._start(day)
        if start is None or isinstance(start, Unknown):
            waits = unanswered("sponsor.residence_since") if start is None else UNSURE
            return self._told(self._untold(day, waits), day)
        ways = [(way, self._way(way, day, start)) for way in self.rule.ways]
        point = self._point([way for way, each in ways if each.possible], day, start)
        return self._told(self._from(day, start, ways), day, point)

    def _told(
        self, found: Dated[Verdict], day: PartialDay, point: str = ""
    ) -> Judgement:
        """A month is told as a month; and what will be or is to be judged."""
        ahead = [verdict for _, verdict in found.since(self.timeline.as_of)]
        today = ahead[0]
        if not today.possible:
            point = "" if any(each.certain for each in ahead) else "perhaps"
        if today.certain:
            point = ""
        parts = (point, "" if day.exact or point in _OF_NO_DAY else "month")
        wording = "-".join(part for part in parts if part)
        return Judgement(found, {"stopped": day}, wording=wording)

    def _point(
        self, possible: Sequence[EndOfWork], day: PartialDay, start: PartialDay
    ) -> str:
        """What is not known of the ways that are possible, or that they are argued.

        For the family of a worker they are argued for other reasons too.
        """
        sure = [way for way in possible if not way.argued]
        if not sure:
            return "argued" if self._own else ""
        case = self.timeline.case
        for path, point in _ANSWERS.items():
            asked = any(path in way.answers for way in sure)
            if asked and as_text(answer(case, path)) == "unknown":
                return point
        close = all(_resided(way, day, start) == UNSURE for way in sure)
        return "years" if self._own and close else ""

    def _untold(self, day: PartialDay, waits: Verdict) -> Dated[Verdict]:
        """No before the work stopped, nor once the tie had ended, whoever was here."""
        sponsor = self.timeline.case.sponsor
        tied = _still_tied(sponsor, day) if sponsor is not None else NO
        verdict = all_of([waits, self._here, tied])
        return Dated.of([(ALWAYS, NO), (self._since(day)[0], verdict)])

    def _from(self, day: PartialDay, start: PartialDay, ways: Ways) -> Dated[Verdict]:
        """The right from the day on, until a long absence takes it."""
        found = any_of([each for _, each in ways])
        verdict = all_of([found, self._here, *self._tied(day, start)])
        first, last = self._since(day)
        perhaps = [way for way, each in ways if each.possible]
        first = max(first, _soonest(perhaps, day, start))
        certain = verdict.certain and first != last
        steps = [(ALWAYS, NO), (first, UNSURE if certain else verdict), (last, verdict)]
        steps += lost_steps(self._counting, self.timeline, last, verdict)
        return Dated.of(steps)

    def _since(self, stopped: PartialDay) -> tuple[date, date]:
        """Who joins a worker who stopped before shares the right on arriving."""
        if self._own:
            return stopped.earliest, stopped.latest
        stay = own_stay(self.timeline, self.rule.grounds)
        first = max(stopped.earliest, stay.earliest)
        return first, max(first, stopped.latest, stay.latest)

    def _tied(self, day: PartialDay, start: PartialDay) -> list[Verdict]:
        """The residence had begun when the work ended, and the family tie had not ended.

        A relative who may have had the right of five years then shares no early one.
        """
        began = not_before(start, day)
        sponsor = self.timeline.case.sponsor
        if self._own or sponsor is None:
            # Years before the accession count, but nobody had the right in them.
            return [began, not_before(own_stay(self.timeline, self.rule.grounds), day)]
        before = add_years(start.earliest, self.rule.years) > day.latest
        return [began, YES if before else UNSURE, _still_tied(sponsor, day)]

    @property
    def _here(self) -> Verdict:
        """Whether the present stay is residence under the free-movement rules."""
        kindest, cautious = (
            any(stay.end is None for stay in self._residence(reading))
            for reading in Reading
        )
        return between(kindest, cautious)

    def _residence(self, reading: Reading) -> Sequence[Residence]:
        """The stays that the present one continues, oldest first."""
        counted = self._stays.counted(self.timeline, self.law, reading)
        return continued(counted, lambda _stay: True)

    @property
    def _stays(self) -> UnionStays:
        rule = self.rule
        return UnionStays(
            rule.grounds,
            sure_until=rule.sure_until,
            before_accession=rule.before_accession,
        )

    @property
    def _own(self) -> bool:
        """Whether it is the person's own work, and not that of the relative."""
        return self.rule.whose == "person"

    @property
    def _path(self) -> str:
        return "work.stopped" if self._own else "sponsor.stopped_work"

    @property
    def _counting(self) -> ResidenceYears:
        rule = self.rule
        return ResidenceYears(rule.years, rule.absences, rule.lost_after_years)

    def _start(self, stopped: PartialDay) -> PartialDay | Unknown | None:
        """The first day of the uninterrupted residence in which the work stopped."""
        if not self._own:
            sponsor = self.timeline.case.sponsor
            return sponsor.residence_since if sponsor else None
        kindest = self._run_start(Reading.KINDEST, stopped.earliest)
        cautious = self._run_start(Reading.CAUTIOUS, stopped.latest)
        return PartialDay(kindest, max(kindest, cautious))

    def _run_start(self, reading: Reading, stopped: date) -> date:
        """Since when the residence went on, on the day on which the work stopped.

        Who was abroad too long or in prison on that day had none: it begins then.
        """
        stays = self._residence(reading)
        if not stays:
            return stopped
        chain = Chain.of(stays[0], stays[0].first)
        if chain.first > stopped:
            return chain.first
        history = history_until(self.timeline, stopped)
        runs = self._counting.runs(history, chain, reading)
        alive = [
            run.first
            for run in runs
            if run.first <= stopped and (run.end is None or run.end > stopped)
        ]
        pick = min if reading is Reading.KINDEST else max
        return pick(alive, default=stopped)

    def _way(self, way: EndOfWork, day: PartialDay, start: PartialDay) -> Verdict:
        reason = as_text(self.stopped.reason)
        if reason is None:
            return unanswered(f"{self._path}.reason")
        if reason != "unknown" and reason not in way.reasons:
            return NO
        resided = _resided(way, day, start)
        if self._own and _years_asked(way) > 0:
            resided = self._as_told(resided)
        case = self.timeline.case
        parts = [resided, _worked(way, case)]
        parts += [answered(case, path, values) for path, values in way.answers.items()]
        verdict = all_of([*parts, UNSURE] if way.argued else parts)
        if reason == "unknown":
            return UNSURE if verdict.possible else NO
        return verdict

    def _as_told(self, resided: Verdict) -> Verdict:
        """Years of residence, as far as what may have broken them was told."""
        if resided == UNSURE:
            unasked = {
                "absences.reason": any(
                    e.reason is None for e in self.timeline.absences
                ),
                "stays.eu_conditions": self._stays.conditions_open(
                    self.timeline, self.law
                ),
            }
            fields = [name for name, open_ in unasked.items() if open_]
            return unanswered(*fields) if fields else UNSURE
        return residence_told(self.timeline) if resided == YES else resided


def _years_asked(way: EndOfWork) -> int:
    """How many years of residence a way asks before the end of work."""
    return max(way.more_than_years, way.at_least_years)


def _soonest(ways: Sequence[EndOfWork], day: PartialDay, start: PartialDay) -> date:
    """The first day on which work may have ended with the years of one of the ways."""
    full = [add_years(start.earliest, _years_asked(way)) for way in ways]
    return max(day.earliest, min(full, default=day.earliest))


def _resided(way: EndOfWork, day: PartialDay, start: PartialDay) -> Verdict:
    years = _years_asked(way)
    if years == 0:
        return YES
    kindest, cautious = add_years(start.earliest, years), add_years(start.latest, years)
    if day.latest < kindest:
        return NO
    over = day.earliest > cautious
    if way.at_least_years:
        over = day.earliest >= cautious
    return YES if over else UNSURE


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
