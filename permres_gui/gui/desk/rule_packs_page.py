"""The page of the rules: what is in use, a new pack with its checks, what it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.action_line import action_line
from permres_gui.gui.desk.own_foot import OwnFoot
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.badges import StatusBadge
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel, Rule
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.desk.rule_packs import RulePacks
    from permres_gui.gui.widgets.buttons import Button
    from permres_gui.presentation.views.rule_packs import CheckView, RulePacksView

LEFT = Qt.AlignmentFlag.AlignLeft
TOP = Qt.AlignmentFlag.AlignTop


class RulePacksPage(OwnFoot):
    """What is pressed is told with the key that was filled in."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.key: LineField | None = None
        self.buttons: Mapping[str, Button] = {}
        self._main = ""

    def look_by(self, packs: RulePacks) -> None:
        """What is pressed here is done with the rule packs."""
        self.chosen.connect(packs.choose)

    def show_view(self, view: RulePacksView) -> None:
        """Show how far it is; while a pack is checked, nothing can be pressed."""
        self.key, self.buttons = None, {}
        body = self.begin(view.heading, view.introduction, most=110.0)
        sides: QBoxLayout = column(gap=0.8) if self.cramped() else row(gap=1.2)
        sides.addWidget(self._pack(view), 5, TOP)
        if view.changes:
            sides.addWidget(_changes(view), 7, TOP)
        elif not self.cramped():
            sides.addStretch(7)
        body.column.addLayout(sides)
        self.finish(body, keep_place=True)
        self._tell(view)

    def _pack(self, view: RulePacksView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        layout.addWidget(section(view.used_label, 1.15))
        for line in view.used:
            layout.addWidget(words(line))
        if view.new_label:
            layout.addWidget(Rule())
            layout.addWidget(section(view.new_label, 1.15))
        for line in view.new:
            layout.addWidget(words(line, 0.94))
        if view.checks:
            layout.addLayout(_checks(view.checks))
        self._state(layout, view)
        self._main = view.actions[0].id
        below, self.buttons = action_line(view.actions, self._press, narrow=self.narrow)
        layout.addLayout(below)
        return panel

    def _state(self, layout: QVBoxLayout, view: RulePacksView) -> None:
        if view.refused:
            layout.addWidget(error_line(view.refused))
        if view.key_label:
            self.key = LineField(view.key_label)
            self.key.returnPressed.connect(lambda: self._press("look"))
            layout.addWidget(words(view.key_label, 1.0, 600))
            layout.addWidget(words(view.key_note, 0.94, 400, "ink2"))
            layout.addWidget(self.key)
        for line in (view.busy, view.done):
            if line:
                layout.addWidget(words(line, 1.0, 600))

    def _press(self, action: str) -> None:
        self.chosen.emit(action, {"key": self.key.text() if self.key else ""})

    def _tell(self, view: RulePacksView) -> None:
        said = view.refused or view.busy or view.done or " ".join(view.clients)
        if said:
            announce(self, said)
        first = self.first()
        if first is not None and first.isEnabled():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first(self) -> QWidget | None:
        """The field for a key, else the main button."""
        return self.key or self.buttons.get(self._main)


def _checks(views: Sequence[CheckView]) -> QGridLayout:
    """Each with how it ended; the words beside stand on one line down the page."""
    grid, gap = QGridLayout(), Look.current.px(0.6)
    grid.setHorizontalSpacing(gap)
    grid.setVerticalSpacing(gap)
    grid.setColumnStretch(1, 1)
    for place, view in enumerate(views):
        grid.addWidget(StatusBadge(view.status, view.word, 0.94), place, 0, TOP)
        told = column(gap=0.1)
        told.addWidget(words(view.label, 1.0, 600))
        if view.detail:
            told.addWidget(words(view.detail, 0.94, 400, "ink2"))
        grid.addLayout(told, place, 1)
    return grid


def _changes(view: RulePacksView) -> Panel:
    panel = Panel()
    layout = column(panel, gap=0.5, margin=1.1)
    layout.addWidget(section(view.changes_label, 1.15))
    for line in view.clients:
        layout.addWidget(words(line, 1.0, 600))
    for line in view.changes:
        inside = line.startswith(" ")
        layout.addWidget(words(line.strip(), 0.94 if inside else 1.0))
    return panel
