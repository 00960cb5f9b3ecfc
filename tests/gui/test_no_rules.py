"""Rules that are taken away while the window is open: told in the window, once."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QLabel

from permres_gui import app
from permres_gui.presentation.no_rules_view import no_rules_view
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.compiled import NotCompiledError
from tests.gui.checks import page_is_whole
from tests.gui.people import window


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_window_says_to_start_again(qtbot, settle, language, percent, capsys):
    desktop = window(language)
    qtbot.addWidget(desktop)
    desktop.set_display(percent, "light")
    told = app.told_in_window(desktop)
    told(NotCompiledError, NotCompiledError("law.json"), None)
    settle()
    page = desktop.stack.currentWidget()
    said = {label.text() for label in page.findChildren(QLabel) if label.isVisible()}
    view = no_rules_view(translator_for(language))
    assert {view.heading, view.text} <= said
    assert desktop.focusWidget() is page.heading
    assert (
        capsys.readouterr().err == "permres-gui: the rules cannot be read: law.json\n"
    )
    page_is_whole(desktop)


def test_another_fault_is_told_as_ever(qtbot, monkeypatch):
    desktop = window()
    qtbot.addWidget(desktop)
    told: list[object] = []
    monkeypatch.setattr(sys, "__excepthook__", lambda *fault: told.append(fault[0]))
    app.told_in_window(desktop)(KeyError, KeyError("x"), None)
    assert told == [KeyError]


def test_what_was_read_is_kept_once_the_window_stands(qtbot, monkeypatch):
    desktop = window()
    qtbot.addWidget(desktop)
    held: list[object] = []
    monkeypatch.setattr(
        type(desktop.model.library), "hold", lambda _: held.append("held")
    )
    monkeypatch.setattr(app, "collect_again", lambda: held.append("collected"))
    app.settled(desktop.model)
    assert held == ["held", "collected"]
