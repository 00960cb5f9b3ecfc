"""The ground of a page: what it holds is put in its place once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.focus_ring import FocusRing


@pytest.mark.parametrize("section", ["result", "compare", "papers", "answers"])
def test_a_page_that_was_laid_out_moves_nothing_afterwards(section_of, settle, section):
    page = section_of("refugee-16-months", section)
    window = page.window()
    for language in ("fr", "nl", "en"):
        window.language_chosen.emit(language)
        before = places(page)
        settle()
        assert places(page) == before


def test_nothing_is_measured_again_once_a_page_is_laid_out(
    section_of, settle, monkeypatch
):
    page = section_of("refugee-16-months", "papers")
    window, asked = page.window(), []
    measure = Button.minimumSizeHint

    def counted(self):
        if page.isAncestorOf(self):
            asked.append(self)
        return measure(self)

    monkeypatch.setattr(Button, "minimumSizeHint", counted)
    window.language_chosen.emit("fr")
    buttons, made = page.findChildren(Button), len(asked)
    settle()
    assert len(asked) - made < len(buttons)


def places(page):
    inside = page.widget().findChildren(QWidget)
    return [each.geometry() for each in inside if not isinstance(each, FocusRing)]
