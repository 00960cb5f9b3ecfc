"""What every composition of the pages does: one visit, every page shown from its view."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from permres_gui.gui import qt_words
from permres_gui.gui.accessible import announce
from permres_gui.gui.frame import unmarked
from permres_gui.gui.look import LEAST, USUAL, Least, Seen
from permres_gui.gui.page import Page
from permres_gui.gui.speech.aloud import Aloud
from permres_gui.interview.session import CHECK, RESULT, WELCOME
from permres_gui.presentation.shell_view import (
    FIND,
    shell_view,
    welcome_view,
)
from permres_gui.presentation.translator import translator_for

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QPaintEvent

    from permres_gui.gui.asides import Aside
    from permres_gui.gui.controls.control import Draft
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import (
        QuestionView,
        ResultView,
        ShellView,
        WelcomeView,
    )

AFTER_PAINT = 30
"""Milliseconds from the first paint until it is on the screen; the rules come then."""


class VisitWindow(Aloud):
    """A window whose pages follow the session; how it looks around them is left open."""

    def __init__(
        self,
        model: SessionModel,
        checked_on: str,
        base: float,
        least: Least = LEAST,
        look: Seen = USUAL,
    ) -> None:
        super().__init__(model, base, least, look)
        self._checked_on = checked_on
        self._note = ""
        self._spoken = ""
        self._printer: bool | None = None
        self._painted = False
        self._wire_model()

    def _wire_model(self) -> None:
        model = self.model
        model.changed.connect(self.refresh)
        model.ended.connect(self.forget)  # also where an adviser opens another file
        self.started.connect(self._begin)
        self.answered.connect(self._answer)
        self.continued.connect(model.go_on)
        self.back.connect(model.back)
        self.restarted.connect(self._restart)
        self.language_chosen.connect(model.speak)
        self.change_requested.connect(self._change)
        self.section_chosen.connect(self._section)
        self.topic_chosen.connect(self._topic)
        self.document_ticked.connect(model.tick)
        self.counter_changed.connect(model.count)
        self.procedure_chosen.connect(model.choose_procedure)
        self.price_asked.connect(model.ask_price)
        self.form_asked.connect(model.fill_in)
        self.form_drafted.connect(model.draft_form)
        self.questions_wanted.connect(self._begin_with)
        self.place_chosen.connect(model.look_at)
        self.print_requested.connect(self.print_report)

    @property
    def words(self) -> Translator:
        """The translator of the language in sight."""
        return translator_for(self.model.session.language)

    @property
    def drafts(self) -> dict[str, Draft]:
        """Those of the visit, which go with it."""
        return self.model.drafts

    def form_name(self) -> str:
        """A page to read; no question is called so."""
        return f"aside/{self.model.aside}" if self.model.aside else ""

    # --- what is shown ---------------------------------------------------------

    def refresh(self) -> None:
        """Show the page of the session in its language."""
        self.show_frame()
        at = self.model.session.at
        if self.model.aside:
            self._aside.show(self)
        elif at == WELCOME:
            self.show_welcome(self.welcome())
        elif at == RESULT:
            self._show_section()
        elif at == CHECK:
            self._show_answers()
        else:
            self._show_question()

    def show_frame(self) -> None:
        """What stands around the page, in its language."""
        session, section = self.model.session, self.model.section
        interview = self.model.interview if session.at != WELCOME else None
        shown = section if session.at == RESULT else ""
        frame = shell_view(
            session,
            interview,
            self.words,
            self._checked_on,
            shown,
            places=bool(self.model.second),
        )
        if self.model.aside:
            frame = unmarked(self._aside.frame(frame, self.words))
        if frame.print_ and not self._can_print():
            frame = replace(frame, print_="")
        frame = replace(frame, read_aloud=self._read_aloud_label())
        self._speak(session.language)
        self.setWindowTitle(frame.product)
        self.show_shell(self.framed(replace(frame, footer_note=self._note)))

    def framed(self, view: ShellView) -> ShellView:
        """The frame as this composition has it."""
        return view

    def welcome(self) -> WelcomeView:
        """The first page as this composition has it."""
        return welcome_view(self.words, self._checked_on)

    def result(self, context: Context) -> ResultView:
        """The result as this composition has it."""
        from permres_gui.presentation.result_view import result_view

        return result_view(context, files=self.saves_files())

    @property
    def _aside(self) -> Aside:
        """The page to read that lies over the place of the visit."""
        return self.asides()[self.model.aside]

    def asides(self) -> Mapping[str, Aside]:
        """The pages to read that this composition has."""
        from permres_gui.gui.asides import ASIDES

        return ASIDES

    def _begin(self, task: str) -> None:
        """A task of the first page: the main one asks questions, the others open a page."""
        if task == FIND:
            self.model.start()
        else:
            self.model.open_aside(task)

    def _begin_with(self, values: dict[str, object]) -> None:
        """From the card in hand to the questions; what was told there is kept."""
        from permres_gui.gui.asides import told_about_card

        self.model.draft_form(values)
        self.model.start(told_about_card(self.model))

    def _read_aloud_label(self) -> str:
        return self.words.text("Read again") if self.reading else ""

    def show_reading(self) -> None:
        if self.view is not None:
            self.view = replace(self.view, read_aloud=self._read_aloud_label())
            self._redraw()

    def _speak(self, language: str) -> None:
        """Qt's own words follow the language of the visit."""
        if language != self._spoken:
            self._spoken = language
            qt_words.speak(language)

    def _can_print(self) -> bool:
        """Asked once, and not before the first result: it takes its time."""
        if self._printer is None:
            from permres_gui.gui.printer import printer_there

            self._printer = printer_there()
        return self._printer

    def paintEvent(self, event: QPaintEvent) -> None:
        """A slow computer too paints the first page before it reads the rules."""
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(AFTER_PAINT, self._load)

    def _load(self) -> None:
        """The rules, once the first page has been painted."""
        if not self.model.loaded:
            _ = self.model.known

    def tell_no_rules(self) -> None:
        """The rules are gone, or damaged: that is said in place of a page that is dead."""
        from permres_gui.gui.pages.no_rules import NoRulesPage
        from permres_gui.presentation.no_rules_view import no_rules_view

        if self.view is not None:
            self.view = replace(
                unmarked(self.view), back="", continue_="", footer_note=""
            )
        self.show_page(NoRulesPage, no_rules_view(self.words))

    def _show_question(self) -> None:
        from permres_gui.gui.told import question_page

        page = question_page(self.model, self.words)
        if page is not None:
            self.show_question(self.question(page))

    def question(self, view: QuestionView) -> QuestionView:
        """A question as this composition has it."""
        return view

    def _show_section(self) -> None:
        from permres_gui.gui.sections import show_section

        show_section(self)

    def _show_answers(self) -> None:
        from permres_gui.gui.sections import show_answers

        show_answers(self)

    def has_paper(self) -> bool:
        """Whether a sheet can be had here, so that it is offered."""
        return self._can_print()

    def prints(self) -> bool:
        """Whether a printer gives it, where a sheet can be had."""
        return self._can_print()

    def saves_files(self) -> bool:
        """Whether the person can keep a file here, so that one is offered."""
        return False

    # --- what the person does --------------------------------------------------

    def _answer(self, question: str, value: object) -> None:
        asked = self.model.interview.of(question)
        if asked.control == "history":
            self.model.store(question, value)
        else:
            self.model.answer(question, value)

    def _change(self, answer: str) -> None:
        """To a question, and in a list to the row that was named beside it."""
        question, _, place = answer.partition("[")
        self.model.change(question)
        page = self.stack.currentWidget()
        if place and isinstance(page, Page):
            page.open_row(int(place.rstrip("]")))

    def _section(self, section: str) -> None:
        from permres_gui.gui.section_links import follow

        follow(self, section)

    def _topic(self, topic: str) -> None:
        from permres_gui.gui.section_links import follow_topic

        follow_topic(self.model, topic)

    def print_report(self) -> None:
        """Print what is in sight."""
        self.put_on_paper(self.report)

    def print_slip(self, language: str) -> None:
        """Print one sheet in two languages."""
        from permres_gui.gui.on_paper import slip_report

        self.put_on_paper(partial(slip_report, self.model, language))

    def put_on_paper(self, report: Callable[[], str]) -> None:
        """Print without a dialog, where there is a printer."""
        if self._can_print():
            from permres_gui.gui.on_paper import send

            send(self, report)

    def not_printed(self) -> str:
        """What is said where nothing came out; the printer is looked for anew."""
        self._printer = None
        return self.words.text(
            "Not printed. Ask at the counter, or take it on your telephone."
        )

    def sheet_title(self) -> str:
        """What a sheet is called, in the list of the printer and as a file."""
        return self.words.text("Permanent residence check")

    def say(self, sentence: str) -> None:
        """One sentence at the foot of the page, until something else is done."""
        self._note = sentence
        self.refresh()
        self._note = ""
        announce(self, sentence)
        self.tell(sentence)

    def report(self) -> str:
        """What is in sight, as a document."""
        if self.model.aside:
            return self._aside.report(self.model)
        from permres_gui.gui.on_paper import result_report

        return result_report(self.model)

    def _restart(self) -> None:
        """A new visit in new pages."""
        self.fall_silent()
        self.model.restart()
