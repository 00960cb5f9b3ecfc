"""What is pressed on the desk and leads to another page of it, by the id of its link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.desk.page import DeskPage
from permres_gui.presentation.desk.desk_links import (
    CARDS,
    CHANGES,
    CHANGES_PAGE,
    FIND,
    TRY,
    VERSIONS,
)

if TYPE_CHECKING:
    from permres_gui.gui.desk.desk_model import DeskModel
    from permres_gui.gui.desktop import Desktop


def jump(desk: DeskModel, section: str) -> bool:
    """Go where the link leads; whether it was one of the desk."""
    name, _, rest = section.partition(":")
    if f"{name}:" == CHANGES:
        desk.chosen_card = rest
        _show(desk, CHANGES_PAGE)
    elif f"{name}:" == TRY:
        case = desk.tried.case(desk.card, int(rest))
        desk.model.back()
        desk.versions.copy(case)
    elif section in {CARDS, VERSIONS}:
        _show(desk, section)
    else:
        return False
    return True


def go_to(window: Desktop, section: str) -> bool:
    """Back to the desk, and there to what was found by its name; whether it was that."""
    name, _, place = section.partition(":")
    if f"{name}:" != FIND:
        return False
    window.model.back()
    page = window.stack.currentWidget()
    if isinstance(page, DeskPage):
        page.go_to(place)
    return True


def _show(desk: DeskModel, page: str) -> None:
    """A page over the desk; the one in sight is only shown anew."""
    if desk.model.aside == page:
        desk.model.put(desk.model.session, desk.model.refusal)
    else:
        desk.model.open_aside(page)
