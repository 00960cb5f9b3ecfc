"""What all pages share: made anew for every view, one heading, one first control."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.page_area import Body, PageArea
from permres_gui.gui.widgets.panel import Rule
from permres_gui.gui.widgets.words import column, heading, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from permres_gui.gui.accessible import Heading
    from permres_gui.gui.controls.control import Control, Draft

COLUMN = 12.0
"""The width of a column of words, in base sizes; narrower ones are stacked."""
CRAMPED = 4 * COLUMN
WIDE = 76.0
"""The most that a page of panels takes of a wide screen, in base sizes."""


class Page(PageArea):
    """A page that shows views. The shell tells it how much room there is."""

    section_chosen = Signal(str)
    change_requested = Signal(str)
    price_asked = Signal(str)
    form_asked = Signal(dict)
    form_drafted = Signal(dict)
    questions_wanted = Signal(dict)
    drafted = Signal()
    helps: ClassVar[bool] = False
    """Whether it is help or the display, and no page of the visit."""
    read: ClassVar[bool] = False
    """Whether it is only read: then Escape leads back."""
    retold: ClassVar[bool] = False
    """Whether it keeps its widgets in another language: nothing in it may go on to hold
    words of a view but what is told of that (`Retold`)."""

    def __init__(self) -> None:
        super().__init__()
        # Its room is always kept, so that no page jumps when it grows by a line.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.narrow = False
        self.low = False
        self.beside_rail = True
        self.room = 60.0
        self.foot: tuple[str, ...] = ()
        self.shown: tuple[object, ...] = ()
        self.told: object = None
        """The view in sight, for whoever reads it aloud."""
        self.heading: Heading | None = None
        self.form_name = ""
        """Under which name its drafts are kept; a page without forms has none."""
        self.drafts: Mapping[str, Draft] = {}
        """What was typed in this visit and not confirmed, by question."""

    def retell(self, view: object) -> bool:
        """Say in another language what it says now; whether that could be done."""
        body = self.widget()
        if not self.retold or body is None or not self.beside_rail:
            return False
        from permres_gui.gui.retelling import retell

        return retell(body, self.told, view)

    def cramped(self) -> bool:
        """Whether two columns of words would be too narrow to read."""
        return self.narrow or self.room < CRAMPED

    def forms(self) -> Mapping[str, Control]:
        """What can be filled in here without being an answer, by the part of the page."""
        return {}

    def begin(self, title: str, introduction: str = "", most: float = 66.0) -> Body:
        """A new body with its heading and what introduces it on top."""
        body = self.bare(most)
        body.column.addLayout(self.head(title, introduction))
        return body

    def head(self, title: str, introduction: str) -> QVBoxLayout:
        """The heading of the page, close to its introduction."""
        layout = column(gap=0.15)
        self.heading = heading(title, low=self.low)
        layout.addWidget(self.heading)
        if introduction:
            layout.addWidget(words(introduction, 1.06, 400, "ink2"))
            layout.addSpacing(Look.current.px(0.15))
        return layout

    def bare(self, most: float = 66.0) -> Body:
        """A new body; the page puts its own heading in."""
        return Body(narrow=self.narrow, most=most)

    def finish(self, body: Body, *, keep_place: bool = False) -> None:
        """Show the new body, at its top or where the old one stood."""
        body.close_column()
        if not self.beside_rail:
            self._address(body)
        self.polish(body)
        if keep_place:
            self._fill_in_place(body)
        else:
            self.fill(body)
            self.verticalScrollBar().setValue(0)

    def _fill_in_place(self, body: Body) -> None:
        with self.in_place():
            self.fill(body)
            _settle(body)

    @contextmanager
    def in_place(self) -> Iterator[None]:
        """What is in sight and what has the keyboard are still so afterwards."""
        from permres_gui.gui.kept_focus import kept_focus

        bar = self.verticalScrollBar()
        place = bar.value()
        with kept_focus(self):
            yield
            bar.setValue(place)

    def open_at_top(self) -> None:
        """A new page begins at its heading; only a first control far below scrolls it."""
        body, first = self.widget(), self.first()
        self.verticalScrollBar().setValue(0)
        if body is None or first is None or not body.isAncestorOf(first):
            return
        _settle(body)
        below = first.mapTo(body, QPoint(0, 0)).y() + Look.current.target()
        if below > self.viewport().height():
            self.keep_in_sight(first)

    def seen_at_top(self, widget: QWidget, taken: int = 0) -> bool:
        """Whether it is in sight as long as the page is not scrolled.

        `taken`: so much less of the page would be in sight.
        """
        body = self.widget()
        if body is None or not body.isAncestorOf(widget):
            return False
        _settle(body)
        below = widget.mapTo(body, QPoint(0, 0)).y() + widget.height()
        return below <= self.viewport().height() - taken

    def _address(self, body: Body) -> None:
        """Whom to talk to, at the end of the page where there is no rail."""
        body.column.addSpacing(Look.current.px(1))
        body.column.addWidget(Rule())
        for number, line in enumerate(self.foot):
            title = number == 0 and len(self.foot) > 1
            weight, tone = (700, "ink") if title else (400, "ink2")
            body.column.addWidget(words(line, 0.88, weight, tone))

    def unconfirmed(self) -> Mapping[str, Draft | None]:
        """The drafts that stand here now, by question or form; None where it has none."""
        if not self.form_name:
            return {}
        from permres_gui.gui.form_drafts import form_drafts

        return form_drafts(self)

    def hold_back(self) -> str:
        """Why nobody can go on from here, which the page shows; empty where one can."""
        return ""

    def open_row(self, place: int) -> None:
        """Open one row of the list that is asked for; most pages have none."""

    def first(self) -> QWidget | None:
        """Where the keyboard should begin."""
        return None


def _settle(body: QWidget) -> None:
    layout = body.layout()
    if layout is not None:
        layout.activate()
