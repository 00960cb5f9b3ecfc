"""The pages with the head, the keys and the foot of a kiosk around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.frame import put
from permres_gui.gui.kiosk.foot import KioskFoot
from permres_gui.gui.kiosk.head import KioskHead
from permres_gui.gui.kiosk.heard import Heard
from permres_gui.gui.kiosk.keyboard import Keyboard, rows_below
from permres_gui.gui.kiosk.section_bar import SectionBar
from permres_gui.gui.look import Least, Look
from permres_gui.gui.step_bar import StepBar
from permres_gui.gui.widgets.page_area import PageArea
from permres_gui.gui.widgets.words import clear
from permres_gui.presentation.kiosk import kiosk_covers, kiosk_view

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.page import Page
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.kiosk.screen import Sizes
    from permres_gui.presentation.views import KeysView, KioskView, ShellView

PERCENTS = (100, 125, 150)
"""Of a size that is already as large as the distance asks."""
LEAST_ROOM = 23.0
"""In base sizes: text so large that less is left would be cut, and is not offered."""
PLAIN, CONTRAST = "light", "contrast"


class Surround(Heard):
    """Languages above; below, at the same places on every page, what is pressed often."""

    done_wanted = Signal()
    kept_touched = Signal()

    def __init__(self, model: SessionModel, checked_on: str, sizes: Sizes) -> None:
        super().__init__(model, checked_on, sizes.base, Least(1.0, sizes.target))
        self.visiting = False
        self.kiosk_foot: KioskFoot | None = None
        self.keyboard = Keyboard(self._page_in_sight, self._key_words, self._wide, self)
        self.keyboard.placed.connect(self._make_room)
        self._outer.insertLayout(2, self.keyboard.below)
        self.middle.addLayout(self.keyboard.beside)

    def has_rail(self) -> bool:
        return False

    def _wide(self) -> float:
        return self.width() / Look.current.base

    def page_room(self) -> float:
        return super().page_room() - self.keyboard.width

    def present(self, page: Page, place: str, error: str = "") -> None:
        """The keys of the page before go first: else the new one is scrolled for them."""
        fresh = self._place != (type(page).__name__, place)
        self.keyboard.leave_for(page, fresh=fresh)
        super().present(page, place, error)

    def _make_room(self) -> None:
        """Keys beside a page leave it less room, which may change how it is arranged."""
        if self._room is not None and self._room_now() != self._room:
            self._redraw()
        page, field = self._page_in_sight(), self.keyboard.field()
        keys = self.keyboard.keys
        if keys is not None and field is not None and isinstance(page, PageArea):
            self._outer.activate()
            page.keep_room_below(field, rows_below())

    def _page_in_sight(self) -> QWidget | None:
        return self.stack.currentWidget()

    def _key_words(self) -> KeysView:
        return kiosk_covers.keys_view(self.words)

    def _around(self) -> KioskView:
        sizes = self._text_sizes()
        view = kiosk_view.kiosk_view(
            self.words,
            largest=self.percent == sizes[-1],
            contrast=Look.current.theme == CONTRAST,
        )
        view = replace(
            view,
            read_aloud=self.read_aloud_words(),
            volume=self.volume_words(),
            stop=self.stop_words(),
        )
        return view if len(sizes) > 1 else replace(view, larger="")

    def _text_sizes(self) -> tuple[int, ...]:
        """The usual size, and the larger ones for which the screen has room."""
        larger = self.width() / self._base * 100 / LEAST_ROOM
        return tuple(each for each in PERCENTS if each <= max(larger, PERCENTS[0]))

    # --- head and foot --------------------------------------------------------------

    def draw_head(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        words = (view.language, view.languages, view.step, view.topics, view.sections)
        if not self.is_new("head", (room, words, self.visiting)):
            return
        clear(self.head)
        languages = self.visiting
        head = KioskHead(view, self._around(), room=self._wide(), languages=languages)
        head.language_chosen.connect(self.language_chosen)
        head.note.touched.connect(self.kept_touched)
        put(self.head, head)
        if view.topics and not self.is_low():
            put(self.head, StepBar(view))
        elif view.sections:
            bar = SectionBar(view.sections, view.rail_title, room=self._wide())
            bar.section_chosen.connect(self.section_chosen)
            put(self.head, bar)

    def draw_side(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        """Nothing stands beside a page of the kiosk."""

    def draw_foot(self, view: ShellView, room: tuple[float, bool, bool, bool]) -> None:
        words = (view.back, view.continue_, view.print_, view.footer_note)
        around = self._around()
        where = (self.visiting, bool(view.sections))
        if not self.is_new("foot", (room, words, around, where)):
            return
        old = self.kiosk_foot
        part = old.part_in_use() if old is not None else ""
        clear(self.foot)
        foot = KioskFoot(view, around, visiting=self.visiting, room=self._wide())
        foot.done.connect(self.done_wanted)
        foot.back.connect(self.back)
        foot.forward.connect(self.forward)
        foot.print_requested.connect(self.print_requested)
        foot.help_wanted.connect(self.help_wanted)
        foot.larger_wanted.connect(self._larger)
        foot.contrast_wanted.connect(self._contrast)
        foot.read_aloud_wanted.connect(self.read_page)
        foot.louder_wanted.connect(self.louder)
        foot.silence_wanted.connect(self.stop_reading)
        self.kiosk_foot = foot
        put(self.foot, foot)
        foot.use(part)
        self.keyboard.look_again()

    @property
    def continue_button(self) -> Button | None:
        foot = self.kiosk_foot
        return foot.continue_button if foot is not None else None

    # --- how it looks ---------------------------------------------------------------

    def _larger(self) -> None:
        """The next size; after the largest the usual one."""
        sizes = self._text_sizes()
        place = sizes.index(self.percent) + 1
        self.set_display(sizes[place % len(sizes)], Look.current.theme)

    def _contrast(self) -> None:
        theme = PLAIN if Look.current.theme == CONTRAST else CONTRAST
        self.set_display(self.percent, theme)

    def look_as_at_first(self) -> None:
        """The usual size and the usual colours, for whoever comes next."""
        self.percent = PERCENTS[0]
        Look(PLAIN, self._base, self._least).apply()
