"""The ring of a window that nobody holds any more says nothing and follows nothing."""

from __future__ import annotations

import gc

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.gui.people import window


def test_windows_that_python_lets_go_of_leave_no_word(qtbot, settle, capfd):
    # What the tests before have left goes first: taken away in one go with windows that
    # are still there, it ends the process within PySide6 (seen with 6.11.3).
    gc.collect()
    for _ in range(4):
        desktop = window()
        desktop.started.emit("find")
        QTest.qWait(40)
        for field in desktop.findChildren(QLineEdit)[:3]:
            field.setFocus()
            settle()
    desktop = field = None
    gc.collect()
    settle()
    assert "FocusRing" not in capfd.readouterr().err


def test_the_ring_goes_home_when_what_it_follows_is_gone(qtbot, settle):
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    settle()
    desktop.focusWidget().deleteLater()
    settle()
    QTest.qWait(20)
    assert desktop._ring._target is not None or desktop._ring.parentWidget() is desktop
