"""Choosing one's municipality in the real window, by what stands there."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView

from permres_gui.gui.controls import search_choice
from permres_gui.gui.desktop import Desktop
from permres_gui.presentation.translator import translator_for
from tests.gui.people import PEOPLE, step, window
from tests.gui.read_once import library


class Chooser:
    """Somebody at the question where they live."""

    def __init__(self, qtbot, settle, language: str = "en") -> None:
        self.settle = settle
        self.desktop = window(language)
        qtbot.addWidget(self.desktop)
        self.desktop.started.emit("find")
        while self.desktop.model.question.id != "applied":
            step(self.desktop, PEOPLE["refugee"])
        settle()

    def says(self, english: str, **figures: str) -> str:
        words = translator_for(self.desktop.model.session.language)
        return words.text(english, **figures)

    def seen(self, kind, name: str):
        return next(
            each
            for each in self.desktop.findChildren(kind)
            if each.isVisible() and each.accessibleName() == name
        )

    @property
    def field(self) -> QLineEdit:
        return self.seen(QLineEdit, self.says("Your municipality"))

    def write(self, text: str) -> None:
        self.field.setFocus()
        self.field.clear()
        QTest.keyClicks(self.field, text)
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desktop.focusWidget(), key)
        self.settle()

    def rows(self) -> list[str]:
        shown = self.seen(QListView, self.says("Your municipality")).model()
        return [shown.index(row).data() for row in range(shown.rowCount())]

    def sentences(self) -> list[str]:
        labels = self.desktop.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def chosen(self) -> list[str]:
        """The places whose button takes them back."""
        buttons = [b for b in self.desktop.findChildren(QAbstractButton) if b.text()]
        return [
            each.text()
            for each in buttons
            if each.isVisible()
            and each.accessibleName() == self.says("Remove %(name)s", name=each.text())
        ]

    def go_on(self) -> None:
        fields = self.desktop.stack.currentWidget().control.inside._fields
        fields.restore({"application.card": "none", "unregistered.known": "no"})
        self.desktop.continue_button.click()
        self.settle()


@pytest.fixture
def chooser(qtbot, settle) -> Chooser:
    return Chooser(qtbot, settle)


def told(desktop: Desktop) -> object:
    return desktop.model.session.case.person.municipality


def test_letters_an_arrow_and_enter_choose_a_place(chooser):
    chooser.write("gen")
    assert chooser.rows()[:2] == ["Genappe (1470, 1471, 1472 …)", "Genk (3600)"]
    chooser.key(Qt.Key.Key_Down)
    chooser.key(Qt.Key.Key_Down)
    chooser.key(Qt.Key.Key_Return)
    assert chooser.chosen() == ["Genk (3600)"]
    assert chooser.desktop.focusWidget().accessibleName() == "Remove Genk (3600)"


def test_up_from_the_first_row_leads_back_to_the_field(chooser):
    chooser.write("gen")
    chooser.key(Qt.Key.Key_Down)
    chooser.key(Qt.Key.Key_Up)
    assert chooser.desktop.focusWidget() is chooser.field


def test_a_postal_code_of_two_towns_asks_which_one_it_is(chooser):
    chooser.write("1040")
    asked = "More than one municipality fits. Choose yours."
    assert asked in chooser.sentences()
    chooser.key(Qt.Key.Key_Return)
    assert chooser.chosen() == [], "Enter does not choose for the person"
    chooser.key(Qt.Key.Key_Down)
    chooser.key(Qt.Key.Key_Return)
    assert chooser.chosen() == ["Etterbeek (1040)"]
    assert asked not in chooser.sentences()


def test_where_nothing_fits_it_is_said(chooser):
    asked = "No municipality found. Check the spelling, or type your postal code."
    chooser.write("Atlantis")
    assert chooser.rows() == []
    assert asked in chooser.sentences()
    chooser.write("Ghent")
    assert asked not in chooser.sentences()


def test_a_screen_reader_hears_how_many_fit(chooser, monkeypatch):
    heard: list[str] = []
    monkeypatch.setattr(search_choice, "announce", lambda _, text: heard.append(text))
    chooser.write("1040")
    assert heard[-1] == (
        "Municipalities found: 2 More than one municipality fits. Choose yours."
    )
    chooser.write("zzz")
    assert heard[-1].startswith("No municipality found.")


@pytest.mark.parametrize(
    ("language", "row"),
    [("nl", "Gent – Ghent"), ("fr", "Gand – Ghent"), ("en", "Ghent")],
)
def test_a_town_is_found_by_its_english_name_and_shown_in_the_page_s_own(
    qtbot, settle, language, row
):
    chooser = Chooser(qtbot, settle, language)
    chooser.write("ghent")
    assert chooser.rows()[0].partition(" (")[0] == row
    chooser.key(Qt.Key.Key_Return)
    assert chooser.chosen() == [f"{row.partition(' –')[0]} (9000, 9030, 9031 …)"]


def test_a_place_that_was_typed_in_full_and_not_picked_is_taken_all_the_same(chooser):
    chooser.write("9000")
    chooser.go_on()
    assert told(chooser.desktop) == "44021"


def test_a_place_that_could_be_two_is_not_guessed(chooser):
    chooser.write("1040")
    chooser.go_on()
    assert told(chooser.desktop) is None


def test_no_file_of_a_place_is_read_before_it_is_chosen(qtbot, settle, monkeypatch):
    read: list[str] = []
    real = Path.read_bytes

    def spy(path: Path) -> bytes:
        if path.parent.name == "places":
            read.append(path.stem)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", spy)
    library.cache_clear()  # no place was read for another test
    chooser = Chooser(qtbot, settle)
    chooser.write("leuven")
    chooser.write("ghent")
    assert read == []
    chooser.key(Qt.Key.Key_Return)
    chooser.go_on()
    while chooser.desktop.model.question is not None:
        step(chooser.desktop, PEOPLE["refugee"])
    chooser.desktop.continued.emit()
    chooser.desktop.model.show_section("papers")
    settle()
    assert read == ["44021"]
