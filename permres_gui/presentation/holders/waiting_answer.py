"""What is said for the paper that somebody got while it cannot be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.views import FormAnswerView

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.presentation.context import Context


def not_yet_come(context: Context, day: PartialDay) -> FormAnswerView | None:
    """A paper cannot bear a day that is surely still to come."""
    if day.earliest <= context.as_of:
        return None
    title = context.words.text("This day is still to come. Look at the date again.")
    return FormAnswerView(title, "needs_advice", ())
