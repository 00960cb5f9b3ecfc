"""A shell of the program, without the program behind it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.shell import Shell

pytest.register_assert_rewrite("tests.gui.checks", "tests.gui.people")


@pytest.fixture
def make_shell(qtbot):
    def make(size=(1366, 768), percent=100, theme="light", base=17.0) -> Shell:
        shell = Shell(theme, base, percent)
        qtbot.addWidget(shell)
        shell.resize(*size)
        shell.show()
        return shell

    return make


@pytest.fixture
def shell(make_shell) -> Shell:
    return make_shell()


@pytest.fixture
def settle(qapp):
    def run() -> None:
        for _ in range(3):
            QApplication.sendPostedEvents()
            qapp.processEvents()

    return run


@pytest.fixture(autouse=True)
def no_window_is_left(qapp):
    """Windows are closed after each test, and here they go: a change of text or theme
    reaches every window there is, so that each left behind would slow all that follow.
    """
    yield
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        # Pressed and never let go: nothing would scroll in any test that follows.
        ground = QWidget()
        QTest.mouseRelease(ground, Qt.MouseButton.LeftButton)
        ground.deleteLater()
