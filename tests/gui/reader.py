"""Somebody before the window, who knows only what stands there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
)

from permres_gui.gui.widgets.combo import Combo
from permres_gui.presentation.formats import month_names
from permres_gui.presentation.shell_view import FIND
from permres_gui.presentation.translator import translator_for
from tests.gui.people import PEOPLE, step, window

LANGUAGES = {"nl": "Nederlands", "fr": "Français", "en": "English"}
START = "Permanent residence in Belgium"


class Reader:
    """Somebody before the window, who knows only what stands there."""

    def __init__(self, qtbot, settle, language: str = "en") -> None:
        self.settle = settle
        self.desktop = window(language)
        qtbot.addWidget(self.desktop)
        self.desktop.activateWindow()
        settle()

    def says(self, english: str, **figures: object) -> str:
        words = translator_for(self.desktop.model.session.language)
        return words.text(english, **figures)

    @property
    def heading(self) -> str:
        return self.desktop.stack.currentWidget().heading.text()

    def words(self) -> list[str]:
        labels = self.desktop.findChildren(QLabel)
        texts = [label.text() for label in labels if label.isVisible()]
        return [text.replace("\N{NO-BREAK SPACE}", " ") for text in texts]

    def shows(self, english: str) -> bool:
        return self.says(english).replace("\N{NO-BREAK SPACE}", " ") in self.words()

    def button(self, name: str) -> QAbstractButton | None:
        return next(
            (
                each
                for each in self.desktop.findChildren(QAbstractButton)
                if each.isVisible() and name in {each.text(), each.accessibleName()}
            ),
            None,
        )

    def press(self, english: str) -> None:
        self.press_named(self.says(english))

    def press_named(self, name: str) -> None:
        button = self.button(name)
        assert button is not None, f"{name!r} is not on the page {self.heading!r}"
        button.click()
        self.settle()

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.desktop.focusWidget() or self.desktop, key)
        self.settle()

    def field(self, english: str) -> QLineEdit:
        name = self.says(english)
        return next(
            each
            for each in self.desktop.findChildren(QLineEdit)
            if each.isVisible() and each.accessibleName() == name
        )

    def lists(self) -> dict[str, Combo]:
        """The lists to choose from that are in sight, by their names."""
        found = self.desktop.stack.currentWidget().findChildren(Combo)
        return {each.accessibleName(): each for each in found if each.isVisible()}

    def choose(self, english: str, text: str) -> None:
        """Choose by keys the entry with these words."""
        combo = self.lists()[self.says(english)]
        combo.setFocus()
        self.settle()
        while combo.currentText() != text:
            before = combo.currentIndex()
            self.key(Qt.Key.Key_Down)
            assert combo.currentIndex() > before, f"{text!r} is not in the list"

    def choose_day(self, english: str, day: date) -> None:
        """Fill in a day, a month and a year."""
        name = self.says(english)
        parts = [c for n, c in self.lists().items() if n.startswith(name)]
        for combo, text in zip(
            sorted(parts, key=lambda c: -c.mapTo(self.desktop, c.rect().center()).x()),
            (str(day.year), month_names(self.language)[day.month - 1], str(day.day)),
            strict=True,
        ):
            combo.setCurrentText(text)
            self.settle()
            assert combo.currentText() == text

    @property
    def language(self) -> str:
        return self.desktop.model.session.language

    def entries(self) -> list[str]:
        """The names of the cards and papers in sight."""
        page = self.desktop.stack.currentWidget()
        shown = [e for _, entries in page._groups for v, e in entries if e.isVisible()]
        return [next(label.text() for label in e.findChildren(QLabel)) for e in shown]

    def to_question(self, id_: str, person: str = "refugee") -> None:
        self.desktop.started.emit(FIND)
        while self.desktop.model.question.id != id_:
            step(self.desktop, PEOPLE[person])
        self.settle()
