"""Half a day and a figure that is none: said where they stand, never dropped."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from tests.gui.people import PEOPLE, step, window


@pytest.fixture
def desktop(qtbot):
    made = window()
    qtbot.addWidget(made)
    made.started.emit("find")
    return made


def to(desktop, question):
    while desktop.model.question.id != question:
        step(desktop, PEOPLE["refugee"])


def fields_of(desktop):
    control = desktop.stack.currentWidget().control
    return getattr(control, "inside", control)._fields


def labels(desktop):
    page = desktop.stack.currentWidget()
    found = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return [text.replace("\u00a0", " ") for text in found]


def choose(date, day="", month="", year=""):
    for part, chosen in zip(date._combos(), (day, month, year), strict=True):
        part.choose(chosen)


NO_YEAR = "Choose the year too, or set the other parts of the date back to “–”."
NO_MONTH = "Choose the month too, or set the day back to “–”."


@pytest.mark.parametrize(
    ("parts", "told", "at"),
    [
        (("15", "", ""), NO_YEAR, "_month"),
        (("15", "3", ""), NO_YEAR, "_year"),
        (("15", "", "2027"), NO_MONTH, "_month"),
        (("31", "2", ""), "This month has no day 31. Check the date.", "_day"),
    ],
)
def test_continue_stays_at_half_a_day(desktop, parts, told, at):
    to(desktop, "card-dates")
    date = fields_of(desktop).controls["card.valid_until"]
    choose(date, *parts)
    desktop.continue_button.click()
    assert desktop.model.question.id == "card-dates"
    assert desktop.model.session.case.card.valid_until is None
    assert told in labels(desktop)
    assert desktop.focusWidget() is getattr(date, at)
    assert date.standing() == parts[::-1]


def test_a_mended_day_is_told_no_more_and_goes_on(desktop):
    to(desktop, "card-dates")
    date = fields_of(desktop).controls["card.valid_until"]
    choose(date, "15", "3")
    desktop.continue_button.click()
    assert date._year.accessibleDescription() == NO_YEAR
    date._year.choose("2027")
    assert NO_YEAR not in labels(desktop)
    assert date._year.accessibleDescription() == ""
    desktop.continue_button.click()
    assert str(desktop.model.session.case.card.valid_until) == "2027-03-15"


def test_a_day_asked_by_itself_says_it_over_the_field_until_it_is_mended(desktop):
    to(desktop, "card")
    desktop.model.change("birth")
    known = desktop.stack.currentWidget().control
    choose(known.inside, "15", "3")
    desktop.continue_button.click()
    assert desktop.model.question.id == "birth"
    assert labels(desktop).count(NO_YEAR) == 1
    assert desktop.focusWidget() is known.inside._year
    known.inside._year.choose("1980")
    assert NO_YEAR not in labels(desktop)
    choose(known.inside, "15", "3")
    known._unknown.click()
    desktop.continue_button.click()
    assert desktop.model.question.id != "birth"


def test_half_a_day_in_a_stay_is_not_saved(desktop):
    to(desktop, "history")
    periods = desktop.stack.currentWidget().control.periods()
    periods.list.adders[0].click()
    fields = periods.editor.fields
    fields.restore({"ground": "refugee", "now": "yes", "proof": "first-card"})
    choose(fields.controls["from"], "15", "", "2021")
    periods.editor.save.click()
    assert desktop.model.session.case.stays is None
    assert NO_MONTH in labels(desktop)


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        (
            "means.monthly_net",
            "19o0",
            "Write the amount in figures, for example 1900 or 1.900,50.",
        ),
        (
            "means.monthly_net",
            "1900.555",
            "Write the amount in figures, for example 1900 or 1.900,50.",
        ),
        (
            "means.monthly_net",
            "99999999999999",
            "This amount is too high. Check it.",
        ),
        (
            "means.dependants",
            "-3",
            "Write a whole number in figures, for example 2.",
        ),
        ("means.dependants", "1000", "This number is too high. Check it."),
    ],
)
def test_a_figure_that_is_none_is_told_at_its_own_field(
    desktop, qtbot, field, text, told
):
    to(desktop, "income")
    fields = fields_of(desktop)
    right = {"means.monthly_net": "1900", "means.dependants": "0"} | {field: text}
    for name, each in right.items():
        qtbot.keyClicks(fields.controls[name].first(), each)
    desktop.continue_button.click()
    assert desktop.model.question.id == "income"
    assert labels(desktop).count(told) == 1
    wrong = {name for name in right if fields.controls[name].first().error}
    assert wrong == {field}
    edge = fields.controls[field].first()
    assert desktop.focusWidget() is edge
    assert (edge.text(), edge.accessibleDescription()) == (text, told)
    qtbot.keyClicks(edge, "9")
    assert (edge.error, edge.accessibleDescription()) == (False, "")


def test_at_the_desk_a_figure_that_is_none_leaves_the_answer_and_is_told(
    desktop, qtbot
):
    to(desktop, "income")
    desktop.model.answer("income", PEOPLE["refugee"]["income"])
    desktop.model.open_aside("desk")
    desktop.desk.open_fact("income")
    page = desktop.stack.currentWidget()
    fields = page.facts.control.control.inside._fields
    edge = fields.controls["means.monthly_net"].first()
    edge.selectAll()
    qtbot.keyClicks(edge, "1900.555")
    assert edge.error
    assert desktop.model.session.case.means.monthly_net == Decimal("1900.55")


def test_at_the_desk_half_a_day_is_told_when_the_keyboard_leaves_it(desktop, settle):
    to(desktop, "card")
    desktop.model.open_aside("desk")
    desktop.desk.open_fact("card-dates")
    fields = desktop.stack.currentWidget().facts.control.control
    fields = getattr(fields, "inside", fields)._fields
    date = fields.controls["card.valid_until"]
    settle()
    date._day.setFocus()
    date._day.choose("15")
    date._month.setFocus()
    assert NO_YEAR not in labels(desktop)
    desktop.stack.currentWidget().facts.lines["card"].button.setFocus()
    assert NO_YEAR in labels(desktop)


def test_a_page_to_read_answers_nothing_from_half_a_day(desktop):
    desktop.model.open_aside("hold")
    page = desktop.stack.currentWidget()
    asked: list[object] = []
    page.form_asked.connect(asked.append)
    fields = page.control._fields
    date = next(each for each in fields.controls.values() if hasattr(each, "_year"))
    choose(date, "15", "3")
    panel = page.control.parentWidget()
    panel._ask()
    assert asked == []
    assert NO_YEAR in labels(desktop)
    date._year.choose("2027")
    panel._ask()
    assert len(asked) == 1
