"""Which stays are residence under the free-movement rules, as a requirement lists them.

Sources: eu-plus.accession-periods, scope.british-family-of-eu.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from permres_gui.domain.case import BELGIUM, Stay
from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import (
    BEGINNING,
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
)
from permres_gui.domain.unknown import Unknown

from .law import Law


class UnionStays(NamedTuple):
    """The stays in Belgium on the ``grounds``.

    On a ground in ``sure_until`` the days after that day count perhaps, and on one in
    ``perhaps`` all days. A stay before the home country joined the Union counts when
    the conditions were met then, for nationalities in the groups ``before_accession``.
    """

    grounds: tuple[str, ...]
    perhaps: tuple[str, ...] = ()
    sure_until: Mapping[str, date] = MappingProxyType({})
    before_accession: tuple[str, ...] = ()

    def counted(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> tuple[Residence, ...]:
        """The stays that count on a reading, oldest first."""
        return tuple(
            self._as_far(residence, reading)
            for residence in timeline.residences(reading)
            if self._counts(timeline, law, residence, reading)
        )

    def conditions_open(self, timeline: Timeline, law: Law) -> bool:
        """Whether it was not asked if a stay met the conditions before the accession."""
        return any(
            stay.ground not in self.grounds and stay.eu_conditions is None
            for stay in self._before(timeline, law)
        )

    def _before(self, timeline: Timeline, law: Law) -> Iterator[Stay]:
        """The stays that may have begun before a home country joined the Union."""
        joined = self._joined(timeline, law)
        for stay in timeline.stays:
            if early(stay.first, BEGINNING) < joined:
                yield stay

    def _joined(self, timeline: Timeline, law: Law) -> date:
        """The day on which the last of the home countries joined the Union."""
        countries = timeline.case.person.nationality
        if not self.before_accession or isinstance(countries, Unknown | None):
            return date.min
        days = [law.accessions[each] for each in countries if each in law.accessions]
        return max(days, default=date.min)

    def _counts(
        self, timeline: Timeline, law: Law, residence: Residence, reading: Reading
    ) -> bool:
        if residence.country != BELGIUM:
            return False
        if residence.ground in self.grounds:
            last = self._surely(residence, reading)
            return last is None or residence.first <= last
        if residence.ground in (*self.perhaps, NOT_KNOWN):
            return reading is Reading.KINDEST
        if residence.first >= self._joined(timeline, law):
            return False
        conditions = residence.stay.eu_conditions
        sure = conditions is True
        return sure or (reading is Reading.KINDEST and conditions is not False)

    def _surely(self, residence: Residence, reading: Reading) -> date | None:
        """The last day of its ground that counts, where only the first part is sure."""
        cautious = reading is Reading.CAUTIOUS
        return self.sure_until.get(residence.ground) if cautious else None

    def _as_far(self, residence: Residence, reading: Reading) -> Residence:
        """The same stay, as far as it counts."""
        last = self._surely(residence, reading)
        if last is None or (residence.end is not None and residence.end <= last):
            return residence
        return residence._replace(end=last + ONE_DAY)
