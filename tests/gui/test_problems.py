"""Contradictions on the desk: one line, the first one readable, the rest a press away."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from permres_gui.app import rules_day
from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.gui.adviser_window import AdviserWindow
from permres_gui.gui.desk import said_changes
from permres_gui.gui.desk.problems import Problems
from permres_gui.gui.session_model import SessionModel
from permres_gui.gui.widgets.timeline_panel import SlimPanel
from tests.gui.people import ON, PEOPLE, step
from tests.gui.people import window as window_of
from tests.gui.read_once import library
from tests.presentation.told import worked

THREE = {
    "nl": "3 tegenspraken",
    "fr": "3 contradictions",
    "en": "3 contradictions",
}


def at_odds() -> Case:
    """Somebody born after the first stay, away before it, with a card of long ago."""
    case = worked("f-late")
    away = Absence(PartialDay.parse("2001-01-01"), PartialDay.parse("2001-05-01"))
    return replace(
        case,
        as_of=None,
        person=replace(case.person, born=PartialDay.parse("2022-05-03")),
        card=replace(case.card, valid_until=PartialDay.parse("2010-01-01")),
        absences=(away,),
    )


@pytest.fixture(params=sorted(THREE))
def window(request, settle) -> Iterator[AdviserWindow]:
    model = SessionModel(library, ON, request.param)
    made = AdviserWindow(model, rules_day(), (1366, 768))
    made.show()
    made.open_desk()
    made.desk.replace_case(at_odds())
    settle()
    yield made
    made.close()
    made.deleteLater()


def line(window: AdviserWindow) -> Problems:
    found = window.stack.currentWidget().findChildren(Problems)
    return next(each for each in found if each.isVisible())


def sentences(window: AdviserWindow) -> list[str]:
    told = {each.sentence for each in window.stack.currentWidget().told.problems}
    labels = line(window).findChildren(QLabel)
    return [each.text() for each in labels if each.isVisible() and each.text() in told]


def test_answers_years_and_the_first_contradiction_are_in_sight_together(window):
    rows = window.stack.currentWidget().answers.rows
    parts = [*rows, *window.findChildren(SlimPanel)]
    assert len(parts) == 6 + 1
    for part in (*parts, line(window)):
        assert part.visibleRegion().boundingRect() == part.rect()
    [first] = sentences(window)
    assert "2020" in first
    assert "2022" in first
    assert line(window).button.text() == THREE[window.model.session.language]


def test_a_key_opens_them_all_and_closes_them_again(window, settle):
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert len(sentences(window)) == 3
    assert window.focusWidget() is line(window).button
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    settle()
    assert len(sentences(window)) == 1


def test_what_is_opened_leads_to_both_answers(window, settle):
    line(window).button.click()
    settle()
    view = window.stack.currentWidget().told.problems[0]
    for each in view.links:
        buttons = line(window).findChildren(QAbstractButton)
        next(b for b in buttons if b.text() == each.label).click()
        settle()
        assert window.desk.fact == each.id
        line(window).button.setChecked(True)
        settle()


def test_they_stay_open_while_an_answer_is_filled_in(window, settle):
    line(window).button.click()
    window.desk.fill("birth", "2023-01-02")
    settle()
    assert len(sentences(window)) == 3
    assert "2023" in sentences(window)[0]


def test_without_contradictions_there_is_no_line_and_the_key_does_nothing(
    window, settle
):
    window.desk.replace_case(worked("f-late"))
    settle()
    found = window.stack.currentWidget().findChildren(Problems)
    assert not any(each.isVisible() for each in found)
    QTest.keyClick(window, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)


def test_a_new_contradiction_is_said(window, settle, monkeypatch):
    window.desk.replace_case(worked("f-late"))
    settle()
    heard: list[str] = []
    monkeypatch.setattr(said_changes, "announce", lambda _, text: heard.append(text))
    window.desk.replace_case(at_odds())
    settle()
    first = window.stack.currentWidget().told.problems[0]
    assert not heard, "not before nobody types any more"
    window.stack.currentWidget().said.say_now()
    [said] = heard
    assert said.startswith(first.sentence)


def test_a_birth_after_today_is_said_at_once_with_both_days(window, settle):
    window.desk.replace_case(Case())
    window.desk.fill("birth", "2026-12-24")
    settle()
    [said] = sentences(window)
    assert "24" in said
    assert "23" in said
    assert said.count("2026") == 2


def test_answers_that_stay_at_odds_are_marked_where_all_are_checked(qtbot, settle):
    """Also once it was said, and gone on from: that is no reason to forget it."""
    desktop = window_of("en")
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"] | {"nationality": ("IT",)})
    desktop.section_chosen.emit("answers")
    settle()
    page = desktop.stack.currentWidget()
    said = [label.text() for label in page.findChildren(QLabel)]
    assert "Two answers do not fit" in said
    assert said.count("Does not fit another answer") == 2
    links = [link.id for link in page.told.problems[0].links]
    assert links == ["card", "nationality"]
