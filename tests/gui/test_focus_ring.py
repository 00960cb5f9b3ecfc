"""The ring of a window that nobody holds any more says nothing and follows nothing."""

from __future__ import annotations

import subprocess
import sys

from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid

from tests.gui.people import window

LET_GO = """
import gc
from PySide6.QtWidgets import QApplication, QLineEdit
from tests.gui.people import window

application = QApplication([])
for _ in range(4):
    desktop = window()
    desktop.started.emit("find")
    application.processEvents()
    for field in desktop.findChildren(QLineEdit)[:3]:
        field.setFocus()
        application.processEvents()
desktop = field = None
gc.collect()
application.processEvents()
"""


def test_windows_that_python_lets_go_of_leave_no_word():
    """In a process of its own: together with what other tests have left, taking windows
    away by the collector ends the process within PySide6 (seen with 6.11.3)."""
    command = [sys.executable, "-c", LET_GO]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (told.returncode, told.stderr) == (0, "")


def test_the_ring_goes_home_when_what_it_follows_is_gone(qtbot, settle):
    desktop = window()
    qtbot.addWidget(desktop)
    desktop.started.emit("find")
    settle()
    ring, followed = desktop._ring, desktop.focusWidget()
    assert ring._target is followed
    followed.deleteLater()
    QCoreApplication.sendPostedEvents(followed, QEvent.Type.DeferredDelete.value)
    assert not isValid(followed)
    assert isValid(ring)  # it stood on the page, beside what is gone
    assert (ring._target, ring.parentWidget()) == (None, desktop)
