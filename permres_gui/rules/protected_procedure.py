"""How much counts of the procedure that led to a protected stay."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.counting import HALF, NONE, WHOLE
from permres_gui.domain.day import exceeds_months, surely_exceeds_months
from permres_gui.domain.timeline import NOT_KNOWN, Reading, Residence, early, late

from .same_application import Procedure

if TYPE_CHECKING:
    from permres_gui.rules.kinds.uninterrupted_residence import ProtectedProcedure


class ProcedureTime(NamedTuple):
    """The procedure in a chain of stays; ``papers`` show a title for sure."""

    procedure: ProtectedProcedure
    papers: tuple[str, ...]
    chain: Sequence[Residence]

    def title(self, index: int, *, perhaps: bool = False) -> int:
        """The stay that begins with the title: the first card told, else this one.

        A paper that nobody knows may be that card: ``perhaps`` takes it before one
        that is told, else it is taken only where none is told. A ground that nobody
        knows may be the protection; where nothing is sure of it, no chain holds it.
        """
        chain, led_to = self.chain, (*self.procedure.led_to, NOT_KNOWN)
        places = range(index, len(chain))
        protected = list(takewhile(lambda each: chain[each].ground in led_to, places))
        sure, untold = self.papers, (None, NOT_KNOWN)
        for papers in ((*sure, *untold),) if perhaps else (sure, untold):
            found = [place for place in protected if chain[place].proof in papers]
            if found:
                return found[0]
        return index

    @property
    def applications(self) -> Procedure:
        """The stays in the procedure, each of one application."""
        ground, applied_by = self.procedure.ground, self.procedure.applied_by
        return Procedure(self.chain, applied_by, lambda each: each.ground == ground)

    def counts(self, index: int, reading: Reading, *, full: bool) -> int:
        """Only the last application before the protection is the one that led to it."""
        chain, kindest = self.chain, reading is Reading.KINDEST
        first_piece, following = index, index + 1
        if kindest:
            told = self.applications
            first_piece, following = told.first(index), told.following(index)
        applied = chain[first_piece]
        perhaps = (NOT_KNOWN,) if kindest else ()
        led_to = (*self.procedure.led_to, *perhaps)
        if following == len(chain) or chain[following].ground not in led_to:
            return NONE
        title = chain[self.title(following, perhaps=not kindest)]
        if kindest:
            first = early(applied.stay.first, applied.first)
            last = late(title.stay.first, late(title.stay.last, date.max))
            exceeds = exceeds_months
        else:  # the shorter the procedure, the less of it counts
            first = late(applied.stay.first, applied.first)
            last = early(title.stay.first, early(applied.stay.last, applied.first))
            exceeds = surely_exceeds_months
        long = exceeds(first, last, self.procedure.full_over_months)
        return WHOLE if full or long else HALF
