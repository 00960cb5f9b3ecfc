"""What can be done after a right was lost: the ways back and until when they are open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from permres_gui.domain.case import Absence
from permres_gui.domain.day import PartialDay, add_months, add_years
from permres_gui.domain.timeline import early
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import is_for
from permres_gui.rules.kinds.lapsed_card import LapsedCard

if TYPE_CHECKING:
    from permres_gui.rules.assessment import Assessment


@dataclass(frozen=True, slots=True)
class WayBack:
    """A way to a right of stay after the loss, with its conditions as a source gives them."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    after_absence: bool = False
    """Only for a right that was lost by staying away."""
    lapsed: bool = False
    """Only for a card that ended by law for its holder, and then no other way is one."""
    absence_years: int | None = None
    """Closed after an absence of more than these years, date to date."""

    def last_day(self, away: Absence) -> date | None:
        """The last day on which an absence under way is surely not too long."""
        left = away.departure
        if self.absence_years is None or away.back is not None:
            return None
        if not isinstance(left, PartialDay):
            return None
        return add_months(left.earliest, 12 * self.absence_years)

    def closed(self, away: Absence, as_of: date) -> bool:
        """Whether the absence was surely too long; one under way ends today."""
        left = away.departure
        if self.absence_years is None or not isinstance(left, PartialDay):
            return False
        end = min(early(away.back, as_of), as_of)
        return end > add_years(left.latest, self.absence_years)


class Return(NamedTuple):
    """A way back for one person: whether it is closed, and until which day it is open."""

    way: WayBack
    closed: bool
    last_day: date | None


def returns(
    ways: Iterable[WayBack],
    kind: str,
    away: Absence | None,
    as_of: date,
    *,
    lapsed: bool = False,
) -> list[Return]:
    """The ways back for a letter; ``away`` is the absence that may have cost the right.

    ``lapsed``: the card ended by law, whatever its holder did.
    """
    fit = [way for way in ways if is_for(way.cards, kind) and way.lapsed is lapsed]
    if away is None:
        return [Return(way, False, None) for way in fit if not way.after_absence]
    return [Return(way, way.closed(away, as_of), way.last_day(away)) for way in fit]


def has_lapsed(found: Assessment) -> bool:
    """Whether the card in the hand surely ended by law for its holder."""
    return any(
        isinstance(each.requirement, LapsedCard)
        and not each.verdict.at(found.as_of).possible
        for each in found.findings
    )


def longest(absences: Iterable[Absence], as_of: date) -> Absence | None:
    """The longest absence, the one that can cost a right; one under way ends today."""

    def length(away: Absence) -> timedelta:
        return early(away.back, as_of) - early(away.departure, as_of)

    return max(absences, key=length, default=None)
