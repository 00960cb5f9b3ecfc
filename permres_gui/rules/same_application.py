"""Which stays in a procedure are of one application: no sooner another than its paper."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import NamedTuple

from permres_gui.domain.timeline import Residence


class Procedure(NamedTuple):
    """Stays in order, of which some may be in one procedure.

    A paper in ``applied_by`` begins another application; ``perhaps`` says of a stay
    whether it may be in the procedure.
    """

    stays: Sequence[Residence]
    applied_by: Collection[str]
    perhaps: Callable[[Residence], bool]

    def goes_on(self, index: int) -> bool:
        """Whether a stay may be of the same application as the stay before it."""
        if not 0 < index < len(self.stays):
            return False
        before, stay = self.stays[index - 1], self.stays[index]
        if before.end != stay.first or stay.proof in self.applied_by:
            return False
        return self.perhaps(before) and self.perhaps(stay)

    def first(self, index: int) -> int:
        """The first stay of the application that the one at a place may be of."""
        while self.goes_on(index):
            index -= 1
        return index

    def following(self, index: int) -> int:
        """The place after the last stay of that application."""
        index += 1
        while self.goes_on(index):
            index += 1
        return index
