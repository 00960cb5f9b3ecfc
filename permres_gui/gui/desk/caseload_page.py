"""The page of a caseload: a folder, its one passphrase, and a table of all clients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.case_table import CaseTable
from permres_gui.gui.desk.secrets import Secrets
from permres_gui.gui.look import Look
from permres_gui.gui.page import Page
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, heading, row, words
from permres_gui.presentation.caseload_words import row_lines

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.desk.caseload import CaseloadDesk
    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.gui.widgets.label import Label
    from permres_gui.gui.widgets.line_field import LineField
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views.caseload import CaseloadView

ONE_LINE = 70.0
"""From this width, in base sizes, there is room for the head on one line."""
BESIDE_WIDE, BESIDE_NARROW = 19.0, 25.0
"""What stands above and below the table, in base sizes."""
LEFT = Qt.AlignmentFlag.AlignLeft


class CaseloadPage(Page):
    """The table goes on under the eyes of the reader while files are read."""

    chosen = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self.secrets: list[LineField] = []
        self._held: Secrets | None = None
        self.buttons: dict[str, Button] = {}
        self.table: CaseTable | None = None
        self.show_only: Combo | None = None
        self.sort: Combo | None = None
        self.progress: Label | None = None
        self.detail: Label | None = None
        self._caseload: CaseloadDesk | None = None
        self._main = ""

    def turn_to(self, caseload: CaseloadDesk) -> None:
        """What is pressed here is done with the caseload, and its rows are shown."""
        self._caseload = caseload
        self.chosen.connect(caseload.choose)
        caseload.progressed.connect(self._tell_progress)
        caseload.stood.connect(self._stand)

    def show_view(self, view: CaseloadView) -> None:
        """Show what can be done; while a passphrase is checked, nothing can be pressed."""
        self._wipe()
        began = self.table is None
        self.buttons, self.secrets, self.table = {}, [], None
        self._held = None
        body = self.bare(140.0 if view.table else 66.0)
        if view.secrets or not view.table:
            body.column.addLayout(self.head(view.heading, view.introduction))
            body.column.addWidget(self._form(view))
        else:
            body.column.addLayout(self._low_head(view))
            if view.error:
                body.column.addWidget(error_line(view.error))
        if view.table and self._caseload is not None:
            self._rows(body.column, view, self._caseload)
        self.finish(body, keep_place=True)
        announce(self, view.error or view.busy)
        first = self.first()
        if first is not None and (began or self.secrets):
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _address(self, body: Body) -> None:
        """Whoever sits here is whom to talk to."""

    def _wide(self) -> bool:
        return not self.cramped() and self.room >= ONE_LINE

    def _low_head(self, view: CaseloadView) -> QBoxLayout:
        """On one line with what can be done, so that more rows are in sight."""
        line: QBoxLayout = row(gap=1.0) if self._wide() else column(gap=0.3)
        self.heading = heading(view.heading, low=True)
        line.addWidget(self.heading)
        line.addWidget(words(view.introduction, 1.0, 400, "ink2"), 1)
        line.addLayout(self._actions(view))
        return line

    def _form(self, view: CaseloadView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        if view.secrets:
            held = Secrets(view.secrets, view.show, enabled=not view.busy)
            held.entered.connect(self._press_main)
            layout.addWidget(held)
            self._held, self.secrets = held, held.fields
        if view.error:
            layout.addWidget(error_line(view.error))
        for note in view.notes:
            layout.addWidget(words(note, 0.94, 400, "ink2"))
        if view.busy:
            layout.addWidget(words(view.busy, 1.0, 600))
        layout.addLayout(self._actions(view))
        return panel

    def _actions(self, view: CaseloadView) -> QBoxLayout:
        asks = bool(view.secrets or not view.table)
        line: QBoxLayout = column(gap=0.3) if self.narrow else row(gap=0.4)
        self._main = view.actions[0].id
        for action in view.actions:
            main: Kind = "primary" if action.id == self._main else "secondary"
            button = Button(action.label, main if asks else "plain")
            button.setEnabled(action.enabled and not view.busy)
            button.clicked.connect(lambda _=False, key=action.id: self._press(key))
            line.addWidget(button, 0, LEFT)
            self.buttons[action.id] = button
        if asks or not self._wide():
            line.addStretch(1)
        return line

    # --- the table ------------------------------------------------------------------

    def _rows(
        self, layout: QVBoxLayout, view: CaseloadView, caseload: CaseloadDesk
    ) -> None:
        table = self.table = CaseTable(caseload.table, view.table)
        layout.addLayout(self._above(view, caseload))
        layout.addWidget(table)
        layout.addWidget(self._present(view, caseload))
        table.setFixedHeight(self._height())
        table.opened.connect(caseload.show_file)
        table.moved.connect(self._tell_row)

    def _height(self) -> int:
        """What the window leaves beside the rest, but never less than five rows."""
        look = Look.current
        rest = self.viewport().height() - look.px(
            33 if self.cramped() else 19 if self._wide() else 24
        )
        return max(6 * look.target(), rest)

    def _above(self, view: CaseloadView, caseload: CaseloadDesk) -> QBoxLayout:
        """Who is shown, in which order, and how far the reading is."""
        line: QBoxLayout = column(gap=0.4) if self.cramped() else row(gap=0.5)
        self.show_only = _combo(view.only, view.filters, view.chosen)
        self.show_only.currentIndexChanged.connect(self._filter)
        heads = tuple((str(at), head) for at, head in enumerate(view.columns))
        self.sort = _combo(view.sort, heads, str(caseload.table.column))
        self.sort.currentIndexChanged.connect(self._sort)
        for combo in (self.show_only, self.sort):
            line.addWidget(words(combo.accessibleName(), 0.94, 600), 0)
            line.addWidget(combo)
        turn = Button(view.order, "plain", size=0.94)
        turn.clicked.connect(self._turn)
        line.addWidget(turn)
        self.buttons["turn"] = turn
        self.progress = words(caseload.told, 0.94, 400, "ink2")
        line.addWidget(self.progress, 1)
        stop = Button(view.stop, "plain", size=0.94)
        stop.clicked.connect(lambda: self._press("stop"))
        stop.setEnabled(caseload.office.running)
        line.addWidget(stop)
        self.buttons["stop"] = stop
        return line

    def _present(self, view: CaseloadView, caseload: CaseloadDesk) -> Panel:
        """The whole text of the present row, which its cells may cut."""
        panel = Panel()
        line: QBoxLayout = (column if self.narrow else row)(panel, 0.8, 0.7)
        self.detail = words("", 0.94)
        line.addWidget(self.detail, 1)
        done = column(gap=0.4)
        for key, label, act in (
            ("open-row", view.open, caseload.show_file),
            ("keep", view.keep, caseload.keep_answer),
        ):
            button = Button(label, "secondary", size=0.94)
            button.setEnabled(False)
            button.clicked.connect(lambda _=False, do=act: self._with_row(do))
            done.addWidget(button)
            self.buttons[key] = button
        done.addStretch(1)
        line.addLayout(done)
        return panel

    # --- what is done -----------------------------------------------------------------

    def _filter(self) -> None:
        if self._caseload is not None and self.show_only is not None:
            self._caseload.filter(self.show_only.value())

    def _sort(self) -> None:
        if self.table is not None and self.sort is not None:
            self.table.sort_by(int(self.sort.value()), down=False)

    def _turn(self) -> None:
        if self.table is not None:
            held = self.table.table
            self.table.sort_by(held.column, down=not held.down)

    def _with_row(self, act: Callable[[int], None]) -> None:
        if self.table is not None and self.table.place() >= 0:
            act(self.table.place())

    def _press_main(self) -> None:
        self._press(self._main)

    def _press(self, action: str) -> None:
        told = {"secrets": self._held.texts() if self._held is not None else ()}
        self.chosen.emit(action, told)

    def _wipe(self) -> None:
        if self._held is not None:
            self._held.wipe()

    def hideEvent(self, event: QHideEvent) -> None:
        """No passphrase stays in a field once the page is left."""
        self._wipe()
        super().hideEvent(event)

    # --- what is told -----------------------------------------------------------------

    def _tell_progress(self, sentence: str) -> None:
        if self.table is not None and self.progress is not None:
            self.progress.dress(sentence, 0.94, 400, "ink2")

    def _stand(self) -> None:
        """A reading began or ended, or other rows are shown."""
        caseload, table = self._caseload, self.table
        if caseload is None or table is None:
            return
        running = caseload.office.running
        self.buttons["stop"].setEnabled(running)
        self.buttons["check"].setEnabled(not running)
        self._tell_row(table.place())
        if not running:
            announce(self, caseload.told)

    def _tell_row(self, place: int) -> None:
        """The whole text of the present row; nothing where there is none."""
        caseload = self._caseload
        if caseload is None or self.detail is None:
            return
        found, load = caseload.table.row(place), caseload.table.load
        there = found is not None and load is not None
        lines = row_lines(found, load) if found and load else ()
        self.detail.dress("\n".join(lines), 0.94)
        self.buttons["open-row"].setEnabled(there)
        self.buttons["keep"].setEnabled(found is not None and found.has_news)

    def first(self) -> QWidget | None:
        """The passphrase, else the table, else the main button."""
        if self.secrets:
            return self.secrets[0]
        return self.table or self.buttons.get(self._main)


def _combo(name: str, entries: Sequence[tuple[str, str]], chosen: str) -> Combo:
    made = Combo(name, 9.0)
    made.fill(entries, chosen)
    return made
