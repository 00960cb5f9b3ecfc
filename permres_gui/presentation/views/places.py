"""The same card in two municipalities, side by side."""

from __future__ import annotations

from permres_gui.presentation.views.controls import PlaceView
from permres_gui.presentation.views.parts import SourcesView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class PlaceCellView:
    """What one place says; ``unknown`` stands out, and not by its colour."""

    text: str
    detail: str = ""
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRowView:
    """One question with the answer of each place; the total is ``strong``."""

    label: str
    cells: tuple[PlaceCellView, PlaceCellView]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TwoPlacesView:
    """A second municipality to choose, and then both beside each other.

    Without a second one there are no rows. Each group of rows has its title.
    """

    heading: str
    introduction: str
    chooser: PlaceView
    places: tuple[str, str] = ("", "")
    groups: tuple[tuple[str, tuple[PlaceRowView, ...]], ...] = ()
    notes: tuple[str, ...] = ()
    sources: SourcesView | None = None
