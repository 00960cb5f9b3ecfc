"""Guards against a release of Qt for Python that takes a None at every paint."""

from __future__ import annotations

import gc
import os
import sys

from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.widgets.buttons import Button
from tests.gui.gallery import SCREENS


def test_overrides_keep_no_reference(qtbot):
    class Painted(QWidget):
        def paintEvent(self, _event):
            pass

    widget = Painted()
    qtbot.addWidget(widget)
    widget.show()
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.repaint()
    assert sys.getrefcount(None) > before - 50


def test_painting_a_button_keeps_none(shell, qtbot):
    button = Button("A")
    qtbot.addWidget(button)
    button.show()
    before = sys.getrefcount(None)
    for _ in range(300):
        button.repaint()
    assert sys.getrefcount(None) > before - 50


CHANGES = int(os.environ.get("PERMRES_CHANGES", "100"))
"""Each page keeps a widget or none, and a None at every paint or never."""


def test_page_changes_leave_nothing_behind(shell, settle, qapp):
    def visit() -> None:
        for name, show in SCREENS.items():
            show(shell, "nl" if len(name) % 2 else "fr")
            settle()
            qapp.sendPostedEvents(None, 52)

    visit()
    visit()
    gc.collect()
    widgets = len(QApplication.allWidgets())
    before = sys.getrefcount(None)
    for _ in range(CHANGES // len(SCREENS) + 1):
        visit()
    gc.collect()
    assert len(QApplication.allWidgets()) <= widgets + 5
    assert sys.getrefcount(None) > before - CHANGES
