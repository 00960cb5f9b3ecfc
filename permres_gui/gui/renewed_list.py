"""The page of a list of periods, once one was saved or removed: all else stays there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent

from permres_gui.gui.controls.period_places import same_list
from permres_gui.presentation.views import PeriodListView, QuestionView

if TYPE_CHECKING:
    from permres_gui.gui.controls.control import Control
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.gui.pages.question import QuestionPage


WHY = ("why_text", "law_title", "law_text", "needed_for", "why_sources")
"""What is told of why the list is asked for, once that is opened."""


def renewed(
    page: QuestionPage,
    control: Control,
    periods: PeriodListControl,
    view: QuestionView,
) -> bool:
    """Show what became of the list; `False` where the page has to be made anew."""
    listed = view.control
    if not isinstance(listed, PeriodListView):
        return False
    known = control.value() != "unknown" and view.id not in page.drafts
    same = _only_lines(page.view, view) and same_list(periods.view, listed)
    if not (known and same and _closed(periods)):
        return False
    if page.folds is not None and not page.folds.told_from(view):
        return False
    with page.in_place():
        control.hide()  # Qt lays out the page for each part that is shown by itself
        periods.take(listed)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.PolishRequest.value)
        control.show()
        page.lay_out()
    page.view = view
    control.begin()
    _go_to_saved(periods)
    return True


def _only_lines(before: QuestionView | None, now: QuestionView) -> bool:
    """Whether the list is told otherwise, and nothing else that stands there.

    What is wrong in it stands there, and goes with the page.
    """
    if before is None or before.control == now.control or now.error or now.problems:
        return False
    why = {name: getattr(now, name) for name in WHY}
    return replace(before, control=now.control, **why) == now


def _closed(periods: PeriodListControl) -> bool:
    """Whether no period is open any more."""
    return periods.given.just_changed or periods.editor is None


def _go_to_saved(periods: PeriodListControl) -> None:
    """The button that was pressed is gone: on in the list."""
    if periods.given.just_changed:
        periods.given.just_changed = False
        periods.focus_after(periods.given.saved)
