"""The picture of the years on the desk, drawn anew only where it changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.desk.emptied import emptied
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.timeline_panel import SlimPanel

if TYPE_CHECKING:
    from permres_gui.presentation.views import TimelineView


MOST_LINES = 2
"""So many lines of names under a lane; a long history would take half the page."""


class Picture(Block):
    """The years of the client, or nothing."""

    def __init__(self, *, low: bool) -> None:
        super().__init__()
        self._most = 1 if low else MOST_LINES
        self._panel: SlimPanel | None = None

    def renew(self, view: TimelineView | None) -> None:
        """Draw these years in the place of those before."""
        if view is None:
            emptied(self)
            self._panel = None
        elif self._panel is None:
            self._panel = SlimPanel(view, self._most)
            emptied(self).addWidget(self._panel)
        elif self._panel.timeline.view != view:
            self._panel.timeline.renew(view)
