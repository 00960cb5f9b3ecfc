"""The list of periods as it stands in sight: lines, one editor, and what adds a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from permres_gui.gui.controls.earlier_periods import EarlierPeriods
from permres_gui.gui.controls.period_lines import Lines, nothing_yet
from permres_gui.gui.controls.period_values import Editing
from permres_gui.gui.tab_order import put_after, stop_before
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.words import column, row

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.controls.given_periods import GivenPeriods
    from permres_gui.gui.controls.open_period import OpenPeriod
    from permres_gui.gui.controls.period_row import PeriodRow
    from permres_gui.presentation.views import PeriodKindView, PeriodListView


class PeriodList(QObject):
    """Earlier periods may be folded; below all of them stand the buttons that add one."""

    wanted = Signal(object)
    """The period that is to be opened."""
    removed = Signal(int)
    """The place of the period whose Remove was pressed."""

    def __init__(
        self, given: GivenPeriods, parent: QObject, *, narrow: bool, stacked: bool
    ) -> None:
        """`stacked`: the buttons of a line stand under it."""
        super().__init__(parent)
        self._given, self._narrow = given, narrow
        self._view: PeriodListView | None = None
        self.more = EarlierPeriods()
        self.more.turned.connect(self._fold)
        self._lines = Lines(narrow=stacked)
        self._lines.edit_asked.connect(
            lambda kind, place: self.wanted.emit(Editing(kind, place, {}))
        )
        self._lines.remove_asked.connect(self.removed)
        self.adders: list[Button] = []

    def put_in(
        self, layout: QBoxLayout, view: PeriodListView, opened: OpenPeriod
    ) -> None:
        """Below each other; the buttons come last, also for the keyboard."""
        layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._lines)
        self.fill(view, opened)
        line: QBoxLayout = column(gap=0.5) if self._narrow else row(gap=0.75)
        for kind in view.kinds:
            button = self._adder(kind)
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.adders.append(button)
        line.addStretch(1)
        layout.addLayout(line)

    def _adder(self, kind: PeriodKindView) -> Button:
        button = Button(kind.add, icon="plus")
        button.clicked.connect(
            lambda _=False: self.wanted.emit(Editing(kind.id, None, {}))
        )
        return button

    def fill(self, view: PeriodListView, opened: OpenPeriod) -> None:
        """Every period as a line or as its editor."""
        self._view = view
        place = opened.place if opened.editor is not None else None
        lines = self._lines.for_rows(view, place)
        opened.put_in(lines)
        self._lines.show_these(lines or [nothing_yet(view.empty)])
        self._fold()
        if self.adders:
            self._keep_order(self.adders[0])

    def _keep_order(self, adder: Button) -> None:
        """The keyboard meets what was made just now where it stands: in the list."""
        before = stop_before(adder)
        if before is not None:
            put_after(before, self._lines.shown)

    def _fold(self) -> None:
        if self._view is not None:
            self.more.fold(self._view, self.lines(), self._given.place_saved())

    def lines(self) -> list[PeriodRow]:
        """The periods as lines, without the one that is open."""
        return self._lines.periods()

    def enable(self, on: bool) -> None:
        """It can be used, or not while the answer is "I don't know"."""
        for part in (self._lines, *self.adders):
            part.setEnabled(on)

    def is_enabled(self) -> bool:
        return self._lines.isEnabled()

    def go_back(self) -> None:
        """The keyboard goes to the first button."""
        if self.adders:
            self.adders[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to(self, period: object) -> None:
        """The keyboard goes to the line of this period, else to the first button."""
        lines, rows = self.lines(), self._given.rows
        places = [at for at, each in enumerate(rows) if each == period]
        if places and len(lines) == len(rows):
            lines[places[0]].edit.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go_back()

    def first(self) -> QWidget | None:
        """The first line in sight, so that the page opens on its heading."""
        in_sight = (each.edit for each in self.lines() if not each.isHidden())
        return next(in_sight, self.adders[0] if self.adders else None)
