"""The page that waits for a visitor: one touch on a language begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from shiboken6 import Shiboken

from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.task_card import TaskCard
from permres_gui.gui.widgets.words import row, words
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views import StartLanguageView, StartView


@dataclass(frozen=True, slots=True)
class Fullness:
    """How many words there is room for."""

    headings: bool
    """Whether the page is named in every language."""
    lines: int
    """Under the name of a language: that nothing is kept, and how to begin."""
    column: float
    """The least width of a language, in base sizes."""
    name: float
    """The size of its name."""

    @property
    def padding(self) -> float:
        """What stands above and below the words, in base sizes."""
        return 1.4 if self.lines == WORDY.lines else 0.2


WORDY = Fullness(headings=True, lines=2, column=18.0, name=1.65)
FULLNESS = (
    WORDY,
    Fullness(headings=False, lines=2, column=18.0, name=1.65),
    Fullness(headings=False, lines=1, column=11.5, name=1.3),
    Fullness(headings=False, lines=0, column=8.0, name=1.06),
)
"""From all words to the names of the languages alone."""


class LanguageCard(TaskCard):
    """A language, large: it is what most visitors look for first.

    Its words are in this language, whatever the page around it speaks.
    """

    def __init__(self, view: StartLanguageView, fullness: Fullness) -> None:
        self._fullness = fullness
        super().__init__(CardWords(view.name, view.begin, view.kept))
        self.language = view.code

    def _lines(self) -> list[tuple[str, float, int, str]]:
        words, lines = self.words, self._fullness.lines
        name = (words.title, self._fullness.name, 700, "ink")
        begin = (words.description, 1.06, 400, "ink")
        kept = (words.note, 1.0, 400, "ink2")
        return [name, *([begin] if lines > 1 else ()), *([kept] if lines else ())]

    def _high(self, width: int) -> int:
        return super()._high(width) + Look.current.px(self._fullness.padding)


class StartPage(Page):
    """Every language in its own name; what staff must know stands below.

    All languages are in sight at once: a screen with less room shows fewer words.
    """

    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._first: QWidget | None = None
        self._view: StartView | None = None
        self._fullness = WORDY

    def show_view(self, view: StartView) -> None:
        """Show the start page."""
        self._view = view
        self._compose(view, self._fitting(view))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._view is None:
            return
        fullness = self._fitting(self._view)
        if fullness != self._fullness:
            self._compose(self._view, fullness)

    def _compose(self, view: StartView, fullness: Fullness) -> None:
        self._fullness = fullness
        body, cards = self._body(view, fullness)
        used, now = self.widget(), self.window().focusWidget()
        had = used is not None and used.isAncestorOf(now)
        self._first = cards[0] if cards else None
        for text in view.staff:
            body.column.addWidget(_told_to_staff(text))
        self.finish(body)
        if had and self._first is not None:
            self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fitting(self, view: StartView) -> Fullness:
        """The most words with which all languages are in sight."""
        room = self.viewport().size()
        for fullness in FULLNESS[:-1]:
            if self._high(view, fullness, room.width()) <= room.height():
                return fullness
        return FULLNESS[-1]

    def _high(self, view: StartView, fullness: Fullness, width: int) -> int:
        """How high the page would be; what was made to know it is gone at once."""
        heading = self.heading
        body, _ = self._body(view, fullness)
        high = body.heightForWidth(width)
        self.heading = heading
        Shiboken.delete(body)
        return high

    def _body(
        self, view: StartView, fullness: Fullness
    ) -> tuple[Body, list[LanguageCard]]:
        first, *others = view.headings
        body = self.begin(first)
        for text in others if fullness.headings else ():
            body.column.addWidget(words(text, 1.25, 600, "ink2"))
        body.column.addSpacing(Look.current.px(1.0 if fullness.headings else 0.2))
        cards = [LanguageCard(each, fullness) for each in view.languages]
        for card in cards:
            card.clicked.connect(
                lambda _=False, code=card.language: self.begun.emit(code)
            )
        if cards:
            body.column.addWidget(CardGrid(cards, fullness.column, 3))
        return body, cards

    def first(self) -> QWidget | None:
        return self._first


def _told_to_staff(text: str) -> Panel:
    panel = Panel(fill="asksoft", edge="ask")
    line = row(panel, gap=0.7, margin=0.9)
    line.addWidget(Icon("warning", "ask"))
    line.addWidget(words(text), 1)
    return panel
