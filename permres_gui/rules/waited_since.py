"""Since when somebody waits: the day from which years of one stay are counted.

Read when stays were told: the first question does not wait for it.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.case import BELGIUM
from permres_gui.domain.day import PartialDay
from permres_gui.domain.present_stay import (
    continued,
    held_on,
    paper_follows,
    until_today,
)
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, Timeline
from permres_gui.domain.unknown import Unknown

from .led_to_stay import ApplicationBefore, decision, perhaps_card

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .kinds.waiting_time import WaitingTime


class WaitedSince(NamedTuple):
    """The stays of one person, for one requirement to have waited."""

    rule: WaitingTime
    timeline: Timeline
    ahead: bool = False
    """Whether it is about the last stay, which is still to come."""

    def end(self, reading: Reading) -> date | None:
        """The first day after the stay, where its last day is told."""
        chain = self._chain(reading)
        return chain[-1].end if chain else self.timeline.as_of

    def told_last(self) -> PartialDay | None:
        """The last day of the stay as it was told, where it was."""
        chain = self._chain(Reading.KINDEST)
        last = chain[-1].stay.last if chain else None
        return last if isinstance(last, PartialDay) else None

    def perhaps_over(self) -> bool:
        """Whether it is not known if the stay still goes on."""
        return bool(self._chain(Reading.KINDEST)) and not self._chain(Reading.CAUTIOUS)

    def paper_told(self) -> bool:
        """Whether one of the papers that start the time for sure was told."""
        return any(
            residence.proof in self.rule.proofs
            and residence.ground not in self.rule.without_card
            for residence in self._chain(Reading.KINDEST)
        )

    def missing(self) -> list[str]:
        """What was not asked of the stays, and can move the first day."""
        chain = self._chain(Reading.KINDEST)
        told = self.timeline.stays if self.rule.begun_by else [r.stay for r in chain]
        fields = []
        if self._proof_missing(chain) or self._application_missing(chain):
            fields.append("stays.proof")
        if "stays.from" in self.timeline.open_fields:
            fields.append("stays.from")
        if any(stay.ground is None for stay in told):
            fields.append("stays.ground")
        return fields

    def _proof_missing(self, chain: tuple[Residence, ...]) -> bool:
        """Whether a paper before the first that starts the time was not asked.

        An authority is asked from any paper on, where there is no other.
        """
        if self.rule.granted_by == "authority" and len(chain) == 1:
            return False
        for residence in chain:
            if residence.proof in self.rule.proofs:
                return False
            if residence.stay.proof is None:
                return bool(self.rule.proofs)
        return False

    @property
    def _application(self) -> ApplicationBefore:
        return ApplicationBefore(self.rule, self.timeline)

    def _application_missing(self, chain: Sequence[Residence]) -> bool:
        """Whether a paper was not asked that may be that of another application."""
        same = self._application.stays(chain, Reading.KINDEST) if chain else ()
        return any(each.stay.proof is None for each in same[1:])

    def known_in_part(self) -> bool:
        """Whether the first day of a stay on this ground is known only in part."""
        chain = self._chain(Reading.KINDEST)
        firsts = (each.stay.first for each in chain)
        return any(not (isinstance(d, PartialDay) and d.exact) for d in firsts)

    def start(self, reading: Reading, *, sure_papers: bool = False) -> date | None:
        """The day from which the years are counted; none on another ground."""
        chain = self._chain(reading)
        if not chain:
            return None
        begun = self._application.stays(chain, reading)
        if begun:
            return begun[0].first
        if self.rule.begun_by:
            return self._application.day_untold(chain, reading)
        proved = self._proved(chain, reading, sure_papers=sure_papers)
        return self._granted(chain, reading, proved) if self.rule.decided else proved

    def _chain(self, reading: Reading) -> tuple[Residence, ...]:
        """The present stay and those on the same grounds that it follows on.

        A stay on a ground that nobody knows may have been one of them.
        """
        residences: Sequence[Residence] = self.timeline.residences(reading)
        if not self.ahead:
            residences = until_today(residences, self.timeline.as_of)
        if not residences or not self._goes_on(residences[-1]):
            return ()
        if residences[-1].ground not in self.rule.grounds:
            return ()
        unknown = (NOT_KNOWN,) if reading is Reading.KINDEST else ()
        grounds = (*self.rule.grounds, *unknown)

        def same(residence: Residence) -> bool:
            counts = self.rule.any_ground or residence.ground in grounds
            return counts and residence.country == BELGIUM

        return continued(residences, same)

    def _goes_on(self, residence: Residence) -> bool:
        return residence.end is None or held_on(residence, self.timeline.as_of)

    def _proved(
        self, chain: tuple[Residence, ...], reading: Reading, *, sure_papers: bool
    ) -> date | None:
        """The first day on a paper that starts the time, or that only may.

        A stay that another ground followed had a card of its own, whatever its paper.
        """
        kindest = reading is Reading.KINDEST and not sure_papers
        for index, residence in enumerate(chain):
            if residence.ground in self._without_card(reading):
                continue
            if not self.rule.proofs or residence.proof in self.rule.proofs:
                return residence.first
            own = residence is not chain[-1] and not paper_follows(chain, index)
            later = residence.proof not in self.rule.never or residence is chain[-1]
            untold = own or residence.proof in {None, NOT_KNOWN}
            perhaps = reading is Reading.KINDEST and untold
            if (kindest and later) or perhaps:
                return residence.first
        return None

    def _without_card(self, reading: Reading) -> tuple[str, ...]:
        """Stays without a card, one of which a stay that nobody knows may have been."""
        none = self.rule.without_card
        return (*none, NOT_KNOWN) if none and reading is Reading.CAUTIOUS else none

    def _granted(
        self, chain: tuple[Residence, ...], reading: Reading, proved: date | None
    ) -> date | None:
        """The day of the decision where one is told, else that of the first card.

        A first card, or else the last paper, cannot be older than the grant.
        """
        card = self._proved(chain, Reading.CAUTIOUS, sure_papers=True)
        if reading is Reading.KINDEST:
            decided = decision(chain, perhaps_card(chain, card))
            untold = any(isinstance(each.stay.decided, Unknown) for each in chain)
            earliest = date.min if untold else proved
            return decided.earliest if decided else earliest
        decided = decision(chain, card)
        if decided is None:
            return card or chain[-1].first
        before_card = card is not None and decided.earliest <= card
        return min(decided.latest, card or date.max) if before_card else decided.latest
