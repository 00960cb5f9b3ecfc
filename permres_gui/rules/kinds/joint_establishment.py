"""Living together with the relative during the years, and who is exempt from it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.fields import as_text
from permres_gui.domain.present_stay import continued, first_day
from permres_gui.domain.timeline import Reading, Timeline
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
from permres_gui.rules.economic import economic_condition
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Judgement, RequirementBase


@dataclass(frozen=True, slots=True, kw_only=True)
class JointEstablishment(RequirementBase):
    """A shared address with the relative for ``years`` from the first day of stay.

    When it ended before, an exemption is needed: a death after ``death_years``
    of stay; an end after ``lasted_years`` of which ``here_years`` in Belgium;
    hardship in ``proved`` (a judgment or an agreement) or in ``judged`` by the
    authority; each with the economic condition. Children in school here and the
    parent with custody need none of it (art. 42quater §2), but whether they are
    exempt is for advice. Ends in ``contested`` are for the authority whatever
    their length.
    """

    WANTS: ClassVar[tuple[str, ...]] = (
        "sponsor",
        "stays",
        "sponsor.lives_together",
        "sponsor.together_since",
        "sponsor.ended_on",
        "sponsor.hardship",
        "sponsor.relation",
        "work.studies",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "sponsor.ended",
        "work.works",
        "means.monthly_net",
        "means.source",
        "means.dependants",
        "insurance",
        "absences",
        "detention",
        "unregistered",
    )

    kind: Literal["joint_establishment"]
    years: int
    grounds: tuple[str, ...]
    lasted_ends: tuple[str, ...]
    lasted_years: int
    here_years: int
    death_years: int
    contested: tuple[str, ...]
    proved: tuple[str, ...]
    judged: tuple[str, ...]
    absences: LongAbsences
    lost_after_years: int = 2
    doubtful: bool = False
    """Whether no sure source gives the exceptions: then none is sure, nor their lack."""

    def judge(self, timeline: Timeline, law: Law) -> Judgement:
        """Yes while they live together; else by the day of the end and the exemptions."""
        sponsor = timeline.case.sponsor
        if sponsor is None:
            return Judgement(Dated.always(unanswered("sponsor")))
        if timeline.case.stays is None:
            return Judgement(Dated.always(unanswered("stays")))
        together = self._together(timeline, sponsor)
        if sponsor.ended is None and sponsor.lives_together is not False:
            return Judgement(together)
        exempt = self._exempt(timeline, law, sponsor)
        if self.doubtful and exempt in {YES, NO}:
            exempt = UNSURE
        apart = Dated.always(exempt)
        completed = self._completed(timeline, sponsor)
        return Judgement(combine(any_of, [completed, apart]))

    def _together(self, timeline: Timeline, sponsor: Sponsor) -> Dated[Verdict]:
        if sponsor.lives_together is None:
            return Dated.always(unanswered("sponsor.lives_together"))
        if isinstance(sponsor.lives_together, Unknown):
            return Dated.always(UNSURE)
        since = sponsor.together_since
        if since is None:
            return Dated.always(unanswered("sponsor.together_since"))
        start = self._start(timeline, Reading.CAUTIOUS)
        if isinstance(since, Unknown) or start is None:
            return Dated.always(UNSURE)
        if since.latest <= start:
            return Dated.always(YES)
        return Dated.of([(ALWAYS, UNSURE), (add_years(since.latest, self.years), YES)])

    def _start(self, timeline: Timeline, reading: Reading) -> date | None:
        return first_day(timeline.residences(reading), self.grounds)

    def _completed(self, timeline: Timeline, sponsor: Sponsor) -> Dated[Verdict]:
        """The years were complete before they parted: then the right had come.

        Who merely lives apart is for the authority all the same (spec: answers,
        f-plus.k-card-alternative), also for years that were complete while they
        lived apart and before the family tie ended.
        """
        ends = (sponsor.together_until, sponsor.ended_on)
        days = [day for day in ends if isinstance(day, PartialDay)]
        perhaps = self._completion(timeline, sponsor, Reading.KINDEST)
        if not days or perhaps is None or perhaps > max(day.latest for day in days):
            return Dated.always(NO)
        until = days[0]
        merely = sponsor.ended is None or sponsor.ended in self.contested
        if merely or perhaps > until.latest:
            return Dated.of([(ALWAYS, NO), (perhaps, AUTHORITY)])
        sure = self._completion(timeline, sponsor, Reading.CAUTIOUS)
        steps = [(ALWAYS, NO), (perhaps, UNSURE)]
        if sure is not None and sure <= until.earliest:
            steps.append((max(sure, perhaps), YES))
        return Dated.of(steps)

    def _completion(
        self, timeline: Timeline, sponsor: Sponsor, reading: Reading
    ) -> date | None:
        """The first day on which years of residence and of living together were complete."""
        residences, since = timeline.residences(reading), sponsor.together_since
        stays = continued(residences, lambda each: each.ground in self.grounds)
        if not stays:
            return None
        together = ALWAYS
        if isinstance(since, PartialDay):
            kindest = reading is Reading.KINDEST
            together = since.earliest if kindest else since.latest
        elif isinstance(since, Unknown) and reading is Reading.CAUTIOUS:
            return None
        from permres_gui.domain.free_movement import Chain, ResidenceYears

        counting = ResidenceYears(self.years, self.absences, self.lost_after_years)
        chain = Chain.of(stays[0], stays[0].first)
        runs = counting.runs(timeline, chain, reading)
        days = [
            max(run.complete, add_years(max(run.first, together), self.years))
            for run in runs
            if run.complete is not None
        ]
        return min(days, default=None)

    def _exempt(self, timeline: Timeline, law: Law, sponsor: Sponsor) -> Verdict:
        if sponsor.ended is None:
            return AUTHORITY
        ended = as_text(sponsor.ended)
        if ended == "unknown":
            return UNSURE
        economic = economic_condition(timeline, law)
        ways = [self._hardship(sponsor)]
        if ended == "death":
            ways.append(self._death(timeline, sponsor))
        if ended in self.lasted_ends:
            ways.append(self._lasted(timeline, sponsor))
        exempt = any_of([all_of([way, economic]) for way in ways])
        contested = AUTHORITY if ended in self.contested else NO
        return any_of([exempt, self._at_school(timeline, sponsor), contested])

    def _hardship(self, sponsor: Sponsor) -> Verdict:
        if sponsor.ended not in (*self.lasted_ends, *self.contested):
            return NO
        if sponsor.hardship is None:
            return unanswered("sponsor.hardship")
        if isinstance(sponsor.hardship, Unknown):
            return UNSURE
        if any(each in self.proved for each in sponsor.hardship):
            return YES
        return AUTHORITY if any(e in self.judged for e in sponsor.hardship) else NO

    @staticmethod
    def _at_school(timeline: Timeline, sponsor: Sponsor) -> Verdict:
        """The relative's child in school here, or the parent with custody: unclear."""
        if sponsor.ended not in {"death", "departure"}:
            return NO
        hardship = sponsor.hardship
        if isinstance(hardship, tuple) and "custody" in hardship:
            return UNSURE
        if sponsor.relation is None:
            return unanswered("sponsor.relation")
        studies = timeline.case.work.studies
        may_be_child = isinstance(sponsor.relation, Unknown)
        if studies is False or not (may_be_child or sponsor.relation == "parent"):
            return NO
        return unanswered("work.studies") if studies is None else UNSURE

    def _death(self, timeline: Timeline, sponsor: Sponsor) -> Verdict:
        return self._lived_here(timeline, sponsor, self.death_years)

    def _lasted(self, timeline: Timeline, sponsor: Sponsor) -> Verdict:
        since, ended = sponsor.together_since, sponsor.ended_on
        if since is None or ended is None:
            name = "together_since" if since is None else "ended_on"
            return unanswered(f"sponsor.{name}")
        if isinstance(since, Unknown) or isinstance(ended, Unknown):
            return UNSURE
        lasted = _reached(since, ended, self.lasted_years)
        return all_of([lasted, self._lived_here(timeline, sponsor, self.here_years)])

    def _lived_here(self, timeline: Timeline, sponsor: Sponsor, years: int) -> Verdict:
        ended, start = sponsor.ended_on, self._start(timeline, Reading.KINDEST)
        if ended is None:
            return unanswered("sponsor.ended_on")
        if isinstance(ended, Unknown) or start is None:
            return UNSURE
        latest = self._start(timeline, Reading.CAUTIOUS) or start
        return _reached(PartialDay(start, latest), ended, years)


def _reached(first: PartialDay, last: PartialDay, years: int) -> Verdict:
    """Whether ``years`` passed between two days, each perhaps known in part."""
    if add_years(first.earliest, years) > last.latest:
        return NO
    return YES if add_years(first.latest, years) <= last.earliest else UNSURE
