"""The steps use the width of the page, and a long address is copied, not typed."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from permres_gui.gui.widgets.buttons import Button
from tests.gui.checks import page_is_whole
from tests.gui.people import PEOPLE, step, window


@pytest.fixture(params=["nl", "fr", "en"])
def papers(request, qtbot, settle):
    desktop = window(request.param)
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    desktop.section_chosen.emit("papers")
    settle()
    page_is_whole(desktop)
    return desktop


def test_an_address_is_copied_whole(papers):
    page = papers.stack.currentWidget()
    steps = [each for each in page.told.steps.steps if each.address]
    copy = next(
        each
        for each in page.findChildren(QAbstractButton)
        if each.text().replace("\u00a0", " ") == steps[0].copy.replace("\u00a0", " ")
    )
    copy.click()
    assert QGuiApplication.clipboard().text() == steps[0].address
    assert steps[0].address in copy.accessibleName()


def test_the_steps_stand_below_both_columns(papers):
    page = papers.stack.currentWidget()
    parts = {key: part.geometry() for key, part in page._targets.items()}
    assert parts["steps"].top() >= max(
        parts["papers"].bottom(), parts["price"].bottom()
    )
    assert parts["steps"].width() > parts["papers"].width() + parts["price"].width()


def test_the_cards_to_choose_from_are_of_one_height(papers):
    page = papers.stack.currentWidget()
    names = {card.label for card in page.told.cards}
    tabs = [each for each in page.findChildren(Button) if each.text() in names]
    assert len(tabs) == len(names)
    assert len({each.height() for each in tabs}) == 1


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_the_section_in_sight_is_named_in_full_on_a_tall_screen(
    qtbot, settle, language
):
    desktop = window(language, (1080, 1920))
    qtbot.addWidget(desktop)
    desktop.set_display(200, "light")
    desktop.started.emit("find")
    while desktop.model.question is not None:
        step(desktop, PEOPLE["refugee"])
    for section in ("papers", "compare", "answers"):
        desktop.section_chosen.emit(section)
        settle()
        menu = desktop._header._title
        assert menu.width() >= menu.sizeHint().width()
        page_is_whole(desktop)
