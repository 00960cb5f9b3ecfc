"""What is said for the paper that somebody got, or what is still to be filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.views import FormAnswerView

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.presentation.context import Context


def still_to_ask(title: str) -> FormAnswerView:
    """Nothing can be said yet: the title names what is to be filled in."""
    return FormAnswerView(title, "not_yet", ())


def not_yet_come(context: Context, day: PartialDay) -> FormAnswerView | None:
    """A paper cannot bear a day that is surely still to come."""
    if day.earliest <= context.as_of:
        return None
    title = context.words.text("This day is still to come. Look at the date again.")
    return FormAnswerView(title, "needs_advice", ())
