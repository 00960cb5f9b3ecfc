"""Buttons, painted: the main one, the others, and quiet ones that look like links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QPushButton, QSizePolicy

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import box, longest_word, text_height, text_width, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.accessible import Opens
    from permres_gui.gui.retelling import Retold
    from permres_gui.gui.widgets.fold import Later

Kind: TypeAlias = Literal["primary", "secondary", "quiet", "plain"]
WRAPPED = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
WRAPPED.setHeightForWidth(True)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A button with an icon before or after its words; long words wrap."""

    def __init__(
        self,
        text: str,
        kind: Kind = "secondary",
        icon: str = "",
        after: str = "",
        size: float = 1.0,
    ) -> None:
        super().__init__(text)
        self._said = text
        self.kind: Kind = kind
        self.icon_name, self.after = icon, after
        self._size = size
        self.align_left = False
        self.opens: Opens = None
        self.behind: Later | None = None
        """What it opens, where that is made only then."""
        self._heights: dict[int, int] = {}
        self._sizes: dict[object, QSize] = {}
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(text)
        self.setSizePolicy(WRAPPED)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._said = text
        self._heights.clear()
        self._sizes.clear()

    def say(self, text: str) -> None:
        """Other words on the same button, for all who see or hear it."""
        self.setMinimumWidth(0)
        self.setText(text)
        self.setAccessibleName(text)

    def retell(self, words: Retold) -> None:
        """Say the same in another language."""
        if self.behind is not None:
            words.behind(self.behind)
        self.setAccessibleName(words.name(self.accessibleName(), self._said))
        self.setText(words.text(self._said))
        self.updateGeometry()

    def _padding(self) -> int:
        if self.kind == "quiet":
            return 0
        if not self._said:
            return Look.current.px(0.4)
        return Look.current.px(0.6 if self.kind == "plain" else 1.25)

    def _sides(self) -> tuple[int, int]:
        look = Look.current
        room = look.px(1.15 * self._size)
        room += look.px(0.55) if self._said else 0
        return room if self.icon_name else 0, room if self.after else 0

    def _font_width(self, width: int) -> int:
        left, right = self._sides()
        return width - 2 * self._padding() - left - right

    def _kept(self, which: str, measure: Callable[[], QSize]) -> QSize:
        """A size: Qt asks for it many times while it lays out a page."""
        look = Look.current
        key = (which, not self.icon_name, not self.after, look, look.low)
        found = self._sizes.get(key)
        if found is None:
            found = self._sizes[key] = measure()
        return found

    def sizeHint(self) -> QSize:
        return self._kept("usual", self._usual_size)

    def minimumSizeHint(self) -> QSize:
        return self._kept("least", self._least_size)

    def _usual_size(self) -> QSize:
        look = Look.current
        font = look.font(self._size, 600)
        left, right = self._sides()
        width = text_width(self._said, font) + 2 * self._padding() + left + right + 2
        return QSize(width, self.heightForWidth(width))

    def _least_size(self) -> QSize:
        look = Look.current
        left, right = self._sides()
        word = longest_word(self._said, look.font(self._size, 600))
        width = word + 2 * self._padding() + left + right + 2
        return QSize(width, look.target())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._high(width)
        return self._heights[width]

    def _high(self, width: int) -> int:
        look = Look.current
        tall = 2.6 if self.kind in ("quiet", "plain") else 2.85
        font = look.font(self._size, 600)
        text = text_height(self._said, font, self._font_width(width))
        return max(look.target(tall), text + look.px(0.9))

    def _colours(self) -> tuple[str | None, str, str]:
        """Ground, edge and ink of the present state."""
        if not self.isEnabled():
            return self._colours_off()
        hover = self.underMouse() or self.isDown()
        if self.kind == "primary":
            return ("ink", "ink", "panel") if hover else ("acc", "acc", "accink")
        if self.kind == "secondary":
            return ("sunk", "acc", "ink") if hover else ("panel", "ctl", "ink")
        ink = "ink" if self.kind == "plain" or hover else "acc"
        return ("sunk" if hover and self.kind == "plain" else None, "", ink)

    def _colours_off(self) -> tuple[str | None, str, str]:
        """What cannot be pressed has a broken edge where its ink alone does not show it.

        In high contrast the pale ink is that of everything else.
        """
        look = Look.current
        pale = look.colour("ctl") != look.colour("ink")
        if self.kind in ("primary", "secondary"):
            return "sunk", "ctl", "ctl"
        return None, "" if pale else "ctl", "ctl"

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = Look.current
        painter = QPainter(self)
        fill, edge, ink = self._colours()
        if edge:
            off = not self.isEnabled()
            area = QRectF(self.rect())
            box(painter, area, fill, edge, look.control_edge, dashed=off)
        elif fill:
            painter.fillRect(self.rect(), look.colour(fill))
        self._paint_words(painter, ink)
        painter.end()

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        look, said = Look.current, self._said
        font = look.font(self._size, 600)
        left, right = self._sides()
        padding = self._padding()
        room = self.width() - 2 * padding - left - right
        text = min(room, text_width(said, font))
        high = text_height(said, font, room)
        x = padding
        if self.kind != "quiet" and not self.align_left:
            x = (self.width() - left - text - right) // 2
        y = (self.height() - high) // 2
        painter.setLayoutDirection(self.layoutDirection())
        if self.icon_name:
            self._paint_icon(painter, x, self.icon_name, ink)
        where = QRect(x + left, y, room, high)
        write(painter, where, said, font, look.colour(ink))
        if self.kind == "quiet":
            self._underline(painter, QRect(x + left, y, text, high), ink)
        if self.after:
            place = x + left + text + look.px(0.55)
            if self.align_left:
                place = self.width() - padding - look.px(1.15)
            self._paint_icon(painter, place, self.after, ink)

    def _paint_icon(self, painter: QPainter, x: int, name: str, ink: str) -> None:
        look = Look.current
        side = look.px(1.15 * self._size)
        square = QRectF(x, (self.height() - side) / 2, side, side)
        draw_icon(painter, name, square, look.colour(ink))

    def _underline(self, painter: QPainter, words: QRect, ink: str) -> None:
        look = Look.current
        thick = max(2, look.px(0.1))
        line = QRect(words.x(), words.bottom() + 1, words.width(), thick)
        painter.fillRect(line, look.colour(ink))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


def link(text: str, icon: str = "", size: float = 1.0, spoken: str = "") -> Button:
    """A quiet button: underlined words."""
    button = Button(text, "quiet", icon, size=size)
    if spoken:
        button.setAccessibleName(spoken)
    return button


def name(widget: QWidget, text: str) -> None:
    """Give a widget its accessible name, if there is one to give."""
    if text:
        widget.setAccessibleName(text)
