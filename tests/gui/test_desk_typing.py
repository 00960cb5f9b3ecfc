"""What is typed at the desk is what is stored and shown, in every kind of fact."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from permres_gui.gui.controls.choice import ChoiceControl
from permres_gui.gui.controls.number import FigureField
from permres_gui.gui.desk import said_changes
from permres_gui.gui.desk.page import DeskPage
from permres_gui.gui.tab_order import in_reading_order
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.choice_card import MoreCard
from permres_gui.gui.widgets.combo import Combo
from permres_gui.interview.questions import Question
from tests.gui.adviser import Adviser, at_the_desk
from tests.gui.typing_hand import CTRL, fill_in, key, typed
from tests.interview.walking import the_interview
from tests.presentation.told import case_of

FAMILY = {
    "kind": "stay",
    "ground": "family-art10",
    "from": "2021-10-20",
    "now": "yes",
    "proof": "annex-15",
}


@pytest.fixture
def fresh(qtbot, settle) -> Adviser:
    """At the desk with a client of whom only a passport, a card and a stay are known."""
    adviser = at_the_desk(qtbot, settle, "nl")
    for question, value in {
        "nationality": ("MA",),
        "card": "A",
        "history": (FAMILY,),
    }.items():
        adviser.fill(question, value)
    return adviser


def opened(adviser: Adviser, question: str):
    adviser.page.open_question(question)
    adviser.settle()
    return adviser.page.facts.control.control


def shown(fields: dict[object, str]) -> list[tuple[str, str]]:
    """The fields in which something else stands than was typed."""
    wrong = []
    for field, text in fields.items():
        if isinstance(field, Combo):
            stands, wanted = field.currentText().split()[0], text
        elif isinstance(field, FigureField):
            stands, wanted = field.text(), text
        else:
            continue
        if stands != wanted:
            wrong.append((field.accessibleName(), f"{wanted} → {stands}"))
    return wrong


TYPED = [each for each in the_interview().questions if each.control in {"form", "date"}]
LISTED = [each for each in the_interview().questions if each.control == "history"]
CHOSEN = [e for e in the_interview().questions if e.control in {"choice", "many"}]


def _name(question: Question) -> str:
    return question.id


@pytest.mark.parametrize("question", TYPED, ids=_name)
def test_each_key_stays_in_every_field_of_a_form(fresh, question):
    opened(fresh, question.id)
    fields = fill_in(fresh, lambda: fresh.page.facts.control.control)
    assert any(fields.values())
    assert not shown(fields)
    told = fresh.page.facts.control.control.value()
    fresh.page.open_question("")
    again = opened(fresh, question.id)
    assert again.value() == told
    assert not fresh.desktop.model.refusal


@pytest.mark.parametrize("question", LISTED, ids=_name)
def test_each_key_stays_in_a_period_that_is_added(fresh, question):
    control = opened(fresh, question.id)
    periods = control.periods()
    (add, *_) = [e for e in periods.findChildren(Button) if e.icon_name == "plus"]
    add.setFocus()
    key(fresh, Qt.Key.Key_Return)
    assert periods.editor.isAncestorOf(QApplication.focusWidget())
    fields = fill_in(fresh, lambda: periods.editor.fields)
    assert any(fields.values())
    assert not shown(fields)
    told = periods.editor.fields.values()
    periods.editor.save.click()
    fresh.settle()
    rows = opened(fresh, question.id).periods().value()
    given = {name: str(value) for name, value in told.items() if value is not None}
    assert any(given.items() <= row.items() for row in rows), (given, rows)


@pytest.mark.parametrize("question", CHOSEN, ids=_name)
def test_a_card_that_is_chosen_by_the_keyboard_stays_chosen(fresh, question):
    control = opened(fresh, question.id)
    assert isinstance(control, ChoiceControl)
    number = next(n for n, card in enumerate(control.cards) if not card.isHidden())
    control.cards[number].setFocus()
    key(fresh, Qt.Key.Key_Space)
    assert control.value() is not None
    assert not isinstance(QApplication.focusWidget(), MoreCard)
    told = control.value()
    fresh.page.open_question("")
    assert opened(fresh, question.id).value() == told


def test_each_letter_of_a_country_stays_and_enter_takes_it(fresh):
    control = opened(fresh, "nationality")
    typed(fresh, "frankr")
    assert control.inside.field.text() == "frankr"
    key(fresh, Qt.Key.Key_Return)
    assert fresh.case.person.nationality == ("MA", "FR")
    assert opened(fresh, "nationality").value() == ("MA", "FR")


def test_the_cursor_stays_where_a_figure_is_corrected(fresh):
    opened(fresh, "income")
    typed(fresh, "148")
    key(fresh, Qt.Key.Key_Left)
    typed(fresh, "6")
    assert QApplication.focusWidget().text() == "1468"
    assert fresh.case.means.monthly_net == Decimal(1468)


def test_what_cannot_be_read_is_said_and_stays_to_be_corrected(fresh):
    opened(fresh, "income")
    typed(fresh, "14x68")
    field = QApplication.focusWidget()
    sentence = "Write the amount in figures, for example 1900 or 1.900,50."
    assert field.text() == "14x68"
    assert fresh.shows(sentence)
    for _ in range(2):
        key(fresh, Qt.Key.Key_Left)
    key(fresh, Qt.Key.Key_Backspace)
    assert QApplication.focusWidget() is field
    assert (field.text(), fresh.case.means.monthly_net) == ("1468", Decimal(1468))
    assert not fresh.shows(sentence)


@pytest.mark.parametrize("also", ["another language", "larger text", "less room"])
def test_a_day_without_its_year_stays_while_the_page_is_made_anew(fresh, also):
    opened(fresh, "birth")
    key(fresh, Qt.Key.Key_Tab)
    typed(fresh, "14")
    match also:
        case "another language":
            fresh.desktop.model.speak("fr")
        case "larger text":
            fresh.desktop.set_display(150, "light")
        case _:
            fresh.desktop.resize(800, 1200)
    fresh.settle()
    date_ = fresh.page.facts.control.control.inside
    assert date_.standing() == ("", "", "14")
    assert date_.isAncestorOf(QApplication.focusWidget())
    fresh.desktop.set_display(100, "light")


def test_another_version_is_not_told_what_is_half_filled_in(fresh):
    opened(fresh, "birth")
    key(fresh, Qt.Key.Key_Tab)
    typed(fresh, "14")
    fresh.desktop.desk.versions.copy()
    fresh.settle()
    date_ = fresh.page.facts.control.control.inside
    assert date_.standing() == ("", "", "")


# --- steps -------------------------------------------------------------------------------


@pytest.fixture
def earning(fresh) -> Adviser:
    """A client whose income was 1468 before this morning."""
    fresh.desktop.desk.replace_case(case_of(MEANS))
    fresh.settle()
    return fresh


MEANS = """
person: {nationality: [MA], born: 1991-05-14}
card: {kind: A, valid_until: 2027-01-14}
stays: [{ground: family-art10, from: 2021-10-20, proof: annex-15}]
absences: []
means: {monthly_net: 1468, source: work, dependants: 1}
insurance: yes
"""


def test_a_figure_is_one_step_however_many_keys_it_has(earning):
    opened(earning, "income")
    before = len(earning.desktop.desk.steps.done)
    field = QApplication.focusWidget()
    field.selectAll()
    typed(earning, "1300")
    assert len(earning.desktop.desk.steps.done) == before + 1
    key(earning, Qt.Key.Key_Z, CTRL)
    assert earning.case.means.monthly_net == Decimal(1468)
    now = QApplication.focusWidget()
    assert isinstance(now, FigureField), "the keyboard stays in the figure"
    assert now.text() == "1468"
    key(earning, Qt.Key.Key_Y, CTRL)
    assert earning.case.means.monthly_net == Decimal(1300)
    assert QApplication.focusWidget().text() == "1300"


def test_each_visit_to_a_field_is_a_step_of_its_own(earning):
    opened(earning, "income")
    before = len(earning.desktop.desk.steps.done)
    typed(earning, "0")
    key(earning, Qt.Key.Key_Tab)
    key(earning, Qt.Key.Key_Backtab)
    key(earning, Qt.Key.Key_End)
    typed(earning, "0")
    assert len(earning.desktop.desk.steps.done) == before + 2


def test_what_is_typed_and_typed_away_again_is_no_step(earning):
    opened(earning, "income")
    before = earning.desktop.desk.steps.done
    typed(earning, "9")
    key(earning, Qt.Key.Key_Backspace)
    assert earning.case.means.monthly_net == Decimal(1468)
    assert earning.desktop.desk.steps.done == before
    typed(earning, "9")
    assert len(earning.desktop.desk.steps.done) == len(before) + 1


def test_the_day_computed_for_is_one_step_and_undone_where_it_stands(earning):
    before, day = (
        len(earning.desktop.desk.steps.done),
        earning.desktop.model.session.as_of,
    )
    year = earning.page.day.day._year
    year.setFocus()
    typed(earning, "2031")
    assert earning.desktop.model.session.as_of == date(2031, day.month, day.day)
    assert len(earning.desktop.desk.steps.done) == before + 1
    earning.page.steps["undo"].click()
    earning.settle()
    assert earning.desktop.model.session.as_of == day
    assert earning.page.day.day.value() == day.isoformat()


def test_a_verdict_follows_each_key_and_is_said_once_after_a_pause(
    earning, monkeypatch, qtbot
):
    heard: list[str] = []
    monkeypatch.setattr(said_changes, "announce", lambda _, text: heard.append(text))
    monkeypatch.setattr(DeskPage, "isVisible", lambda _: True)
    opened(earning, "income")
    earning.page.said.say_now()
    heard.clear()
    QApplication.focusWidget().selectAll()
    followed = []
    for figure in "1300":
        typed(earning, figure)
        followed.append(earning.answer("L"))
    assert len(set(followed)) == len(followed)
    assert not heard
    earning.page.said.pause.setInterval(0)
    earning.page.said.pause.start()
    qtbot.waitUntil(lambda: bool(heard))
    assert len(heard) == 1
    assert "1.300" in heard[0]


# --- the order of the keyboard ---------------------------------------------------------------


def met(adviser: Adviser, steps: int) -> list[Any]:
    """What has the keyboard after each Tab."""
    found = []
    for _ in range(steps):
        key(adviser, Qt.Key.Key_Tab)
        found.append(QApplication.focusWidget())
    return found


def test_how_sure_and_what_it_counts_for_follow_the_field_they_stand_under(earning):
    opened(earning, "income")
    typed(earning, "0")
    facts = earning.page.facts
    last = [
        each
        for each in in_reading_order(facts.control.control)
        if each.isVisible() and each.isEnabled()
    ][-1]
    last.setFocus()
    there = [each for each in facts.control.sures.choices.values() if each.isVisible()]
    letters, *sures, uses, line = met(earning, 3 + len(there))
    assert letters.text() == earning.says("What do the letters mean?")
    pairs = zip(there, sures, strict=True)
    assert there
    assert all(choice.isAncestorOf(each) for choice, each in pairs)
    assert facts.control.uses.isAncestorOf(uses)
    assert line is facts.lines["situation"].button


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
def test_the_keyboard_meets_everything_as_it_is_read(earning, size):
    earning.desktop.resize(*size)
    opened(earning, "income")
    typed(earning, "0")
    earning.page.answers.rows[0].button.click()
    earning.settle()
    body = earning.page.widget()
    seen = [e for e in in_reading_order(body) if e.isVisible() and e.isEnabled()]
    seen[0].setFocus()
    places = [each.mapTo(body, each.rect().topLeft()).y() for each in seen]
    assert met(earning, len(seen) - 1) == seen[1:]
    if earning.page.cramped():
        assert places == sorted(places)


def test_the_field_in_use_stays_in_sight_when_lines_come_above_it(fresh):
    opened(fresh, "income")
    typed(fresh, "1468")
    field = QApplication.focusWidget()
    assert field.visibleRegion().boundingRect() == field.rect()
