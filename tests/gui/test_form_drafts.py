"""What is half filled in on a page to read stays there until the visit ends."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QWidget

from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.place import PlaceControl
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.form_panel import FormPanel
from tests.gui.people import window

FORMS = ("journey", "waiting", "hold", "lost", "family")
DAYS = ("journey", "waiting", "hold")


@pytest.fixture
def desktop(qtbot):
    desktop = window()
    qtbot.addWidget(desktop)
    return desktop


def page_of(desktop):
    return desktop.stack.currentWidget()


def half_fill(desktop) -> None:
    """Each choice, asked for; then of every day its day and month, letters of a place."""
    page = page_of(desktop)
    for combo in page.findChildren(Combo):
        if combo.isVisibleTo(page) and not isinstance(combo.parent(), DateControl):
            combo.setCurrentIndex(1)
    for form in page.findChildren(FormPanel)[:1]:
        form.asked.emit()
    page = page_of(desktop)
    for day in page.findChildren(DateControl):
        day._month.choose("3")
        day._day.choose("4")
    for place in page.findChildren(PlaceControl):
        place.field.setText("Zwe")


def in_sight(desktop) -> list[object]:
    """What a person sees in the fields of the page, in no language."""
    page, seen = page_of(desktop), []
    for widget in page.findChildren(QWidget):
        if widget.isHidden() or not widget.isVisibleTo(page):
            continue
        if isinstance(widget, QComboBox):
            seen.append(widget.currentIndex())
        elif isinstance(widget, QLineEdit):
            seen.append(widget.text())
    return seen


def opened(desktop, settle, name: str) -> list[object]:
    desktop.section_chosen.emit(name)
    settle()
    return in_sight(desktop)


def half_filled(desktop, settle, name):
    """A page whose form is begun; what stands in it."""
    opened(desktop, settle, name)
    half_fill(desktop)
    settle()
    return in_sight(desktop)


@pytest.mark.parametrize("name", FORMS)
def test_it_stays_in_another_language_and_after_back(desktop, settle, name):
    before = opened(desktop, settle, name)
    half_fill(desktop)
    settle()
    filled = in_sight(desktop)
    assert filled != before
    desktop.language_chosen.emit("fr")
    settle()
    assert in_sight(desktop) == filled, "in French"
    desktop.back.emit()
    desktop.language_chosen.emit("nl")
    assert opened(desktop, settle, name) == filled, "after Back, in Dutch"


@pytest.mark.parametrize("name", FORMS)
def test_it_stays_over_help_another_page_and_larger_words(desktop, settle, name):
    filled = half_filled(desktop, settle, name)
    desktop.help_wanted.emit()
    desktop.language_chosen.emit("fr")
    desktop.set_display(150, "light")
    desktop.close_help()
    desktop.set_display(100, "light")
    settle()
    assert in_sight(desktop) == filled, "after help"
    others = [each for each in FORMS if each != name]
    for other in others:
        desktop.section_chosen.emit(other)
        half_fill(desktop)
    assert opened(desktop, settle, name) == filled, "after every other page"
    desktop.topic_chosen.emit("you")
    assert opened(desktop, settle, name) == filled, "after a question"


@pytest.mark.parametrize("name", DAYS)
def test_it_stays_when_the_answer_is_asked_for(desktop, settle, name):
    filled = half_filled(desktop, settle, name)
    page_of(desktop).findChildren(FormPanel)[0].asked.emit()
    settle()
    assert in_sight(desktop) == filled


def test_a_place_that_is_chosen_leaves_a_half_filled_day(desktop, settle):
    opened(desktop, settle, "hold")
    half_fill(desktop)
    page = page_of(desktop)
    days = [each.standing() for each in page.findChildren(DateControl)]
    page.place._picked("44021")
    settle()
    page = page_of(desktop)
    assert page.place.value() == "44021"
    assert [each.standing() for each in page.findChildren(DateControl)] == days


def test_each_part_of_a_card_in_hand_keeps_its_own(desktop, settle):
    opened(desktop, settle, "hold")
    half_fill(desktop)
    settle()
    filled = in_sight(desktop)
    parts = [
        each
        for each in page_of(desktop).findChildren(QAbstractButton)
        if each.isCheckable() and each.isVisible()
    ][:2]
    names = [each.text() for each in parts]
    for name in reversed(names):
        buttons = page_of(desktop).findChildren(QAbstractButton)
        next(e for e in buttons if e.text() == name and e.isVisible()).click()
        settle()
    assert in_sight(desktop) == filled


def test_the_answer_for_the_whole_values_stays_in_sight(desktop, settle):
    opened(desktop, settle, "journey")
    half_fill(desktop)
    page_of(desktop).findChildren(FormPanel)[0].asked.emit()
    desktop.language_chosen.emit("fr")
    settle()
    assert not page_of(desktop)._told.isHidden()


@pytest.mark.parametrize("name", FORMS)
def test_with_the_visit_all_of_it_goes(desktop, settle, name):
    before = opened(desktop, settle, name)
    half_fill(desktop)
    desktop.language_chosen.emit("fr")
    assert desktop.model.drafts
    desktop.restarted.emit()
    assert desktop.model.drafts == {}
    settle()
    assert opened(desktop, settle, name) == before
