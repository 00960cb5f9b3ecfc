"""What the letters mean: every card and paper drawn, found by typing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Picture
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.fold import sources_fold
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words
from permres_gui.presentation.holders.letters_view import matches

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from permres_gui.presentation.views import LettersView, LetterView

DRAWN = {"card": 6.4, "paper": 4.4}
"""How wide a drawing is, in base sizes; a paper is higher than wide."""


class LettersPage(Page):
    """Groups of cards and papers; the search keeps what fits."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.field: LineField | None = None
        self._view: LettersView | None = None
        self._groups: list[tuple[Panel, list[tuple[LetterView, Entry]]]] = []
        self._none: QWidget | None = None

    def show_view(self, view: LettersView) -> None:
        """Show everything; what was typed stays in another language."""
        same, typed = self._view is not None, self.typed()
        self._view = view
        body = self.begin(view.heading, view.introduction)
        self.field = LineField(view.search, 26.0, "search")
        self.field.setPlaceholderText(view.hint)
        body.column.addWidget(words(view.search, 1.0, 600))
        body.column.addWidget(self.field)
        self._none = words(view.none_found)
        body.column.addWidget(self._none)
        self._groups = []
        for title, letters in view.groups:
            panel = Panel()
            layout = column(panel, gap=0.5, margin=1.0)
            layout.addWidget(section(title, 1.15))
            entries = [(each, Entry(each)) for each in letters]
            for _, entry in entries:
                layout.addWidget(entry)
            self._groups.append((panel, entries))
            body.column.addWidget(panel)
        self.field.setText(typed)
        self._keep(typed)
        self.field.textChanged.connect(self._search)
        self.finish(body, keep_place=same)

    def typed(self) -> str:
        """What stands in the search field."""
        return self.field.text() if self.field is not None else ""

    def _search(self, typed: str) -> None:
        count = self._keep(typed)
        view = self._view
        if view is None or self.field is None or not typed.strip():
            return
        said = view.found.replace("%(count)s", str(count)) if count else view.none_found
        announce(self.field, said)

    def _keep(self, typed: str) -> int:
        """Show what fits and hide the rest; how many fit."""
        count = 0
        for panel, entries in self._groups:
            fitting = [entry for view, entry in entries if matches(view, typed)]
            for _, entry in entries:
                entry.setVisible(entry in fitting)
            for entry in fitting:
                entry.rule.setVisible(entry is not fitting[0])
            panel.setVisible(bool(fitting))
            count += len(fitting)
        if self._none is not None:
            self._none.setVisible(not count)
        return count

    def first(self) -> QWidget | None:
        return self.field


class Entry(Block):
    """One card or paper: its drawing, its name, one sentence."""

    def __init__(self, view: LetterView) -> None:
        super().__init__()
        outer = column(self, gap=0.5)
        self.rule = Rule()
        outer.addWidget(self.rule)
        line = row(gap=1.0)
        outer.addLayout(line)
        top = Qt.AlignmentFlag.AlignTop
        room = column(gap=0)
        width = DRAWN[view.picture.partition(":")[0]]
        room.addWidget(
            Picture(view.picture, "", width), 0, Qt.AlignmentFlag.AlignHCenter
        )
        room.addStretch(1)
        holder = Block()
        holder.setLayout(room)
        holder.setFixedWidth(Look.current.px(DRAWN["card"]))
        line.addWidget(holder, 0, top)
        text = column(gap=0.1)
        text.addWidget(section(view.name, 1.06))
        text.addWidget(words(view.text))
        if view.printed:
            text.addWidget(words(view.printed, 0.88, 400, "ink2"))
        if view.sources is not None:
            text.addWidget(sources_fold(view.sources))
        line.addLayout(text, 1)
