"""The days that two stays both claim, for a question about them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from permres_gui.domain.case import Stay


class Overlap(NamedTuple):
    """Two stays, the earlier one first, and the days of both.

    Without a last day both go on.
    """

    one: Stay
    other: Stay
    first: date
    last: date | None

    @property
    def name(self) -> str:
        """By which it is known that both stand; no other two stays have it."""
        pair = (self.one, self.other)
        return " ".join(f"{e.first}/{e.last}/{e.ground}/{e.proof}" for e in pair)


def stay_overlaps(
    stays: Iterable[Stay], settled: Collection[str] = ()
) -> tuple[Overlap, ...]:
    """For each stay the nearest one before it that claims the same days.

    One question for a stay: thirty lines that go on are not some four hundred questions.
    Of a pair that is settled, by its name, the next one before is looked at.
    """
    dated = _in_order(stays)
    nearest = (
        _nearest(dated[:place], dated[place], settled) for place in range(len(dated))
    )
    return tuple(each for each in nearest if each is not None)


def _in_order(stays: Iterable[Stay]) -> list[Stay]:
    dated = [each for each in stays if isinstance(each.first, PartialDay)]
    return sorted(dated, key=_begins)


def _nearest(
    before: list[Stay], stay: Stay, settled: Collection[str]
) -> Overlap | None:
    found = (_overlap(each, stay) for each in reversed(before))
    return next((o for o in found if o is not None and o.name not in settled), None)


def _overlap(one: Stay, other: Stay) -> Overlap | None:
    """The days of both, whatever the days known in part may be.

    A day belongs to one stay: the last one of a card is often the first of the next.
    """
    first = max(_begins(one), _begins(other))
    ends = [day for day in (_ends(one), _ends(other)) if day is not None]
    if all(first <= day for day in ends):
        return Overlap(one, other, first, min(ends) if ends else None)
    return None


def _begins(stay: Stay) -> date:
    assert isinstance(stay.first, PartialDay)  # noqa: S101 - the others are left out
    return stay.first.latest


def _ends(stay: Stay) -> date | None:
    """The last day; one that is not known is no later than the first."""
    if stay.last is None:
        return None
    return stay.last.earliest if isinstance(stay.last, PartialDay) else _begins(stay)
