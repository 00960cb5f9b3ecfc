"""The planner of a journey on paper: the day to be back, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.journey_view import Values, journey_view
from permres_gui.presentation.printed import bullets, document, heading, paragraph
from permres_gui.presentation.shell_view import rules_line

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


def journey_report(context: Context, values: Values) -> str:
    """One document of HTML with the answer, what to do, and the sources."""
    words, view = context.words, journey_view(context, values)
    told = [view.answer.sources, *(each.sources for each in view.advice)]
    cited = dict.fromkeys(line for each in told if each for line in each.lines)
    parts = [
        heading(view.heading, 1),
        heading(view.answer.title),
        bullets(view.answer.lines),
    ]
    for advice in view.advice:
        parts += [heading(advice.title), bullets(advice.lines)]
    parts += [paragraph(view.note), heading(words.text("Sources")), bullets(cited)]
    parts.append(paragraph(rules_line(words, context.library.rules_name)))
    return document(parts, words)
