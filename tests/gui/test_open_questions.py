"""The open questions of a result: told once each, and answered from there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton

from permres_gui.interview.session import RESULT
from tests.gui.people import stay, step, window


@pytest.fixture
def result(qtbot, settle):
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.model.start()
    while desktop.model.session.at != RESULT:
        step(desktop, {"history": (stay("refugee", "2022-05-01"),)})
    settle()
    return desktop


def buttons(desktop, name: str) -> list[QAbstractButton]:
    page = desktop.stack.currentWidget()
    every = page.findChildren(QAbstractButton)
    return [each for each in every if each.text().startswith(name) and each.isVisible()]


def test_five_are_in_sight_and_the_rest_behind_one_press(result, settle):
    first_line = 1
    assert len(buttons(result, "Answer this now")) == first_line + 5
    (more,) = buttons(result, "And 2 more questions")
    more.click()
    settle()
    assert len(buttons(result, "Answer this now")) == first_line + 7


def test_a_button_says_which_question_it_answers_and_leads_to_it_and_back(
    result, settle
):
    button = buttons(result, "Answer this now")[0]
    assert button.accessibleName() == (
        "Answer now: Which country’s passport do you have?"
    )
    button.click()
    settle()
    assert result.model.session.at == "nationality"
    step(result, {"nationality": ("SY",)})
    while result.model.session.at != RESULT:
        step(result, {})
    settle()
    first = buttons(result, "Answer this now")[0]
    assert "passport" not in first.accessibleName()
