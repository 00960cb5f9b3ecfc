"""Small pictures are drawn once and copied from then on: icons, and the drawn cards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from permres_gui.gui.look import Look

if TYPE_CHECKING:
    from collections.abc import Callable

EDGE = 2
"""Pixels around the box, for what a line sticks out of it."""


def drawn_once(
    painter: QPainter,
    box: QRectF,
    what: object,
    draw: Callable[[QPainter, QRectF], None],
) -> None:
    """Draw ``what`` into the box, as a copy if it was drawn at this size before.

    Only on a screen with whole pixels: elsewhere a copy would be less sharp.
    """
    device = painter.device()
    ratio = device.devicePixelRatioF() if isinstance(device, QWidget) else 0.0
    if not ratio or not ratio.is_integer():
        draw(painter, box)
        return
    left, top = int(box.x()), int(box.y())
    within = QRectF(box.x() - left, box.y() - top, box.width(), box.height())
    key = (what, within.getRect(), ratio)
    copies = Look.current.copies
    if key not in copies:
        copies[key] = _copy(within, ratio, draw)
    painter.drawPixmap(left - EDGE, top - EDGE, copies[key])


def _copy(
    within: QRectF, ratio: float, draw: Callable[[QPainter, QRectF], None]
) -> QPixmap:
    wide, high = (int(side) + 2 * EDGE + 2 for side in within.size().toTuple())
    copy = QPixmap(round(wide * ratio), round(high * ratio))
    copy.setDevicePixelRatio(ratio)
    copy.fill(Qt.GlobalColor.transparent)
    painter = QPainter(copy)
    draw(painter, within.translated(EDGE, EDGE))
    painter.end()
    return copy
