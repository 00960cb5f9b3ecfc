"""A screen reader walks the desk in the order in which it is read."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from permres_gui.gui.accessible import SectionHeading
from permres_gui.gui.desk.fact_line import FactLine
from tests.gui.keeper import Keeper
from tests.presentation.told import worked

NOTHING = {
    *(QAccessible.Role.Client, QAccessible.Role.Pane, QAccessible.Role.NoRole),
    *(QAccessible.Role.Grouping, QAccessible.Role.StaticText),
}
"""What a screen reader says nothing of, or reads as mere words."""


def test_the_facts_are_heard_below_their_headings(qtbot, settle):
    keeper = Keeper(qtbot, settle)
    keeper.desktop.desk.replace_case(worked("annex-15bis-start-day"))
    settle()
    keeper.desktop.desk.open_fact("history")
    settle()
    facts = keeper.page.facts
    told = QAccessible.queryAccessibleInterface(facts)
    heard = [told.child(place).object() for place in range(told.childCount())]
    parts = [
        each
        for each in heard
        if isinstance(each, FactLine | SectionHeading) and each.isVisible()
    ]
    seen = sorted(parts, key=lambda each: each.geometry().top())
    assert any(isinstance(each, SectionHeading) for each in parts)
    assert parts == seen


def heard_below(told) -> list:
    found = [told]
    for place in range(told.childCount()):
        found.extend(heard_below(told.child(place)))
    return found


@pytest.mark.parametrize("question", ["history", "income", "nationality", "card"])
def test_what_takes_the_keyboard_on_the_desk_has_a_name_and_says_what_it_is(
    qtbot, settle, question
):
    keeper = Keeper(qtbot, settle)
    keeper.desktop.desk.replace_case(worked("annex-15bis-start-day"))
    keeper.desktop.desk.open_fact(question)
    settle()
    told = heard_below(QAccessible.queryAccessibleInterface(keeper.page))
    stops = [e for e in told if e.state().focusable and not e.state().invisible]
    assert len(stops) > 20
    for each in stops:
        assert each.text(QAccessible.Text.Name).strip(), each.object()
        assert each.role() not in NOTHING, each.object()
