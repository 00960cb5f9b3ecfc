"""The sections of the result as lines of the rail; the questions are asked without them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.rail import MIDDLE, RailRow
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QVBoxLayout

    from permres_gui.presentation.views import SectionView


class SectionRow(RailRow):
    """A section of the result; the one in sight has a ground and a strip."""

    leads = True
    """To a screen reader it is no check box, as Qt would have it (``section_spoken``)."""

    def __init__(self, view: SectionView) -> None:
        super().__init__(view.label, view.label)
        self._view = view
        self.setCheckable(True)
        self.renew(view)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def renew(self, view: SectionView) -> None:
        """Show the same section as current or not, or in another language."""
        self._view = view
        self.say(view.label, view.label)
        self.setChecked(view.current)

    def shows(self, view: SectionView) -> bool:
        """Whether it is this state in these words."""
        return self._view == view and self.isChecked() == view.current

    def stay(self) -> None:
        """Marked as before, although it was pressed."""
        self.setChecked(self._view.current)

    def key(self) -> str:
        """The section to go to."""
        return self._view.id

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        side = look.px(1.2)
        tone = look.colour("acc" if self._view.current else "ink2")
        x = look.px(1.35)
        square = QRectF(x, (self.height() - side) / 2, side, side)
        draw_icon(painter, self._view.icon, square, tone)
        painter.setFont(look.font(0.94, 600))
        painter.setPen(look.colour("ink"))
        left = x + side + look.px(0.55)
        words = QRectF(left, 0, self.width() - left - look.px(0.7), self.height())
        painter.drawText(words, MIDDLE, self.text())
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        """The ground of the one in sight or under the pointer, and the strip of the first."""
        look, current = Look.current, self._view.current
        inner = QRectF(self.rect()).adjusted(look.px(0.6), 0, -look.px(0.6), 0)
        if current or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("soft" if current else "sunk"))
            painter.drawRoundedRect(inner, look.corner, look.corner)
        if current:
            painter.save()
            painter.setClipRect(inner.adjusted(0, 0, look.px(0.24) - inner.width(), 0))
            painter.setBrush(look.colour("acc"))
            painter.drawRoundedRect(inner, look.corner, look.corner)
            painter.restore()


def ruled() -> QVBoxLayout:
    """The line between two groups of sections."""
    look = Look.current
    box = column(gap=0)
    box.setContentsMargins(look.px(1.3), look.px(0.55), look.px(1.3), look.px(0.55))
    box.addWidget(Rule())
    return box
