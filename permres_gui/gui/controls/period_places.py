"""Which period of a list is which, once the list is told anew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.gui.controls.period_values import row_values, without_mark
from permres_gui.interview.session import SURE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from permres_gui.presentation.views import PeriodListView, PeriodRowView


def same_list(before: PeriodListView, now: PeriodListView) -> bool:
    """Whether nothing but the periods themselves is told otherwise."""
    same = replace(
        now,
        rows=before.rows,
        timeline=before.timeline,
        folded=before.folded,
        earlier=before.earlier,
        fewer=before.fewer,
        nothing=before.nothing,
    )
    return same == before


def same_at(place: int, before: PeriodListView, now: PeriodListView) -> bool:
    """Whether the same period stands there; its mark may be another one."""
    here = slice(place, place + 1)
    old, new = before.rows[here], now.rows[here]
    return [_unmarked(each) for each in old] == [_unmarked(each) for each in new]


def only_other(kind: str, before: PeriodListView, now: PeriodListView) -> int | None:
    """The only period that is another one by now: a step was undone or done again."""
    old = [_unmarked(each) for each in before.rows]
    new = [_unmarked(each) for each in now.rows]
    others = [place for place, each in enumerate(new) if each not in old]
    alike = len(old) == len(new) and len(others) == 1
    return others[0] if alike and now.rows[others[0]].kind == kind else None


def place_of(
    line: dict[str, str], place: int | None, rows: Sequence[PeriodRowView]
) -> int | None:
    """Where a line stands, else what became of it: that which begins on the same day."""
    told = [without_mark(row_values(each)) for each in rows]
    same = [at for at, each in enumerate(told) if each == without_mark(line)]
    keys = ("kind", "from")
    alike = [
        at
        for at, each in enumerate(told)
        if all(each.get(key) == line.get(key) for key in keys)
    ]
    return min(same or alike, key=lambda at: abs(at - (place or 0)), default=None)


def _unmarked(view: PeriodRowView) -> PeriodRowView:
    fields = tuple(each for each in view.fields if each.id != SURE)
    return replace(view, mark=None, mark_word="", edit_spoken="", fields=fields)
