"""One page on which an adviser tells what a case file needs: a passphrase, a day, a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from permres_gui.gui.accessible import announce
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.desk.action_line import action_line
from permres_gui.gui.desk.secret_page import SecretPage
from permres_gui.gui.widgets.buttons import ENTER
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.text_field import TextField, edged
from permres_gui.gui.widgets.words import column, words

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

    from permres_gui.gui.desk.files import CaseFiles
    from permres_gui.presentation.views.errand import ErrandView

LEFT = Qt.AlignmentFlag.AlignLeft


class ErrandPage(SecretPage):
    """Nothing of what was typed stays in a field once the page is left."""

    def __init__(self) -> None:
        super().__init__()
        self.text: TextField | None = None
        self.day: DateControl | None = None

    def sit_by(self, files: CaseFiles) -> None:
        """What is pressed here is done with the files."""
        self.chosen.connect(files.choose)

    def show_view(self, view: ErrandView) -> None:
        """Show what is asked; while something is done, nothing can be pressed."""
        self._wipe()
        body = self.begin(view.heading, view.introduction)
        panel = Panel()
        layout = column(panel, gap=0.6, margin=1.1)
        self._fields(layout, view)
        self._tell_state(layout, view)
        layout.addLayout(self._actions(view))
        body.column.addWidget(panel)
        self.finish(body)
        self._tell(view)

    def _tell(self, view: ErrandView) -> None:
        said = view.secrets_error or view.error or view.busy
        if said:
            announce(self, said)
        # While it is being done the keyboard rests: Enter once more would lead away.
        first = self.heading if view.busy else self.first()
        if first is not None and first.isEnabled():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fields(self, layout: QVBoxLayout, view: ErrandView) -> None:
        self._ask_secrets(layout, view)
        self.text = self._text(layout, view.text) if view.text else None
        self.day = None
        if view.day is not None:
            self.day = DateControl(view.day)
            self.day.setEnabled(not view.busy)
            layout.addWidget(words(view.day.name, 1.0, 600))
            layout.addWidget(self.day, 0, LEFT)

    def _text(self, layout: QVBoxLayout, label: str) -> TextField:
        field = TextField(label, "", 6)
        field.installEventFilter(self)
        layout.addWidget(words(label, 1.0, 600))
        layout.addWidget(edged(field))
        return field

    def _actions(self, view: ErrandView) -> QBoxLayout:
        self._main = view.actions[0].id
        line, buttons = action_line(view.actions, self._press, narrow=self.narrow)
        for key, button in buttons.items():
            button.setEnabled(not view.busy or key == "cancel")
        self.buttons = dict(buttons)
        return line

    def _told(self) -> dict[str, object]:
        return {
            **super()._told(),
            "text": self.text.toPlainText() if self.text is not None else "",
            "day": str(self.day.value() or "") if self.day is not None else "",
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A scanner ends a code with Enter; what is pasted may have several lines."""
        if isinstance(event, QKeyEvent) and watched is self.text:
            pressed = event.type() is QEvent.Type.KeyPress
            if pressed and event.key() in ENTER:
                self._press_main()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives the errand up, with what would have followed."""
        if event.key() == Qt.Key.Key_Escape and "cancel" in self.buttons:
            self.buttons["cancel"].click()
        else:
            super().keyPressEvent(event)

    def _wipe(self) -> None:
        super()._wipe()
        if self.text is not None:
            self.text.clear()

    def first(self) -> QWidget | None:
        """The first field, else the main button, which never is a risk."""
        if self.secrets:
            return self.secrets[0]
        if self.text is not None:
            return self.text
        if self.day is not None:
            return self.day.first()
        return self.buttons.get(self._main)
