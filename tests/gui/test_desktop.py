"""The whole wizard, walked by what a person sees: words, names, and the keyboard."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from permres_gui.gui import visit_window
from permres_gui.gui.desktop import Desktop
from permres_gui.gui.session_model import SessionModel
from permres_gui.presentation.formats import month_names
from permres_gui.presentation.translator import translator_for
from tests.gui.people import ON, PEOPLE, step, window
from tests.gui.read_once import library

W = TypeVar("W", bound=QWidget)
LANGUAGES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
COUNTRY = {"nl": "Syri", "fr": "Syri", "en": "Syri"}
MOST_TABS = 200


class Visitor:
    """Somebody before the window, who knows only what stands there."""

    def __init__(self, desktop: Desktop, *, keys: bool) -> None:
        self.desktop, self.keys = desktop, keys
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            QApplication.sendPostedEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()

    def says(self, english: str) -> str:
        """The words of the window for an English text."""
        language = self.desktop.model.session.language
        return translator_for(language).text(english)

    @property
    def heading(self) -> str:
        page = self.desktop.stack.currentWidget()
        heading = getattr(page, "heading", None)
        return heading.text() if heading is not None else ""

    def words(self) -> list[str]:
        return [
            label.text()
            for label in self.desktop.findChildren(QLabel)
            if label.isVisible()
        ]

    def find(self, kind: type[W], name: str) -> W:
        """The first thing in sight with that name, as a screen reader would say it."""
        found = []
        for widget in self.desktop.findChildren(kind):
            if not widget.isVisible() or not widget.isEnabled():
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            names = {interface.text(QAccessible.Text.Name), widget.accessibleName()}
            if isinstance(widget, QAbstractButton):
                names.add(widget.text())
            if name in names:
                found.append(widget)
        assert found, f"{name!r} is not on the page {self.heading!r}"
        return found[0]

    def reach(self, widget: QWidget) -> None:
        """Bring the keyboard to a widget by Tab, and by arrows inside a group."""
        for _ in range(MOST_TABS):
            if self.desktop.focusWidget() is widget:
                return
            self.key(Qt.Key.Key_Tab)
            focus = self.desktop.focusWidget()
            grouped = focus is not None and focus.parent() is widget.parent()
            if grouped and getattr(widget, "autoExclusive", lambda: False)():
                for _ in range(40):
                    if self.desktop.focusWidget() is widget:
                        return
                    self.key(Qt.Key.Key_Down)
        raise AssertionError(f"Tab never reaches {widget.accessibleName()!r}")

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desktop.focusWidget() or self.desktop, key)
        self.settle()

    def press(self, english: str) -> None:
        self.press_name(self.says(english))

    def press_name(self, name: str) -> None:
        button = self.find(QAbstractButton, name)
        if self.keys:
            self.reach(button)
            if not (button.isCheckable() and button.isChecked()):
                self.key(Qt.Key.Key_Space)
        else:
            button.click()
        self.settle()

    def begin(self) -> None:
        """The main task of the first page."""
        self.press("Find out which permanent card I can get")

    def go_on(self) -> None:
        before = self.heading
        self.press_name(self.desktop.continue_button.text())
        assert self.heading != before, f"the page {before!r} stays: {self.words()}"

    def pick(self, name: str, entry: str) -> None:
        combo = self.find(QComboBox, name)
        place = combo.findText(entry)
        assert place >= 0, f"{entry!r} is not in {name!r}"
        if self.keys:
            self.reach(combo)
            self.key(Qt.Key.Key_Home)
            while combo.currentIndex() < place:
                self.key(Qt.Key.Key_Down)  # which passes over headings
        else:
            combo.setCurrentIndex(place)
        self.settle()
        assert combo.currentText() == entry

    def write(self, name: str, text: str) -> None:
        field = self.find(QLineEdit, name)
        self.reach(field) if self.keys else field.setFocus()
        QTest.keyClicks(field, text)
        self.settle()

    def look_up(self, name: str, text: str) -> None:
        self.write(name, text)
        self.key(Qt.Key.Key_Return)

    def date(self, label: str, day: int | None, month: int | None, year: int) -> None:
        name = self.says(label)
        months = month_names(self.desktop.model.session.language)
        self.pick(f"{name}, {self.says('Year')}", str(year))
        if month:
            self.pick(f"{name}, {self.says('Month')}", months[month - 1])
        if day:
            self.pick(f"{name}, {self.says('Day')}", str(day))

    def choose_in(self, label: str, option: str) -> None:
        self.pick(self.says(label), self.says(option))


def nationality(visitor: Visitor) -> None:
    visitor.look_up(visitor.says("Search a country"), "Syri")


def card(visitor: Visitor) -> None:
    visitor.press("A card")


def card_dates(visitor: Visitor) -> None:
    visitor.date("My card is valid until", 30, 6, 2027)


def history(visitor: Visitor) -> None:
    visitor.press("Add a stay")
    visitor.choose_in("Ground of stay", "Asylum procedure")
    visitor.date("First day", 4, 3, 2020)
    visitor.choose_in("Is this your stay of today?", "No")
    visitor.date("Last day", 30, 6, 2021)
    visitor.choose_in("Which paper shows the first day?", "Annex 26")
    visitor.press("Save")
    visitor.press("Add a stay")
    visitor.choose_in("Ground of stay", "Recognised refugee")
    visitor.date("First day", None, 7, 2021)
    visitor.choose_in("Is this your stay of today?", "Yes")
    visitor.choose_in("Which paper shows the first day?", "First residence card")
    visitor.press("Save")


def absences(visitor: Visitor) -> None:
    visitor.press("Add an absence")
    visitor.date("Day you left", 10, 1, 2022)
    visitor.choose_in("Are you back?", "Yes")
    visitor.date("Day you came back", 20, 8, 2022)
    visitor.choose_in("Reason", "Family")
    visitor.choose_in("Where were you?", "Outside the EU")
    visitor.press("Save")


def income(visitor: Visitor) -> None:
    visitor.write(
        f"{visitor.says('Net income a month')} ({visitor.says('euro')})", "1900"
    )
    visitor.choose_in("Where does it come from?", "Work")
    people = f"{visitor.says('People who depend on you')} ({visitor.says('people')})"
    visitor.write(people, "0")
    visitor.choose_in("Do you have health insurance in Belgium?", "Yes")


def situation(visitor: Visitor) -> None:
    visitor.press("None of these")


def no(visitor: Visitor) -> None:
    visitor.press("No")


def yes(visitor: Visitor) -> None:
    visitor.press("Yes")


def applied(visitor: Visitor) -> None:
    visitor.look_up(visitor.says("Your municipality"), "9000")
    visitor.choose_in("Have you already applied for a permanent card?", "No")
    label = "Were you ever struck off the registers or without lawful stay?"
    visitor.choose_in(label, "No")


SCREENS: dict[str, Callable[[Visitor], None]] = {
    "nationality": nationality,
    "card": card,
    "card-dates": card_dates,
    "history": history,
    "absences": absences,
    "income": income,
    "situation": situation,
    "status-review": no,
    "identity": yes,
    "applied": applied,
}


def in_other_languages(visitor: Visitor, back: str) -> None:
    """Every language on this page; what was given stays."""
    page = visitor.desktop.stack.currentWidget()
    given = page.value() if hasattr(page, "value") else None
    headings = {visitor.heading}
    for code in [*(each for each in LANGUAGES if each != back), back]:
        visitor.press_name(LANGUAGES[code])
        assert visitor.desktop.model.session.language == code
        headings.add(visitor.heading)
        page = visitor.desktop.stack.currentWidget()
        assert (page.value() if hasattr(page, "value") else None) == given
    assert len(headings) == 3, headings


@pytest.fixture
def visit(qtbot):
    def begin(language: str, *, keys: bool = False) -> Visitor:
        desktop = window(language)
        qtbot.addWidget(desktop)
        desktop.activateWindow()
        return Visitor(desktop, keys=keys)

    return begin


@pytest.mark.parametrize(
    ("language", "keys"), [("nl", False), ("fr", False), ("en", True)]
)
def test_the_whole_job_by_what_a_person_sees(
    visit, tmp_path, monkeypatch, language, keys
):
    visitor = visit(language, keys=keys)
    if not keys:
        in_other_languages(visitor, language)
    visitor.begin()
    seen = []
    model = visitor.desktop.model
    while model.question is not None:
        name = model.question.id
        seen.append(name)
        wordings = (model.question, *model.question.wordings)
        assert visitor.heading in {visitor.says(each.heading) for each in wordings}
        SCREENS[name](visitor)
        if not keys:
            in_other_languages(visitor, language)
        visitor.go_on()
    assert visitor.heading == visitor.says("Check your answers")
    visitor.go_on()
    assert len(seen) <= 11, "with all answers at most 12 screens before the result"
    assert len(seen) == len(set(seen))
    _the_result(visitor)
    for section in ("Compare the cards", "Papers, price, steps", "Your answers"):
        visitor.press(section)
        assert visitor.heading
        assert not any("%(" in text for text in visitor.words())
        if not keys:
            in_other_languages(visitor, language)
    _the_pdf(visitor, tmp_path, monkeypatch)
    visitor.press("Start again")
    assert visitor.heading == visitor.says("Permanent residence in Belgium")
    assert model.session.path == ()


def _the_result(visitor: Visitor) -> None:
    assert re.search(r"\bB\b", visitor.heading)
    page = visitor.desktop.stack.currentWidget()
    names = [each.accessibleName() for each in page.findChildren(QWidget)]
    text = " ".join([*visitor.words(), *names])
    for letter in ("B", "K", "L", "EU+", "F+", "M"):
        assert letter in text


def _the_pdf(visitor: Visitor, folder: Path, monkeypatch) -> None:
    path = folder / "answer.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PDF"))
    visitor.press("Save as PDF")
    assert path.read_bytes().startswith(b"%PDF")
    assert visitor.says("The PDF is saved.") in visitor.words()
    absent = folder / "no such folder" / "answer.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(absent), "PDF"))
    visitor.press("Save as PDF")
    assert not absent.exists()
    sentence = "The PDF cannot be saved there. Choose another folder."
    assert visitor.says(sentence) in visitor.words()


def test_after_save_the_keyboard_stays_with_the_list(visit):
    visitor = visit("en", keys=True)
    visitor.begin()
    for screen in (nationality, card, card_dates):
        screen(visitor)
        visitor.go_on()
    history(visitor)
    page = visitor.desktop.stack.currentWidget()
    focus = visitor.desktop.focusWidget()
    assert focus is not None
    assert page.isAncestorOf(focus), focus.accessibleName()


def test_a_closed_list_says_what_it_is_for(visit):
    """On Linux Qt gives what the box shows as its name, and what it is for as a label."""
    visitor = visit("en")
    visitor.begin()
    for screen in (nationality, card):
        screen(visitor)
        visitor.go_on()
    boxes = visitor.desktop.stack.currentWidget().findChildren(QComboBox)
    assert boxes
    for box in boxes:
        interface = QAccessible.queryAccessibleInterface(box)
        labels = interface.relations(QAccessible.RelationFlag.Label)
        names = [label.text(QAccessible.Text.Name) for label, _ in labels]
        assert box.accessibleName() in names


def test_closing_the_window_forgets_the_visit(visit):
    visitor = visit("en")
    visitor.begin()
    nationality(visitor)
    visitor.go_on()
    visitor.desktop.close()
    assert visitor.desktop.model.session.path == ()


# --- what the rail and the pages lead to ------------------------------------------------


@pytest.fixture
def at_the_result(qtbot) -> Desktop:
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.model.start()
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    return desktop


@pytest.mark.parametrize(
    ("who", "asked"), [("worker with absences", True), ("refugee", False)]
)
def test_the_identity_stands_with_the_income_where_a_card_waits_for_it(
    visit, who, asked
):
    visitor = visit("fr")
    visitor.begin()
    model = visitor.desktop.model
    while model.question is None or model.question.id != "income":
        step(visitor.desktop, PEOPLE[who])
    assert (visitor.says("Is your identity established?") in visitor.words()) is asked


def shown(desktop: Desktop) -> str:
    return type(desktop.stack.currentWidget()).__name__


def test_start_again_leaves_nothing_in_any_widget(at_the_result):
    """Neither in sight nor behind: the next person sits at the same computer."""
    desktop = at_the_result
    for section in ("compare", "papers", "answers"):
        desktop.section_chosen.emit(section)
    assert _told_of_the_visit(desktop), "before, the answers are there"
    desktop.restarted.emit()
    assert _told_of_the_visit(desktop) == []


def _told_of_the_visit(desktop: Desktop) -> list[str]:
    Visitor(desktop, keys=False).settle()
    told = []
    for widget in desktop.findChildren(QWidget):
        told.append(widget.accessibleName())
        for name in ("text", "currentText", "toPlainText"):
            if hasattr(widget, name):
                told.append(str(getattr(widget, name)()))
    return [text for text in told if "Syria" in text or "2021" in text]


@pytest.mark.parametrize(
    ("section", "page"),
    [
        ("compare", "ComparePage"),
        ("papers", "PapersPage"),
        ("places", "TwoPlacesPage"),
        ("answers", "AnswersPage"),
        ("result", "ResultPage"),
        ("papers:L", "PapersPage"),
        ("nowhere", "ResultPage"),
    ],
)
def test_a_section_leads_to_its_page(at_the_result, section, page):
    at_the_result.section_chosen.emit(section)
    assert shown(at_the_result) == page


def test_the_papers_are_those_of_the_card_that_was_chosen(at_the_result):
    at_the_result.section_chosen.emit("papers:L")
    assert at_the_result.model.card == "L"


def test_a_topic_leads_back_to_its_first_question(qtbot):
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.model.start()
    for _ in range(4):
        step(desktop, PEOPLE["refugee"])
    desktop.topic_chosen.emit("card")
    assert desktop.model.session.at == "card"
    desktop.topic_chosen.emit("situation")
    assert desktop.model.session.at == "card", "nothing of it was answered yet"


def test_back_in_the_window_keeps_every_answer(at_the_result):
    case = at_the_result.model.session.case
    for _ in range(20):
        at_the_result.back.emit()
    assert shown(at_the_result) == "WelcomePage"
    assert at_the_result.model.session.case == case


def test_a_change_from_the_answers_comes_back_to_the_answers(at_the_result):
    at_the_result.section_chosen.emit("answers")
    at_the_result.change_requested.emit("income")
    assert shown(at_the_result) == "QuestionPage"
    step(at_the_result, PEOPLE["refugee"])
    assert shown(at_the_result) == "AnswersPage"


def test_the_day_asked_about_is_today_in_the_model(at_the_result):
    assert at_the_result.model.session.as_of == date(2026, 11, 23)


def test_the_rules_wait_for_the_first_paint_however_long_it_takes(qtbot, monkeypatch):
    monkeypatch.setattr(visit_window, "AFTER_PAINT", 0)
    desktop = Desktop(SessionModel(library, ON, "en"), "")
    qtbot.addWidget(desktop)
    QApplication.processEvents()
    assert not desktop.model.loaded
    desktop.show()
    qtbot.waitUntil(lambda: desktop.model.loaded)
