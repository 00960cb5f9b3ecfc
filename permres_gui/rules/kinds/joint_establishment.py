"""Living together with the relative during the years, and who is exempt from it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal

from permres_gui.domain.case import Sponsor
from permres_gui.domain.dated import Dated, combine
from permres_gui.domain.period import joined, verdicts
from permres_gui.domain.timeline import READINGS, Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import (
    AUTHORITY,
    UNSURE,
    YES,
    Verdict,
    any_of,
    unanswered,
)
from permres_gui.records import dataclass
from permres_gui.rules.law import Law
from permres_gui.rules.long_absences import LongAbsences
from permres_gui.rules.requirement import Judgement, RequirementBase

if TYPE_CHECKING:
    from permres_gui.rules.parted import Parted


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
    lost_after_years: int
    """An absence of more than these years in a row takes the right."""
    force_majeure: tuple[str, ...] = ()
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
        """Since when they share the home, as far as it was told."""
        if sponsor.lives_together is None:
            return Judgement(Dated.always(unanswered("sponsor.lives_together")))
        if isinstance(sponsor.lives_together, Unknown):
            return Judgement(Dated.always(UNSURE))
        since = sponsor.together_since
        if since is None:
            return Judgement(Dated.always(unanswered("sponsor.together_since")))
        if isinstance(since, Unknown):
            return Judgement(Dated.always(UNSURE), wording="since")
        from permres_gui.rules.home_years import (
            complete_in_home,
            family_stays,
            years_untold,
        )

        stays = family_stays(self.grounds, timeline, Reading.CAUTIOUS)
        if stays and since.latest <= stays[0][0].first:
            return Judgement(Dated.always(YES), wording="home")
        perhaps, sure = (
            joined(complete_in_home(self, timeline, sponsor, reading))
            for reading in READINGS
        )
        years = verdicts(perhaps, sure, years_untold(timeline))
        return Judgement(combine(any_of, [years, Dated.always(UNSURE)]))

    def start(self, timeline: Timeline) -> date | None:
        """The first day that is sure of the last stay as family.

        Also of one that another stay has followed: the right arises by law in any
        past window (count.any-past-window).
        """
        from permres_gui.rules.home_years import family_stays

        stays = family_stays(self.grounds, timeline, Reading.CAUTIOUS)
        return stays[-1][0].first if stays else None

    def _parted(self, timeline: Timeline, law: Law, sponsor: Sponsor) -> Judgement:
        """The years were complete before, or an exemption holds."""
        from permres_gui.rules.exemptions import exemptions
        from permres_gui.rules.shared_years import completed

        found = exemptions(self, timeline, law, sponsor)
        spared = _in_doubt(found) if self.doubtful else found.verdict
        years = completed(self, timeline, sponsor)
        verdict = combine(any_of, [years, Dated.always(spared)])
        wording = found.wording(years.at(timeline.as_of))
        return Judgement(verdict, wording=wording)


def _in_doubt(found: Parted) -> Verdict:
    """Exceptions that no sure source gives: work and means settle nothing then.

    Hardship is still asked where it may matter, since it is to be proved.
    """
    if found.hardship.open and not found.time.certain:
        return found.hardship
    judged = found.verdict.authority or found.spared.authority
    return AUTHORITY if judged else UNSURE
