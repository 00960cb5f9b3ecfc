"""The window looks as the person has set the computer, until another look is chosen."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from permres_gui.gui.desktop import Desktop
from permres_gui.gui.look import Look, Seen, percent_of, seen, theme_of
from permres_gui.gui.session_model import SessionModel
from tests.gui.people import ON
from tests.gui.read_once import library


class Hints(QObject):
    """What a system says of itself."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815 - as Qt names it

    def __init__(self, scheme: str, contrast: str = "NoPreference") -> None:
        super().__init__()
        self.scheme, self.contrast = scheme, contrast

    def colorScheme(self) -> Qt.ColorScheme:
        return Qt.ColorScheme[self.scheme]

    def accessibility(self) -> SimpleNamespace:
        wanted = Qt.ContrastPreference[self.contrast]
        return SimpleNamespace(contrastPreference=lambda: wanted)

    def turn(self, scheme: str) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(self.colorScheme())


@pytest.mark.parametrize(
    ("hints", "theme"),
    [
        (Hints("Unknown"), "light"),
        (Hints("Light"), "light"),
        (Hints("Dark"), "dark"),
        (Hints("Dark", "HighContrast"), "contrast"),
        (Hints("Light", "HighContrast"), "contrast"),
    ],
)
def test_the_theme_is_that_of_the_system(hints, theme):
    assert theme_of(hints) == theme


@pytest.mark.parametrize(
    ("points", "dots", "percent"),
    [
        (9.0, 96.0, 100),
        (11.0, 96.0, 100),
        (13.6, 96.0, 100),
        (13.8, 96.0, 125),
        (11.0, 120.0, 125),
        (11.0, 192.0, 200),
        (40.0, 96.0, 200),
        (-1.0, 96.0, 100),
    ],
)
def test_the_text_is_never_larger_than_that_of_the_system(points, dots, percent):
    assert percent_of(points, dots) == percent


def test_a_system_that_says_nothing_gets_the_usual_look(qapp):
    assert seen(QApplication.instance()).theme == "light"


@pytest.fixture
def dark(qtbot):
    shown = Desktop(
        SessionModel(library, ON, "en"), "2026-11-22", look=Seen("dark", 150)
    )
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    Look().apply()


def test_the_first_page_is_already_in_the_look_of_the_system(dark):
    assert Look.current.theme == "dark"
    assert Look.current.base == 1.5 * dark._base
    assert dark.stack.currentWidget().heading.text()


def test_the_window_turns_with_the_system_until_somebody_chooses(dark):
    system = Hints("Dark")
    dark.follow(system)
    system.turn("Light")
    assert Look.current.theme == "light"
    dark.recolour("contrast")
    system.turn("Dark")
    assert Look.current.theme == "contrast"
