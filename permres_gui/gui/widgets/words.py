"""Labels: running text, headings, and stacking them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from permres_gui.gui.accessible import Heading, SectionHeading
from permres_gui.gui.look import TONES, Look
from permres_gui.gui.paint import plain, rich

Box = TypeVar("Box", bound=QBoxLayout)


def dress(
    label: QLabel, text: str, size: float = 1.0, weight: int = 400, tone: str = "ink"
) -> None:
    """Give a label its words, its font and its colour."""
    label.setFont(Look.current.font(size, weight))
    label.setForegroundRole(TONES[tone])
    label.setWordWrap(True)
    label.setTextFormat(
        Qt.TextFormat.RichText if "**" in text else Qt.TextFormat.PlainText
    )
    label.setText(rich(text) if "**" in text else text)
    label.setAccessibleName(plain(text))
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)


def words(text: str, size: float = 1.0, weight: int = 400, tone: str = "ink") -> QLabel:
    """A label that wraps."""
    label = QLabel()
    dress(label, text, size, weight, tone)
    return label


def heading(text: str, *, low: bool = False) -> Heading:
    """The one heading of a page; smaller where the window is low."""
    label = Heading()
    dress(label, text, 1.45 if low else 1.85, 700)
    return label


def section(text: str, size: float = 1.25) -> SectionHeading:
    """The heading of a part of a page."""
    label = SectionHeading()
    dress(label, text, size, 700)
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
