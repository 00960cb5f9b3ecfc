"""A combo box with an edge of its own, rows to hit, and a wheel that does nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QSizePolicy,
    QWidget,
)

from permres_gui.gui.icons import draw_icon
from permres_gui.gui.look import Look
from permres_gui.gui.paint import field_box, text_width
from permres_gui.gui.widgets.page_area import Slider, let_fingers_scroll
from permres_gui.gui.widgets.typed_name import TypedName, begins_so

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import (
        QFocusEvent,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QShowEvent,
        QWheelEvent,
    )

    from permres_gui.gui.retelling import Retold

HEADING = "\0"
"""The value of a heading inside the list: no entry has it."""
BELOW = "QComboBox { combobox-popup: 0; }"
"""The list opens under the box and scrolls, instead of covering the page."""
COMES = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.MouseFocusReason,
)


class Unseen(QLabel):
    """What a combo box is for; nobody sees it."""

    def retell(self, _words: Retold) -> None:
        """Its box says it."""


class Combo(QComboBox):
    """A choice out of a list, closed. Each entry carries a value as its data."""

    def __init__(self, name: str, least: float = 0.0, of: str = "") -> None:
        """`of`: what it is a part of, told before its own name."""
        super().__init__()
        self._least = least
        self.error = False
        self._name: tuple[str, ...] = (of, name) if of else (name,)
        self.setAccessibleName(", ".join(self._name))
        self._values: list[str] = []
        self._hint: QSize | None = None
        self._typed = TypedName()
        self._list_ready = False
        self._frame: QWidget | None = None
        self._label: QLabel | None = None
        self.setMaxVisibleItems(8)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def fill(self, entries: Sequence[tuple[str, str]], selected: str) -> None:
        """Set all entries (value, words) and the one that is chosen."""
        self._values += [value for value, _ in entries]
        self.addItems([text for _, text in entries])
        self._hint = None
        self.choose(selected)

    def part(self, groups: Mapping[str, str]) -> None:
        """Put the heading of a group above its first entry; none can be chosen."""
        chosen, now, place = self.value(), "", 0
        while place < self.count():
            group = groups.get(self._values[place], "")
            if group not in ("", now):
                self._values.insert(place, HEADING)
                self.insertItem(place, group)
                self.setItemData(place, 0, Qt.ItemDataRole.UserRole - 1)
                place += 1
            now, place = group, place + 1
        self._hint = None
        self.choose(chosen)

    def say(self, texts: Mapping[str, str]) -> None:
        """Other words for the same entries, by their values."""
        for place, value in enumerate(self._values):
            self.setItemText(place, texts.get(value, self.itemText(place)))
        self._hint = None
        self.updateGeometry()

    def retell(self, words: Retold) -> None:
        """Say the same in another language, unless something is wrong in it."""
        words.only_if(not self.accessibleDescription() and not self.placeholderText())
        self._name = tuple(map(words.text, self._name))
        self.setAccessibleName(", ".join(self._name))
        if self._label is not None:
            self._label.setText(self.accessibleName())
        for place in range(self.count()):
            told = self.itemText(place)
            other = words.text(told)
            if other != told:
                self.setItemText(place, other)
        self._hint = None
        self.updateGeometry()

    def choose(self, value: str) -> None:
        """Choose the entry with this value, else the first."""
        known = value in self._values
        self.setCurrentIndex(self._values.index(value) if known else 0)

    def choose_none(self, instead: str) -> None:
        """Choose no entry; these words stand in the box until one is chosen."""
        self.setPlaceholderText(instead)
        self.setCurrentIndex(-1)

    def value(self) -> str:
        """The value of the chosen entry."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else ""

    def showEvent(self, event: QShowEvent) -> None:
        """With a label that nobody sees beside it.

        On Linux Qt tells what a combo box shows as its name, and what it is for by
        a label beside it; the visible one may stand in another part of the page.
        """
        if self._label is None and self.parentWidget() is not None:
            self._label = Unseen(self.accessibleName(), self.parentWidget())
            self._label.setBuddy(self)
            self._label.hide()
        super().showEvent(event)

    def empty(self) -> None:
        """Take all entries away."""
        self._values = []
        self.clear()

    def sizeHint(self) -> QSize:
        if self._hint is None:
            self._hint = self._size()
        return self._hint

    def _size(self) -> QSize:
        look = Look.current
        font = look.font()
        texts = (self.itemText(i) for i in range(min(self.count(), 60)))
        widest = max((text_width(text, font) for text in texts), default=0)
        width = max(look.px(self._least), widest + look.px(3.4))
        return QSize(width, look.target(2.75))

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), Look.current.px(10)), hint.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        field_box(painter, self, error=self.error)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        look = Look.current
        ink = look.colour("ink" if self.isEnabled() else "ink2")
        painter.setFont(look.font())
        painter.setPen(ink)
        side, pad = look.px(1.0), look.px(0.85)
        left, right = pad, self.width() - pad - side
        area = QRect(left, 0, right - left - look.px(0.3), self.height())
        flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        text = self.currentText() or self.placeholderText()
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(text) > area.width():
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, flags, text)
        square = QRectF(right, (self.height() - side) / 2, side, side)
        draw_icon(painter, "down", square, ink)

    def showPopup(self) -> None:
        """Open the list, with its scroll bar if there is more than fits.

        It is made only now: most lists are never opened, and making one takes time.
        """
        if not self._list_ready:
            self._list_ready = True
            self._make_list()
            self.view().setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
            let_fingers_scroll(self.view().viewport())
            # Without a hold on the frame that Qt puts round the list, PySide6 takes the
            # list for deleted as soon as somebody has asked for its parents.
            self._frame = self.view().parentWidget()
        needed = Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view().setVerticalScrollBarPolicy(needed)
        super().showPopup()

    def _make_list(self) -> None:
        from permres_gui.gui.widgets.combo_rows import TallRows

        self.setItemDelegate(TallRows(self))
        self.setStyleSheet(BELOW)
        self.view().setVerticalScrollBar(Slider(Qt.Orientation.Vertical))
        let_fingers_scroll(self.view().viewport())
        # Without a hold on the frame that Qt puts round the list, PySide6 takes the
        # list for deleted as soon as somebody has asked for its parts.
        self._frame = self.view().parentWidget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters and figures look for an entry; a space that finds none opens it."""
        letter = event.text()
        typed = self._typed.add(letter) if letter.isprintable() and letter else ""
        if typed and self._find(typed):
            return
        if typed and not letter.isspace():
            self._find(self._typed.begin(letter))
            return
        self._typed.begin()
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes back begins another name; who is only kept here does not."""
        if event.reason() in COMES:
            self._typed.begin()
        super().focusInEvent(event)

    def _find(self, typed: str) -> bool:
        """Choose the entry with this number, else the next that begins so."""
        found = [at for at in self._onward(typed) if self._is_number(at, typed)]
        found += (at for at in self._onward(typed) if self._begins(at, typed))
        if found:
            self.setCurrentIndex(found[0])
        return bool(found)

    def _onward(self, typed: str) -> list[int]:
        """What can be chosen, from the chosen one on; one letter goes to the next."""
        start = self.currentIndex() + (len(typed) == 1)
        places = [*range(start, self.count()), *range(start)]
        return [at for at in places if self._values[at] != HEADING]

    def _is_number(self, place: int, typed: str) -> bool:
        return typed.isdecimal() and self._values[place] == typed.lstrip("0")

    def _begins(self, place: int, typed: str) -> bool:
        return begins_so(self.itemText(place), typed)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing yet: a finger that only scrolls begins in the same way."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the list, if the finger or the mouse is still on the box."""
        if self.rect().contains(event.position().toPoint()):
            self.showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it never changes an answer."""
        event.ignore()
