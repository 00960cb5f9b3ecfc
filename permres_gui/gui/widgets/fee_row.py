"""A line of a bill: what is paid for, how much, and the explanation under it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import longest_word, text_height, text_width, write
from permres_gui.presentation.views import FeeLineView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold

DETAIL = 0.88
GAP = 0.6
LEAST = 5.0
"""Where fewer base sizes are left for the label, the amount stands below it."""


class _Plan(NamedTuple):
    """Where the parts stand, for one width."""

    label: QRect
    amount: QRect
    detail: QRect


class FeeRow(QLabel):
    """One text for a screen reader; the amount stands at the right edge.

    An amount that is not known is bold and has a dashed ring before it.
    """

    def __init__(self, view: FeeLineView, size: float = 1.0, weight: int = 400) -> None:
        super().__init__()
        self._say(view)
        self._size = size
        look = Look.current
        self._label = look.font(size, weight)
        self._amount = look.font(size, 700 if view.unknown else weight)
        self._detail = look.font(DETAIL)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _say(self, view: FeeLineView) -> None:
        self._view = view
        told = (f"{view.label}: {view.amount}.", view.detail)
        spoken = " ".join(part for part in told if part)
        self.setText(spoken)
        self.setAccessibleName(spoken)

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        self._say(words.with_texts(self._view, "label", "amount", "detail"))
        self.updateGeometry()

    def _ring(self) -> int:
        """The room of the dashed ring."""
        return Look.current.px(1.55 * self._size) if self._view.unknown else 0

    def _plan(self, width: int) -> _Plan:
        view, gap, ring = self._view, Look.current.px(GAP), self._ring()
        wanted = min(width, ring + text_width(view.amount, self._amount))
        label = QRect(0, 0, width - wanted - gap, 0)
        stacked = label.width() < self._least_label()
        if stacked:
            label.setWidth(width)
        label.setHeight(text_height(view.label, self._label, label.width()))
        top = label.height() if stacked else 0
        amount = QRect(width - wanted, top, wanted, 0)
        amount.setHeight(text_height(view.amount, self._amount, wanted - ring))
        below = max(label.bottom(), amount.bottom()) + 1
        below += Look.current.px(0.15) if view.detail else 0
        detail = QRect(0, below, width, 0)
        detail.setHeight(text_height(view.detail, self._detail, width))
        return _Plan(label, amount, detail)

    def _least_label(self) -> int:
        """The width below which the label would be a pile of single words."""
        view = self._view
        whole = text_width(view.label, self._label)
        least = max(longest_word(view.label, self._label), Look.current.px(LEAST))
        return min(whole, least)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        detail = self._plan(width).detail
        return detail.y() + detail.height()

    def sizeHint(self) -> QSize:
        view = self._view
        width = text_width(view.label, self._label) + Look.current.px(GAP)
        width += self._ring() + text_width(view.amount, self._amount)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        view = self._view
        width = max(
            longest_word(view.label, self._label),
            self._ring() + longest_word(view.amount, self._amount),
            longest_word(view.detail, self._detail),
        )
        return QSize(width, text_height("X", self._label, 1000))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look, view = Look.current, self._view
        plan, ring = self._plan(self.width()), self._ring()
        painter = QPainter(self)
        ink, quiet = look.colour("ink"), look.colour("ink2")
        write(painter, plan.label, view.label, self._label, ink)
        words = plan.amount.adjusted(ring, 0, 0, 0)
        tone = quiet if view.unknown else ink
        write(painter, words, view.amount, self._amount, tone)
        if view.unknown:
            side = look.px(1.1 * self._size)
            top = plan.amount.y() + look.px(0.12 * self._size)
            square = QRectF(plan.amount.x() + 1, top, side, side)
            draw_icon(painter, "unknown", square, tone)
        write(painter, plan.detail, view.detail, self._detail, quiet)
        painter.end()
