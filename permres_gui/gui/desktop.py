"""The desktop composition: one window, one visit, every page shown from its view."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTimer

from permres_gui.gui import qt_words
from permres_gui.gui.accessible import announce
from permres_gui.gui.look import base_for
from permres_gui.gui.shell import Shell
from permres_gui.interview.session import RESULT, WELCOME
from permres_gui.presentation.shell_view import (
    FIND,
    SECTIONS,
    TASKS,
    shell_view,
    welcome_view,
)
from permres_gui.presentation.translator import translator_for

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QResizeEvent

    from permres_gui.gui.asides import Aside
    from permres_gui.gui.page import Page
    from permres_gui.gui.session_model import SessionModel
    from permres_gui.gui.speech.reader import Reader
    from permres_gui.gui.speech.voice import Voice
    from permres_gui.presentation.translator import Translator

PAGES = {id_ for id_, *_ in SECTIONS} - {"print"}
SLIP = "slip:"
"""Before the language that stands beside that of the person on a sheet."""
AFTER_PAINT = 30
"""Milliseconds after which the first page has been painted; the rules come then."""


class Desktop(Shell):
    """The window of an ordinary computer."""

    def __init__(
        self, model: SessionModel, checked_on: str, size: tuple[int, int] = (1280, 800)
    ) -> None:
        super().__init__()
        # Before the first page is made, so that it is made once.
        self.resize(*size)
        self.set_base(base_for(*size))
        self.model = model
        self._checked_on = checked_on
        self._note = ""
        self._spoken = ""
        self._printer: bool | None = None
        self._reader: Reader | None = None
        self._voice_sought = False
        self._wire_model()
        self.refresh()

    def _wire_model(self) -> None:
        model = self.model
        model.changed.connect(self.refresh)
        self.started.connect(self._begin)
        self.answered.connect(self._answer)
        self.continued.connect(model.go_on)
        self.back.connect(model.back)
        self.restarted.connect(self._restart)
        self.language_chosen.connect(model.speak)
        self.change_requested.connect(model.change)
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
        self.print_requested.connect(self._print)
        self.pdf_requested.connect(self._pdf)
        self.speech_chosen.connect(self._read_aloud)
        self.aloud_wanted.connect(self._read_again)

    def _wire(self, page: Page) -> None:
        super()._wire(page)
        page.serve(self.model)

    @property
    def words(self) -> Translator:
        """The translator of the language in sight."""
        return translator_for(self.model.session.language)

    # --- what is shown ---------------------------------------------------------

    def refresh(self) -> None:
        """Show the page of the session in its language."""
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
            frame = self._aside.frame(frame, self.words)
        if frame.print_ and not self._can_print():
            frame = replace(frame, print_="")
        frame = replace(frame, read_aloud=self._read_aloud_label())
        self._speak(session.language)
        self.setWindowTitle(frame.product)
        self.show_shell(replace(frame, footer_note=self._note))
        if self.model.aside:
            self._aside.show(self)
        elif session.at == WELCOME:
            self.show_welcome(welcome_view(self.words, self._checked_on))
            QTimer.singleShot(AFTER_PAINT, self._load)
        elif session.at == RESULT:
            self._show_section()
        else:
            self._show_question()

    @property
    def _aside(self) -> Aside:
        """The page to read that lies over the place of the visit."""
        from permres_gui.gui.asides import ASIDES

        return ASIDES[self.model.aside]

    def _begin(self, task: str) -> None:
        """A task of the first page: the main one asks questions, the others open a page."""
        if task in {id_ for id_, *_ in TASKS} - {FIND}:
            self.model.open_aside(task)
        else:
            self.model.start()

    def _begin_with(self, values: dict[str, object]) -> None:
        """From the card in hand to the questions; what was told there is kept."""
        from permres_gui.gui.asides import told_about_card

        self.model.draft_form(values)
        self.model.start(told_about_card(self.model))

    def _speak(self, language: str) -> None:
        """Qt's own words follow the language of the visit."""
        if language != self._spoken:
            self._spoken = language
            qt_words.speak(language)

    def speech(self) -> bool | None:
        """Looked for when somebody opens Display, and not before."""
        if not self._voice_sought:
            self._voice_sought = True
            from permres_gui.gui.speech.voice import voice_there

            voice = voice_there()
            if voice is not None:
                self.read_with(voice)
        reader = self._reader
        if reader is None or not reader.speaks(self.model.session.language):
            return None
        return reader.on

    def read_with(self, voice: Voice) -> None:
        """Read with this voice, once somebody wants to hear it."""
        from permres_gui.gui.speech.reader import Reader

        self._voice_sought = True
        reader = self._reader = Reader(voice, self.model.session.language)
        self.presented.connect(
            lambda view, fresh: reader.page(
                view, self.model.session.language, fresh=fresh
            )
        )

    def _read_aloud(self, on: bool) -> None:
        if self._reader is not None:
            self._reader.turn(on=on)
        if self.view is not None:
            self.view = replace(self.view, read_aloud=self._read_aloud_label())
            self._redraw()

    def _read_aloud_label(self) -> str:
        on = self._reader is not None and self._reader.on
        return self.words.text("Read again") if on else ""

    def _read_again(self) -> None:
        if self._reader is not None:
            self._reader.repeat()

    def _can_print(self) -> bool:
        """Asked once, and not before the first result: it takes its time."""
        if self._printer is None:
            from permres_gui.gui.printing import printer_there

            self._printer = printer_there()
        return self._printer

    def _load(self) -> None:
        """The rules, once the first page has been painted."""
        if not self.model.loaded:
            _ = self.model.known

    def _show_question(self) -> None:
        from permres_gui.gui.told import question_page

        page = question_page(self.model, self.words)
        if page is not None:
            self.show_question(page)

    def _show_section(self) -> None:
        context, section = self.model.context(), self.model.section
        if section == "compare":
            from permres_gui.presentation.compare_view import compare_view

            self.show_compare(compare_view(context))
        elif section == "papers":
            from permres_gui.gui.told import card_of
            from permres_gui.presentation.papers_view import papers_view

            card = card_of(self.model)
            self.show_papers(papers_view(context, card, self.model.ticked))
        elif section == "places":
            from permres_gui.gui.told import card_of
            from permres_gui.presentation.two_places_view import two_places_view

            card, second = card_of(self.model), self.model.second
            self.show_places(two_places_view(context, card, second))
        elif section == "phone":
            from permres_gui.gui.told import card_of
            from permres_gui.presentation.phone_view import phone_view

            card, answers = card_of(self.model), self.model.answers_shown
            self.show_phone(phone_view(context, card, answers=answers))
        elif section == "answers":
            from permres_gui.presentation.answers_view import answers_view

            self.show_answers(answers_view(context))
        else:
            from permres_gui.presentation.result_view import result_view

            self.show_result(result_view(context))

    # --- what the person does --------------------------------------------------

    def _answer(self, question: str, value: object) -> None:
        asked = self.model.interview.of(question)
        if asked.control == "history":
            self.model.store(question, value)
        else:
            self.model.answer(question, value)

    def _section(self, section: str) -> None:
        if section == "print":
            self._print()
        elif section.partition(":")[0] == "letters":
            self.model.open_aside("letters")
            self.look_up(section.partition(":")[2])
        elif section in {"journey", "pasted", "desk"}:
            self.model.open_aside(section)
        elif section in PAGES:
            self.model.show_section(section)
        elif section == "questions":
            self._questions()
        elif section == "answers-code":
            self.model.show_answers()
        elif section.startswith(SLIP):
            self._print_slip(section.removeprefix(SLIP))
        elif ":" in section:
            self.model.show_card(section.partition(":")[2])

    def _questions(self) -> None:
        """To the questions: the first, or of a visit that has a result the stays."""
        if self.model.session.at == WELCOME:
            self.model.start()
        else:
            self.model.change("history")

    def _topic(self, topic: str) -> None:
        """A topic of the rail: its first question that was answered."""
        asked = [
            each.id
            for each in self.model.interview.questions
            if each.topic == topic and each.id in self.model.session.path
        ]
        if asked:
            self.model.change(asked[0])

    def _print(self) -> None:
        self._put_on_paper(self._report())

    def _print_slip(self, language: str) -> None:
        """One sheet in two languages, for the counter."""
        from permres_gui.gui.told import card_of
        from permres_gui.presentation.bilingual_slip import slip

        self._put_on_paper(slip(self.model.context(), card_of(self.model), language))

    def _put_on_paper(self, report: str) -> None:
        """To the printer, or as a PDF where there is none."""
        if not self._can_print():
            self._save(report)
            return
        from permres_gui.gui.printing import print_report

        words = self.words
        sent = print_report(report, self._title())
        done, not_done = words.text("Sent to the printer."), words.text("Not printed.")
        self._say(done if sent else not_done)

    def _pdf(self) -> None:
        self._save(self._report())

    def _save(self, report: str) -> None:
        from PySide6.QtWidgets import QFileDialog

        from permres_gui.gui.printing import save_pdf

        words, title = self.words, self.words.text("Save as PDF")
        self.setLocale(QLocale(f"{words.language}_BE"))  # only what Qt opens needs it
        name, _ = QFileDialog.getSaveFileName(self, title, "permres.pdf", "PDF (*.pdf)")
        if not name:
            return
        saved = save_pdf(report, name, self._title())
        done = words.text("The PDF is saved.")
        not_done = words.text("The PDF cannot be saved there. Choose another folder.")
        self._say(done if saved else not_done)

    def _title(self) -> str:
        return self.words.text("Permanent residence check")

    def _say(self, sentence: str) -> None:
        """One sentence at the foot of the page, until something else is done."""
        self._note = sentence
        self.refresh()
        self._note = ""
        announce(self, sentence)

    def _report(self) -> str:
        if self.model.aside:
            return self._aside.report(self.model)
        from permres_gui.gui.told import card_of
        from permres_gui.presentation.report import report

        model = self.model
        return report(
            model.context(), model.ticked, card=card_of(model), second=model.second
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Running text grows with the window, within bounds."""
        self.set_base(base_for(self.width(), self.height()))
        super().resizeEvent(event)

    def _restart(self) -> None:
        """A new visit in new pages."""
        self.forget()
        if self._reader is not None:
            self._reader.forget()
        self.model.restart()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing ends the visit: nothing of it stays."""
        if self._reader is not None:
            self._reader.forget()
        self.model.restart()
        super().closeEvent(event)
