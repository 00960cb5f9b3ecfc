"""The timeline on paper: a bar of cells for each lane, with its days below it.

Shades are those of a printer without colours. Nobody needs the picture: words that find
no room in it stand in the table below it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.presentation.reports.printed import lane

if TYPE_CHECKING:
    from permres_gui.presentation.views import (
        BarView,
        Fill,
        LaneView,
        MarkView,
        TimelineView,
    )

WIDE: Final = 84
"""Of a hundred: what the days take; the rest is for the name of the lane."""
SHADES: Final[Mapping[Fill, str]] = MappingProxyType(
    {
        "neutral": "#ffffff",
        "whole": "#b4b4b4",
        "half": "#d8d8d8",
        "none": "#ffffff",
        "absence": "#8c8c8c",
        "future": "#f0f0f0",
        "unsure": "#f0f0f0",
    }
)
SIGNS: Final[Mapping[str, str]] = MappingProxyType(
    {"complete": "◆", "perhaps": "◇", "today": "▲", "restart": "|"}
)
ONE: Final = timedelta(days=1)


class Cell(NamedTuple):
    """A part of the width in hundredths, its words, its shade; without one it is a gap."""

    share: int
    text: str = ""
    shade: str = ""
    right: bool = False
    """Whether its words end at its end."""


def timeline_drawing(view: TimelineView) -> Iterator[str]:
    """The years, each lane with its days, and today below all of them."""
    yield lane("", _years(view))
    for number, each in enumerate(view.lanes):
        if each.bars:
            yield lane(each.label, _bars(view, each))
        for mark in view.marks:
            if mark.lane == number and mark.label:
                name = "" if each.bars else each.label
                yield lane(name, _day(view, mark))
    for mark in view.marks:
        if mark.kind == "today":
            yield lane("", _day(view, mark))
    yield lane("", _shades(view))
    signs = [f"{SIGNS[e.kind]} {e.label}" for e in view.legend if e.kind in SIGNS]
    yield lane("", [Cell(WIDE, " · ".join(signs))])


def _shades(view: TimelineView) -> list[Cell]:
    """What each shade means; as many as fit beside each other, the rest say it inside."""
    known = [(e.label, s) for e in view.legend if (s := _shade_of(e.kind))]
    cells, room = [], WIDE
    for text, shade in known:
        share = len(text) + 3
        if share <= room:
            cells.append(Cell(share, text, shade))
            room -= share
    return [*cells, Cell(room)]


def _shade_of(kind: str) -> str:
    return next((shade for fill, shade in SHADES.items() if fill == kind), "")


def _place(view: TimelineView, day: date) -> int:
    """How far from the left a day lies, in hundredths."""
    length = max(1, (view.last - view.first).days)
    return round(WIDE * min(length, max(0, (day - view.first).days)) / length)


def _years(view: TimelineView) -> list[Cell]:
    places = [_place(view, day) for day, _ in view.ticks]
    ends = [*places[1:], WIDE][: len(places)]  # a life without a day has no years
    cells = [Cell(places[0])] if places and places[0] else []
    shown = zip(places, ends, view.ticks, strict=True)
    cells += [Cell(end - at, _fit(text, end - at)) for at, end, (_, text) in shown]
    return [each for each in cells if each.share > 0]


def _bars(view: TimelineView, shown: LaneView) -> list[Cell]:
    """What lies on top at each place, from the left to the right."""
    edges = {0, WIDE}
    for bar in shown.bars:
        edges |= {_place(view, bar.first), _place(view, bar.last + ONE)}
    cells: list[tuple[int, BarView | None]] = []
    for start, end in zip(sorted(edges), sorted(edges)[1:], strict=False):
        top = _on_top(view, shown, start)
        if cells and cells[-1][1] is top:
            cells[-1] = (cells[-1][0] + end - start, top)
        else:
            cells.append((end - start, top))
    return _named(cells)


def _named(cells: list[tuple[int, BarView | None]]) -> list[Cell]:
    """Each bar is named once, where it is widest."""
    widest: dict[int, int] = {}
    for share, bar in cells:
        widest[id(bar)] = max(share, widest.get(id(bar), 0))
    made = []
    for share, bar in cells:
        if bar is None:
            made.append(Cell(share))
            continue
        named = widest[id(bar)] == share
        made.append(Cell(share, _fit(bar.label, share) if named else "", _shade(bar)))
    return made


def _on_top(view: TimelineView, shown: LaneView, place: int) -> BarView | None:
    """An absence lies over the stay that it parts."""
    there = [
        bar
        for bar in shown.bars
        if _place(view, bar.first) <= place < _place(view, bar.last + ONE)
    ]
    there.sort(key=lambda bar: bar.fill == "absence")
    return there[-1] if there else None


def _shade(bar: BarView) -> str:
    return SHADES.get(bar.fill, "#ffffff")


def _day(view: TimelineView, mark: MarkView) -> list[Cell]:
    """A sign under its day, with words on the side that has room for them."""
    place, sign = _place(view, mark.day), SIGNS.get(mark.kind, "")
    if len(mark.label) + 2 < WIDE - place:
        return [Cell(place), Cell(WIDE - place, f"{sign} {mark.label}")]
    return [Cell(place, f"{mark.label} {sign}", right=True), Cell(WIDE - place)]


def _fit(text: str, share: int) -> str:
    """Words in a cell that is wide enough; about one sign goes into each hundredth."""
    return text if len(text) < share else ""
