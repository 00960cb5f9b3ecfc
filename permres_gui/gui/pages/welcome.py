"""The first page: what a person wants to know, the language, and what is promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy

from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon, Picture
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.card_face import CardWords
from permres_gui.gui.widgets.card_grid import CardGrid
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.task_card import MainTaskCard, TaskCard
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.presentation.views import FactView, ShellView, WelcomeView

LETTERS = ("B", "K", "L", "EU+", "F+", "M")
FEW = 3
FEW_TASKS = 5
"""So many tasks stand below each other; more of them in two columns."""


class WelcomePage(Page):
    """Tasks on the left, language and promises on the right."""

    language_chosen = Signal(str)
    begun = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.tasks: dict[str, TaskCard] = {}
        self._language: Button | None = None

    def show_view(self, view: WelcomeView, shell: ShellView) -> None:
        """Show the first page; its languages, if it has them, are those of the shell."""
        body = self.bare(76.0)
        left, right = column(gap=0.75), column(gap=0.9)
        left.addLayout(self.head(view.heading, view.introduction))
        for grid in self._tasks(view):
            left.addWidget(grid)
        if len(view.tasks.options) < FEW:
            left.addWidget(_six_cards())
        self._links(left, view)
        left.addStretch(1)
        outer: QBoxLayout = column(gap=0.9) if self.narrow else row(gap=2.1)
        if view.language_title:
            languages = self._languages(view, shell)
            (outer if self.narrow else right).addWidget(languages)
        right.addWidget(_facts(view.facts))
        right.addStretch(1)
        outer.addLayout(left, 5)
        outer.addLayout(right, 2)
        body.column.addLayout(outer)
        self.finish(body)

    def _tasks(self, view: WelcomeView) -> tuple[CardGrid, ...]:
        """Each task in the person's words; pressing it is all there is to do.

        The main one goes first and as wide as all others together.
        """
        self.tasks = {}
        for task in view.tasks.options:
            face = CardWords(task.title, task.description, task.note, task.picture)
            card = TaskCard(face) if self.tasks else MainTaskCard(face)
            card.clicked.connect(
                lambda _=False, key=str(task.value): self.begun.emit(key)
            )
            self.tasks[str(task.value)] = card
        main, *others = self.tasks.values()
        across = 1 if len(self.tasks) <= FEW_TASKS else 2
        grids = CardGrid((main,), 20.0, 1), CardGrid(others, 20.0, across)
        for grid in grids:
            grid.setAccessibleName(view.tasks.name)
        return grids

    def _links(self, layout: QVBoxLayout, view: WelcomeView) -> None:
        line: QBoxLayout = column(gap=0) if self.narrow else row(gap=1.1)
        for item in view.links:
            button = link(item.label, spoken=item.spoken)
            button.clicked.connect(
                lambda _=False, key=item.id: self.section_chosen.emit(key)
            )
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        line.addStretch(1)
        layout.addLayout(line)

    def _languages(self, view: WelcomeView, shell: ShellView) -> QWidget:
        """A panel, or their names alone where the first task would be out of sight."""
        panel = Block() if self.narrow else Panel()
        layout = column(panel, gap=0.5, margin=0 if self.narrow else 1.1)
        if not self.narrow:
            layout.addWidget(section(view.language_title, 1.06))
            layout.addWidget(words(view.language_note, 0.88, 400, "ink2"))
        line: QBoxLayout = row(gap=0.5) if self.narrow else column(gap=0.5)
        for code, name in shell.languages:
            chosen = code == shell.language
            button = Button(name, "primary" if chosen else "secondary")
            button.after = "check" if chosen else ""
            button.align_left = True
            self._language = button if chosen else self._language
            button.setCheckable(True)
            button.setChecked(chosen)
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(
                lambda _=False, key=code: self.language_chosen.emit(key)
            )
            line.addWidget(button)
        layout.addLayout(line)
        return panel

    def first(self) -> QWidget | None:
        if self.narrow and self._language is not None:
            return self._language
        return next(iter(self.tasks.values()), None)


def _six_cards() -> Panel:
    """The cards that can be found, for the eye only."""
    panel = Panel()
    cards = [Picture(f"card:{letters}", "", 7.6) for letters in LETTERS]
    for card in cards:
        card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    layout = column(panel, margin=1.1)
    layout.addWidget(CardGrid(cards, 7.6, 3))
    return panel


def _facts(facts: tuple[FactView, ...]) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.8, margin=1.1)
    for fact in facts:
        line = row(gap=0.9)
        line.addWidget(Icon(fact.icon), 0, Qt.AlignmentFlag.AlignTop)
        text = column(gap=0.1)
        text.addWidget(words(fact.title, 1.06, 700))
        text.addWidget(words(fact.text, 0.88, 400, "ink2"))
        if fact.sources is not None:
            text.addWidget(sources_fold(fact.sources))
        line.addLayout(text, 1)
        layout.addLayout(line)
    return panel
