"""A shell of the program, without the program behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from permres_gui.gui.page import Page
from permres_gui.gui.shell import Shell
from permres_gui.interview.session import RESULT, Session

pytest.register_assert_rewrite(
    *(
        f"tests.gui.{each}"
        for each in ("adviser", "checks", "keeper", "people", "reader", "typing_hand")
    )
)

from tests.case_store.stored import stored_at  # noqa: E402
from tests.gui.people import window  # noqa: E402
from tests.patience import LONG  # noqa: E402
from tests.presentation.told import worked  # noqa: E402


class Patient(QtBot):
    """Somebody before the window, who waits as long as it takes."""

    def waitUntil(self, callback, *, timeout=LONG * 1000):
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=LONG * 1000, **more):
        return super().waitSignal(signal, timeout=timeout, **more)


@pytest.fixture
def qtbot(qapp, request) -> Patient:
    return Patient(request)


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


@pytest.fixture
def section_of(qtbot, settle):
    """A section of the result of a worked case, in the real window."""
    kept: list[object] = []  # a window that nobody holds goes, and its pages with it

    def show(name: str, section: str, size=(1366, 768), percent=100) -> Page:
        desktop = window("en", size)
        kept.append(desktop)
        qtbot.addWidget(desktop)
        desktop.set_display(percent, "light")
        case = worked(name)
        desktop.model.restart(Session(case.as_of, "en", case, RESULT))
        desktop.section_chosen.emit(section)
        settle()
        return desktop.stack.currentWidget()

    return show


@pytest.fixture
def path(tmp_path) -> Path:
    """A case file."""
    stored = stored_at(tmp_path / "K7.age")
    stored.close()
    return stored.path


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
