"""A frame whose text size, colours and room may change while a page is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.frame import Frame
from permres_gui.gui.look import LEAST, Least, Look
from permres_gui.gui.page import COLUMN

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class Resizing(Frame):
    """It knows when the page has to be drawn anew; how that is done is left open."""

    text_size_chosen = Signal(int)
    theme_chosen = Signal(str)

    def __init__(
        self,
        theme: str = "light",
        base: float = 17.0,
        percent: int = 100,
        least: Least = LEAST,
    ) -> None:
        self._base, self.percent, self._least = base, percent, least
        Look(theme, base * percent / 100, least).apply()
        super().__init__()
        self._room: tuple[bool, bool, bool, int] | None = None

    def _redraw(self) -> None:
        """The page in sight again, for another size or room."""
        raise NotImplementedError

    def resize_text(self, percent: int) -> None:
        """Somebody chose another text size."""
        self.set_display(percent, Look.current.theme)
        self.text_size_chosen.emit(percent)

    def recolour(self, theme: str) -> None:
        """Somebody chose other colours."""
        self.set_display(self.percent, theme)
        self.theme_chosen.emit(theme)

    def set_display(self, percent: int, theme: str) -> None:
        """Another text size draws anew; another theme is a repaint."""
        larger = Look.current.base != self._base * percent / 100
        self.percent = percent
        edges = Look.current.panel_edge
        Look(theme, self._base * percent / 100, self._least).apply()
        if larger or edges != Look.current.panel_edge:
            self._redraw()
        for widget in self.findChildren(QWidget):
            widget.update()

    def set_base(self, base: float) -> None:
        """The size of running text at 100 %, for a screen of another size."""
        if base != self._base:
            self._base = base
            self.set_display(self.percent, Look.current.theme)

    def dress_for(self, base: float, least: Least) -> None:
        """The sizes of the page that is shown next; nothing is drawn here."""
        if (base, least) != (self._base, self._least):
            self._base, self._least = base, least
            Look(Look.current.theme, base * self.percent / 100, least).apply()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._room_now() != self._room:
            self._redraw()

    def _room_now(self) -> tuple[bool, bool, bool, int]:
        """What decides how pages are arranged; between two of these they only grow."""
        columns = int(self.page_room() // COLUMN)
        return self.is_narrow(), self.is_low(), self.is_tight(), columns

    def _dress(self) -> tuple[object, ...]:
        """What a page that was shown before must fit to be shown as it is."""
        return self._room_now(), Look.current.base, Look.current.panel_edge
