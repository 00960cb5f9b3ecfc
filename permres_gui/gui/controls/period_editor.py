"""One period of a list, open in place: its fields, Save and Cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from permres_gui.gui.controls.beside_picture import page_of
from permres_gui.gui.controls.fields import Fields
from permres_gui.gui.widgets.buttons import ENTER, Button
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.words import column, row, section

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.widgets.swatch import Swatch
    from permres_gui.presentation.views import FieldView, PeriodListView

UNDER_HEAD = 1
"""The place in the editor under its title."""


class PeriodEditor(Panel):
    """The fields of one period, open in place."""

    def __init__(
        self,
        parts: tuple[str, Swatch, tuple[FieldView, ...]],
        view: PeriodListView,
        error: str,
        *,
        narrow: bool,
    ) -> None:
        super().__init__("soft", "soft")
        title, swatch, fields = parts
        layout = column(self, gap=0.6, margin=1.0)
        head = row(gap=0.75)
        head.addWidget(swatch)
        head.addWidget(section(title, 1.06), 1)
        layout.addLayout(head)
        self._column = layout
        self.error: QWidget | None = None
        self.show_error(error)
        self.fields = Fields(fields, beside=not narrow)
        self._as_listed = self.fields.standing()
        layout.addWidget(self.fields)
        self.save = Button(view.save, "primary")
        self.cancel = Button(view.cancel)
        foot = row(gap=0.65)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        layout.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves what is whole; with something open it means Continue, as elsewhere."""
        entered = event.key() in ENTER and not event.isAutoRepeat()
        if entered and self.begun() and self.fields.complete():
            self.save.click()
        else:
            super().keyPressEvent(event)

    def begun(self) -> bool:
        """Whether anything in it was chosen or typed that the list does not have."""
        return self.fields.standing() != self._as_listed

    def is_listed(self) -> None:
        """What stands in its fields stands in the list too."""
        self._as_listed = self.fields.standing()

    def show_error(self, error: str) -> None:
        """Say above the fields why this period cannot be left as it is."""
        if self.error is not None:
            self._column.removeWidget(self.error)
            self.error.hide()
            self.error.deleteLater()
        self.error = error_line(error) if error else None
        if self.error is not None:
            self._column.insertWidget(UNDER_HEAD, self.error)

    def go_in(self) -> None:
        """The keyboard goes to its first field."""
        first = self.fields.first()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.show_whole()

    def find_faults(self) -> str:
        """Say at each of its fields what is wrong; the first of them, in words.

        The keyboard goes there.
        """
        first = self.fields.find_faults()
        if first:
            self.show_error("")
            self.go_in()
        return first

    def refuse(self, why: str) -> None:
        """Say why it cannot be left, and bring that into sight."""
        self.show_error(why)
        self.go_in()
        self._bring_error_into_sight()

    def show_whole(self) -> None:
        """Scroll until Save is in sight too, where the page has room for all of it."""
        QTimer.singleShot(0, self, self._whole_in_sight)  # once it has its place

    def _whole_in_sight(self) -> None:
        page = page_of(self)
        if page is not None and self.height() < page.viewport().height():
            page.keep_in_sight(self)

    def _bring_error_into_sight(self) -> None:
        """What is wrong stands above the fields; the page scrolls until it is seen."""
        page = page_of(self)
        if page is None or self.error is None:
            return
        for each in (page.widget(), self):
            layout = each.layout() if each is not None else None
            if layout is not None:
                layout.activate()
        page.keep_in_sight(self.error)
