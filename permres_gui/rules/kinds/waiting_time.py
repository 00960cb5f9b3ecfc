"""A number of years since one first day, after which a stay becomes unlimited."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Literal

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.present_stay import continued
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline
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
    WANTS: ClassVar[tuple[str, ...]] = ("stays", "stays.proof")

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
        sure_papers = self.granted_by == "authority"
        kindest = self._start(timeline, Reading.KINDEST, sure_papers=sure_papers)
        if kindest is None:
            kindest = self._start(timeline, Reading.KINDEST)
        if kindest is None:  # the present stay is on another ground
            return Judgement(Dated.always(NO), {"years": self.years})
        cautious = self._start(timeline, Reading.CAUTIOUS)
        return self._judgement(timeline, kindest, cautious)

    def _judgement(
        self, timeline: Timeline, kindest: date, cautious: date | None
    ) -> Judgement:
        unsure = UNSURE
        if self._proof_missing(timeline):
            unsure = unanswered("stays.proof")
        if "stays.from" in timeline.open_fields:
            unsure = unanswered("stays.from")
        granted = YES if self.granted_by == "law" else AUTHORITY
        steps: list[tuple[date, Verdict]] = [(ALWAYS, NO)]
        steps.append((self._end(kindest), unsure if granted == YES else granted))
        if cautious is not None and granted == YES:
            steps.append((self._end(cautious), YES))
        return self._told(timeline, Dated.of(steps), kindest, cautious)

    def _told(
        self,
        timeline: Timeline,
        verdict: Dated[Verdict],
        kindest: date,
        cautious: date | None,
    ) -> Judgement:
        """The verdict with the days that its sentence names, sure or perhaps."""
        start, today = cautious or kindest, verdict.at(timeline.as_of)
        figures: dict[str, Figure] = {"years": self.years, "start": start}
        if today.possible:
            figures["day"] = self._end(start)
            in_part = today == UNSURE and self._in_part(timeline)
            wording = "day" if in_part else _rough(kindest, cautious)
            return Judgement(verdict, figures, wording=wording)
        from permres_gui.rules.told_days import between_days

        sure = None if cautious is None else self._end(cautious)
        days = between_days(self._end(kindest), sure)
        return Judgement(verdict, {**figures, **days.figures}, wording=days.wording)

    def _in_part(self, timeline: Timeline) -> bool:
        """Whether the first day of a stay on this ground is known only in part."""
        chain = self._chain(timeline.residences(Reading.KINDEST), Reading.KINDEST)
        firsts = (each.stay.first for each in chain)
        return any(not (isinstance(d, PartialDay) and d.exact) for d in firsts)

    def _end(self, start: date) -> date:
        return add_years(start, self.years)

    def _start(
        self, timeline: Timeline, reading: Reading, *, sure_papers: bool = False
    ) -> date | None:
        chain = self._chain(timeline.residences(reading), reading)
        if not chain:
            return None
        before = [
            residence
            for residence in timeline.residences(reading)
            if residence.first < chain[0].first
        ]
        if reading is Reading.CAUTIOUS:
            before = before[-1:]  # after another stay it may be an older application
        begun = [residence for residence in before if self._begins(residence)]
        if begun:
            return begun[-1].first
        if self.begun_by:
            return self._untold(chain, reading)
        proved = self._proved(chain, reading, sure_papers=sure_papers)
        return self._granted(chain, reading, proved) if self.decided else proved

    def _begins(self, residence: Residence) -> bool:
        return residence.ground in self.begun_by and residence.country == "BE"

    def _untold(self, chain: tuple[Residence, ...], reading: Reading) -> date:
        """The application came first, then the decision, then the card."""
        card = chain[0].first
        if chain[0].proof in self.applied_by:
            return card
        if reading is Reading.KINDEST:
            return date.min
        decided = _decision(chain, card)
        return min(card, decided.latest) if decided else card

    def _chain(
        self, residences: tuple[Residence, ...], reading: Reading
    ) -> tuple[Residence, ...]:
        """The present stay and those on the same grounds that it follows on.

        A stay on a ground that nobody knows may have been one of them.
        """
        if not residences or residences[-1].end is not None:
            return ()
        if residences[-1].ground not in self.grounds:
            return ()
        unknown = (NOT_KNOWN,) if reading is Reading.KINDEST else ()
        grounds = (*self.grounds, *unknown)

        def same(residence: Residence) -> bool:
            counts = self.any_ground or residence.ground in grounds
            return counts and residence.country == "BE"

        return continued(residences, same)

    def _proved(
        self, chain: tuple[Residence, ...], reading: Reading, *, sure_papers: bool
    ) -> date | None:
        kindest = reading is Reading.KINDEST and not sure_papers
        for residence in chain:
            if residence.ground in self.without_card:
                continue
            if not self.proofs or residence.proof in self.proofs:
                return residence.first
            later = residence.proof not in self.never or residence is chain[-1]
            perhaps = reading is Reading.KINDEST and residence.proof == NOT_KNOWN
            if (kindest and later) or perhaps:
                return residence.first
        return None

    def _granted(
        self, chain: tuple[Residence, ...], reading: Reading, proved: date | None
    ) -> date | None:
        """The day of the decision where one is told, else that of the first card.

        A first card, or else the last paper, cannot be older than the grant.
        """
        card = self._proved(chain, Reading.CAUTIOUS, sure_papers=True)
        decided = _decision(chain, card)
        if reading is Reading.KINDEST:
            untold = any(isinstance(each.stay.decided, Unknown) for each in chain)
            earliest = date.min if untold else proved
            return decided.earliest if decided else earliest
        if decided is None:
            return card or chain[-1].first
        before_card = card is not None and decided.earliest <= card
        return min(decided.latest, card or date.max) if before_card else decided.latest

    def _proof_missing(self, timeline: Timeline) -> bool:
        """Whether a paper before the first that starts the time was not asked."""
        kindest = timeline.residences(Reading.KINDEST)
        for residence in self._chain(kindest, Reading.KINDEST):
            if residence.proof in self.proofs:
                return False
            if residence.stay.proof is None:
                return bool(self.proofs)
        return False


def _rough(kindest: date, cautious: date | None) -> str:
    """Whether it began on that day or before, or only perhaps."""
    if cautious is None:
        return "perhaps"
    return "latest" if kindest != cautious else ""


def _decision(chain: tuple[Residence, ...], card: date | None) -> PartialDay | None:
    """The decision that granted the stay; what is told with a later part of it renewed it.

    Unless the first ``card`` came after it: then what lay before was still the wait.
    """
    for residence in chain:
        decided = residence.stay.decided
        if not isinstance(decided, PartialDay):
            continue
        if residence is chain[0] or (card and decided.earliest <= card):
            return decided
    return None
