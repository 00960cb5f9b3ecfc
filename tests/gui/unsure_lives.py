"""An adviser who marks how sure each answer is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.answers_in_common import WORKER
from tests.gui.keeper import Keeper
from tests.presentation.told import case_of
from tests.spaces import plain


class Unsure(Keeper):
    """An adviser with a client of whom everything is filled in."""

    def __init__(self, qtbot, settle, language: str = "en") -> None:
        super().__init__(qtbot, settle, language)
        self.desktop.desk.replace_case(case_of(WORKER))
        self.settle()

    @property
    def marks(self):
        return self.desktop.model.session.marks

    def guesses(self) -> dict[str, str]:
        """What each card says of guesses, of the rows in sight."""
        rows = (each for each in self.page.answers.rows if each.isVisible())
        views = [row.button.view for row in rows if row.button.view.guess]
        return {view.letters[0]: plain(view.guess) for view in views}

    def rests_on_guess(self) -> list[str]:
        return list(self.guesses())

    def wait_for_guesses(self, *cards: str) -> None:
        self.qtbot.waitUntil(lambda: self.rests_on_guess() == list(cards))
        self.settle()

    def key(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.page, key)
            self.settle()

    def focus(self, question: str) -> None:
        self.facts()[question].button.setFocus()
        self.settle()

    def word(self, question: str) -> str:
        return self.facts()[question].view.mark_word
