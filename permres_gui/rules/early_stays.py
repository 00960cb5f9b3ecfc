"""The stays in which a right before five years arises, and how long it then lasts.

It arises by law and is lost by nothing but a long absence (loss.two-years): who moves
away, has no stay for a while or changes the ground of stay has it still.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.dated import ALWAYS, Dated
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.free_movement import ResidenceYears
from permres_gui.domain.period import Stretch, joined, verdicts
from permres_gui.domain.timeline import BEGINNING, Reading, Timeline
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, between

from .early_residence import residence_told
from .union_stays import UnionStays

if TYPE_CHECKING:
    from .law import Law


class EarlyStays(NamedTuple):
    """The stays on the grounds of a right, and what takes it again."""

    stays: UnionStays
    counting: ResidenceYears
    timeline: Timeline
    law: Law

    @property
    def first(self) -> date | None:
        """The first day of the stays, if there is any."""
        return min((first for first, _ in self._spans(Reading.KINDEST)), default=None)

    def on(self, day: PartialDay) -> Verdict:
        """Whether one of the stays lasted on a day."""
        kindest = any(
            first <= day.latest and (end is None or end > day.earliest)
            for first, end in self._spans(Reading.KINDEST)
        )
        cautious = any(
            first <= day.earliest and (end is None or end > day.latest)
            for first, end in self._spans(Reading.CAUTIOUS)
        )
        return between(kindest, cautious, self._grounds_untold())

    def since(self, day: PartialDay, *, joining: bool = False) -> Dated[Verdict]:
        """Whether a right since that day is still had, day by day.

        ``joining``: only who has such a stay then, or whoever begins one later.
        """
        kindest, cautious = (
            joined(list(self._had(reading, day, joining=joining)))
            for reading in Reading
        )
        return verdicts(kindest, cautious, self._untold(day))

    def _had(
        self, reading: Reading, day: PartialDay, *, joining: bool
    ) -> Iterator[Stretch]:
        """From each day on which it arises until it is lost."""
        kindest = reading is Reading.KINDEST
        first, other = day.earliest, day.latest
        if not kindest:
            first, other = other, first
        for begun, end in self._joined(reading) if joining else ((first, None),):
            if end is not None and end <= first:
                continue
            since = begun if kindest else self._earliest(begun)
            lost = self._lost(reading, max(since, other))
            yield max(begun, first), lost

    def _joined(self, reading: Reading) -> tuple[Stretch, ...]:
        """Stays with which a relative may be joined; a late one may be the kinder."""
        if reading is Reading.CAUTIOUS:
            return self._spans(reading)
        return (*self._spans(reading), *self._spans(Reading.CAUTIOUS))

    def _earliest(self, begun: date) -> date:
        """The earliest that stays may have begun which surely lasted on a day.

        Who has the right since then may have lost it before that day.
        """
        spans = self._spans(Reading.KINDEST)
        holding = [first for first, end in spans if end is None or end > begun]
        return min([begun, *holding[:1]])

    def _lost(self, reading: Reading, since: date) -> date | None:
        """The day on which a right is lost; until absences are told, as soon as may be."""
        if reading is Reading.CAUTIOUS and residence_told(self.timeline) != YES:
            soonest = add_years(since, self.counting.loss.after_years) + ONE_DAY
            if soonest <= self.timeline.as_of:
                return soonest
        lost = self.counting.loss.first(self.timeline, since, reading)
        return lost.day if lost is not None else None

    def _spans(self, reading: Reading) -> tuple[Stretch, ...]:
        """When the stays lasted, those that touch put together."""
        counted = self.stays.counted(self.timeline, self.law, reading)
        return joined([(each.first, each.end) for each in counted])

    def _untold(self, day: PartialDay) -> frozenset[str]:
        """What was not asked of the absences that may take the right."""
        soonest = add_years(day.earliest, self.counting.loss.after_years)
        if soonest >= self.timeline.as_of:
            return frozenset()
        asked = self.timeline.open_fields & {"absences.from"}
        if any(each.reason is None for each in self.timeline.absences):
            asked |= {"absences.reason"}
        return residence_told(self.timeline).open | asked

    def _grounds_untold(self) -> frozenset[str]:
        """The ground of a stay, where it was not asked."""
        return self.timeline.open_fields & {"stays.ground"}


def days_until_now(stays: EarlyStays, timeline: Timeline) -> PartialDay | None:
    """What a day may be that nobody knows: one of the stays until now, or before them."""
    first = stays.first
    if first is None or first == BEGINNING:
        return None
    return PartialDay(first - ONE_DAY, max(timeline.as_of, first))


def never_sure(found: Dated[Verdict]) -> Dated[Verdict]:
    """What rests on a day that nobody knows: more answers make nothing of it sure."""
    return Dated.of([(day, UNSURE if v.possible else NO) for day, v in found.steps])


def perhaps_since(stays: EarlyStays) -> Dated[Verdict]:
    """What nobody knows may give the right on any day of the stays, and on none before."""
    first = stays.first
    if first is None or first == BEGINNING:
        return Dated.always(UNSURE)
    return Dated.of([(ALWAYS, NO), (first, UNSURE)])


def perhaps_lost(found: Dated[Verdict], timeline: Timeline) -> bool:
    """Whether a right that was had, as far as is known, is doubtful or gone by now."""
    today = found.at(timeline.as_of)
    before = [each for day, each in found.steps if day <= timeline.as_of]
    if today.certain or today.open or not timeline.absences_known:
        return False
    if today.possible:
        return any(each.certain for each in before)
    return any(each.possible for each in before)
