"""The answer for a card in short, and whether one answer is better than another."""

from __future__ import annotations

from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.records import dataclass

from .assessment import Assessment, Status

if TYPE_CHECKING:
    from collections.abc import Mapping

PLACES: Final[Mapping[Status, int]] = MappingProxyType(
    {
        Status.ELIGIBLE: 0,
        Status.HELD: 0,
        Status.NEEDS_ADVICE: 1,
        Status.UNDETERMINED: 2,
        Status.NOT_YET: 2,
        Status.LOST: 3,
        Status.NOT_ELIGIBLE: 3,
    }
)
"""The lower, the nearer to the card."""


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """The status of a card, and the first days on which it is possible and sure."""

    status: Status
    possible_from: date | None
    certain_from: date | None

    @classmethod
    def of(cls, found: Assessment) -> CardAnswer:
        """That of an assessment."""
        return cls(found.status, found.possible_from, found.certain_from)

    @property
    def day(self) -> date | None:
        """The sure day, else the possible one."""
        return self.certain_from or self.possible_from

    @property
    def reached(self) -> bool:
        """Whether nothing more is needed."""
        return self.status in {Status.ELIGIBLE, Status.HELD}

    @property
    def place(self) -> tuple[int, date, date]:
        """For sorting: the best first."""
        sure, possible = self.certain_from, self.possible_from
        return PLACES[self.status], sure or date.max, possible or date.max

    def as_good_as(self, other: CardAnswer) -> bool:
        """Whether nothing about it is worse: not the status, and neither day."""
        status, sure, possible = self.place
        other_status, other_sure, other_possible = other.place
        days = sure <= other_sure and possible <= other_possible
        return status <= other_status and days

    def better_than(self, other: CardAnswer) -> bool:
        """Whether something is better and nothing worse."""
        return self.as_good_as(other) and self.place != other.place
