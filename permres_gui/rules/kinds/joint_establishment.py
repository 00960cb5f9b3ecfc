"""Living together with the relative during the years, and who is exempt from it."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import ALWAYS, Dated, combine
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.present_stay import last_stay
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    UNSURE,
    YES,
    Verdict,
    any_of,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.economic import economic_condition
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Judgement, RequirementBase
from permres_gui.rules.shared_home import last_days, lasted, resided


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

    WORDINGS: ClassVar[tuple[str, ...]] = (
        "home",
        "since",
        "together",
        "custody",
        "visiting-right",
        "violence",
        "other-hardship",
        "hardship-unknown",
        "lasted",
        "year",
        "means",
        "school",
        "death-school",
        "death",
        "death-means",
    )
    WANTS: ClassVar[tuple[str, ...]] = (
        "sponsor",
        "stays",
        "sponsor.lives_together",
        "sponsor.together_since",
        "sponsor.together_until",
        "sponsor.ended_on",
        "sponsor.hardship",
        "sponsor.relation",
        "work.studies",
        "work.works",
        "means.monthly_net",
        "means.source",
        "means.dependants",
        "insurance",
    )
    READS: ClassVar[tuple[str, ...]] = (
        "sponsor.ended",
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
        if sponsor.ended is None and sponsor.lives_together is not False:
            return self._together(timeline, sponsor)
        return self._parted(timeline, law, sponsor)

    def _together(self, timeline: Timeline, sponsor: Sponsor) -> Judgement:
        if sponsor.lives_together is None:
            return Judgement(Dated.always(unanswered("sponsor.lives_together")))
        if isinstance(sponsor.lives_together, Unknown):
            return Judgement(Dated.always(UNSURE))
        since = sponsor.together_since
        if since is None:
            return Judgement(Dated.always(unanswered("sponsor.together_since")))
        start = self._start(timeline)
        if isinstance(since, Unknown):
            return Judgement(Dated.always(UNSURE), wording="since")
        if start is None:
            return Judgement(Dated.always(UNSURE))
        if since.latest <= start:
            return Judgement(Dated.always(YES), wording="home")
        complete = add_years(since.latest, self.years)
        return Judgement(Dated.of([(ALWAYS, UNSURE), (complete, YES)]))

    def _stay(self, timeline: Timeline, reading: Reading) -> tuple[Residence, ...]:
        """The last stay as family, also one that another stay has followed.

        The right arises by law in any past window (count.any-past-window).
        """
        kindest = reading is Reading.KINDEST
        grounds = (*self.grounds, NOT_KNOWN) if kindest else self.grounds
        return last_stay(timeline.residences(reading), grounds)

    def _start(self, timeline: Timeline) -> date | None:
        """The first day that is sure of the stay as family."""
        stay = self._stay(timeline, Reading.CAUTIOUS)
        return stay[0].first if stay else None

    def _parted(self, timeline: Timeline, law: Law, sponsor: Sponsor) -> Judgement:
        from permres_gui.rules.parted import Parted

        parted = Parted(
            sponsor,
            self._hardship(sponsor),
            self._time(timeline, sponsor),
            economic_condition(timeline, law),
            self._spared(timeline, sponsor),
        )
        spared = parted.verdict
        if self.doubtful and spared in {YES, NO}:
            spared = UNSURE
        completed = self._completed(timeline, sponsor)
        verdict = combine(any_of, [completed, Dated.always(spared)])
        wording = parted.wording(completed.at(timeline.as_of))
        return Judgement(verdict, wording=wording)

    def _completed(self, timeline: Timeline, sponsor: Sponsor) -> Dated[Verdict]:
        """The years were complete before they parted: then the right had come.

        Who merely lives apart is for the authority all the same (spec: answers,
        f-plus.k-card-alternative), also for years that were complete while they
        lived apart and before the family tie ended. Years that were complete in
        the shared home but after the tie had ended are for advice: no fact says
        whether living together still counts then. An end that nobody knows may be
        a mere separation.
        """
        if sponsor.ended in (None, *self.contested):
            return Dated.always(NO)
        perhaps = self._completion(timeline, sponsor, Reading.KINDEST)
        home, tie = last_days(sponsor, timeline.as_of)
        if perhaps is None or perhaps > max(home.latest, tie.latest):
            return Dated.always(NO)
        since = "sponsor.together_since" if sponsor.together_since is None else None
        missing = [each for each in (since, home.missing, tie.missing) if each]
        unsure = AUTHORITY if perhaps > home.latest else UNSURE
        steps = [(ALWAYS, NO), (perhaps, unanswered(*missing) if missing else unsure)]
        sure = self._completion(timeline, sponsor, Reading.CAUTIOUS)
        in_time = sure is not None and sure <= min(home.earliest, tie.earliest)
        if sure is not None and in_time and not isinstance(sponsor.ended, Unknown):
            steps.append((max(sure, perhaps), YES))
        return Dated.of(steps)

    def _completion(
        self, timeline: Timeline, sponsor: Sponsor, reading: Reading
    ) -> date | None:
        """The first day on which years of residence and of living together were complete."""
        stay, since = self._stay(timeline, reading), sponsor.together_since
        if not stay:
            return None
        together = ALWAYS
        if isinstance(since, PartialDay):
            kindest = reading is Reading.KINDEST
            together = since.earliest if kindest else since.latest
        elif reading is Reading.CAUTIOUS:
            return None
        from permres_gui.domain.free_movement import Chain, ResidenceYears

        counting = ResidenceYears(self.years, self.absences, self.lost_after_years)
        chain = Chain.of(stay[0], stay[0].first, stay[-1].end)
        runs = counting.runs(timeline, chain, reading)
        days = [
            max(run.complete, add_years(max(run.first, together), self.years))
            for run in runs
            if run.complete is not None
        ]
        return min(days, default=None)

    def _time(self, timeline: Timeline, sponsor: Sponsor) -> Verdict:
        """Whether the stay before a death, or the marriage, was long enough."""
        if sponsor.ended == "death":
            first = self._start(timeline)
            return resided(timeline, sponsor.ended_on, first, self.death_years)
        if sponsor.ended in self.lasted_ends:
            return lasted(timeline, sponsor, self.lasted_years, self.here_years)
        return NO

    def _spared(self, timeline: Timeline, sponsor: Sponsor) -> Verdict:
        """What asks for no means: the authority's judgement, or children in school."""
        if isinstance(sponsor.ended, Unknown):
            return UNSURE
        if sponsor.ended in (None, *self.contested):
            return AUTHORITY
        return self._at_school(timeline, sponsor)

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
        hardship, relation = sponsor.hardship, sponsor.relation
        if isinstance(hardship, Unknown) or "custody" in (hardship or ()):
            return UNSURE
        studies = timeline.case.work.studies
        if studies is False or relation not in (None, UNKNOWN, "parent"):
            return NO
        if relation is None:
            return unanswered("sponsor.relation")
        return unanswered("work.studies") if studies is None else UNSURE
