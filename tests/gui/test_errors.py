"""What the real window says when an answer is missing or does not fit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from permres_gui.gui import shell as shell_module
from permres_gui.gui.controls import periods
from tests.gui.people import PEOPLE, away, stay, step, window


@pytest.fixture
def desktop(qtbot):
    made = window()
    qtbot.addWidget(made)
    made.started.emit("find")
    return made


@pytest.fixture
def said(monkeypatch):
    heard: list[str] = []
    for module in (shell_module, periods):
        monkeypatch.setattr(module, "announce", lambda _, text: heard.append(text))
    return heard


def _to(desktop, question, person="refugee"):
    while desktop.model.question.id != question:
        step(desktop, PEOPLE[person])


def _labels(desktop):
    page = desktop.stack.currentWidget()
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def _press(desktop, name):
    page = desktop.stack.currentWidget()
    for button in page.findChildren(QAbstractButton):
        names = (button.text(), button.accessibleName().replace("\u00a0", " "))
        if name in names and button.isVisible():
            button.click()
            return
    raise AssertionError(name)


def _go_on(desktop):
    desktop.footer.continue_button.click()


def test_continue_without_an_answer_says_so_at_the_question(desktop, said):
    _go_on(desktop)
    sentence = "Give an answer, or choose “I do not know”."
    assert desktop.model.question.id == "nationality"
    assert sentence in _labels(desktop)
    assert said[-1] == sentence


def test_the_sentence_goes_with_the_answer(desktop):
    _go_on(desktop)
    desktop.stack.currentWidget().control.inside._picked("SY")
    _go_on(desktop)
    assert desktop.model.question.id == "card"


def test_an_open_field_of_a_form_says_it_itself_and_has_the_keyboard(
    desktop, said, qtbot
):
    _to(desktop, "income")
    page = desktop.stack.currentWidget()
    fields = page.control.inside._fields
    qtbot.keyClicks(fields.controls["means.monthly_net"].first(), "1900")
    _go_on(desktop)
    assert _labels(desktop).count("This field is still open.") == 3
    wrong = desktop.stack.currentWidget().control.inside._fields
    assert wrong.controls["means.monthly_net"].value() == 1900
    assert wrong.first() is wrong.controls["means.source"].first()
    assert said[-1] == "Give an answer, or choose “I do not know”."


def test_a_period_with_open_fields_is_not_saved(desktop, said):
    _to(desktop, "history")
    _press(desktop, "Add a stay")
    _press(desktop, "Save")
    assert desktop.model.session.case.stays is None
    assert _labels(desktop).count("This field is still open.") == 4
    assert said[-1] == "Ground of stay: This field is still open."


def test_a_field_that_is_filled_in_is_no_longer_wrong(desktop):
    _to(desktop, "history")
    _press(desktop, "Add a stay")
    _press(desktop, "Save")
    fields = desktop.stack.currentWidget().control.periods().editor.fields
    fields.controls["from"].restore("2021-07-01")
    _press(desktop, "Save")
    assert _labels(desktop).count("This field is still open.") == 3


def test_a_return_before_the_departure_is_said_at_the_return(desktop, said):
    _to(desktop, "absences")
    _press(desktop, "Add an absence")
    fields = desktop.stack.currentWidget().control.periods().editor.fields
    fields.restore({"from": "2022-08-20", "to": "2022-08-10"})
    fields.restore({"reason": "family", "place": "outside-eu"})
    _press(desktop, "Save")
    assert desktop.model.session.case.absences is None
    assert said[-1] == "Day you came back: You came back before you left."
    assert desktop.focusWidget() is fields.controls["to"].first()
    fields.restore({"to": "2022-08"})
    _press(desktop, "Save")
    assert len(desktop.model.session.case.absences) == 1


def test_an_empty_list_is_no_answer_until_that_is_said(desktop, said):
    """Missing is not none: silence never means that somebody was never abroad."""
    _to(desktop, "absences")
    _go_on(desktop)
    empty = "The list is still empty. Add something, or choose an answer below it."
    assert desktop.model.question.id == "absences"
    assert desktop.model.session.case.absences is None
    assert empty in _labels(desktop)
    assert said[-1] == empty
    _press(desktop, "No, or only for short holidays")
    _go_on(desktop)
    assert desktop.model.session.case.absences == ()
    assert desktop.model.question.id != "absences"


def test_nothing_and_i_do_not_know_take_each_other_back(desktop):
    _to(desktop, "absences")
    known = desktop.stack.currentWidget().control
    _press(desktop, "No, or only for short holidays")
    _press(desktop, "I do not know")
    assert known.value() == "unknown"
    _press(desktop, "No, or only for short holidays")
    assert known.value() == ()
    _press(desktop, "Add an absence")
    assert known.value() is None


def test_without_its_last_period_a_list_is_not_answered(desktop):
    _to(desktop, "absences")
    desktop.answered.emit("absences", (away("2022-01-10", "2022-08-20"),))
    _press(desktop, "Remove Abroad: Family, 10 January 2022 to 20 August 2022")
    assert desktop.model.session.case.absences is None
    _go_on(desktop)
    assert desktop.model.question.id == "absences"


def test_i_do_not_know_that_is_taken_back_says_nothing(desktop):
    _to(desktop, "absences")
    desktop.answered.emit("absences", "unknown")
    _press(desktop, "I do not know")
    _go_on(desktop)
    assert desktop.model.session.case.absences is None
    assert desktop.model.question.id == "absences"


def test_answers_that_contradict_lead_to_both(desktop, said):
    _to(desktop, "history")
    desktop.answered.emit("history", (stay("refugee", "2021-07-01"),))
    desktop.continued.emit()
    desktop.answered.emit("absences", (away("2022-08-20", "2022-01-10"),))
    desktop.continued.emit()
    assert desktop.model.question.id == "absences"
    sentence = "You came back (10 January 2022) before you left (20 August 2022)."
    assert sentence in " ".join(_labels(desktop)).replace("\u00a0", " ")
    assert said[-1].replace("\u00a0", " ") == sentence
    _press(desktop, "Change: Abroad: Family, 20 August 2022 to 10 January 2022")
    assert desktop.model.question.id == "absences"
    assert desktop.stack.currentWidget().control.periods().editor is not None


def test_two_stays_that_overlap_are_named_marked_and_opened(desktop):
    _to(desktop, "history")
    both = (
        stay("asylum-procedure", "2020-03-04", "2021-06-30"),
        stay("refugee", "2021-03"),
    )
    desktop.answered.emit("history", both)
    desktop.continued.emit()
    told = " ".join(_labels(desktop)).replace("\u00a0", " ")
    assert (
        "Two stays overlap: Asylum procedure (until 30 June 2021)"
        " and Recognised refugee (from March 2021)."
    ) in told
    assert told.count("Does not fit another answer") == 2
    _press(desktop, "Change: Recognised refugee, March 2021 to today")
    fields = desktop.stack.currentWidget().control.periods().editor.fields
    assert fields.values()["ground"] == "refugee"


def test_a_row_of_another_question_is_opened_there(desktop):
    _to(desktop, "history")
    desktop.answered.emit("history", (stay("refugee", "2021-07-01"),))
    desktop.continued.emit()
    desktop.answered.emit("absences", (away("2019-01-10", "2019-03-10"),))
    desktop.continued.emit()
    _press(desktop, "Change: Recognised refugee, 1 July 2021 to today")
    assert desktop.model.question.id == "history"
    fields = desktop.stack.currentWidget().control.periods().editor.fields
    assert fields.values()["from"] == "2021-07-01"


def test_an_absence_before_arrival_names_the_stays_too(desktop):
    _to(desktop, "history")
    desktop.answered.emit("history", (stay("refugee", "2021-07-01"),))
    desktop.continued.emit()
    desktop.answered.emit("absences", (away("2019-01-10", "2019-03-10"),))
    desktop.continued.emit()
    page = desktop.stack.currentWidget()
    links = [link.id for link in page.view.problems[0].links]
    assert links == ["absences", "history"]
    _press(desktop, "Change: Recognised refugee, 1 July 2021 to today")
    assert desktop.model.question.id == "history"


def test_what_changed_is_announced_on_the_bus(desktop, monkeypatch):
    sent: list[object] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(sent.append))
    step(desktop, PEOPLE["refugee"])
    told = [e.message() for e in sent if hasattr(e, "message")]
    assert "Which residence card do you have now?" in told


def test_a_field_that_comes_later_is_met_where_it_stands(desktop, qtbot, settle):
    _to(desktop, "applied")
    settle()
    fields = desktop.stack.currentWidget().control.inside._fields
    card = fields.controls["application.card"]
    assert "application.day" not in fields.controls
    card.restore("B")
    fields._field_changed()
    settle()
    card.first().setFocus()
    qtbot.keyClick(card.first(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is fields.controls["application.day"].first()


def test_what_is_no_fact_stands_apart_from_the_facts(desktop):
    _to(desktop, "situation")
    control = desktop.stack.currentWidget().control
    cards = {card.text(): card for card in control.cards}
    fact, none = "I have been in prison in Belgium", "None of these"
    assert cards[fact].parent() is not cards[none].parent()
    assert cards[none].parent() is cards["I do not know"].parent()


def test_the_room_of_the_scroll_bar_is_always_kept(desktop):
    page = desktop.stack.currentWidget()
    bar = page.verticalScrollBar()
    assert bar.isVisible()
    width = page.viewport().width()
    desktop.resize(desktop.width(), 1000)
    assert bar.maximum() == 0
    assert page.viewport().width() == width


def test_a_list_of_countries_inside_a_form_opens_when_it_is_asked_for(desktop, qtbot):
    _to(desktop, "relative", "divorced spouse")
    fields = desktop.stack.currentWidget().control.inside._fields
    place = fields.controls["sponsor.nationality"]
    assert not place.list.isVisible()
    qtbot.keyClicks(place.field, "Fra")
    assert place.list.isVisible()
    place.field.clear()
    place.show_chosen()
    assert not place.list.isVisible()
    qtbot.keyClick(place.field, Qt.Key.Key_Down)
    assert place.list.isVisible()


def test_that_nothing_happened_is_said_and_never_read_from_a_blank(desktop):
    """A time out of the registers can start the years again."""
    _to(desktop, "applied")
    _go_on(desktop)
    assert desktop.model.question.id == "applied"
    assert _labels(desktop).count("This field is still open.") == 2
    fields = desktop.stack.currentWidget().control.inside._fields
    fields.restore({"application.card": "none", "unregistered.known": "no"})
    _go_on(desktop)
    assert desktop.model.question is None
