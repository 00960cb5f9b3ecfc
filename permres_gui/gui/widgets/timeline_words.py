"""The words of the lying timeline: how wide they are, and lines that keep them apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

LABEL = (0.88, 600)


@dataclass(slots=True)
class Placed:
    """Words at a place, in the colour of a token."""

    rect: QRectF
    text: str
    tone: str


def wide(text: str) -> float:
    """The length of words on the timeline."""
    return text_width(text, Look.current.font(*LABEL)) + 2.0


class Rows:
    """Lines of words that keep clear of each other."""

    def __init__(
        self, left: float, right: float, avoid: list[float], most: int = 0
    ) -> None:
        """``most`` lines for what need not be said; as many as it takes without it."""
        self._left, self._right, self._avoid = left, right, avoid
        self._most = most
        self._lines: list[list[tuple[float, float]]] = []
        self.placed: list[tuple[int, float, str, str]] = []

    def add(self, middle: float, text: str, tone: str, *, needed: bool = False) -> None:
        """Put words under or over a place, on the first line that has room."""
        width = wide(text)
        x = self._beside(middle, width)
        for number, line in enumerate([*self._lines, []]):
            if self._most and number >= self._most and not needed:
                return
            if all(x + width + 10 < a or x > b + 10 for a, b in line):
                if number == len(self._lines):
                    self._lines.append([])
                self._lines[number].append((x, x + width))
                self.placed.append((number, x, text, tone))
                return

    def _beside(self, middle: float, width: float) -> float:
        """Where words of this width begin: about here, and clear of what is avoided.

        With room on neither side of it they stand across it: nothing is cut.
        """
        least, most = self._left, max(self._left, self._right - width)
        x = min(max(least, middle - width / 2), most)
        for place in self._avoid:
            if x - 6 < place < x + width + 6:
                right, left = place + 8, place - 8 - width
                if right + width <= self._right:
                    x = right
                elif left >= 0:
                    x = left
        return x

    def __len__(self) -> int:
        return len(self._lines)
