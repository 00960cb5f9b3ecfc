"""Stays under the free-movement rules that follow each other, from the paper on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.domain.free_movement import Chain
from permres_gui.domain.timeline import Reading, Residence, Timeline

from .union_stays import UnionStays

if TYPE_CHECKING:
    from .law import Law


class UnionChains(NamedTuple):
    """The stays that count, and the papers that start their years.

    A stay on one of the ``papers`` starts them for sure, on one of ``no_papers``
    not at all, and on any other perhaps.
    """

    stays: UnionStays
    papers: tuple[str, ...]
    no_papers: tuple[str, ...]
    waiting_register: bool

    def on(self, reading: Reading, timeline: Timeline, law: Law) -> list[Chain]:
        """The chains on a reading, oldest first."""
        chains: list[Chain] = []
        previous: Residence | None = None
        for residence in self.stays.counted(timeline, law, reading):
            follows = previous is not None and previous.end == residence.first
            if follows and chains:
                chains[-1] = chains[-1]._replace(end=residence.end)
            elif self._starts(residence, reading):
                chain = self._begun(residence, reading)
                if residence.end is None or chain.first < residence.end:
                    chains.append(chain)
            else:
                continue
            previous = residence
        return chains

    def _starts(self, residence: Residence, reading: Reading) -> bool:
        if residence.proof in self.papers:
            return True
        later = residence.proof not in self.no_papers or residence.end is None
        return reading is Reading.KINDEST and later

    def _begun(self, residence: Residence, reading: Reading) -> Chain:
        """From the first day or the entry in the register: sources differ on which."""
        day, end = residence.first, residence.end
        registered = residence.stay.registered_on
        if not isinstance(registered, PartialDay) or not self.waiting_register:
            return Chain.of(residence, day, end)
        kindest = reading is Reading.KINDEST
        days = (day, registered.earliest if kindest else registered.latest)
        low, high = min(days), max(days)
        if kindest:
            also = high if low < high and (end is None or high < end) else None
            return Chain.of(residence, low, end)._replace(also=also)
        chain = Chain.of(residence, high, end)
        earliest = min(chain.earliest or high, registered.earliest)
        return chain._replace(earliest=earliest)
