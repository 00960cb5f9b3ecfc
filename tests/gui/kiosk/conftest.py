"""A kiosk on a screen of some size, and what a visitor does before it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from permres_gui.app import rules_day
from permres_gui.gui.kiosk.place import Place
from permres_gui.gui.kiosk.window import Kiosk
from permres_gui.gui.look import Look
from permres_gui.gui.session_model import SessionModel
from permres_gui.gui.speech import voice as voices
from permres_gui.gui.widgets.page_area import Fingers
from permres_gui.kiosk.screen import Screen, sizes_for
from permres_gui.kiosk.settings import Read, Settings
from permres_gui.presentation.translator import translator_for
from tests.gui.people import PEOPLE, step
from tests.gui.read_once import library
from tests.gui.recorder import Recorder

ON = date(2026, 11, 23)
PORTRAIT, LANDSCAPE = (1080, 1920), (1366, 768)


def settle() -> None:
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


class Visitor:
    """Somebody before the kiosk, with a finger."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.kiosk = kiosk
        settle()

    @property
    def heading(self) -> str:
        heading = getattr(self.kiosk.stack.currentWidget(), "heading", None)
        return heading.text() if heading is not None else ""

    @property
    def page(self) -> str:
        return type(self.kiosk.stack.currentWidget()).__name__

    def says(self, english: str) -> str:
        return translator_for(self.kiosk.model.session.language).text(english)

    def words(self) -> list[str]:
        labels = self.kiosk.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    def buttons(self) -> list[QAbstractButton]:
        every = self.kiosk.findChildren(QAbstractButton)
        return [each for each in every if each.isVisible() and each.isEnabled()]

    def button(self, name: str) -> QAbstractButton:
        found = [
            each
            for each in self.buttons()
            if name in (each.text(), each.accessibleName())
        ]
        assert found, f"{name!r} is not on {self.heading!r}"
        return found[0]

    def touch(self, name: str) -> None:
        """Touch what stands there, in the language of the visit or by its own name."""
        names = {self.says(name), name}
        found = [each for each in self.buttons() if each.text() in names]
        button = found[0] if found else self.button(self.says(name))
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()

    def tap(self, widget: QWidget, place: QPoint) -> None:
        """Touch a place in sight, as the screen itself tells it to the window."""
        there = widget.mapTo(self.kiosk, place)
        window = self.kiosk.windowHandle()
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=there)
        settle()

    def begin(self, language: str = "English") -> None:
        self.touch(language)

    def to_question(self, id_: str) -> None:
        self.kiosk.started.emit("find")
        while self.kiosk.model.session.at != id_:
            step(self.kiosk, PEOPLE["refugee"])
        settle()

    def to_result(self) -> None:
        self.kiosk.started.emit("find")
        while self.kiosk.model.question is not None:
            step(self.kiosk, PEOPLE["refugee"])
        settle()

    def seconds(self, count: int) -> None:
        """Time that goes by, as the timer of the kiosk tells it."""
        for _ in range(count):
            self.kiosk.count_down.watch.timer.timeout.emit()
        settle()

    def told(self) -> str:
        """Everything that any widget holds, in sight or not."""
        told = [self.kiosk.windowTitle()]
        for widget in self.kiosk.findChildren(QWidget):
            told.append(widget.accessibleName())
            for name in ("text", "currentText", "toPlainText"):
                if hasattr(widget, name):
                    told.append(str(getattr(widget, name)()))
        return "\n".join(told)


def bare_kiosk(
    size: tuple[int, int] = PORTRAIT,
    *,
    read: Read | None = None,
    today: Callable[[], date] = lambda: ON,
    inches: float = 32.0,
    **settings: object,
) -> Kiosk:
    """A kiosk whose time is told by the test."""
    kept = Settings(**({"languages": ("en", "nl", "fr")} | settings))
    sizes = sizes_for(Screen(*size), kept.distance_mm, inches)
    model = SessionModel(library, ON, kept.languages[0])
    kiosk = Kiosk(model, rules_day(), Place(read or Read(kept), sizes, today))
    kiosk.count_down.watch.timer.stop()
    kiosk.resize(*size)
    kiosk.show()
    return kiosk


@pytest.fixture
def make_kiosk(qtbot) -> Iterator[Callable[..., Kiosk]]:
    def make(size: tuple[int, int] = PORTRAIT, **how: object) -> Kiosk:
        kiosk = bare_kiosk(size, **how)
        qtbot.addWidget(kiosk, before_close_func=_let_go)
        return kiosk

    yield make
    Look().apply()
    Fingers.moved_by_qt = True


def _let_go(kiosk: Kiosk) -> None:
    kiosk._may_close = True


@pytest.fixture
def visitor(make_kiosk) -> Visitor:
    return Visitor(make_kiosk())


@pytest.fixture
def voice(monkeypatch) -> Recorder:
    """The voice of this computer."""
    found = Recorder()
    monkeypatch.setattr(voices, "voice_there", lambda: found)
    return found
