"""Stays under the free-movement rules that follow each other, from the paper on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain
from permres_gui.domain.timeline import Reading, Residence, Timeline
from permres_gui.domain.unknown import Unknown

from .union_stays import UnionStays

if TYPE_CHECKING:
    from .law import Law


class UnionChains(NamedTuple):
    """The stays that count, and the papers that start their years.

    A stay on one of the ``papers`` starts them for sure, and on any other perhaps.
    One of ``no_papers`` starts nothing where the paper that followed it was told.
    """

    stays: UnionStays
    papers: tuple[str, ...]
    no_papers: tuple[str, ...]
    waiting_register: bool

    def on(self, reading: Reading, timeline: Timeline, law: Law) -> list[Chain]:
        """The chains on a reading, oldest first."""
        chains = self._plain(reading, timeline, law)
        if reading is Reading.CAUTIOUS:
            perhaps = self._plain(Reading.KINDEST, timeline, law)
            return [each._replace(before=_before(each, perhaps)) for each in chains]
        if not timeline.inexact:
            return chains
        within = self._within(timeline, law)
        return [each._replace(within=within) for each in chains]

    def _plain(self, reading: Reading, timeline: Timeline, law: Law) -> list[Chain]:
        """The chains without what another reading tells of them."""
        chains: list[Chain] = []
        previous: Residence | None = None
        stays = self.stays.counted(timeline, law, reading)
        for number, residence in enumerate(stays, 1):
            follows = previous is not None and previous.end == residence.first
            if follows and chains:
                chains[-1] = chains[-1]._replace(end=residence.end)
            elif self._starts(residence, stays[number:], reading):
                chain = self._begun(residence, reading, timeline.as_of)
                if residence.end is None or chain.first < residence.end:
                    chains.append(chain)
            else:
                continue
            previous = residence
        return chains

    def _within(self, timeline: Timeline, law: Law) -> frozenset[date]:
        """The first days of stays that only go on with one that counts for sure."""
        sure = self._plain(Reading.CAUTIOUS, timeline, law)
        told = [d for each in timeline.stays for d in (each.first, each.registered_on)]
        days = [d.earliest for d in told if isinstance(d, PartialDay) and d.exact]
        return frozenset(
            day
            for day in days
            for chain in sure
            if chain.first < day and (chain.end is None or day < chain.end)
        )

    def _starts(
        self, residence: Residence, after: Sequence[Residence], reading: Reading
    ) -> bool:
        """Whether years begin with a stay; a visa begins them only by a paper not told."""
        if residence.proof in self.papers:
            return True
        told = residence.proof in self.no_papers and self._paper_after(residence, after)
        return reading is Reading.KINDEST and not told

    def _paper_after(self, residence: Residence, after: Sequence[Residence]) -> bool:
        """Whether the paper that follows was told: the same stay goes on with it."""
        if not after or after[0].first != residence.end:
            return False
        return after[0].ground == residence.ground and after[0].proof in self.papers

    def _begun(self, residence: Residence, reading: Reading, as_of: date) -> Chain:
        """From the first day or the entry in the register: sources differ on which.

        Of an entry on a day that nobody knows the latest is the day asked about.
        """
        day, end = residence.first, residence.end
        registered = residence.stay.registered_on
        if registered is None or not self.waiting_register:
            return Chain.of(residence, day, end)
        if isinstance(registered, Unknown):
            registered = PartialDay(day, max(day, as_of))
        kindest = reading is Reading.KINDEST
        days = (day, registered.earliest if kindest else registered.latest)
        low, high = min(days), max(days)
        if kindest:
            also = high if low < high and (end is None or high < end) else None
            return Chain.of(residence, low, end)._replace(also=also)
        chain = Chain.of(residence, high, end)
        earliest = min(chain.earliest or high, registered.earliest)
        return chain._replace(earliest=earliest)


def _before(chain: Chain, perhaps: Sequence[Chain]) -> date | None:
    """The first day of longer residence in which a sure one may lie."""
    return next(
        (
            each.first
            for each in perhaps
            if each.first < chain.first and (each.end is None or chain.first < each.end)
        ),
        None,
    )
