"""How sure the adviser is of each fact on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.marking import answers_asked, mark_of
from permres_gui.interview.marks import Mark, is_given
from permres_gui.presentation.guess_words import LONG, SHORT
from permres_gui.presentation.views import ChoiceView, OptionView

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views.desk import MarkName


def fact_mark(context: Context, question: Question) -> tuple[MarkName | None, str]:
    """The weakest mark of the answers of a question, and its word."""
    if not context.marks:
        return None, ""
    mark = mark_of(question, context.case, context.marks)
    return (mark.value, context.words.text(SHORT[mark])) if mark else (None, "")


def sure_choice(context: Context, question: Question) -> ChoiceView | None:
    """The three marks to choose from; nothing before an answer is there."""
    if not any(is_given(context.case, path) for path in answers_asked(question)):
        return None
    words = context.words
    now = mark_of(question, context.case, context.marks)
    options = tuple(
        OptionView(mark.value, words.text(LONG[mark]), selected=mark is now)
        for mark in Mark
    )
    name, blank = words.text("How sure is this?"), words.text("Not said")
    return ChoiceView(name, options, compact=True, blank=blank)
