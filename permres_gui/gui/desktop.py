"""The desktop composition: a window that can be resized, closed, and saves a PDF."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from permres_gui.gui.look import USUAL, base_for, theme_of
from permres_gui.gui.visit_window import VisitWindow
from permres_gui.presentation.shell_view import adviser_link

CALENDAR = "calendar"
"""The section that is no page: a file for the person's own calendar."""
WORKED_CASE = "worked-case"
"""Nor is this: the case as a file that a lawyer can check and hand in."""

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QCloseEvent, QResizeEvent, QStyleHints

    from permres_gui.gui.asides import Aside
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.look import Seen
    from permres_gui.gui.page import Page
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.views import ShellView, WelcomeView


@runtime_checkable
class AtDesk(Protocol):
    """A page that speaks to the desk."""

    def sit_at(self, desk: DeskModel) -> None:
        """Tell the desk what is done on this page."""


class Desktop(VisitWindow):
    """The window of an ordinary computer."""

    keeps_first_page = True

    def __init__(
        self,
        model: SessionModel,
        checked_on: str,
        size: tuple[int, int] = (1280, 800),
        look: Seen = USUAL,
    ) -> None:
        super().__init__(model, checked_on, base_for(*size), look=look)
        self._own_theme = False
        """Whether somebody chose a theme here, which the system then leaves alone."""
        self.theme_chosen.connect(self._keep_theme)
        self._whose = ""
        """A name for whose days a calendar holds, which tells nothing of them."""
        model.ended.connect(self._forget_name)
        # Before the first page is made, so that it is made once.
        self.resize(*size)
        self.pdf_requested.connect(self._pdf)
        self.refresh()

    def follow(self, hints: QStyleHints) -> None:
        """Become dark or light with the system, as long as nobody chose here."""

        def turned() -> None:
            if not self._own_theme:
                self.set_display(self.percent, theme_of(hints))

        hints.colorSchemeChanged.connect(turned)

    def _keep_theme(self) -> None:
        self._own_theme = True

    @cached_property
    def desk(self) -> DeskModel:
        """The adviser's desk; the first page does not wait for it."""
        from permres_gui.gui.desk.desk_model import DeskModel

        return DeskModel(self.model)

    def framed(self, view: ShellView) -> ShellView:
        """Beside a page to read stand the other tasks; help for who advises is its own."""
        page, beneath = self.model.aside, self.model.beneath
        if view.sections and not view.print_:
            from permres_gui.presentation.result_sections import to_save

            view = to_save(view, self.words)
        if not page:
            return view
        from permres_gui.presentation.desk.adviser_help import adviser_help
        from permres_gui.presentation.side_pages import beside_a_task

        told = adviser_help(page, beneath, view.help, self.words)
        return beside_a_task(replace(view, help=told), page, self.words)

    def beside_help(self, view: ShellView) -> ShellView:
        """Over the first page the tasks stand in the rail, which were else empty."""
        if self.is_narrow():
            return view
        from permres_gui.presentation.side_pages import beside_a_task

        return beside_a_task(view, "", self.words)

    def asides(self) -> Mapping[str, Aside]:
        """Also those for who knows the law and has a keyboard."""
        from permres_gui.gui.desk.asides import adviser_asides

        return {**super().asides(), **adviser_asides(self.desk)}

    def _wire(self, page: Page) -> None:
        super()._wire(page)
        if isinstance(page, AtDesk):
            page.sit_at(self.desk)

    def welcome(self) -> WelcomeView:
        """The desk is one press away for those who advise."""
        return replace(super().welcome(), links=(adviser_link(self.words),))

    def has_paper(self) -> bool:
        """A sheet can always be saved."""
        return True

    def saves_files(self) -> bool:
        """Whoever has a computer of their own has a calendar."""
        return True

    def _section(self, section: str) -> None:
        kind, _, card = section.partition(":")
        if kind == CALENDAR:
            self._save_calendar(card)
        elif section == WORKED_CASE:
            self._save_worked_case()
        elif not self._jumped(section):
            super()._section(section)

    def _jumped(self, section: str) -> bool:
        """Whether the link led to another page of the desk, where there is a desk."""
        if "desk" not in self.__dict__:
            return False
        from permres_gui.gui.desk.jumps import go_to, jump

        return jump(self.desk, section) or go_to(self, section)

    def _save_calendar(self, card: str) -> None:
        """The days of this card, else of the one whose papers are shown."""
        from permres_gui.gui.saving import ask_and_save_calendar
        from permres_gui.gui.told import card_of
        from permres_gui.presentation.reports.calendar_file import (
            calendar_text,
            new_name,
        )
        from permres_gui.presentation.reports.reminders import reminders
        from permres_gui.rules.rulebook import CARD_ORDER

        words, context = self.words, self.model.context()
        own = (card or card_of(self.model),)
        every = not card and self.model.aside in {"coming", "desk"}
        days = reminders(context, CARD_ORDER if every else own)
        if not days:
            self.say(words.text("There is no coming day for a calendar."))
            return
        # The days of a what-if copy never take the place of those of the client.
        whose = self.name_for_calendars() if context.what_if is None else new_name()
        calendar = calendar_text(days, context.as_of, whose, words)
        saved = ask_and_save_calendar(self, words, calendar)
        done = words.text("The reminders are saved. Open the file in your calendar.")
        not_done = words.text("They cannot be saved there. Choose another folder.")
        if saved is not None:
            self.say(done if saved else not_done)

    def name_for_calendars(self) -> str:
        """Of the client of this visit, as long as it lasts."""
        if not self._whose:
            from permres_gui.presentation.reports.calendar_file import new_name

            self._whose = new_name()
        return self._whose

    def _forget_name(self) -> None:
        self._whose = ""

    def _save_worked_case(self) -> None:
        from permres_gui.gui.saving import ask_and_save_worked_case
        from permres_gui.presentation.rule_packs.new_worked_case import new_worked_case

        words, case = self.words, new_worked_case(self.model.context())
        done = words.text("The worked case is saved. It names no person.")
        not_done = words.text("It cannot be saved there. Choose another folder.")
        if not case:
            self.say(words.text("These answers contradict each other."))
            return
        saved = ask_and_save_worked_case(self, words, case)
        if saved is not None:
            self.say(done if saved else not_done)

    def put_on_paper(self, report: Callable[[], str]) -> None:
        """Print, or save where nothing prints."""
        if self._can_print():
            super().put_on_paper(report)
        else:
            self._save(report)

    def not_printed(self) -> str:
        """Here a file can take its place."""
        super().not_printed()
        return self.words.text(
            "Not printed: the printer is not ready. Save as PDF instead."
        )

    def _pdf(self) -> None:
        self._save(self.report)

    def _save(self, report: Callable[[], str]) -> None:
        from permres_gui.gui.saving import ask_and_save

        words = self.words
        saved = ask_and_save(self, words, report, self.sheet_title())
        done = words.text("The PDF is saved.")
        not_done = words.text("The PDF cannot be saved there. Choose another folder.")
        if saved is not None:
            self.say(done if saved else not_done)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Running text grows with the window, within bounds."""
        self.set_base(self.usual_base())
        super().resizeEvent(event)

    def usual_base(self) -> float:
        """The size of running text at 100 % in this window."""
        return base_for(self.width(), self.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing ends the visit: nothing of it stays."""
        self.fall_silent()
        self.model.restart()
        super().closeEvent(event)
