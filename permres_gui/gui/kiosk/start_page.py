"""The page that waits for a visitor: one touch on a language begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.choice_card import CardWords, TaskCard
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import StartLanguageView, StartView


class LanguageCard(TaskCard):
    """A language, large: it is what most visitors look for first.

    Its words are in this language, whatever the page around it speaks.
    """

    def __init__(self, view: StartLanguageView) -> None:
        super().__init__(CardWords(view.name, view.begin, view.kept))
        self.language = view.code

    def _lines(self) -> list[tuple[str, float, int, str]]:
        words = self.words
        return [
            (words.title, 1.65, 700, "ink"),
            (words.description, 1.06, 400, "ink"),
            (words.note, 1.0, 400, "ink2"),
        ]

    def _high(self, width: int) -> int:
        return super()._high(width) + Look.current.px(1.4)


class StartPage(Page):
    """Every language in its own name; what staff must know stands below."""

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first: QWidget | None = None

    def show_view(self, view: StartView) -> None:
        """Show the start page."""
        first, *others = view.headings
        body = self.begin(first)
        for text in others:
            body.column.addWidget(words(text, 1.25, 600, "ink2"))
        body.column.addSpacing(Look.current.px(1.0))
        cards = []
        for language in view.languages:
            card = LanguageCard(language)
            card.clicked.connect(
                lambda _=False, code=language.code: self.begun.emit(code)
            )
            cards.append(card)
        if cards:
            body.column.addWidget(CardGrid(cards, 18.0, 3))
        self._first = cards[0] if cards else None
        for text in view.staff:
            body.column.addWidget(_told_to_staff(text))
        self.finish(body)

    def first(self) -> QWidget | None:
        return self._first


def _told_to_staff(text: str) -> Panel:
    panel = Panel(fill="asksoft", edge="ask")
    line = row(panel, gap=0.7, margin=0.9)
    line.addWidget(Icon("warning", "ask"))
    line.addWidget(words(text), 1)
    return panel
