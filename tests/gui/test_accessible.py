"""A screen reader walks the desk in the order in which it is read, and hears what is what."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible

from permres_gui.gui.accessible import SectionHeading
from permres_gui.gui.desk.fact_line import FactLine
from permres_gui.gui.rail_sections import SectionRow
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.interview.session import RESULT, Session
from tests.gui.keeper import Keeper
from tests.gui.people import ON
from tests.gui.reader import Reader
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


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_lines_of_the_rail_are_tabs_and_what_saves_is_a_button(
    qtbot, settle, language
):
    reader = Reader(qtbot, settle, "en")
    reader.desktop.model.restart(Session(ON, "en", worked("eu-plain-worker"), RESULT))
    reader.desktop.model.speak(language)
    settle()
    shown = [e for e in reader.desktop.findChildren(SectionRow) if e.isVisible()]
    rows = {e.key(): QAccessible.queryAccessibleInterface(e) for e in shown}
    assert rows.pop("print").role() == QAccessible.Role.Button
    assert {each.role() for each in rows.values()} == {QAccessible.Role.PageTab}
    assert [id_ for id_, each in rows.items() if each.state().selected] == ["result"]
    assert rows["papers"].text(QAccessible.Text.Name) == reader.says(
        "Papers, price, steps"
    )
    papers = rows["papers"]
    papers.actionInterface().doAction(papers.actionInterface().pressAction())
    settle()
    assert reader.desktop.model.section == "papers"


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_words_of_a_legend_are_heard_once_in_every_language(
    section_of, settle, language
):
    page = section_of("refugee-16-months", "result")
    page.window().language_chosen.emit(language)
    settle()
    page = page.window().stack.currentWidget()
    for swatch in page.findChildren(Swatch):
        told = QAccessible.queryAccessibleInterface(swatch)
        assert told.text(QAccessible.Text.Name) == ""
    assert page.findChildren(Swatch)
