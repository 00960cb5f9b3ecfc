"""Labels: running text, headings, and stacking them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
from shiboken6 import Shiboken

from permres_gui.gui.accessible import Heading, SectionHeading
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.label import Label

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtWidgets import QLayout, QWidget

Box = TypeVar("Box", bound=QBoxLayout)


def words(text: str, size: float = 1.0, weight: int = 400, tone: str = "ink") -> Label:
    """A label that wraps."""
    label = Label()
    label.dress(text, size, weight, tone)
    return label


def heading(text: str, *, low: bool = False) -> Heading:
    """The one heading of a page; smaller where the window is low."""
    label = Heading()
    label.dress(text, 1.45 if low else 1.85, 700)
    return label


def section(text: str, size: float = 1.25) -> SectionHeading:
    """The heading of a part of a page."""
    label = SectionHeading()
    label.dress(text, size, 700)
    return label


def column(
    parent: QWidget | None = None, gap: float = 0.5, margin: float = 0.0
) -> QVBoxLayout:
    """A vertical layout with lengths in base sizes."""
    layout = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    return _space(layout, gap, margin)


def row(
    parent: QWidget | None = None, gap: float = 0.5, margin: float = 0.0
) -> QHBoxLayout:
    """A horizontal layout with lengths in base sizes."""
    layout = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    return _space(layout, gap, margin)


def _space(layout: Box, gap: float, margin: float) -> Box:
    look = Look.current
    layout.setSpacing(look.px(gap))
    edge = look.px(margin)
    layout.setContentsMargins(edge, edge, edge, edge)
    return layout


def stack(layout: QBoxLayout, widgets: Iterable[QWidget]) -> None:
    """Add widgets in order."""
    for widget in widgets:
        layout.addWidget(widget)


def clear(layout: QLayout, first: int = 0, keep: Collection[QWidget] = ()) -> None:
    """Let everything go from a place on; PySide6 would keep each item, some 150 bytes.

    What is to be kept only leaves the layout, and stays where it is until it is put
    into another place: with the keyboard, if that is in it.
    """
    while (item := layout.takeAt(first)) is not None:
        widget = item.widget()
        Shiboken.delete(item)
        if widget is not None and widget not in keep:
            widget.hide()
            widget.deleteLater()
