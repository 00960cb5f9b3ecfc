"""Which stays are residence under the free-movement rules, as a requirement lists them.

Sources: eu-plus.accession-periods, scope.british-family-of-eu.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from permres_gui.domain.case import BELGIUM, Stay
from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.domain.present_stay import as_long_as_may_be
from permres_gui.domain.timeline import (
    BEGINNING,
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
    late,
)
from permres_gui.domain.unknown import Unknown

from .law import Law


class UnionStays(NamedTuple):
    """The stays in Belgium on the ``grounds``.

    On a ground in ``sure_until`` the days after that day count perhaps, and on one in
    ``perhaps`` all days. A stay before the home country joined the Union counts when
    the conditions were met then, for nationalities in the groups ``before_accession``;
    with ``citizens_alone`` none does.
    """

    grounds: tuple[str, ...]
    perhaps: tuple[str, ...] = ()
    sure_until: Mapping[str, date] = MappingProxyType({})
    before_accession: tuple[str, ...] = ()
    citizens_alone: bool = False

    def counted(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> tuple[Residence, ...]:
        """The stays that count on a reading, oldest first."""
        found = [
            self._as_far(residence, reading)
            for residence in self._of_citizens(timeline, law, reading)
            if self._counts(timeline, law, residence, reading)
        ]
        return as_long_as_may_be(found) if reading is Reading.KINDEST else tuple(found)

    def conditions_open(self, timeline: Timeline, law: Law) -> bool:
        """Whether it was not asked if a stay met the conditions before the accession."""
        citizen_from = self._citizen_from(timeline, law)
        return any(
            stay.ground not in self.grounds
            or (
                stay.ground in law.accession_grounds
                and late(stay.first, date.max) < citizen_from
            )
            for stay in self._before(timeline, law)
            if stay.eu_conditions is None
        )

    def _citizen_from(self, timeline: Timeline, law: Law) -> date:
        """The day on which the first of the home countries joined the Union."""
        return law.joined_on(timeline.case.person.nationality, self.before_accession)

    def _of_citizens(
        self, timeline: Timeline, law: Law, reading: Reading
    ) -> Iterator[Residence]:
        """The stays; those of a citizen of the Union from the accession on.

        What lies before it stays where the conditions were met then.
        """
        joined = self._citizen_from(timeline, law)
        for each in timeline.residences(reading):
            before = each.first < joined and each.ground in law.accession_grounds
            if not before or self._met_before(each.stay, reading):
                yield each
            elif each.end is None or each.end > joined:
                first = PartialDay.of(joined)
                stay = replace(each.stay, first=first, registered_on=None)
                yield each._replace(first=joined, stay=stay)

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
        return self._met_before(residence.stay, reading)

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

    def _met_before(self, stay: Stay, reading: Reading) -> bool:
        """Whether a stay met the conditions before the accession, as far as was told."""
        met = stay.eu_conditions
        perhaps = reading is Reading.KINDEST and met is not False
        return not self.citizens_alone and (met is True or perhaps)
