"""The window: it shows views, and says in plain Python what the person does.

Two signals belong together: `answered` carries the value of the question in sight, and
`continued` follows it. Whoever listens stays on the page if the answer cannot be taken.
A list of periods sends `answered` alone at every Save and Remove. What is typed before
that is kept as a draft of its question, and is shown there again until it is answered.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from permres_gui.gui.accessible import announce, install
from permres_gui.gui.drafting import Drafting
from permres_gui.gui.frame import unmarked
from permres_gui.gui.look import LEAST, Least, Look
from permres_gui.gui.page import Page
from permres_gui.gui.pages.welcome import WelcomePage
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.focus_ring import FocusRing
from permres_gui.gui.widgets.page_area import painted_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

    from permres_gui.presentation.views import QuestionView, ShellView, WelcomeView

P = TypeVar("P", bound=Page)
HELPS = ("HelpPage", "DisplayPage")
"""Pages that lie over a page of the visit, whichever that is."""


class Shell(Drafting):
    """All pages, made when they are first shown, and the frame around them."""

    started = Signal(str)
    continued = Signal()
    answered = Signal(str, object)
    counter_changed = Signal(str, int)
    document_ticked = Signal(str, bool)
    form_drafted = Signal(dict)
    place_chosen = Signal(str)
    procedure_chosen = Signal(str)
    speech_chosen = Signal(bool)
    keeps_first_page: ClassVar[bool] = False
    """Whether the first page outlives a visit: it shows nothing of one."""
    presented = Signal(object, bool)
    """The view of a page that came to the front, and whether it is a new page."""

    def __init__(
        self,
        theme: str = "light",
        base: float = 17.0,
        percent: int = 100,
        least: Least = LEAST,
    ) -> None:
        install()
        super().__init__(theme, base, percent, least)
        self._pages: dict[type[Page], Page] = {}
        self._again: Callable[[], None] | None = None
        self._before: Callable[[], None] | None = None
        self._held = False
        self._place = ("", "")
        self._ring = FocusRing(self)
        self.forward.connect(self._go_on)
        self.keep_drafts()
        self.help_wanted.connect(self._show_help)
        self.display_wanted.connect(self._show_display)

    # --- what is shown -------------------------------------------------------

    def show_shell(self, view: ShellView) -> None:
        """Remember the frame; it is drawn with the page that follows."""
        old = self.view.language if self.view is not None else view.language
        self._held = self._before is not None and old != view.language
        self.view = view

    def show_welcome(self, view: WelcomeView) -> None:
        """The first page."""

        def show() -> None:
            page = self.page(WelcomePage)
            if self.view is not None:
                speech = self.view.languages, self.view.language
                key = (view, page.foot, *self._dress(), *speech)
                # In sight, one of its switches may have been pressed.
                if page.shown != key or self._place[0] == WelcomePage.__name__:
                    page.show_view(view, self.view)
                page.shown = key
            page.told = view
            self.present(page, "welcome")

        self._show(show)

    def show_question(self, view: QuestionView) -> None:
        """One question."""
        from permres_gui.gui.pages.question import QuestionPage

        def show() -> None:
            page = self.page(QuestionPage)
            language = self.view.language if self.view is not None else ""
            shown, page.shown = page.shown, (language, *self._dress())
            stays = page.retell if shown[:1] != page.shown[:1] else page.renew
            seen = self.stack.currentWidget() is page and shown[1:] == page.shown[1:]
            if not (seen and stays(view)):
                page.show_view(view)
            page.told = view
            problems = " ".join(each.sentence for each in view.problems)
            self.present(page, view.id, view.error or problems)

        self._show(show)

    def show_page(self, kind: type[Page], view: object) -> None:
        """A page that the shell does not know, from the view that it shows."""

        def show() -> None:
            page = self.page(kind)
            dress = self._dress()
            key = (view, page.foot, *dress)
            if page.shown != key:  # coming back to the same page costs nothing
                if page.shown[2:] != dress or not page.retell(view):
                    page.show_view(view)  # type: ignore[attr-defined]  # each kind has a view of its own
                page.shown = key
                self._resume_form(page)
            page.told = view
            self.present(page, self.form_name() or kind.__name__)

        self._show(show)

    def _show(self, show: Callable[[], None]) -> None:
        if self._held and self._again is not None:
            self._held, self._before = False, show
            self._again()  # help stays open in another language
            return
        self._again, self._before = show, None
        show()

    def _draw(self) -> None:
        view, kind = self.view, self._place[0]
        if view is not None:
            asked = view
            if kind in HELPS:  # its own Close is the one thing to do
                asked = self.beside_help(replace(unmarked(view), continue_=""))
            self.draw_frame(asked, first_page=kind == "WelcomePage")
            self.view = view

    def present(self, page: Page, place: str, error: str = "") -> None:
        """Bring a page to the front; a new one takes the keyboard and is announced."""
        now: QWidget | None = self.focusWidget()  # Qt gives None where there is none
        lost = not (now and now.isVisibleTo(self))
        fresh = lost or self._place != (type(page).__name__, place)
        self._place = (type(page).__name__, place)
        self._room = self._room_now()
        before = self.stack.currentWidget()
        if before is not page and isinstance(before, Page):
            before.rest()
        self._draw()
        if before is not page:
            with painted_once(self.stack):
                self.stack.setCurrentWidget(page)
                _lay_out(page)
        else:
            _lay_out(page)
        heading = page.heading.accessibleName() if page.heading is not None else ""
        if fresh or error:
            first = page.first()
            if first is not None:
                first.setFocus(Qt.FocusReason.OtherFocusReason)
            page.open_at_top()
            said = self.view.announcement if self.view is not None else ""
            announce(self, error or said or heading)
        self._ring.place_now()
        _send(QEvent.Type.UpdateLater)  # what was shown now would be painted once more
        self.presented.emit(page.told, bool(fresh or error))

    def beside_help(self, view: ShellView) -> ShellView:
        """The frame of help and of the display."""
        return view

    def page(self, kind: type[P]) -> P:
        """The one page of a kind, told how much room there is."""
        page = self._pages.get(kind)
        if not isinstance(page, kind):
            page = kind()
            self._pages[kind] = page
            self.stack.addWidget(page)
            page.expect(self.stack.size())
            self._wire(page)
        page.wake()
        page.narrow, page.low = self.is_narrow(), self.is_low()
        Look.current.low, Look.current.tight = page.low, self.is_tight()
        page.room, page.beside_rail = self.page_room(), self.has_rail()
        page.foot, page.drafts = _foot(self.view), self.drafts
        return page

    def forget(self) -> None:
        """Take away every page, so that no word of the visit stays in a widget."""
        kept = {WelcomePage} if self.keeps_first_page else set()
        gone = [kind for kind in self._pages if kind not in kept]
        seen = self.stack.currentWidget()
        for kind in sorted(gone, key=lambda each: self._pages[each] is seen):
            page = self._pages.pop(kind)  # the one in sight last: Qt shows the next
            self.stack.removeWidget(page)
            page.deleteLater()
        self._again = self._before = None
        self._place = ("", "")

    def _wire(self, page: Page) -> None:
        page.section_chosen.connect(self.section_chosen)
        page.change_requested.connect(self.change_requested)
        page.price_asked.connect(self.price_asked)
        page.form_asked.connect(self.form_asked)
        page.form_drafted.connect(self.form_drafted)
        page.questions_wanted.connect(self.questions_wanted)
        page.drafted.connect(self._keep_draft)
        if isinstance(page, WelcomePage):
            page.language_chosen.connect(self.language_chosen)
            page.begun.connect(self.started)
            return
        from permres_gui.gui.pages.question import QuestionPage

        if isinstance(page, QuestionPage):
            page.stored.connect(self._send_answer)
            return  # the others are not read before the first question
        from permres_gui.gui.page_signals import listen_to

        listen_to(page, self)

    # --- what the person does ------------------------------------------------

    def _go_on(self) -> None:
        page = self.stack.currentWidget()
        if self.reads_help():
            self.close_help()
        elif isinstance(page, Page) and page.hold_back():
            self.presented.emit(page.told, True)
        else:
            self._send_answer()
            self.continued.emit()

    def _send_answer(self) -> None:
        from permres_gui.gui.pages.question import QuestionPage

        page = self.stack.currentWidget()
        if isinstance(page, QuestionPage) and page.view is not None:
            self.answered.emit(page.view.id, page.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, from wherever the keyboard is; Escape leaves what is only read.

        F1 opens the help of the page.
        """
        if event.key() == Qt.Key.Key_Escape and self._escape():
            return
        if event.key() == Qt.Key.Key_F1:
            self._show_help()
            return
        button = self.continue_button
        entered = event.key() in ENTER and not event.isAutoRepeat()
        if entered and button is not None:
            button.click()
        elif entered and self.reads_help():
            self.close_help()
        else:
            super().keyPressEvent(event)

    def _escape(self) -> bool:
        """Leave what is only read; whether that was done."""
        page = self.stack.currentWidget()
        if self.reads_help():
            self.close_help()
        elif isinstance(page, Page) and page.read:
            self.back.emit()
        else:
            return False
        return True

    # --- help and display -------------------------------------------------------

    def lay_over(self, show: Callable[[], None]) -> None:
        """Show what is only read, and remember the page of the visit below it."""
        if self._before is None:
            self._before = self._again
        self._again = show
        show()

    def _show_help(self) -> None:
        from permres_gui.gui.help_over import show_help

        show_help(self)

    def _show_display(self) -> None:
        from permres_gui.gui.help_over import show_display

        show_display(self)

    def speech(self) -> bool | None:
        """Whether pages are read aloud; ``None`` where nothing could read them."""
        return None

    def reads_help(self) -> bool:
        """Whether help or the display is in sight, and not a page of the visit."""
        page = self.stack.currentWidget()
        return isinstance(page, Page) and page.helps

    def close_help(self) -> None:
        """Back to the page from which help or the display was opened."""
        if self._before is not None:
            self._again, self._before = self._before, None
            self._again()

    def _redraw(self) -> None:
        self._keep_draft()
        self._room = self._room_now()
        self._draw()
        page = self.stack.currentWidget()
        if self._again is not None and isinstance(page, Page):
            from permres_gui.gui.kept_focus import kept_focus

            with kept_focus(page):
                self._again()


def _lay_out(page: Page) -> None:
    """Put page and frame in their places now, so that the window is painted only once.

    Qt paints what was asked for before it moves what has other words.
    """
    _send(QEvent.Type.PolishRequest)  # a new button moves what is around it
    page.lay_out()
    _send(QEvent.Type.LayoutRequest)


def _send(kind: QEvent.Type) -> None:
    """Now, instead of after the paint."""
    QCoreApplication.sendPostedEvents(None, kind.value)


def _foot(view: ShellView | None) -> tuple[str, ...]:
    if view is None:
        return ()
    lines = (view.human_title, *view.human_lines, view.rules_line)
    return tuple(line for line in lines if line)
