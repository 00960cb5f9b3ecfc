"""The papers: a line for each, and what else there is to know behind it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.tick_row import TickRow


def words_of(page):
    return " ".join(w.text() for w in page.findChildren(QLabel) if w.isVisible())


def test_what_else_there_is_to_know_opens_beside_its_paper(section_of, settle):
    page = section_of("refugee-16-months", "papers")
    photo = button_named(page, "More about this: Passport photo")
    assert "You cannot get this?" not in words_of(page)
    photo.click()
    settle()
    assert "photo booth makes it" in words_of(page)
    assert "You cannot get this?" in words_of(page)


def test_who_has_nothing_to_bring_sees_no_empty_panel(section_of):
    page = section_of("student-six-years", "papers")
    assert not page.findChildren(TickRow)
    assert "You do not have to bring anything yet" in words_of(page)
    assert len(page.findChildren(Panel)) == 1


def test_a_tick_changes_the_count_and_leaves_what_was_opened_open(section_of, settle):
    page = section_of("refugee-16-months", "papers")
    more = button_named(page, "More about this: Passport photo")
    more.click()
    settle()
    tick = page.findChildren(TickRow)[0]
    tick.click()
    settle()
    assert page.findChildren(TickRow)[0] is tick
    assert tick.isChecked()
    assert "You cannot get this?" in words_of(page)
    assert any(": 1 of " in button.text() for button in page.findChildren(Button))
    tick.click()
    settle()
    assert not tick.isChecked()
    assert any(": 0 of " in button.text() for button in page.findChildren(Button))


def button_named(page, name):
    return next(b for b in page.findChildren(Button) if b.accessibleName() == name)


@pytest.mark.parametrize(("size", "percent"), [((1366, 768), 100), ((700, 1200), 200)])
def test_the_links_of_a_page_stand_on_the_line_of_their_words(
    section_of, size, percent
):
    page = section_of("refugee-16-months", "papers", size, percent)
    [title] = [e for e in page.findChildren(QLabel) if e.text() == "On this page:"]
    links = title.parentWidget().findChildren(QAbstractButton)
    assert len(links) == 3
    assert abs(links[0].geometry().center().y() - title.geometry().center().y()) <= 1
    below = [each.x() for each in links if each.y() > title.geometry().bottom()]
    assert bool(below) is (percent == 200)
    assert not below or below[0] == title.x()
