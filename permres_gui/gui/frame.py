"""Header, rail, pages and footer in their places; a part changes only if it must."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from permres_gui.gui.header import Header
from permres_gui.gui.look import Look
from permres_gui.gui.spares import Spares
from permres_gui.gui.widgets.words import clear

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import (
        QBoxLayout,
    )

    from permres_gui.gui.footer import Footer
    from permres_gui.gui.rail import Rail
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.presentation.views import ShellView

NARROW, LOW, TIGHT = 42.0, 30.0, 22.0
RAIL = 15.6
EDGE = 2.1


class Frame(QWidget):
    """What stands around every page."""

    back = Signal()
    restarted = Signal()
    language_chosen = Signal(str)
    topic_chosen = Signal(str)
    section_chosen = Signal(str)
    print_requested = Signal()
    pdf_requested = Signal()
    help_wanted = Signal()
    display_wanted = Signal()
    aloud_wanted = Signal()
    forward = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.stack = QStackedWidget()
        self.view: ShellView | None = None
        self.footer: Footer | None = None
        self._header: Header | None = None
        self._head_room: object = None
        self._foot_room: object = None
        self._shown: dict[str, object] = {}
        self._rail: Rail | None = None
        self._rails: Spares[Rail] = Spares()
        """The rails that stood here before: of the topics, and of the sections."""
        self._feet: Spares[Footer] = Spares()
        """The feet that did: of the questions, and of the result."""
        self._rail_room: object = None
        self._outer = QVBoxLayout(self)
        self._outer.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.head, self.side, self.foot = QVBoxLayout(), QHBoxLayout(), QVBoxLayout()
        middle = self.middle = QHBoxLayout()
        for layout in (self._outer, self.head, self.side, self.foot, middle):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._outer.addLayout(self.head)
        self._outer.addLayout(middle, 1)
        self._outer.addLayout(self.foot)
        middle.addLayout(self.side)
        middle.addWidget(self.stack, 1)

    def is_narrow(self) -> bool:
        """One column, and no rail."""
        return self.width() / Look.current.base < NARROW

    def is_low(self) -> bool:
        """Smaller headings."""
        return self.height() / Look.current.base < LOW

    @property
    def continue_button(self) -> Button | None:
        """What Enter presses."""
        return self.footer.continue_button if self.footer is not None else None

    def has_rail(self) -> bool:
        """Whether topics and the address stand beside the page."""
        shown = self.view is None or self.view.rail
        return shown and not self.is_narrow()

    def is_tight(self) -> bool:
        """A date takes one line for each of its parts."""
        return self.page_room() < TIGHT

    def page_room(self) -> float:
        """How wide a page is, in base sizes."""
        rail = RAIL if self.has_rail() else 0.0
        return self.width() / Look.current.base - rail - 2 * EDGE

    def draw_frame(self, view: ShellView, *, first_page: bool) -> None:
        """Bring header, rail and footer up to date."""
        self.view = view
        Look.current.low = self.is_low()
        room = (Look.current.base, self.is_narrow(), self.is_low(), first_page)
        self.draw_head(view, room)
        self.draw_side(view, room)
        self.draw_foot(view, room)
        self._outer.activate()

    def is_new(self, part: str, key: object) -> bool:
        old = self._shown.get(part)
        self._shown[part] = key
        return old != key

    def draw_head(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        _, narrow, low, first_page = room
        languages = (view.language, view.languages, view.language_title)
        step = view.step if narrow else ""
        aids = (view.help_label, view.display_label, view.read_aloud)
        words = (view.product, *aids, step)
        bar = narrow and not low and bool(view.topics) and not first_page
        topics = view.topics if narrow else ()
        sections = view.sections if narrow else ()
        if not self.is_new("head", (room, languages, words, sections, topics)):
            return
        same = self._head_room == room[:3] and not (narrow or bar)
        self._head_room, header = room[:3], self._header
        asked = not first_page
        if same and header and header.renew(view, self.width(), languages=asked):
            return
        clear(self.head)
        header = self._header = Header(view, narrow=narrow, languages=asked, bar=bar)
        header.fit(self.width())
        header.help_wanted.connect(self.help_wanted)
        header.display_wanted.connect(self.display_wanted)
        header.aloud_wanted.connect(self.aloud_wanted)
        header.language_chosen.connect(self.language_chosen)
        header.section_chosen.connect(self.section_chosen)
        put(self.head, header)
        if bar:
            from permres_gui.gui.step_bar import StepBar

            put(self.head, StepBar(view))

    def draw_side(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        _, narrow, _, first_page = room
        address = (view.human_title, view.human_lines, view.rules_line)
        key = (room, view.topics, view.sections, address, view.rail)
        if not self.is_new("side", key):
            return
        if room[:3] != self._rail_room:
            clear(self.side)
            self._rails.clear()
            self._rail, self._rail_room = None, room[:3]
        wanted = view.rail and not (narrow or first_page)
        rail = self._rail
        if rail is not None and wanted and rail.can_show(view):
            rail.renew(view)
            return
        if rail is not None:
            self._rails.keep(rail)
        self._rail = self._fitting(view) if wanted else None
        if self._rail is not None:
            put(self.side, self._rail)

    def _fitting(self, view: ShellView) -> Rail:
        """A rail that was there before, if it has the same lines; else a new one."""
        spare = self._rails.take(lambda each: each.can_show(view))
        if spare is not None:
            spare.renew(view)
            return spare
        from permres_gui.gui.rail import Rail

        rail = Rail(view)
        rail.topic_chosen.connect(self.topic_chosen)
        rail.section_chosen.connect(self.section_chosen)
        return rail

    def draw_foot(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        words = (view.back, view.continue_, view.restart, view.print_, view.pdf)
        if not self.is_new("foot", (room, words, view.footer_note, view.rail)):
            return
        needed, width = any((*words, view.footer_note)), self.width()
        if needed and self._foot_room != (room, view.rail):
            clear(self.foot)
            self._feet.clear()
            self.footer, self._foot_room = None, (room, view.rail)
        footer = self.footer
        if footer is not None and footer.renew(view, width):
            return
        if footer is not None and footer.lasts:
            self._feet.keep(footer)
        clear(self.foot)
        self.footer = None
        if needed:
            spare = self._feet.take(lambda each: each.renew(view, width))
            self.footer = spare or self._new_foot(view, room)
            put(self.foot, self.footer)

    def _new_foot(
        self, view: ShellView, room: tuple[float, bool, bool, bool]
    ) -> Footer:
        from permres_gui.gui.footer import Footer

        _, narrow, _, first_page = room
        indent = RAIL + EDGE if view.rail and not first_page else EDGE
        footer = Footer(view, narrow=narrow, indent=indent)
        footer.fit(self.width())
        footer.back.connect(self.back)
        footer.forward.connect(self.forward)
        footer.restarted.connect(self.restarted)
        footer.print_requested.connect(self.print_requested)
        footer.pdf_requested.connect(self.pdf_requested)
        return footer

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Look.current.colour("bg"))
        painter.end()


def unmarked(view: ShellView) -> ShellView:
    """The frame around a page that is none of its sections: no section is marked."""
    sections = tuple(replace(each, current=False) for each in view.sections)
    return replace(view, sections=sections)


def put(layout: QBoxLayout, part: QWidget) -> None:
    """Add a part and show it at once: what is shown later moves everything again."""
    layout.addWidget(part)
    part.show()
