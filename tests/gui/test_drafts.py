"""What was typed and not confirmed stays with its question until the visit ends."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from permres_gui.gui.controls.choice import ChoiceControl
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.fields import FormControl
from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.controls.search_choice import CountryControl, SearchChoice
from permres_gui.interview.session import RESULT, WELCOME
from tests.gui.people import PEOPLE, away, step, window


@pytest.fixture
def desktop(qtbot):
    desktop = window()
    qtbot.addWidget(desktop)
    return desktop


def to_question(desktop, question: str) -> None:
    desktop.model.start()
    while desktop.model.session.at != question:
        step(desktop, PEOPLE["refugee"])


def half_fill(control) -> None:
    """Something in every field, and no day with its year."""
    control = getattr(control, "inside", control)
    if isinstance(control, PeriodListControl):
        control.list.adders[0].click()
        half_fill_each(control.editor.fields)
    elif isinstance(control, FormControl):
        half_fill_each(control._fields)
    elif isinstance(control, ChoiceControl):
        next(card for card in control.cards if not card.isChecked()).click()
    elif isinstance(control, DateControl):
        control._day.choose("4")
        control._month.choose("3")
        control._year.choose("")
    elif isinstance(control, SearchChoice):
        if isinstance(control, CountryControl):
            control.list.picked.emit(control.model.shown[5][0])
        control.field.setText("Ma")
    else:
        write(control)


def half_fill_each(fields) -> None:
    for control in list(fields.controls.values()):
        half_fill(control)


def write(control) -> None:
    for combo in control.findChildren(QComboBox):
        combo.setCurrentIndex(combo.count() - 1)
    for field in control.findChildren(QLineEdit):
        field.setText("17,")
        field.textEdited.emit("17,")


def in_sight(desktop) -> list[object]:
    """What a person sees in the controls of the page, in no language."""
    page = desktop.stack.currentWidget()
    seen: list[object] = []
    for widget in page.control.findChildren(QWidget):
        if widget.isHidden() or not widget.isVisibleTo(page):
            continue
        if isinstance(widget, QComboBox):
            seen.append(widget.currentIndex())
        elif isinstance(widget, QLineEdit):
            seen.append(widget.text())
        elif isinstance(widget, QAbstractButton):
            seen.append(widget.isChecked())
    return seen


def back_and_forward(desktop) -> None:
    desktop.back.emit()
    if desktop.model.session.at == WELCOME:
        desktop.model.start()
    else:
        desktop.continue_button.click()


@pytest.mark.parametrize("person", ["refugee", "eu worker", "divorced spouse"])
def test_what_is_not_confirmed_stays_in_every_question(desktop, settle, person):
    desktop.model.start()
    kinds = set()
    while desktop.model.session.at != RESULT:
        at = desktop.model.session.at
        settle()
        before = in_sight(desktop)
        half_fill(desktop.stack.currentWidget().control)
        settle()
        filled = in_sight(desktop)
        assert filled != before, at
        desktop.language_chosen.emit("fr")
        settle()
        assert in_sight(desktop) == filled, f"{at} in French"
        back_and_forward(desktop)
        settle()
        assert desktop.model.session.at == at
        assert in_sight(desktop) == filled, f"{at} after Back"
        desktop.set_display(150, "light")
        desktop.section_chosen.emit("letters")
        desktop.language_chosen.emit("en")
        desktop.back.emit()
        desktop.set_display(100, "light")
        settle()
        assert in_sight(desktop) == filled, f"{at} after a page to read"
        kinds.add(desktop.model.question.control)
        step(desktop, PEOPLE[person])
        assert at not in desktop.model.drafts, f"{at} is confirmed"
    assert kinds > {"countries", "choice", "history"}


def test_a_topic_of_the_rail_and_back_keeps_an_editor(desktop, settle):
    to_question(desktop, "absences")
    half_fill(desktop.stack.currentWidget().control)
    filled = in_sight(desktop)
    desktop.topic_chosen.emit("you")
    assert desktop.model.session.at == "nationality"
    desktop.continue_button.click()
    settle()
    assert desktop.model.session.at == "absences"
    assert in_sight(desktop) == filled


def test_an_editor_that_is_cancelled_leaves_nothing(desktop, settle):
    to_question(desktop, "absences")
    before = in_sight(desktop)
    half_fill(desktop.stack.currentWidget().control)
    desktop.stack.currentWidget().control.periods().editor.cancel.click()
    back_and_forward(desktop)
    settle()
    assert desktop.model.drafts == {}
    assert in_sight(desktop) == before


def test_an_editor_of_a_period_that_is_another_one_by_now_stays_closed(desktop, settle):
    to_question(desktop, "absences")
    desktop.model.store("absences", (away("2022-01-10", "2022-02-20"),))
    periods = desktop.stack.currentWidget().control.periods()
    periods.lines()[0].edit.click()
    half_fill_each(periods.editor.fields)
    left = dict(desktop.model.drafts)
    desktop.model.store("absences", (away("2022-01-10", "2022-03-20"),))
    desktop.model.drafts.update(left)
    desktop.refresh()
    assert desktop.stack.currentWidget().control.periods().editor is None


@pytest.mark.parametrize("question", ["nationality", "card", "income", "absences"])
def test_with_the_visit_every_draft_goes(desktop, settle, question):
    to_question(desktop, question)
    settle()
    before = in_sight(desktop)
    half_fill(desktop.stack.currentWidget().control)
    assert desktop.model.drafts
    desktop.restarted.emit()
    assert desktop.model.drafts == {}
    to_question(desktop, question)
    settle()
    assert in_sight(desktop) == before


def test_that_there_was_nothing_stays_chosen_in_another_language(desktop):
    to_question(desktop, "absences")
    periods = desktop.stack.currentWidget().control.periods()
    periods.nothing.click()
    desktop.language_chosen.emit("nl")
    again = desktop.stack.currentWidget().control
    assert again.periods() is not periods
    assert again.value() == ()
    again.periods().nothing.click()
    desktop.language_chosen.emit("en")
    assert desktop.stack.currentWidget().control.value() is None


def test_an_answer_of_nothing_that_is_taken_back_is_no_answer(desktop):
    to_question(desktop, "absences")
    desktop.answered.emit("absences", ())
    desktop.stack.currentWidget().control.periods().nothing.click()
    desktop.language_chosen.emit("nl")
    assert desktop.stack.currentWidget().control.value() is None
    desktop.continue_button.click()
    assert desktop.model.question.id == "absences"
    assert desktop.model.session.case.absences is None
