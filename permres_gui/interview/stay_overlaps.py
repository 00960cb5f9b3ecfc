"""The days that two stays both claim, for a question about them."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from permres_gui.domain.case import Stay


class Overlap(NamedTuple):
    """Two stays, and the days of both; without a last day both go on."""

    one: Stay
    other: Stay
    first: date
    last: date | None


def stay_overlaps(stays: Iterable[Stay]) -> Iterator[Overlap]:
    """Each pair with a day in common, whatever the days known in part may be.

    One stay that ends on the day on which the next begins is no overlap.
    """
    dated = [each for each in stays if isinstance(each.first, PartialDay)]
    for one, other in combinations(dated, 2):
        first = max(_begins(one), _begins(other))
        ends = [day for day in (_ends(one), _ends(other)) if day is not None]
        if all(first < day for day in ends):
            yield Overlap(one, other, first, min(ends) if ends else None)


def _begins(stay: Stay) -> date:
    assert isinstance(stay.first, PartialDay)  # noqa: S101 - the others are left out
    return stay.first.latest


def _ends(stay: Stay) -> date | None:
    """The last day; one that is not known is no later than the first."""
    if stay.last is None:
        return None
    return stay.last.earliest if isinstance(stay.last, PartialDay) else _begins(stay)
