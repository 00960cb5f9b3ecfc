"""The clients of a folder: who is shown in which order, the table, the present row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.case_table import CaseTable
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.line_field import LineField
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.caseloads.caseload_filters import filter_labels
from permres_gui.presentation.caseloads.caseload_words import row_lines
from permres_gui.presentation.desk.adviser_help import SEARCH

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.gui.desk.caseload import CaseloadDesk
    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.presentation.views.caseload import CaseloadView


class Clients(Block):
    """Goes on under the eyes of the reader while files are read."""

    stopped = Signal()

    def __init__(
        self, view: CaseloadView, caseload: CaseloadDesk, *, stacked: bool, high: int
    ) -> None:
        super().__init__()
        self._caseload, self._stacked = caseload, stacked
        self.buttons: dict[str, Button] = {}
        self._nobody = view.nobody
        self.table = CaseTable(caseload.table, view.table, cards=stacked)
        self.table.setFixedHeight(high)
        self.search = _search(view.search, caseload.table.search)
        heads = tuple((str(at), head) for at, head in enumerate(view.columns))
        self.only = _combo(view.only, view.filters, view.chosen)
        self.sort = _combo(view.sort, heads, str(caseload.table.column))
        self.progress = words(caseload.reading.told, 0.94, 400, "ink2")
        self.detail = words("", 0.94)
        layout = column(self, gap=0.75)
        layout.addLayout(self._above(view))
        layout.addWidget(self.table)
        layout.addWidget(self._below(view))
        self._wire()
        self._tell_empty()
        self._count()

    def _wire(self) -> None:
        caseload = self._caseload
        self.only.currentIndexChanged.connect(
            lambda: caseload.filter(self.only.value())
        )
        self.sort.currentIndexChanged.connect(self._sort)
        self.search.textChanged.connect(caseload.find)
        self.search.returnPressed.connect(self._to_found)
        find = QShortcut(QKeySequence(SEARCH.keys), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)
        find.activated.connect(self._to_search)
        self.table.opened.connect(caseload.clients.show)
        self.table.moved.connect(self._tell_row)
        caseload.reading.progressed.connect(self._tell_progress)
        caseload.stood.connect(self.stand)

    def _above(self, view: CaseloadView) -> QBoxLayout:
        line: QBoxLayout = column(gap=0.4) if self._stacked else row(gap=0.5)
        for field in (self.search, self.only, self.sort):
            line.addWidget(words(field.accessibleName(), 0.94, 600), 0)
            line.addWidget(field)
        line.addWidget(self._button("turn", view.order, "plain", self._turn))
        line.addWidget(self.progress, 1)
        stop = self._button("stop", view.stop, "plain", self.stopped.emit)
        stop.setEnabled(self._caseload.office.running)
        line.addWidget(stop)
        return line

    def _below(self, view: CaseloadView) -> Panel:
        """The whole text of the present row, which its cells may cut."""
        panel, caseload = Panel(), self._caseload
        line: QBoxLayout = (column if self._stacked else row)(panel, 0.8, 0.7)
        line.addWidget(self.detail, 1)
        done = column(gap=0.4)
        does: tuple[tuple[str, str, Kind, Callable[[int], None]], ...] = (
            ("open-row", view.open, "secondary", caseload.clients.show),
            ("keep", view.keep, "plain", caseload.clients.keep_answer),
            ("erase", view.erase, "plain", caseload.clients.erase),
        )
        for key, label, kind, act in does:
            button = self._button(key, label, kind, self._with_row(act))
            button.setEnabled(False)
            if not self._stacked:
                button.setMinimumWidth(button.sizeHint().width())
            done.addWidget(button)
        done.addStretch(1)
        line.addLayout(done)
        return panel

    def _button(
        self, key: str, label: str, kind: Kind, act: Callable[[], object]
    ) -> Button:
        button = Button(label, kind, size=0.94)
        button.clicked.connect(lambda _=False: act())
        self.buttons[key] = button
        return button

    # --- what is done -----------------------------------------------------------------

    def _sort(self) -> None:
        self.table.sort_by(int(self.sort.value()), down=False)

    def _turn(self) -> None:
        held = self.table.table
        self.table.sort_by(held.column, down=not held.down)

    def _with_row(self, act: Callable[[int], None]) -> Callable[[], None]:
        def do() -> None:
            if self.table.place() >= 0:
                act(self.table.place())

        return do

    # --- what is told -----------------------------------------------------------------

    def _tell_progress(self, sentence: str) -> None:
        self.progress.dress(sentence, 0.94, 400, "ink2")

    def stand(self) -> None:
        """A reading began or ended, or other rows are shown."""
        running = self._caseload.office.running
        self.buttons["stop"].setEnabled(running)
        self._tell_row(self.table.place())
        self._tell_empty()
        self._count()
        if not running and not self.search.hasFocus():
            announce(self, self._caseload.reading.told)

    def _tell_empty(self) -> None:
        """That the folder holds no case file, where the rows would be."""
        caseload = self._caseload
        none = caseload.folder_is_empty and caseload.table.load is not None
        hidden = bool(caseload.table.rows)
        self.table.empty = (
            caseload.reading.told if none else self._nobody if hidden else ""
        )
        self.table.viewport().update()

    def _tell_row(self, place: int) -> None:
        """The whole text of the present row; nothing where there is none."""
        table = self._caseload.table
        found, load = table.row(place), table.load
        lines = row_lines(found, load) if found and load else ()
        self.detail.dress("\n".join(lines), 0.94)
        self.buttons["open-row"].setEnabled(found is not None)
        self.buttons["keep"].setEnabled(found is not None and found.has_news)
        self.buttons["erase"].setEnabled(found is not None)

    def _count(self) -> None:
        """Each filter with how many clients it finds."""
        table = self._caseload.table
        if table.load is None:
            return
        found = filter_labels(table.rows, table.load.as_of, table.load.words)
        self.only.say(dict(found))

    # --- the search -------------------------------------------------------------------

    def _to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _to_found(self) -> None:
        """Enter in the field leads to the first client that was found."""
        if self._caseload.table.rowCount():
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self.table.selectRow(0)


def _search(name: str, part: str) -> LineField:
    field = LineField(name, 9.0, "search")
    field.setText(part)
    return field


def _combo(name: str, entries: Sequence[tuple[str, str]], chosen: str) -> Combo:
    made = Combo(name, 9.0)
    made.fill(entries, chosen)
    return made
