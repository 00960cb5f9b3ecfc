"""Another municipality beside one's own, walked by what a person sees."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
)

from permres_gui.gui.look import Look
from permres_gui.gui.pages.two_places import TwoPlacesPage
from permres_gui.gui.widgets.fee_row import FeeRow
from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole, seen
from tests.gui.people import PEOPLE, step, window
from tests.spaces import plain

LANGUAGES = ("nl", "fr", "en")
ROOMS = {
    "laptop": ((1366, 768), 100),
    "upright": ((1080, 1920), 100),
    "large text": ((1366, 768), 200),
    "desk": ((1920, 1080), 150),
}
LINK = "Compare with another municipality"
OTHER = "The other municipality"


def settle():
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


@pytest.fixture
def at_the_papers(qtbot):
    def make(language="en", room="laptop"):
        size, percent = ROOMS[room]
        desktop = window(language, size)
        qtbot.addWidget(desktop)
        desktop.activateWindow()
        desktop.set_display(percent, "light")
        desktop.model.start()
        while desktop.model.question is not None:
            step(desktop, PEOPLE["refugee"])
        desktop.section_chosen.emit("papers:K")
        settle()
        return desktop

    yield make
    Look("light").apply()


def named(desktop, kind, name):
    """The thing in sight that a screen reader calls so."""
    for widget in seen(desktop, (kind,)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface.text(QAccessible.Text.Name) == name:
            return widget
    raise AssertionError(name)


def sections(desktop):
    words = translator_for(desktop.model.session.language)
    names = {button.text() for button in seen(desktop, (QAbstractButton,))}
    return words.text("Two municipalities") in names


def texts(desktop):
    return [plain(label.text()) for label in seen(desktop, (QLabel,))]


def choose(desktop, english_label, typed):
    """By keyboard: type, Enter takes the first that is found."""
    words = translator_for(desktop.model.session.language)
    field = named(desktop, QLineEdit, words.text(english_label))
    field.setFocus()
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_price_to_another_municipality_and_back(at_the_papers, language):
    desktop = at_the_papers(language)
    words = translator_for(language)
    assert not sections(desktop)
    named(desktop, QAbstractButton, words.text(LINK)).click()
    settle()
    page = desktop.stack.currentWidget()
    assert isinstance(page, TwoPlacesPage)
    assert sections(desktop)
    assert isinstance(desktop.focusWidget(), QLineEdit)
    case = desktop.model.session.case
    choose(desktop, OTHER, "Etterbeek")
    assert page.heading is not None
    assert "Etterbeek" in page.heading.text()
    shown = texts(desktop)
    assert shown.count("Etterbeek") == 2, "the head of both tables"
    assert words.text("not known here") in shown
    assert words.text("by appointment") in shown
    assert desktop.model.session.case is case
    desktop.back.emit()
    settle()
    assert type(desktop.stack.currentWidget()).__name__ == "PapersPage"
    assert sections(desktop), "it stays in sight once a place was chosen"


def test_the_keyboard_stays_with_the_choice_and_can_take_it_back(at_the_papers):
    desktop = at_the_papers()
    desktop.section_chosen.emit("places")
    settle()
    choose(desktop, OTHER, "Etterbeek")
    chip = desktop.focusWidget()
    assert chip is not None
    assert chip.accessibleName().startswith("Remove Etterbeek")
    QTest.keyClick(chip, Qt.Key.Key_Space)
    settle()
    assert desktop.model.second == ""
    assert isinstance(desktop.focusWidget(), QLineEdit)
    page = desktop.stack.currentWidget()
    assert page.heading.text() == LINK


def test_every_cell_is_read_with_its_place(at_the_papers):
    desktop = at_the_papers()
    desktop.model.look_at("21005")
    desktop.section_chosen.emit("places")
    settle()
    names = [plain(label.accessibleName()) for label in seen(desktop, (QLabel,))]
    assert "Ghent: free" in names
    assert "Etterbeek: not known here" in names
    assert "Etterbeek: at least €26" not in names, "of 2025, and today is 2026"


def test_another_card_is_compared_for_that_card(at_the_papers):
    desktop = at_the_papers()
    desktop.model.look_at("21005")
    desktop.section_chosen.emit("places")
    settle()
    assert any("For the K card" in text for text in texts(desktop))
    desktop.section_chosen.emit("papers:L")
    desktop.section_chosen.emit("places")
    settle()
    assert any("For the L card" in text for text in texts(desktop))


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_whole_in_every_room(at_the_papers, language, room):
    desktop = at_the_papers(language, room)
    for second in ("", "63048", "24062"):
        desktop.model.look_at(second)
        desktop.section_chosen.emit("places")
        settle()
        page_is_whole(desktop)


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize(
    ("language", "place"), [("fr", "63048"), ("nl", "92114"), ("en", "21014")]
)
def test_a_bill_of_any_place_is_whole_in_every_room(
    at_the_papers, language, room, place
):
    desktop = at_the_papers(language, room)
    desktop.model.change("applied")
    step(desktop, {"applied": {"person.municipality": place}})
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    desktop.section_chosen.emit("papers:B")
    settle()
    page_is_whole(desktop)
    rows = [row for row in seen(desktop, (FeeRow,)) if isinstance(row, FeeRow)]
    assert len(rows) >= 3
    words = translator_for(language)
    assert any(words.text("not known here") in row.text() for row in rows)


def test_start_again_and_closing_forget_the_other_place(at_the_papers):
    desktop = at_the_papers()
    for end in (desktop.restarted.emit, desktop.close):
        desktop.model.look_at("21005")
        end()
        assert desktop.model.second == ""


def test_the_other_place_is_in_the_pdf(at_the_papers, tmp_path, monkeypatch):
    desktop = at_the_papers()
    printed = []
    monkeypatch.setattr(
        "permres_gui.gui.saving.save_pdf",
        lambda html, *_: printed.append(plain(html)) or True,
    )
    path = str(tmp_path / "answer.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (path, "PDF"))
    desktop.pdf_requested.emit()
    desktop.model.look_at("21005")
    desktop.pdf_requested.emit()
    found = [bool(re.search("Ghent and Etterbeek", html)) for html in printed]
    assert found == [False, True]
