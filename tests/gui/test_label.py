"""Running text has the room that its words take, also where some of them are strong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from permres_gui.gui.paint import unbroken
from permres_gui.gui.widgets.label import Label
from permres_gui.gui.widgets.words import words
from tests.gui.people import window


def strong_words(desktop) -> list[Label]:
    labels = desktop.stack.currentWidget().findChildren(Label)
    return [each for each in labels if each.textFormat() == Qt.TextFormat.RichText]


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_strong_words_have_their_room_after_the_text_was_made_larger(
    qtbot, settle, percent
):
    """A label is measured before it stands in its window, where Qt knows no larger font."""
    desktop = window("fr", (1080, 1920))
    qtbot.addWidget(desktop)
    settle()
    desktop.set_display(percent, "light")
    desktop.started.emit("lost")
    settle()
    shown = strong_words(desktop)
    assert shown
    for label in shown:
        assert label.height() >= QLabel.heightForWidth(label, label.width())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("de B-kaart", "de B-\N{WORD JOINER}kaart"),
        ("een EU+-kaart", "een EU+-\N{WORD JOINER}kaart"),
        ("EU-burgers", "EU-\N{WORD JOINER}burgers"),
        ("deux-roues, F - G", "deux-roues, F - G"),
    ],
)
def test_no_line_ends_inside_the_name_of_a_card(text, shown):
    assert unbroken(text) == shown


def test_the_service_that_blocks_a_card_stays_on_one_line(shell):
    label = words("Bloquez la carte maintenant : appelez DOC STOP")
    assert label.text().endswith("DOC\N{NO-BREAK SPACE}STOP")
    assert label.accessibleName().endswith("DOC STOP")
