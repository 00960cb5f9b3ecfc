"""One period of a list as a line, with Edit and Remove."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.look import Look
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.buttons import Button
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.swatch import Swatch
from permres_gui.gui.widgets.words import column, row, words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QBoxLayout

    from permres_gui.gui.widgets.mark_badge import MarkBadge
    from permres_gui.presentation.views import (
        PeriodListView,
        PeriodRowView,
    )


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
        head.addWidget(Swatch(view.swatch, tall=True))
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
