"""What all pages share: made anew for every view, one heading, one first control."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.accessible import Heading
from permres_gui.gui.widgets.page_area import Body, PageArea
from permres_gui.gui.widgets.words import heading


class Page(PageArea):
    """A page that shows views. The shell tells it how much room there is."""

    section_chosen = Signal(str)
    change_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.narrow = False
        self.low = False
        self.heading: Heading | None = None

    def begin(self, title: str, most: float = 66.0) -> Body:
        """A new body with its heading on top."""
        body = self.bare(most)
        self.heading = heading(title, low=self.low)
        body.column.addWidget(self.heading)
        return body

    def bare(self, most: float = 66.0) -> Body:
        """A new body; the page puts its own heading in."""
        return Body(narrow=self.narrow, most=most)

    def finish(self, body: Body, *, keep_place: bool = False) -> None:
        """Show the new body, at its top or where the old one stood."""
        place = self.verticalScrollBar().value()
        body.close_column()
        self.fill(body)
        self.verticalScrollBar().setValue(place if keep_place else 0)

    def first(self) -> QWidget | None:
        """Where the keyboard should begin."""
        return None
