"""The drawn timeline: lanes of bars between two days, and marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.records import dataclass

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.presentation.views.parts import Fill, MarkKind


@dataclass(frozen=True, slots=True)
class BarView:
    """One period; both days included. `spoken` is read when it is walked to."""

    first: date
    last: date
    fill: Fill
    label: str
    detail: str
    spoken: str


@dataclass(frozen=True, slots=True)
class LaneView:
    """One line of bars: the stay as it was, then one for each card."""

    label: str
    bars: tuple[BarView, ...]


@dataclass(frozen=True, slots=True)
class MarkView:
    """A day with words. `lane` counts from 0; None goes through all lanes."""

    day: date
    kind: MarkKind
    label: str
    lane: int | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class LegendView:
    """One fill or mark in use, with its word."""

    kind: Fill | MarkKind
    label: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The same as a table: for screen readers, and for all who want it."""

    label: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Lanes between two days, with ticks for the years."""

    title: str
    first: date
    last: date
    lanes: tuple[LaneView, ...]
    marks: tuple[MarkView, ...]
    ticks: tuple[tuple[date, str], ...]
    spoken: str
    legend: tuple[LegendView, ...] = ()
    table: TableView | None = None
    counted_for: str = ""
    """Whose years the first lane after the stay counts, where it stands alone."""
