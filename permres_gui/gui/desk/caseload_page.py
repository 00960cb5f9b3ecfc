"""The page of a caseload: a folder, its one passphrase, and a table of all clients."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.clients import Clients
from permres_gui.gui.desk.secret_page import SecretPage
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, heading, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.desk.caseload import CaseloadDesk
    from permres_gui.gui.widgets.buttons import Kind
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views.caseload import CaseloadView
    from permres_gui.presentation.views.errand import ActionView

ONE_LINE = 70.0
"""From this width, in base sizes, there is room for the head on one line."""
BESIDE_WIDE, BESIDE_NARROW = 19.0, 25.0
"""What stands above and below the table, in base sizes."""
ONE_NOTE = 3.2
"""What stands in a line of its own above the table."""
LEFT = Qt.AlignmentFlag.AlignLeft


class CaseloadPage(SecretPage):
    """Made anew when a folder is chosen or opened; its rows come by themselves."""

    read: ClassVar[bool] = True

    def __init__(self) -> None:
        super().__init__()
        self.clients: Clients | None = None
        self._caseload: CaseloadDesk | None = None

    def turn_to(self, caseload: CaseloadDesk) -> None:
        """What is pressed here is done with the caseload, and its rows are shown."""
        self._caseload = caseload
        self.chosen.connect(caseload.choose)
        caseload.stood.connect(self._stand)

    def show_view(self, view: CaseloadView) -> None:
        """Show what can be done; while a passphrase is checked, nothing can be pressed."""
        self._wipe()
        began = self.clients is None
        self.buttons, self.secrets, self.clients = {}, [], None
        self._held = None
        body = self.bare(140.0 if view.table else 66.0)
        if view.secrets or not view.table:
            body.column.addLayout(self.head(view.heading, view.introduction))
            body.column.addWidget(self._form(view))
        else:
            body.column.addLayout(self._low_head(view))
            if view.error:
                body.column.addWidget(error_line(view.error))
            for note in view.notes:
                body.column.addWidget(words(note, 0.94, 400, "ink2"))
            if view.move is not None:
                body.column.addLayout(self._offer(view.offer, view.move))
        if view.table:
            self._rows(body.column, view)
        self.finish(body, keep_place=True)
        announce(self, view.secrets_error or view.error or view.busy or view.outcome)
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

    def _offer(self, text: str, move: ActionView) -> QBoxLayout:
        """What can be done with files that the key does not open."""
        line: QBoxLayout = row(gap=0.6) if self._wide() else column(gap=0.3)
        line.addWidget(words(text, 0.94), 1)
        button = Button(move.label, "secondary", size=0.94)
        button.clicked.connect(lambda: self._press(move.id))
        line.addWidget(button, 0, LEFT)
        self.buttons[move.id] = button
        return line

    def _form(self, view: CaseloadView) -> Panel:
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        self._ask_secrets(layout, view)
        self._tell_state(layout, view)
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

    def _rows(self, layout: QVBoxLayout, view: CaseloadView) -> None:
        if self._caseload is None:
            return
        made = Clients(
            view, self._caseload, stacked=self.cramped(), high=self._height(view)
        )
        made.stopped.connect(lambda: self._press("stop"))
        layout.addWidget(made)
        self.clients = made

    def _height(self, view: CaseloadView) -> int:
        """What the window leaves beside the rest, but never less than five rows."""
        beside = BESIDE_WIDE if self._wide() else BESIDE_NARROW
        beside += ONE_NOTE * (len(view.notes) + bool(view.offer))
        rest = self.viewport().height() - Look.current.px(beside)
        return max(6 * Look.current.target(), rest)

    def _stand(self) -> None:
        """A reading began or ended."""
        check = self.buttons.get("check")
        if check is not None and self._caseload is not None:
            check.setEnabled(not self._caseload.office.running)

    def first(self) -> QWidget | None:
        """The passphrase, else the table, else the main button."""
        if self.secrets:
            return self.secrets[0]
        if self.clients is not None:
            return self.clients.table
        return self.buttons.get(self._main)
