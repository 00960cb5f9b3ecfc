"""The version of the client that the page shows: the bar of all, and turning to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from permres_gui.gui.accessible import announce
from permres_gui.gui.desk.version_bar import VersionBar
from permres_gui.presentation.desk.desk_links import CARDS, VERSIONS

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desk.page import DeskPage
    from permres_gui.gui.widgets.page_area import Body
    from permres_gui.presentation.views.versions import VersionsView

STEPS = {"next": 1, "previous": -1}


class VersionsInSight:
    """What the page knows of the versions from one view to the next."""

    def __init__(self, page: DeskPage) -> None:
        self._page = page
        self._before: tuple[int, int] | None = None
        """How many versions there were, and which one was in sight."""
        self.bar: VersionBar | None = None

    def turned(self, view: VersionsView | None) -> bool:
        """Whether another one came into sight; in another language it is the same."""
        now = (len(view.names), view.at) if view is not None else None
        before, self._before = self._before, now
        return before is not None and now is not None and before != now

    def put_in(self, body: Body, view: VersionsView | None) -> None:
        """The line of the versions, while there is a copy."""
        self.bar = None
        if view is None or len(view.names) < 2:
            return
        self.bar = VersionBar(view, stacked=self._page.cramped())
        self.bar.chosen.connect(self._page.wishes.version_chosen)
        self.bar.asked.connect(self._page.wishes.version_asked)
        body.column.addWidget(self.bar)

    def say(self, view: VersionsView | None, *, go_there: bool) -> None:
        """Which one came into sight, aloud; the keyboard goes to it in the bar."""
        if view is None:
            return
        announce(self._page, view.names[view.at])
        if go_there and self.bar is not None and self.bar.here is not None:
            self.bar.here.setFocus(Qt.FocusReason.OtherFocusReason)


def ask_version(page: DeskPage, desk: DeskModel, action: str) -> None:
    """What is asked of the versions; without a copy the cards stand side by side."""
    versions = desk.versions
    match action:
        case "copy":
            versions.copy()
        case "use":
            versions.use()
        case "drop":
            versions.drop()
        case "beside":
            beside = VERSIONS if len(versions.all) > 1 else CARDS
            page.section_chosen.emit(beside)
        case _:
            versions.turn(STEPS[action])
