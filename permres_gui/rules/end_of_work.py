"""What the end of work gives before five years, from the day on which it came.

Read when somebody stopped working: the first question does not wait for it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from permres_gui.domain.case import Stopped
from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    NO,
    UNSURE,
    YES,
    Verdict,
    all_of,
    any_of,
    unanswered,
)

from .early_residence import answered, as_ground, begun_by, ever_on
from .early_stays import days_until_now, never_sure, perhaps_lost
from .early_way import resided, soonest, worked, years_asked
from .family_tie import still_tied
from .requirement import Judgement
from .worker_residence import WorkerResidence

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
        grounds = (*self.rule.grounds, *self.rule.perhaps)
        on_ground = ever_on(self.timeline, grounds)
        if isinstance(self.timeline.case.stays, Unknown) or not on_ground.possible:
            return Judgement(Dated.always(on_ground))
        found = self._ended()
        return found._replace(verdict=as_ground(on_ground, found.verdict))

    def _ended(self) -> Judgement:
        """What the end of work gives on a ground that counts, or may be one."""
        day = self.stopped.day
        if isinstance(day, PartialDay):
            return self._on(day)
        if day is None:
            return Judgement(Dated.always(unanswered(f"{self._path}.day")))
        may_be = days_until_now(self._residence.here, self.timeline)
        if may_be is None:
            return Judgement(Dated.always(UNSURE), wording="day")
        return Judgement(never_sure(self._on(may_be).verdict), wording="day")

    def _on(self, day: PartialDay) -> Judgement:
        """What a day gives on which work stopped, perhaps known in part."""
        start = self._residence.start(day)
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
        if perhaps_lost(found, self.timeline):
            return Judgement(found, {"stopped": day}, wording="lost")
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
        close = all(resided(way, day, start) == UNSURE for way in sure)
        return "years" if self._own and close else ""

    def _untold(self, day: PartialDay, waits: Verdict) -> Dated[Verdict]:
        """No before the work stopped, nor once the tie had ended, whoever was here."""
        sponsor = self.timeline.case.sponsor
        tied = still_tied(sponsor, day) if sponsor is not None else NO
        return self._lasting(all_of([waits, tied]), day)

    def _from(self, day: PartialDay, start: PartialDay, ways: Ways) -> Dated[Verdict]:
        """The right from the day on, until a long absence takes it."""
        found = any_of([each for _, each in ways])
        perhaps = [way for way, each in ways if each.possible]
        first = min(soonest(perhaps, day, start), day.latest)
        verdict = all_of([found, *self._tied(day, start)])
        return self._lasting(verdict, PartialDay(first, day.latest))

    def _lasting(self, verdict: Verdict, day: PartialDay) -> Dated[Verdict]:
        """What a day gives, for as long as it lasts.

        Who joins a worker who stopped before shares the right on arriving.
        """
        had = self._residence.here.since(day, joining=not self._own)
        return combine(all_of, [had, Dated.always(verdict)])

    def _tied(self, day: PartialDay, start: PartialDay) -> list[Verdict]:
        """The residence had begun when the work ended, and the family tie had not ended.

        A relative who may have had the right of five years then shares no early one.
        """
        sponsor = self.timeline.case.sponsor
        if self._own or sponsor is None:
            return [self._residence.here.on(day)]
        before = add_years(start.earliest, self.rule.years) > day.latest
        began = begun_by(start, day)
        return [began, YES if before else UNSURE, still_tied(sponsor, day)]

    @property
    def _residence(self) -> WorkerResidence:
        return WorkerResidence(self.rule, self.timeline, self.law)

    @property
    def _own(self) -> bool:
        """Whether it is the person's own work, and not that of the relative."""
        return self._residence.own

    @property
    def _path(self) -> str:
        return "work.stopped" if self._own else "sponsor.stopped_work"

    def _way(self, way: EndOfWork, day: PartialDay, start: PartialDay) -> Verdict:
        """What one way gives, whatever became of the stay since."""
        reason = as_text(self.stopped.reason)
        if reason is None:
            return unanswered(f"{self._path}.reason")
        if reason != "unknown" and reason not in way.reasons:
            return NO
        years = resided(way, day, start)
        if self._own and years_asked(way) > 0:
            years = all_of([self._residence.as_told(years, day), self._years_met()])
        case = self.timeline.case
        parts = [years, worked(way, case)]
        parts += [answered(case, path, values) for path, values in way.answers.items()]
        verdict = all_of([*parts, UNSURE] if way.argued else parts)
        if reason == "unknown":
            return UNSURE if verdict.possible else NO
        return verdict

    def _years_met(self) -> Verdict:
        """Years that met no condition are perhaps no residence (eu-plus.legal-conditions)."""
        inactive = self.timeline.case.work.inactive_years
        if inactive is None:
            return unanswered("work.inactive_years")
        return YES if inactive is False else UNSURE
