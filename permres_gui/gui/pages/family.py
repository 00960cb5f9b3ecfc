"""Family who want to come: small choices on the left, what fits them on the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.fields import FormControl
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.badges import Icon
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button, link
from permres_gui.gui.widgets.fold import Folds, source_lines, sources_fold
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.controls.control import Control
    from permres_gui.presentation.views import (
        FamilyRowView,
        FamilySectionView,
        FamilyView,
    )

TOP = Qt.AlignmentFlag.AlignTop
TONES = {"eligible": "ok", "not_eligible": "no", "needs_advice": "ask"}


class FamilyPage(Page):
    """Each choice narrows what is shown; nothing of it is kept."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.control: FormControl | None = None
        self._asked = False

    def show_view(self, view: FamilyView) -> None:
        """Show the choices as they were made, and the rows that fit."""
        body = self.begin(view.heading, view.introduction, most=76.0)
        form, adviser = self._form(view), _adviser(view)
        rows = column(gap=0.75)
        for each in view.sections:
            rows.addWidget(self._section(each))
        if self.cramped():
            body.column.addWidget(form)
            body.column.addLayout(rows)
            body.column.addWidget(adviser)
        else:
            body.column.addLayout(_beside(form, adviser, rows, empty=not view.sections))
        body.column.addWidget(words(view.note, 0.88, 400, "ink2"))
        self.finish(body, keep_place=self._asked)
        if self._asked:
            announce(self, view.found or view.introduction)
        self._asked = False

    def _form(self, view: FamilyView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.9, margin=1.1)
        self.control = FormControl(view.form)
        self.control.changed.connect(self._ask)
        layout.addWidget(self.control)
        if view.found:
            layout.addWidget(words(view.found, 0.94, 400, "ink2"))
        return panel

    def _ask(self) -> None:
        if self.control is not None:
            self._asked = True
            self.form_asked.emit(self.control.value())

    def _section(self, view: FamilySectionView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        layout.addWidget(section(view.title, 1.15))
        for each in view.rows:
            layout.addWidget(Rule())
            layout.addWidget(self._row(each))
        return panel

    def _row(self, view: FamilyRowView) -> Block:
        block = Block()
        layout = column(block, gap=0.15)
        if view.for_whom:
            layout.addWidget(words(view.for_whom, 0.88, 400, "ink2"))
        layout.addWidget(words(view.text))
        if view.said:
            layout.addLayout(_answer(view))
        layout.addWidget(self._below(view))
        return block

    def _below(self, view: FamilyRowView) -> Folds:
        """The sources, and links to what each letter means."""
        shown = view.sources
        parts = [(shown.label, lambda box: source_lines(box, shown))] if shown else []
        folds = Folds(parts, 0.88, narrow=self.narrow)
        for item in view.links:
            folds.add_beside(self._letter(item.id, item.label, item.spoken))
        return folds

    def _letter(self, id_: str, label: str, spoken: str) -> Button:
        button = link(label, size=0.88, spoken=spoken)
        button.clicked.connect(lambda: self.section_chosen.emit(id_))
        return button

    def forms(self) -> Mapping[str, Control]:
        return {"form": self.control} if self.control is not None else {}

    def first(self) -> QWidget | None:
        return self.control.first() if self.control is not None else None


def _beside(
    form: QWidget, adviser: QWidget, rows: QBoxLayout, *, empty: bool
) -> QBoxLayout:
    """The choices stay at the top, beside what fits them, or beside whom to ask."""
    left, both = column(gap=0.75), row(gap=0.9)
    left.addWidget(form)
    (rows if empty else left).addWidget(adviser)
    left.addStretch(1)
    rows.addStretch(1)
    both.addLayout(left, 4)
    both.addLayout(rows, 5)
    return both


def _answer(view: FamilyRowView) -> QVBoxLayout:
    """The answer with its sign, and why an adviser must be asked."""
    lines = column(gap=0.1)
    head = row(gap=0.5)
    head.addWidget(Icon(view.icon, TONES[view.icon], 1.1), 0, TOP)
    head.addWidget(words(view.said, 0.94, 700), 1)
    lines.addLayout(head)
    if view.reason:
        lines.addWidget(words(view.reason, 0.94))
    return lines


def _adviser(view: FamilyView) -> Panel:
    """Whom to ask, and what to take along."""
    panel = Panel("soft", "acc")
    layout = column(panel, gap=0.5, margin=1.1)
    layout.addWidget(section(view.ask_title, 1.06))
    layout.addWidget(words(view.ask))
    layout.addWidget(Rule())
    layout.addWidget(section(view.bring.title, 1.0))
    for line in view.bring.lines:
        layout.addWidget(words(line))
    if view.bring.sources is not None:
        layout.addWidget(sources_fold(view.bring.sources))
    return panel
