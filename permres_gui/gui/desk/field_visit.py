"""The field in which somebody is typing: all of a visit to it is one step."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from permres_gui.gui.controls.number import FigureField
from permres_gui.gui.widgets.combo import Combo


class FieldVisit(QObject):
    """Ends when the keyboard leaves the field, or when something else is done."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._at: tuple[str, QWidget] | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._left)

    def goes_on(self, fact: str) -> bool:
        """Whether a change is made where the last one was; from now on it is the last."""
        before, self._at = self._at, _typing_in(fact)
        return self._at is not None and self._at == before

    def end(self) -> None:
        """What is typed next is another step."""
        self._at = None

    def _left(self, _old: QWidget | None, _now: QWidget | None) -> None:
        self.end()


def _typing_in(fact: str) -> tuple[str, QWidget] | None:
    """Only what is typed comes in parts; whatever else is chosen is a step by itself."""
    now = QApplication.focusWidget()
    return (fact, now) if isinstance(now, (FigureField, Combo)) else None
