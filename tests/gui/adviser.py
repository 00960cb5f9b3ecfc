"""Somebody at the desk, who fills in facts and reads what stands beside them."""

from __future__ import annotations

from permres_gui.gui.desk.fact_line import FactLine
from tests.gui.reader import Reader

STAY = {
    "kind": "stay",
    "ground": "refugee",
    "from": "2020-03-01",
    "now": "yes",
    "proof": "annex-26",
}


class Adviser(Reader):
    """Somebody at the desk."""

    @property
    def page(self):
        return self.desktop.stack.currentWidget()

    @property
    def case(self):
        return self.desktop.model.session.case

    def facts(self) -> dict[str, FactLine]:
        return self.page.facts.lines

    def answer(self, letters: str) -> str:
        rows = self.page.answers.rows
        texts = {row.button.view.letters: row.button.view.spoken for row in rows}
        return texts[(letters,)].replace("\N{NO-BREAK SPACE}", " ")

    def open(self, question: str):
        self.facts()[question].button.click()
        self.settle()
        return self.page.facts.control.control

    def fill(self, question: str, value) -> None:
        self.page.wishes.filled.emit(question, value)
        self.settle()


def at_the_desk(qtbot, settle, language: str = "en") -> Adviser:
    found = Adviser(qtbot, settle, language)
    found.press("For advisers: everything on one page")
    return found
