"""The days between stays of which nothing was told, for a question about them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.domain.day import ONE_DAY, PartialDay

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from permres_gui.domain.case import Stay


def stay_gaps(stays: Iterable[Stay]) -> Iterator[tuple[date, date]]:
    """The first and the last day of each gap, both included, on the kindest reading.

    A day known in part may close a gap, so it does; after a stay whose last day is not
    known, or that goes on, there is none.
    """
    dated = [each for each in stays if isinstance(each.first, PartialDay)]
    reached: date | None = None
    for each in sorted(dated, key=_begins):
        first = _begins(each)
        if reached is not None and first > reached + ONE_DAY:
            yield reached + ONE_DAY, first - ONE_DAY
        if not isinstance(each.last, PartialDay):
            return
        last = each.last.latest
        reached = last if reached is None else max(reached, last)


def _begins(stay: Stay) -> date:
    assert isinstance(stay.first, PartialDay)  # noqa: S101 - the others are left out
    return stay.first.earliest
