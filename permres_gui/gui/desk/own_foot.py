"""The foot of pages for advisers: whoever sits here is whom others talk to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.page import Page
from permres_gui.gui.widgets.words import words

if TYPE_CHECKING:
    from permres_gui.gui.widgets.page_area import Body


class OwnFoot(Page):
    """Only what this is, and its rules."""

    def _address(self, body: Body) -> None:
        for line in self.foot[-1:]:
            body.column.addWidget(words(line, 0.88, 400, "ink2"))
