"""Pages that are only read: one press away, in each language, and back with nothing lost."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QLabel,
)

from permres_gui.gui.asides import ASIDES
from permres_gui.gui.desk.asides import adviser_asides
from permres_gui.gui.icons import _icons
from permres_gui.gui.rail_sections import SectionRow
from permres_gui.gui.widgets.timeline_wide import WideTimeline
from permres_gui.interview.session import RESULT
from permres_gui.presentation.formats import amount_in_table
from permres_gui.presentation.shell_view import FIND, TASKS
from permres_gui.presentation.side_pages import QUESTIONS
from permres_gui.presentation.translator import translator_for
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step
from tests.gui.reader import LANGUAGES, START, Reader
from tests.spaces import plain

LOST, LETTERS = "My card is lost or stolen", "What do the letters mean?"
FAMILY = "My family"
ABROAD, WAITING = "I am going abroad", "I am waiting for a decision"
HOLD = "I hold a permanent card"


@pytest.fixture
def reader(qtbot, settle):
    def begin(language: str = "en") -> Reader:
        return Reader(qtbot, settle, language)

    return begin


# --- from the start page ----------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", TASKS, ids=lambda task: task[0])
def test_every_task_leads_somewhere_and_back(reader, language, task):
    visitor = reader(language)
    visitor.press(task[1])
    assert visitor.heading != visitor.says(START)
    assert visitor.button(visitor.says("Back")) is not None
    visitor.press("Back")
    assert visitor.heading == visitor.says(START)


def test_every_task_that_asks_nothing_has_its_page(reader):
    tasks = {id_ for id_, *_ in TASKS} - {FIND}
    assert tasks == set(ASIDES)
    assert not tasks & set(adviser_asides(reader().desktop.desk)), (
        "these are opened by a link"
    )


@pytest.mark.parametrize("task", [HOLD, LOST, LETTERS, ABROAD, WAITING, "My family"])
def test_a_task_is_opened_and_left_by_keys_alone(reader, task):
    visitor = reader()
    name = visitor.says(task)
    for _ in range(10):
        if visitor.desktop.focusWidget().accessibleName() == name:
            break
        visitor.key(Qt.Key.Key_Tab)
    visitor.key(Qt.Key.Key_Return)
    assert visitor.heading == name
    page = visitor.desktop.stack.currentWidget()
    assert page.isAncestorOf(visitor.desktop.focusWidget())
    visitor.key(Qt.Key.Key_Escape)
    assert visitor.heading == visitor.says(START)


@pytest.mark.parametrize("task", [HOLD, LOST, LETTERS, ABROAD, WAITING, "My family"])
def test_another_language_says_the_same_page(reader, task):
    visitor = reader("nl")
    visitor.press(task)
    for language, name in LANGUAGES.items():
        visitor.press(name)
        assert visitor.desktop.model.session.language == language
        assert visitor.heading == visitor.says(task)


def test_help_lies_over_the_page_and_leads_back_to_it(reader):
    visitor = reader()
    visitor.press(LOST)
    visitor.press("Help")
    visitor.press("Close")
    assert visitor.heading == visitor.says(LOST)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", LANGUAGES)
def test_help_opens_at_its_heading_in_every_text_size(reader, language, percent):
    visitor = reader(language)
    visitor.desktop.set_display(percent, "light")
    visitor.press("Help")
    page = visitor.desktop.stack.currentWidget()
    assert page.verticalScrollBar().value() == 0
    assert page.seen_at_top(page.heading)
    assert page.isAncestorOf(visitor.desktop.focusWidget())
    visitor.desktop.set_display(100, "light")


def _to_result(visitor) -> None:
    visitor.desktop.started.emit("find")
    while visitor.desktop.model.session.at != RESULT:
        step(visitor.desktop, PEOPLE["refugee"])
    visitor.settle()


def _marked(visitor) -> list[str]:
    rows = visitor.desktop.findChildren(SectionRow)
    return [row.text() for row in rows if row.isVisible() and row.isChecked()]


def test_beside_a_page_to_read_the_rail_leads_to_the_other_tasks(reader):
    visitor = reader()
    visitor.desktop.started.emit("hold")
    visitor.settle()
    rows = visitor.desktop.findChildren(SectionRow)
    assert {row._view.id for row in rows} == {QUESTIONS, *ASIDES}
    assert all(row._view.icon in _icons() for row in rows)
    assert _marked(visitor) == ["I hold a permanent card"]
    visitor.press("My family")
    assert visitor.heading == "My family"
    assert _marked(visitor) == ["My family"]
    visitor.press("Which card can I get?")
    assert visitor.desktop.model.session.at == "nationality"


@pytest.mark.parametrize("tasks", [(ABROAD, WAITING), (WAITING, ABROAD)])
def test_from_one_page_with_a_form_to_another_the_keyboard_goes_into_it(reader, tasks):
    visitor = reader()
    visitor.press(tasks[0])
    for task in (tasks[1], tasks[0]):
        row = visitor.button(task)
        row.setFocus()
        visitor.key(Qt.Key.Key_Space)
        assert visitor.heading == task
        page = visitor.desktop.stack.currentWidget()
        assert visitor.desktop.focusWidget() is page.first()


@pytest.mark.parametrize("name", ["Help", "Display"])
def test_over_the_first_page_the_rail_leads_to_the_tasks(reader, name):
    visitor = reader()
    visitor.press(name)
    rows = visitor.desktop.findChildren(SectionRow)
    told = {FIND: QUESTIONS}
    assert [row.key() for row in rows] == [told.get(id_, id_) for id_, *_ in TASKS]
    assert _marked(visitor) == []
    visitor.press(LETTERS)
    assert visitor.heading == LETTERS
    visitor.press("Back")
    assert visitor.heading == START


@pytest.mark.parametrize(
    "over", [*ASIDES, "Help", "Display"], ids=lambda each: each.lower()
)
def test_the_rail_marks_no_page_while_another_lies_over_it(reader, over):
    visitor = reader()
    desktop = visitor.desktop
    _to_result(visitor)
    assert _marked(visitor) == ["Your result"]
    if over in ASIDES:
        desktop.section_chosen.emit(over)
    else:
        visitor.press(over)
    visitor.settle()
    assert visitor.heading != "Your result"
    assert _marked(visitor) == []
    if over in ASIDES:
        visitor.press("Back")
    else:
        visitor.press("Close")
    assert _marked(visitor) == ["Your result"]


def test_the_list_of_pages_in_a_narrow_window_names_none_of_them_over_help(reader):
    visitor = reader()
    _to_result(visitor)
    visitor.desktop.set_display(200, "light")
    visitor.settle()
    combo = next(
        each
        for each in visitor.desktop.findChildren(QComboBox)
        if each.isVisible() and each.accessibleName() == "Parts of this check"
    )
    assert combo.currentText() == "Your result"
    visitor.press("Help")
    combo = next(
        each
        for each in visitor.desktop.findChildren(QComboBox)
        if each.isVisible() and each.accessibleName() == "Parts of this check"
    )
    assert combo.currentText() == ""
    assert combo.placeholderText() == "Parts of this check"
    visitor.desktop.set_display(100, "light")


# --- a lost card ---------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_lost_card_says_the_number_first_and_asks_nothing(reader, language):
    visitor = reader(language)
    visitor.press(LOST)
    number = visitor.desktop.focusWidget()
    assert number.accessibleName().split() == ["00800", "2123", "2123"]
    said = visitor.words()
    for text in ("00800 2123 2123", "+32 2 518 2123", "+32 2 488 2123"):
        assert text in said
    for english in (
        "Try the first number. Does it not work? Then try the second.",
        "Go to the police",
        "Order a new card at your municipality",
        "Collect the new card",
        "Price of a new card",
    ):
        assert visitor.says(english).replace("\N{NO-BREAK SPACE}", " ") in said
    assert visitor.desktop.model.session.path == ()


@pytest.mark.parametrize("percent", [100, 200])
def test_the_number_is_in_sight_at_once(reader, percent):
    visitor = reader("fr")
    visitor.desktop.set_display(percent, "light")
    visitor.press(LOST)
    page, number = visitor.desktop.stack.currentWidget(), visitor.desktop.focusWidget()
    place = number.mapTo(page.viewport(), number.rect().bottomLeft())
    assert page.verticalScrollBar().value() == 0
    assert place.y() < page.viewport().height()
    visitor.desktop.set_display(100, "light")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_price_follows_the_municipality_that_is_chosen(reader, language):
    visitor = reader(language)
    visitor.press(LOST)
    price = amount_in_table(Decimal(30), language).replace("\N{NO-BREAK SPACE}", " ")
    assert price not in visitor.words()
    field = visitor.field("Your municipality (you can leave this open)")
    field.setFocus()
    QTest.keyClicks(field, "9000")
    visitor.key(Qt.Key.Key_Return)
    assert visitor.heading == visitor.says(LOST)
    page = visitor.desktop.stack.currentWidget()
    assert page.isAncestorOf(visitor.desktop.focusWidget())
    names = [each.accessibleName() for each in visitor.desktop.findChildren(QLabel)]
    assert visitor.desktop.model.price_place == "44021"
    told = " ".join([*visitor.words(), *names]).replace("\N{NO-BREAK SPACE}", " ")
    assert price in told
    page_is_whole(visitor.desktop)


def test_a_municipality_told_before_is_there_and_can_be_taken_away(reader):
    visitor = reader()
    visitor.to_question("applied")
    step(visitor.desktop, PEOPLE["refugee"])
    visitor.desktop.model.open_aside("lost")
    visitor.settle()
    sentence = visitor.says(
        "%(place)s does not say what a new card costs after a loss."
        " An ordinary card costs:",
        place="Ghent",
    )
    assert sentence in visitor.words()
    visitor.desktop.price_asked.emit("")
    visitor.settle()
    assert sentence not in visitor.words()
    assert visitor.desktop.model.session.case.person.municipality == "44021"


@pytest.mark.parametrize(
    ("task", "language"), [(LOST, "nl"), (WAITING, "nl"), (FAMILY, "fr")]
)
def test_a_page_to_read_is_saved_as_a_pdf_and_stays(
    reader, tmp_path, monkeypatch, task, language
):
    path = tmp_path / "page.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "PDF"))
    visitor = reader(language)
    visitor.press(task)
    visitor.press("Save as PDF")
    assert path.read_bytes().startswith(b"%PDF")
    assert visitor.says("The PDF is saved.") in visitor.words()
    assert visitor.heading == visitor.says(task)


def test_closing_the_window_forgets_the_municipality_of_the_price(reader):
    visitor = reader()
    visitor.press(LOST)
    visitor.desktop.price_asked.emit("44021")
    visitor.desktop.close()
    assert visitor.desktop.model.price_place is None
    assert visitor.desktop.model.aside == ""


# --- what the letters mean ---------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_is_found_by_typing_it(reader, language):
    visitor = reader(language)
    visitor.press(LETTERS)
    everything = visitor.entries()
    QTest.keyClicks(visitor.desktop.focusWidget(), "F")
    visitor.settle()
    assert visitor.entries() == [visitor.says("F card"), visitor.says("F+ card")]
    page_is_whole(visitor.desktop)
    visitor.field("Search a letter, a number or a word").clear()
    visitor.settle()
    assert visitor.entries() == everything


def test_what_is_not_found_is_said(reader):
    visitor = reader()
    visitor.press(LETTERS)
    sentence = visitor.says("Nothing found. Look at the letter on your card again.")
    assert sentence not in visitor.words()
    QTest.keyClicks(visitor.desktop.focusWidget(), "zz")
    visitor.settle()
    assert visitor.entries() == []
    assert sentence in visitor.words()


def test_what_was_typed_stays_in_another_language(reader):
    visitor = reader("nl")
    visitor.press(LETTERS)
    QTest.keyClicks(visitor.desktop.focusWidget(), "16b")
    visitor.press("English")
    assert visitor.field("Search a letter, a number or a word").text() == "16b"
    assert visitor.entries() == ["Annex 16bis: receipt"]


def test_letters_are_not_printed(reader):
    visitor = reader()
    visitor.press(LETTERS)
    assert visitor.button(visitor.says("Save as PDF")) is None
    assert visitor.button(visitor.says("Continue")) is None


# --- from a question ---------------------------------------------------------------------


@pytest.mark.parametrize("leave", ["Back", "Escape"])
def test_from_a_question_to_the_letters_and_back_with_its_draft(reader, leave):
    visitor = reader()
    visitor.to_question("card")
    visitor.press("B card")
    before = visitor.desktop.model.session
    visitor.press(LETTERS)
    assert visitor.heading == visitor.says(LETTERS)
    if leave == "Back":
        visitor.press("Back")
    else:
        visitor.key(Qt.Key.Key_Escape)
    assert visitor.heading == visitor.says("Which residence card do you have now?")
    assert visitor.desktop.stack.currentWidget().value() == "B"
    assert visitor.desktop.model.session == before


@pytest.mark.parametrize("id_", ["card", "history", "absences", "applied"])
def test_each_question_that_names_a_letter_leads_there(reader, id_):
    visitor = reader("nl")
    visitor.to_question(id_)
    visitor.press(LETTERS)
    visitor.press("Back")
    assert visitor.desktop.model.question.id == id_


def test_an_open_stay_is_still_open_after_the_letters(reader):
    visitor = reader()
    visitor.to_question("history")
    visitor.press("Add a stay")
    visitor.press(LETTERS)
    visitor.press("Back")
    assert visitor.button(visitor.says("Save")) is not None


def test_an_open_stay_is_still_open_in_another_language(reader):
    visitor = reader()
    visitor.to_question("history")
    visitor.press("Add a stay")
    visitor.press("Nederlands")
    assert visitor.button(visitor.says("Save")) is not None


def test_a_topic_of_the_rail_leaves_the_letters(reader):
    visitor = reader()
    visitor.to_question("history")
    visitor.press(LETTERS)
    visitor.desktop.topic_chosen.emit("card")
    visitor.settle()
    assert visitor.heading == visitor.says("Which residence card do you have now?")


def test_start_again_leaves_the_letters_and_forgets_what_was_typed(reader):
    visitor = reader()
    visitor.to_question("card")
    visitor.press(LETTERS)
    QTest.keyClicks(visitor.desktop.focusWidget(), "16b")
    visitor.press("Start again")
    assert visitor.heading == visitor.says(START)
    visitor.press(LETTERS)
    assert visitor.field("Search a letter, a number or a word").text() == ""


def test_a_question_without_letters_does_not_lead_there(reader):
    visitor = reader()
    visitor.to_question("nationality")
    assert visitor.button(visitor.says(LETTERS)) is None


# --- going abroad -----------------------------------------------------------------

PLAN = {"card": "B", "valid": "2029-06-15", "leave": "2027-02-01", "told": "no"}


def fill_in(visitor, values=PLAN):
    control = visitor.desktop.stack.currentWidget().control
    control.restore(values)
    control.changed.emit()
    visitor.settle()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_last_safe_day_is_shown_when_it_is_asked_for(reader, language):
    visitor = reader(language)
    visitor.press(ABROAD)
    fill_in(visitor)
    visitor.press("Show the last safe day")
    words = translator_for(language)
    assert (
        words.text("Be back on %(day)s at the latest.", day=date(2027, 5, 1)).replace(
            "\N{NO-BREAK SPACE}", " "
        )
        in visitor.words()
    )
    assert visitor.says("Before you leave") in visitor.words()
    page_is_whole(visitor.desktop)


def test_another_language_keeps_what_was_filled_in(reader):
    visitor = reader("nl")
    visitor.press(ABROAD)
    fill_in(visitor)
    visitor.press("Français")
    value = visitor.desktop.stack.currentWidget().control.value()
    assert (value["card"], value["leave"]) == ("B", "2027-02-01")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_journey_is_opened_from_the_result_and_leads_back_to_it(reader, language):
    visitor = reader(language)
    visitor.desktop.started.emit(FIND)
    while visitor.desktop.model.session.at != RESULT:
        step(visitor.desktop, PEOPLE["refugee"])
    visitor.settle()
    result = visitor.heading
    visitor.press(ABROAD)
    assert visitor.heading == visitor.says(ABROAD)
    visitor.desktop.model.fill_in(
        {"card": "none", "leave": "2027-02-01", "back": "2027-09-01"}
    )
    visitor.settle()
    assert visitor.says("The day on which you can apply") in visitor.words()
    assert any("→" in line for line in visitor.words())
    drawing = visitor.desktop.findChild(WideTimeline)
    assert drawing is not None
    assert drawing.accessibleName()
    page_is_whole(visitor.desktop)
    visitor.press("Back")
    assert visitor.heading == result


def test_without_stays_the_page_leads_to_the_questions(reader):
    visitor = reader()
    visitor.press(ABROAD)
    visitor.press("Answer the questions first")
    assert visitor.desktop.model.question is not None
    assert visitor.desktop.model.aside == ""


def test_a_journey_is_forgotten_with_the_visit(reader):
    visitor = reader()
    visitor.press(ABROAD)
    fill_in(visitor)
    visitor.desktop.restarted.emit()
    visitor.settle()
    assert visitor.desktop.model.filled == {}
    assert visitor.desktop.model.session.case.card.kind is None


# --- waiting for a decision -----------------------------------------------------------

PAPER, HOW = "The paper that you got", "How did you get it?"


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_waits_is_told_the_last_day_to_decide(reader, language):
    visitor = reader(language)
    visitor.press(WAITING)
    visitor.choose(PAPER, visitor.says("Annex 16bis: receipt"))
    visitor.choose("The card you applied for", visitor.says("L card"))
    visitor.choose_day("The date on the paper", date(2026, 1, 31))
    visitor.press("Show the last day")
    said = visitor.words()
    last = visitor.says("The last day to decide was %(day)s.", day=date(2026, 6, 30))
    assert plain(last) in said
    assert visitor.says("If you hear nothing") in said
    assert visitor.says("If your card expires while you wait") in said
    page_is_whole(visitor.desktop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_whoever_is_refused_is_told_until_when_to_appeal(reader, language):
    visitor = reader(language)
    visitor.press(WAITING)
    visitor.choose(PAPER, visitor.says("Annex 17: refusal"))
    visitor.choose(HOW, visitor.says("It was handed over to me"))
    visitor.choose_day("It was handed over to you on", date(2025, 3, 20))
    visitor.press("Show the last day")
    said = visitor.words()
    # Day 30 is Saturday 19 April; then come Easter and Easter Monday.
    assert (
        plain(
            visitor.says("The last day to appeal was %(day)s.", day=date(2025, 4, 22))
        )
        in said
    )
    assert visitor.says("Where and how you appeal") in said
    assert visitor.says("What an appeal does not do") in said
    page_is_whole(visitor.desktop)


def test_only_what_the_paper_needs_is_asked(reader):
    visitor = reader()
    visitor.press(WAITING)
    assert list(visitor.lists()) == [PAPER]
    visitor.choose(PAPER, "Annex 24: refusal")
    assert list(visitor.lists()) == [PAPER, "The card you applied for", HOW]
    visitor.choose(HOW, "By another letter")
    assert any(name.startswith("The letter was posted on") for name in visitor.lists())
    visitor.choose(PAPER, "Another paper, or I do not know")
    assert list(visitor.lists()) == [PAPER]


@pytest.mark.parametrize("rest", ["another paper", "the same paper again"])
def test_an_answer_to_something_else_is_never_beside_the_form(reader, rest):
    visitor = reader()
    visitor.press(WAITING)
    visitor.choose(PAPER, "Annex 16bis: receipt")
    visitor.press("Show the last day")
    asked, silence = "Choose the card you applied for.", "If you hear nothing"
    assert {asked, "Annex 16bis: receipt"} <= set(visitor.words())
    visitor.choose("The card you applied for", "K card")
    assert asked not in visitor.words()
    if rest == "another paper":
        visitor.choose(PAPER, "Annex 17: refusal")
        asked = "Choose how you got the paper."
    else:
        visitor.lists()["The card you applied for"].setCurrentIndex(0)
    visitor.press("Show the last day")
    assert asked in visitor.words()
    assert silence not in visitor.words()


def test_what_is_not_filled_in_is_named(reader):
    visitor = reader("fr")
    visitor.press(WAITING)
    visitor.press("Show the last day")
    assert visitor.says("Choose the paper that you got.") in visitor.words()
    visitor.choose(PAPER, visitor.says("Annex 22: application"))
    visitor.press("Show the last day")
    assert visitor.says("Choose the card you applied for.") in visitor.words()


def test_a_paper_that_was_chosen_stays_in_another_language_and_not_in_another_visit(
    reader,
):
    visitor = reader("nl")
    visitor.press(WAITING)
    visitor.choose(PAPER, visitor.says("Annex 23: not accepted"))
    visitor.press("English")
    assert visitor.lists()[PAPER].currentText() == "Annex 23: not accepted"
    visitor.desktop.restarted.emit()
    visitor.settle()
    visitor.press(WAITING)
    assert visitor.lists()[PAPER].currentText() == "Choose"


def test_the_forms_of_two_tasks_are_kept_apart(reader):
    visitor = reader()
    visitor.press(WAITING)
    visitor.choose(PAPER, "Annex 17: refusal")
    visitor.press("Back")
    visitor.press(ABROAD)
    fill_in(visitor)
    visitor.press("Back")
    visitor.press(WAITING)
    assert visitor.lists()[PAPER].currentText() == "Annex 17: refusal"


def test_a_question_whose_own_question_is_gone_goes_too(reader):
    visitor = reader()
    visitor.press(ABROAD)
    visitor.choose("Your card", "B card")
    visitor.choose("Will you tell your municipality before you leave?", "Yes")
    proof = "Will you prove your ties with Belgium before you leave?"
    assert proof in visitor.lists()
    visitor.choose("Your card", "L card")
    assert proof not in visitor.lists()


# --- family ---------------------------------------------------------------------


def choose(visitor, label, option):
    """Choose in a list on the page by its label, with the keys of the keyboard."""
    name, wanted = visitor.says(label), visitor.says(option)
    box = next(
        each
        for each in visitor.desktop.findChildren(QComboBox)
        if each.isVisible() and each.accessibleName() == name
    )
    box.setFocus()
    for _ in range(box.count()):
        box = visitor.desktop.focusWidget()
        if box.currentText() == wanted:
            return
        visitor.key(Qt.Key.Key_Down)
    assert visitor.desktop.focusWidget().currentText() == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_choices_leave_only_what_fits(reader, language):
    visitor = reader(language)
    visitor.press(FAMILY)
    assert not visitor.shows("Children under 21 can come.")
    choose(visitor, "Who lives in Belgium?", "EU, EEA or Swiss citizen")
    choose(visitor, "Who should come?", "Child under 18")
    assert visitor.shows("Children under 21 can come.")
    assert not visitor.shows("Children under 18 can come.")
    assert visitor.shows("Can come, under conditions")
    assert visitor.heading == visitor.says(FAMILY)
    page_is_whole(visitor.desktop)


def test_what_is_not_sure_is_for_an_adviser_with_the_reason(reader):
    visitor = reader("nl")
    visitor.press(FAMILY)
    choose(visitor, "Who lives in Belgium?", "Belgian")
    choose(
        visitor, "Did this Belgian live in another EU country?", "No, always in Belgium"
    )
    choose(visitor, "Who should come?", "Parent of an adult")
    for english in (
        "Ask an adviser",
        "Parents who live from the income of a Belgian: ask if they can come.",
        "Talk to an adviser before you apply",
        "Bring this to the adviser",
    ):
        assert visitor.shows(english)


def test_from_a_row_to_a_letter_and_back_to_the_same_choices(reader):
    visitor = reader("fr")
    visitor.press(FAMILY)
    choose(visitor, "Who lives in Belgium?", "EU, EEA or Swiss citizen")
    name = visitor.says("F+ card")
    visitor.press_named(visitor.says("%(name)s: what does it mean?", name=name))
    assert visitor.heading == visitor.says(LETTERS)
    assert visitor.entries()[0] == name
    visitor.press("Back")
    assert visitor.heading == visitor.says(FAMILY)
    assert visitor.desktop.model.filled["family"]["sponsor"] == "eu"
    visitor.press("Back")
    assert visitor.heading == visitor.says(START)


def test_another_language_keeps_the_choices_about_family(reader):
    visitor = reader("nl")
    visitor.press(FAMILY)
    choose(visitor, "Who should come?", "Child under 18")
    visitor.press("Français")
    assert visitor.desktop.stack.currentWidget().control.value()["relation"] == "child"


def test_what_was_chosen_about_family_goes_with_the_visit(reader):
    visitor = reader()
    visitor.press(FAMILY)
    choose(visitor, "Who should come?", "Child under 18")
    visitor.desktop.close()
    assert visitor.desktop.model.filled == {}
