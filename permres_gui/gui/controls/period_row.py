"""One period of a list: its line with Edit and Remove, and its editor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.controls.fields import Fields
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import ENTER, Button
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.panel import Panel
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.gui.widgets.words import column, row, section, words

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QBoxLayout, QWidget

    from permres_gui.gui.widgets.mark_badge import MarkBadge
    from permres_gui.presentation.views import (
        FieldView,
        PeriodListView,
        PeriodRowView,
    )

UNDER_HEAD = 1
"""The place in the editor under its title."""


class PeriodRow(Block):
    """One period: swatch, title, days, Edit and Remove."""

    def __init__(
        self, view: PeriodRowView, words_of: PeriodListView, *, narrow: bool
    ) -> None:
        super().__init__()
        self.view = view
        self.number = 0
        """Its place in the list now."""
        look = Look.current
        self.edit = self._action(words_of.edit, "edit", view.edit_spoken)
        self.remove = self._action(words_of.remove, "remove", view.remove_spoken)
        outer: QBoxLayout = column(self, gap=0.1) if narrow else row(self, gap=0.4)
        outer.setContentsMargins(look.px(1), look.px(0.35), look.px(0.6), look.px(0.35))
        head, text = row(gap=0.75), column(gap=0.05)
        head.addWidget(Swatch(view.swatch, view.title, tall=True))
        head.addLayout(text, 1)
        text.addWidget(words(view.title, 1.0, 600))
        text.addWidget(words(view.detail, 0.9, 400, "ink2"))
        self._text = text
        self._mark: MarkBadge | None = None
        self._tell_mark()
        if view.error:
            text.addWidget(error_line(view.error))
        actions = row(gap=0)
        outer.addLayout(head, 0 if narrow else 1)
        outer.addLayout(actions)
        actions.addWidget(self.edit)
        actions.addWidget(self.remove)
        if narrow:
            actions.addStretch(1)

    def looks_like(self, view: PeriodRowView) -> bool:
        """Whether this line can show that period; its mark may be another one."""
        old = self.view
        same = (old.kind, old.swatch, old.title, old.detail, old.error)
        return same == (view.kind, view.swatch, view.title, view.detail, view.error)

    def renew(self, view: PeriodRowView) -> None:
        """The same period with another mark."""
        self.view = view
        self.edit.setAccessibleName(view.edit_spoken)
        self._tell_mark()

    def _tell_mark(self) -> None:
        """How sure it is; only an adviser is asked for that."""
        if self._mark is not None:
            self._mark.renew(self.view)
        elif self.view.mark is not None:
            from permres_gui.gui.widgets.mark_badge import MarkBadge

            self._mark = MarkBadge(self.view)
            self._text.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignLeft)

    def _action(self, text: str, icon: str, spoken: str) -> Button:
        button = Button(text, "plain", icon, size=0.94)
        button.setAccessibleName(spoken)
        return button


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
