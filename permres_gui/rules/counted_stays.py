"""Which stays of a third-country national follow each other, and what each counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.counting import HALF, NONE, WHOLE, Segment
from permres_gui.domain.day import PartialDay, exceeds_months
from permres_gui.domain.timeline import (
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
    late,
)

if TYPE_CHECKING:
    from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence

UNLIMITED = "unlimited"
"""A stay that rests no longer on the ground on which it was given."""

_COUNTS = {"whole": WHOLE, "half": HALF, "none": NONE}


class CountedStays(NamedTuple):
    """The stays of a life as one requirement of uninterrupted residence counts them.

    ``abroad``: whether years in other member states count for the person.
    """

    rule: UninterruptedResidence
    timeline: Timeline
    abroad: bool

    @classmethod
    def of(cls, rule: UninterruptedResidence, timeline: Timeline) -> CountedStays:
        """Those of a person, whose present ground tells whether years abroad count."""
        return cls(rule, timeline, rule.own_limits(timeline))

    def chains(self, reading: Reading) -> list[tuple[Residence, ...]]:
        """Stays that follow each other without a gap."""
        chains: list[list[Residence]] = []
        for residence in self.counted(reading):
            if reading is Reading.CAUTIOUS and residence.ground in self.rule.breaking:
                continue
            last = chains[-1][-1] if chains else None
            if last is not None and self._bridges(last, residence, reading):
                last = last._replace(end=residence.first)
                chains[-1][-1] = last
            if last is not None and last.end == residence.first:
                chains[-1].append(residence)
            else:
                chains.append([residence])
        return [tuple(chain) for chain in chains]

    def _bridges(self, before: Residence, after: Residence, reading: Reading) -> bool:
        """Whether the procedure before led to the stay after it, over some days."""
        if before.end is None or before.end > after.first:
            return False
        if after.ground not in self.rule.bridged.get(before.ground, ()):
            return False
        decided = after.stay.decided
        if isinstance(decided, PartialDay):
            kindest = reading is Reading.KINDEST
            return (decided.earliest if kindest else decided.latest) <= before.end
        return reading is Reading.KINDEST

    def counted(self, reading: Reading) -> list[Residence]:
        """The stays in Belgium, and those elsewhere that count for the person."""
        stays = self.timeline.residences(reading)
        here = [each for each in stays if self._counted_here(each)]
        if here and self.right_matters:
            here += self._with_right(here.pop(), reading)
        return here

    @property
    def right_matters(self) -> bool:
        """Whether the stay of today would count less than the right of the card does."""
        present = self.timeline.present
        shown = self.timeline.case.card.kind in self.rule.opening_cards
        if present is None or present.abroad or not shown:
            return False
        ground = present.ground if isinstance(present.ground, str) else NOT_KNOWN
        return ground in self.rule.counts

    def _with_right(self, present: Residence, reading: Reading) -> list[Residence]:
        """The present stay before the right that the card shows, and since it."""
        since = self.timeline.case.card.right_since
        if reading is Reading.KINDEST:
            first = early(since, present.first)
        else:
            first = late(since, self.timeline.as_of)
        first = max(first, present.first)
        before = [present._replace(end=first)] if present.first < first else []
        paper = next(iter(self.rule.sure_papers), present.proof)
        return [*before, present._replace(ground=UNLIMITED, first=first, proof=paper)]

    def _counted_here(self, residence: Residence) -> bool:
        if residence.end is not None and residence.end <= residence.first:
            return False
        if residence.country == "BE":
            return True
        same = self.rule.elsewhere and residence.ground == self.rule.elsewhere.ground
        return bool(same) and self.abroad

    def segments(
        self, chain: Sequence[Residence], reading: Reading, *, full: bool
    ) -> list[Segment]:
        """What each stay of a chain counts; ``full``: the procedure all of its time.

        A card shows the stay in its own state only.
        """
        proved, country = False, chain[0].country
        segments: list[Segment] = []
        title = 0
        for index, residence in enumerate(chain):
            if self.rule.procedure and residence.ground == self.rule.procedure.ground:
                counts = self._procedure_counts(chain, index, reading, full=full)
                title = self._title(chain, index + 1)
            elif reading is Reading.CAUTIOUS and index < title:
                counts = segments[-1].counts  # protected, but still without the title
            else:
                if residence.country != country:
                    proved, country = False, residence.country
                proved = proved or residence.proof in self.rule.sure_papers
                last = index + 1 == len(chain)
                shown = proved or self._shows(residence, reading, last=last)
                counts = self._weight(residence, reading) if shown else NONE
            segments.append(Segment(residence.first, residence.end, counts))
        return segments

    def _weight(self, residence: Residence, reading: Reading) -> int:
        names = self.rule.counts.get(residence.ground, ("whole", "whole"))
        return _COUNTS[names[0] if reading is Reading.KINDEST else names[1]]

    def _shows(self, residence: Residence, reading: Reading, *, last: bool) -> bool:
        """A paper that starts nothing is followed by one whose day may not be told."""
        if not self.rule.sure_papers or residence.proof in self.rule.sure_papers:
            return True
        nothing = residence.proof in self.rule.no_papers and not last
        return reading is Reading.KINDEST and not nothing

    def first_shown(self, stays: Sequence[Residence], reading: Reading) -> date | None:
        """The first day of stays in one state that a paper shows."""
        for residence in stays:
            if self._shows(residence, reading, last=residence is stays[-1]):
                return residence.first
        return None

    def _title(
        self, chain: Sequence[Residence], index: int, *, perhaps: bool = False
    ) -> int:
        """The stay that begins with the title: the first card told, else this one.

        A paper that nobody knows may be that card: ``perhaps`` takes it before one
        that is told, else it is taken only where none is told.
        """
        assert self.rule.procedure is not None  # noqa: S101 - asked only with one
        led_to = self.rule.procedure.led_to
        places = range(index, len(chain))
        protected = list(takewhile(lambda each: chain[each].ground in led_to, places))
        sure, untold = self.rule.sure_papers, (None, NOT_KNOWN)
        for papers in ((*sure, *untold),) if perhaps else (sure, untold):
            found = [place for place in protected if chain[place].proof in papers]
            if found:
                return found[0]
        return index

    def _procedure_counts(
        self, chain: Sequence[Residence], index: int, reading: Reading, *, full: bool
    ) -> int:
        """Only the last application before the protection is the one that led to it."""
        assert self.rule.procedure is not None  # noqa: S101 - asked only with one
        if (
            index + 1 == len(chain)
            or chain[index + 1].ground not in self.rule.procedure.led_to
        ):
            return NONE
        applied, kindest = chain[index], reading is Reading.KINDEST
        title = chain[self._title(chain, index + 1, perhaps=not kindest)]
        if kindest:
            first = early(applied.stay.first, applied.first)
            last = late(title.stay.first, title.first)
        else:  # the shorter the procedure, the less of it counts
            first = late(applied.stay.first, applied.first)
            last = early(title.stay.first, early(applied.stay.last, applied.first))
        long = exceeds_months(first, last, self.rule.procedure.full_over_months)
        return WHOLE if full or long else HALF
