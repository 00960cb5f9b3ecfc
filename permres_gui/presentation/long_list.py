"""A long list of periods on the desk: the last ones are in sight, the others folded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.views import PeriodListView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import QuestionView

SHOWN = 4
"""The last periods of a list are those that are asked about most."""
LONG = 6
"""A list of so many periods is shown whole."""


def folded_list(view: QuestionView, words: Translator) -> QuestionView:
    """The same question, the earlier periods of its long list folded away."""
    listed = view.control
    if not isinstance(listed, PeriodListView) or len(listed.rows) <= LONG:
        return view
    folded = len(listed.rows) - SHOWN
    earlier = words.plural(
        "Show %(number)s earlier period", "Show %(number)s earlier periods", folded
    )
    fewer = words.text("Show only the last periods")
    control = replace(listed, folded=folded, earlier=earlier, fewer=fewer)
    return replace(view, control=control)
