"""A screen reader walks the desk in the order in which it is read."""

from __future__ import annotations

from PySide6.QtGui import QAccessible

from permres_gui.gui.accessible import SectionHeading
from permres_gui.gui.desk.fact_line import FactLine
from tests.gui.keeper import Keeper
from tests.presentation.told import worked


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
