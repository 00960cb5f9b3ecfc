"""The kiosk: one visit after the other, in a window without a way out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from permres_gui.gui.kiosk import traces
from permres_gui.gui.kiosk.count_down import CountDown
from permres_gui.gui.kiosk.cover import Asked
from permres_gui.gui.kiosk.covers import Covers, close_lists
from permres_gui.gui.kiosk.doorkeeper import Doorkeeper
from permres_gui.gui.kiosk.pad import Pad
from permres_gui.gui.kiosk.staff_way import StaffWay
from permres_gui.gui.kiosk.start_page import StartPage
from permres_gui.gui.kiosk.surround import Surround
from permres_gui.gui.widgets.page_area import Fingers
from permres_gui.interview.session import Session
from permres_gui.presentation.kiosk import kiosk_covers, kiosk_view

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from permres_gui.gui.kiosk.place import Place
    from permres_gui.gui.page import Page
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import (
        QuestionView,
        ResultView,
        ShellView,
        WelcomeView,
    )


class Kiosk(Surround):
    """Start page, visit, and back to the start page; staff leave by their code."""

    left_by_staff = Signal()

    def __init__(self, model: SessionModel, checked_on: str, place: Place) -> None:
        Fingers.moved_by_qt = False  # the doorkeeper does, and lets nothing be chosen
        super().__init__(model, checked_on, place.sizes)
        self.may_speak = place.read.settings.speech
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.place, self.settings = place, place.settings
        model.clock = place.today
        self.covers = Covers(self, self.tell)
        self._may_close = False
        model.here = place.known_town(model.library)
        self._collect = QTimer(self)
        self._collect.setSingleShot(True)
        self._collect.setInterval(0)
        self._collect.timeout.connect(traces.collect)
        self._guard()
        self.end_visit()

    def _guard(self) -> None:
        """Who comes, who goes, and what is not let through."""
        self.count_down = CountDown(self)
        self.count_down.ended.connect(self.end_visit)
        self.staff = StaffWay(self)
        self.staff.opened.connect(self._leave)
        self.done_wanted.connect(self._done)
        self.doorkeeper = Doorkeeper(self, Pad(self).takes)
        self.doorkeeper.somebody.connect(self.count_down.somebody)
        self.doorkeeper.touched.connect(self.staff.touched)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.installEventFilter(self.doorkeeper)

    def fill(self) -> None:
        """Cover the whole screen, with or without a window manager."""
        self.setGeometry(self.screen().geometry())
        self.showFullScreen()

    # --- one visit after the other ---------------------------------------------------

    def begin_visit(self, language: str) -> None:
        """Somebody touched a language."""
        self.visiting = True
        self.model.restart(self._new_session(language))

    def end_visit(self) -> None:
        """Nothing of the visit is left: pages, answers, text size, language."""
        self.visiting = False
        self.fall_silent()
        close_lists()
        self.covers.forget_focus()
        self.covers.lift()
        self.staff.gesture.forget()
        self.keyboard.forget()
        self._printer = None
        self.forget()
        self.look_as_at_first()
        self.model.restart(self._new_session(self.settings.languages[0]))
        traces.forget()
        self._collect.start()

    def _new_session(self, language: str) -> Session:
        """The day is read for each visit: a kiosk runs for weeks."""
        return Session(self.model.today, language)

    def _done(self) -> None:
        """Asked once where answers would go."""
        if not self.model.session.path:
            self.end_visit()
            return
        asked = Asked(self, kiosk_covers.done_view(self.words))
        asked.main.connect(self.end_visit)
        asked.other.connect(self.covers.lift)
        self.covers.lay(asked)

    # --- five keys -------------------------------------------------------------------

    def back_by_key(self) -> None:
        """Out of help, else to the page before; the first page has none before it."""
        if self.reads_help():
            self.close_help()
        elif self.view is not None and self.view.back:
            self.back.emit()

    def help_by_key(self) -> None:
        """Help, and out of it. Before a visit it begins to read: who needs that sees no button."""
        if self.covers.now is not None:
            return
        if self.reads_help():
            self.close_help()
        elif not self.visiting and self.read_aloud_words() and not self.reading:
            self.read_page()
        else:
            self.help_wanted.emit()

    # --- staff -----------------------------------------------------------------------

    def _leave(self) -> None:
        self.end_visit()
        self._may_close = True
        self.close()
        self.left_by_staff.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Only staff close the window; then nothing is refused any more."""
        event.setAccepted(self._may_close)
        application = QApplication.instance()
        if self._may_close and isinstance(application, QApplication):
            application.removeEventFilter(self.doorkeeper)

    # --- what is shown ---------------------------------------------------------------

    def refresh(self) -> None:
        """The page of the session, or the start page while nobody is there."""
        if self.visiting:
            super().refresh()
            return
        self.show_frame()
        day = date.fromisoformat(self._checked_on)
        view = self.place.start_view(day, self.model.library, self.words)

        def show() -> None:
            page = self.page(StartPage)
            page.show_view(view)
            page.told = kiosk_view.heard_at_start(view)
            self.present(page, "start")

        self._show(show)

    def _wire(self, page: Page) -> None:
        if isinstance(page, StartPage):
            page.begun.connect(self.begin_visit)
        else:
            super()._wire(page)

    def framed(self, view: ShellView) -> ShellView:
        languages = self.settings.languages
        return kiosk_view.framed_for_kiosk(
            view, self.model.session, languages, self.words
        )

    def result(self, context: Context) -> ResultView:
        """What to take home stands under the cards: a code always, a sheet from a printer."""
        take_home = kiosk_view.take_home_view(self.words, paper=self.has_paper())
        return replace(super().result(context), take_home=take_home)

    def question(self, view: QuestionView) -> QuestionView:
        """Lists are chosen: nobody types or pastes lines here."""
        return replace(view, paste="")

    def _can_print(self) -> bool:
        """Where no printer is for visitors, none is looked for."""
        return self.settings.printer and super()._can_print()

    def welcome(self) -> WelcomeView:
        return kiosk_view.kiosk_welcome(super().welcome(), self.words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.covers.now is not None:
            self.covers.now.setGeometry(self.rect())
