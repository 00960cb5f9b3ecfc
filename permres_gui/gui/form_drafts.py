"""What stands half filled in on a page to read, such as a day without its year.

Whole values are told as they are filled in. What is none yet is kept here beside them
when one leaves the page or when it is made anew, and goes with the visit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from permres_gui.gui.controls.control import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.page import Page


def form_drafts(page: Page) -> dict[str, Draft]:
    """What stands in the forms of the page, beside their whole values."""
    return {
        name: Draft(control.confirmed(), control.standing())
        for name, control in _forms(page)
    }


def resume_form(page: Page, drafts: dict[str, Draft]) -> None:
    """Show it again where the whole values are still those beside which it stood.

    It is not told as a change: what follows from the whole values stays in sight.
    """
    for name, control in _forms(page):
        draft = drafts.get(name)
        if draft is not None and draft.before == control.confirmed():
            with QSignalBlocker(control):
                control.stand(draft.now)


def _forms(page: Page) -> Iterator[tuple[str, Control]]:
    """The controls of the page by the names under which their drafts lie."""
    if page.form_name:
        for part, control in page.forms().items():
            yield f"{page.form_name}/{part}", control
