"""A label that wraps, and measures its words once instead of at every layout pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy

from permres_gui.gui.look import TONES, Look
from permres_gui.gui.paint import (
    JOINER,
    breakable,
    longest_word,
    plain,
    rich,
    text_height,
    text_width,
    unbroken,
)

if TYPE_CHECKING:
    from permres_gui.gui.look import Face
    from permres_gui.gui.retelling import Retold

WIDEST = 40.0
WRAPPED = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
WRAPPED.setHeightForWidth(True)


class Label(QLabel):
    """Running text; strong words between two stars.

    Its margins, and whether it wraps, are settled before it is measured first.
    """

    _usual: QSize | None = None
    _least: QSize | None = None
    _edges: tuple[int, int] | None = None
    _dressed = False

    def __init__(self) -> None:
        super().__init__()
        self._face: Face = Look.current.font()
        self._known: dict[int, int] = {}
        self._strong = False
        self._told = self._shown = ""
        self._lines: list[str] = []
        self._manner: tuple[float, int, str] = (1.0, 400, "ink")

    def dress(
        self, text: str, size: float = 1.0, weight: int = 400, tone: str = "ink"
    ) -> None:
        """Give the label its words, its font and its colour."""
        self._face = Look.current.font(size, weight)
        self._told, self._manner = text, (size, weight, tone)
        if self._dressed:  # it was measured with other words
            self._known.clear()
            self._usual = self._least = self._edges = None
        self._strong = strong = "**" in text
        if strong or self._face is not Look.current.font() or self._dressed:
            # Running text has the font of the program; but Qt measures strong words
            # with the font of the label, perhaps before it stands in the window.
            self.setFont(self._face)
        if tone != "ink" or self._dressed:  # what nobody sets is ink
            self.setForegroundRole(TONES[tone])
        self._dressed = True
        self.setWordWrap(True)
        self.setTextFormat(
            Qt.TextFormat.RichText if strong else Qt.TextFormat.PlainText
        )
        self._shown = shown = unbroken(breakable(text))
        self._lines = plain(shown).split("\n")
        self.setText(rich(shown) if strong else shown)
        self.setAccessibleName(plain(text))
        self.setSizePolicy(WRAPPED)

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        words.only_if(self.accessibleName() == plain(self._told))
        told = words.text(self._told)
        wraps, policy = self.wordWrap(), self.sizePolicy()
        self.dress(told, *self._manner)
        self.setWordWrap(wraps)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """Its words, without the signs that only hold them together on a line."""
        return super().text().replace(JOINER, "")

    def _margins(self) -> tuple[int, int]:
        if self._edges is None:
            edges = self.contentsMargins()
            self._edges = edges.left() + edges.right(), edges.top() + edges.bottom()
        return self._edges

    def heightForWidth(self, width: int) -> int:
        high = self._known.get(width)
        if high is None:
            high = self._known[width] = self._high(width)
        return high

    def _high(self, width: int) -> int:
        across, down = self._margins()
        if self._strong:
            return super().heightForWidth(width)
        room = width - across if self.wordWrap() else 100_000
        return text_height(self._shown, self._face, room) + down

    def sizeHint(self) -> QSize:
        if self._usual is None:
            self._usual = self._usual_size()
        return self._usual

    def minimumSizeHint(self) -> QSize:
        if self._least is None:
            self._least = self._least_size()
        return self._least

    def _usual_size(self) -> QSize:
        across, _ = self._margins()
        width = max(text_width(line, self._face) for line in self._lines) + across
        if self.wordWrap():
            width = min(width + 2, Look.current.px(WIDEST))
        return QSize(width, self.heightForWidth(width))

    def _least_size(self) -> QSize:
        if not self.wordWrap():
            return self.sizeHint()
        across, down = self._margins()
        width = max(longest_word(line, self._face) for line in self._lines) + across
        return QSize(width, text_height("X", self._face, 1000) + down)
