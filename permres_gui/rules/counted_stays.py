"""Which stays of a third-country national follow each other, and what each counts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from permres_gui.domain.case import BELGIUM
from permres_gui.domain.counting import (
    HALF,
    NONE,
    WHOLE,
    Segment,
    as_much_as_may_count,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.present_stay import paper_follows
from permres_gui.domain.timeline import (
    NOT_KNOWN,
    Reading,
    Residence,
    Timeline,
    early,
    late_by,
)

from .protected_procedure import ProcedureTime

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
    memory: dict[object, Any]
    """What was counted before: each reading is asked for many times."""

    @classmethod
    def of(cls, rule: UninterruptedResidence, timeline: Timeline) -> CountedStays:
        """Those of a person, whose present ground tells whether years abroad count."""
        return cls(rule, timeline, rule.own_limits(timeline), {})

    def chains(self, reading: Reading) -> list[tuple[Residence, ...]]:
        """Stays that follow each other without a gap."""
        key = ("chains", reading)
        if key not in self.memory:
            self.memory[key] = self._chains(reading)
        found: list[tuple[Residence, ...]] = self.memory[key]
        return found

    def _chains(self, reading: Reading) -> list[tuple[Residence, ...]]:
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
        kindest = reading is Reading.KINDEST
        led_to = self.rule.bridged.get(before.ground, ())
        perhaps = kindest and bool(led_to) and after.ground == NOT_KNOWN
        if kindest and before.ground == NOT_KNOWN:  # it may be such a procedure
            protected = {each for led in self.rule.bridged.values() for each in led}
            untold = bool(protected) and after.stay.ground is None
            perhaps = untold or after.ground in protected
        if after.ground not in led_to and not perhaps:
            return False
        decided = after.stay.decided
        if isinstance(decided, PartialDay):
            return (decided.earliest if kindest else decided.latest) <= before.end
        return kindest

    def counted(self, reading: Reading) -> list[Residence]:
        """The stays in Belgium, and those elsewhere that count for the person."""
        key = ("counted", reading)
        if key not in self.memory:
            self.memory[key] = self._counted(reading)
        found: list[Residence] = self.memory[key]
        return found

    def _counted(self, reading: Reading) -> list[Residence]:
        stays = self.timeline.residences(reading)
        here = [each for each in stays if self._counted_here(each, reading)]
        if not (here and (self.right_matters or self.right_proves)):
            return here
        since = self._right_since(reading, here[-1])
        shown = [self._with_right(each, since) for each in here[:-1]]
        shown.append(self._with_right(here[-1], max(since, here[-1].first)))
        return [part for parts in shown for part in parts]

    @property
    def right_matters(self) -> bool:
        """Whether the stay of today would count less than the right of the card does."""
        present = self.timeline.lasting
        shown = self.timeline.case.card.kind in self.rule.opening_cards
        if present is None or present.abroad or not shown:
            return False
        ground = present.ground if isinstance(present.ground, str) else NOT_KNOWN
        return ground in self.rule.counts

    @property
    def right_proves(self) -> bool:
        """Whether the card in the hand is the paper of the stays since its right."""
        present = self.timeline.lasting
        shown = self.timeline.case.card.kind in self.rule.proving_cards
        return shown and present is not None and not present.abroad

    def right_missing(self) -> bool:
        """Whether the first day of that right was not asked, and no other paper tells."""
        if self.timeline.case.card.right_since is not None:
            return False
        if self.right_matters:
            return True
        papers = [each.proof for each in self.timeline.stays if not each.abroad]
        return self.right_proves and not set(papers) & {*self.rule.sure_papers}

    def _right_since(self, reading: Reading, present: Residence) -> date:
        """Since when the card in the hand shows the right."""
        since = self.timeline.case.card.right_since
        if reading is Reading.KINDEST:
            return early(since, present.first)
        return late_by(since, self.timeline.as_of)

    def _with_right(self, stay: Residence, since: date) -> list[Residence]:
        """A stay before the right that the card shows, and since it."""
        if stay.country != BELGIUM or (stay.end is not None and stay.end <= since):
            return [stay]
        first = max(since, stay.first)
        before = [stay._replace(end=first)] if stay.first < first else []
        paper = next(iter(self.rule.sure_papers), stay.proof)
        ground = UNLIMITED if self.right_matters else stay.ground
        return [*before, stay._replace(ground=ground, first=first, proof=paper)]

    def _counted_here(self, residence: Residence, reading: Reading) -> bool:
        """Whether a stay was here, or elsewhere on the ground that counts there too."""
        if residence.end is not None and residence.end <= residence.first:
            return False
        if residence.country == BELGIUM:
            return True
        if self.rule.elsewhere is None or not self.abroad:
            return False
        if residence.ground == NOT_KNOWN:
            return reading is Reading.KINDEST
        return residence.ground == self.rule.elsewhere.ground

    def segments(
        self, chain: Sequence[Residence], reading: Reading, *, full: bool
    ) -> list[Segment]:
        """What each stay of a chain counts; ``full``: the procedure all of its time.

        A card shows the stay in its own state only.
        """
        proved, country = False, chain[0].country
        segments: list[Segment] = []
        title, asked = 0, self.rule.procedure
        procedure = asked and ProcedureTime(asked, self.rule.sure_papers, chain)
        for index, residence in enumerate(chain):
            if procedure and residence.ground == procedure.procedure.ground:
                counts = procedure.counts(index, reading, full=full)
                title = procedure.title(index + 1)
            else:
                if residence.country != country:
                    proved, country = False, residence.country
                proved = proved or residence.proof in self.rule.sure_papers
                shown = proved or self._shows(chain, index, reading)
                counts = self._weight(residence, reading) if shown else NONE
                if index < title:  # protected, but perhaps still without the title
                    cautious = reading is Reading.CAUTIOUS
                    waited = segments[-1].counts
                    counts = waited if cautious else max(counts, waited)
            segments.append(Segment(residence.first, residence.end, counts))
        if reading is Reading.CAUTIOUS:
            return segments
        return as_much_as_may_count(segments, [each.longest for each in chain])

    def _weight(self, residence: Residence, reading: Reading) -> int:
        names = self.rule.counts.get(residence.ground, ("whole", "whole"))
        return _COUNTS[names[0] if reading is Reading.KINDEST else names[1]]

    def _shows(self, stays: Sequence[Residence], index: int, reading: Reading) -> bool:
        """A paper that starts nothing goes before a card whose day may not be told.

        The next stay on the same ground tells that day; one on another ground does not.
        """
        proof = stays[index].proof
        if not self.rule.sure_papers or proof in self.rule.sure_papers:
            return True
        nothing = proof in self.rule.no_papers and paper_follows(stays, index)
        return reading is Reading.KINDEST and not nothing

    def first_shown(self, stays: Sequence[Residence], reading: Reading) -> date | None:
        """The first day of stays in one state that a paper shows."""
        for index, residence in enumerate(stays):
            if self._shows(stays, index, reading):
                return residence.first
        return None
