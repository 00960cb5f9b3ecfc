"""A card in hand, as a person uses the page: in each language, with the keyboard, onwards."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog

from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step
from tests.gui.reader import LANGUAGES, START, Reader
from tests.gui.rooms import ROOMS

HOLD = "I hold a permanent card"
RIGHT = "Do I still have my right?"
SHOW, SHOW_RIGHT = "Show the rules for my card", "Show whether I still have my right"
GENT = "44021"


class Holder(Reader):
    """Somebody with a card in hand before the window."""

    def fill(self, **values: str) -> None:
        """Fill in fields as their controls do when a person chooses in them."""
        control = self.desktop.stack.currentWidget().control
        control.restore(values)
        control.changed.emit()
        self.settle()

    def day(self, english: str, day: str) -> str:
        words = translator_for(self.desktop.model.session.language)
        said = words.text(english, day=date.fromisoformat(day))
        return said.replace("\N{NO-BREAK SPACE}", " ")

    @property
    def case(self):
        return self.desktop.model.session.case


@pytest.fixture
def holder(qtbot, settle):
    def begin(language: str = "en") -> Holder:
        visitor = Holder(qtbot, settle, language)
        visitor.press(HOLD)
        return visitor

    return begin


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_days_of_renewal_are_shown_when_they_are_asked_for(holder, language):
    visitor = holder(language)
    visitor.fill(card="B", valid="2027-06-30")
    visitor.press(SHOW)
    first = visitor.day("First day to ask for a new card: %(day)s.", "2027-05-21")
    last = visitor.day("Last day to ask for a new card: %(day)s.", "2027-05-31")
    assert {first, last} <= set(visitor.words())
    assert visitor.says("Your right") in visitor.words()
    page_is_whole(visitor.desktop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_right_is_shown_with_the_ways_back(holder, language):
    visitor = holder(language)
    visitor.fill(card="K")
    visitor.press(RIGHT)
    visitor.fill(
        valid="2030-01-01",
        away="yes",
        left="2023-01-01",
        home="yes",
        back="2025-01-01",
        reason="other",
        told="no",
        event="none",
    )
    visitor.press(SHOW_RIGHT)
    said = visitor.words()
    lost = (
        "Based on your answers, you no longer have your right. The authorities decide."
    )
    assert visitor.says(lost) in said
    assert visitor.says("Ways back") in said
    page_is_whole(visitor.desktop)


def test_both_parts_share_the_card_and_keep_what_was_filled_in(holder):
    visitor = holder()
    visitor.fill(card="K", valid="2027-06-30")
    visitor.press(RIGHT)
    assert visitor.desktop.stack.currentWidget().control.value()["card"] == "K"
    visitor.fill(card="L", away="no")
    visitor.press("My card and its renewal")
    value = visitor.desktop.stack.currentWidget().control.value()
    assert (value["card"], value["valid"]) == ("L", "2027-06-30")


def test_the_part_in_sight_is_marked_for_eye_and_ear(holder):
    visitor = holder("nl")
    assert visitor.button(visitor.says("My card and its renewal")).isChecked()
    visitor.press(RIGHT)
    assert visitor.button(visitor.says(RIGHT)).isChecked()
    assert not visitor.button(visitor.says("My card and its renewal")).isChecked()
    assert visitor.desktop.focusWidget() is visitor.button(visitor.says(RIGHT))


def test_another_language_keeps_what_was_filled_in(holder):
    visitor = holder("nl")
    visitor.fill(card="F+", valid="2027-06-30")
    visitor.press("Français")
    value = visitor.desktop.stack.currentWidget().control.value()
    assert (value["card"], value["valid"]) == ("F+", "2027-06-30")
    assert visitor.heading == visitor.says(HOLD)


def test_every_field_has_a_name_and_the_keyboard_begins_at_the_card(holder):
    visitor = holder("fr")
    focus = visitor.desktop.focusWidget()
    assert focus.accessibleName() == visitor.says("Your card")
    visitor.press(RIGHT)
    page = visitor.desktop.stack.currentWidget()
    names = [each.accessibleName() for each in page.findChildren(QComboBox)]
    assert names
    assert all(names)


def test_the_price_follows_the_municipality_that_is_chosen(holder):
    visitor = holder()
    visitor.fill(card="B", valid="2027-06-30")
    visitor.press(SHOW)
    field = visitor.field("Your municipality (you can leave this open)")
    field.setFocus()
    QTest.keyClicks(field, "9000")
    visitor.key(Qt.Key.Key_Return)
    sentence = "Ghent names no price for renewal. An ordinary card costs:"
    assert sentence in visitor.words()
    value = visitor.desktop.stack.currentWidget().control.value()
    assert (value["card"], value["valid"]) == ("B", "2027-06-30")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questions_begin_with_what_is_known(holder, language):
    visitor = holder(language)
    visitor.fill(card="B", valid="2027-06-30")
    visitor.desktop.price_asked.emit(GENT)
    visitor.press("Find out from which day")
    assert visitor.desktop.model.aside == ""
    assert visitor.case.card.kind == "B"
    assert str(visitor.case.card.valid_until) == "2027-06-30"
    assert visitor.case.person.municipality == GENT
    answers = PEOPLE["refugee"] | {"applied": {"person.municipality": GENT}}
    asked = []
    while visitor.desktop.model.question is not None:
        asked.append(visitor.desktop.model.question.id)
        step(visitor.desktop, answers)
    assert asked[0] == "nationality"
    assert not {"card", "card-dates"} & set(asked)
    assert "applied" in asked


def test_where_the_municipality_is_asked_with_more_it_is_filled_in_already(holder):
    visitor = holder()
    visitor.fill(card="B")
    visitor.desktop.price_asked.emit(GENT)
    visitor.press("Find out from which day")
    while visitor.desktop.model.question.id != "applied":
        step(visitor.desktop, PEOPLE["refugee"])
    page = visitor.desktop.stack.currentWidget()
    assert page.value()["person.municipality"] == GENT


def test_answers_given_before_are_on_the_page_and_stay(holder):
    visitor = holder()
    visitor.press("Back")
    visitor.to_question("history")
    visitor.desktop.model.open_aside("hold")
    visitor.settle()
    value = visitor.desktop.stack.currentWidget().control.value()
    assert value["card"] is None  # an A card is not among those of this page
    assert value["valid"] == "2027-06-30"
    visitor.press("Back")
    assert visitor.desktop.model.question.id == "history"
    assert visitor.case.card.kind == "A"


def test_the_page_is_saved_as_a_pdf(holder, tmp_path, monkeypatch):
    path = tmp_path / "hold.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PDF"))
    visitor = holder("fr")
    visitor.fill(card="L", valid="2027-06-30")
    visitor.press(SHOW)
    visitor.press("Save as PDF")
    assert path.read_bytes().startswith(b"%PDF")
    assert visitor.heading == visitor.says(HOLD)


def test_a_card_in_hand_is_forgotten_with_the_visit(holder):
    visitor = holder()
    visitor.fill(card="B", valid="2027-06-30")
    visitor.desktop.restarted.emit()
    visitor.settle()
    assert visitor.desktop.model.filled == {}
    assert visitor.heading == visitor.says(START)
    visitor.press(HOLD)
    assert visitor.desktop.stack.currentWidget().control.value()["card"] is None


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("room", ROOMS)
def test_the_page_is_whole_at_every_size(holder, room, language):
    size, percent = ROOMS[room]
    visitor = holder(language)
    visitor.desktop.resize(*size)
    visitor.desktop.set_display(percent, "light")
    visitor.fill(card="B", valid="2027-06-30")
    visitor.press(SHOW)
    page_is_whole(visitor.desktop)
    visitor.press(RIGHT)
    visitor.fill(away="yes", left="2020-01-01", home="no", event="none")
    visitor.press(SHOW_RIGHT)
    page_is_whole(visitor.desktop)
    visitor.desktop.set_display(100, "light")
