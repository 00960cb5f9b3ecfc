"""The planner of a journey on paper: the day to be back, and what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.journey_form import Values
from permres_gui.presentation.journey_view import journey_view
from permres_gui.presentation.printed import (
    bullets,
    document,
    heading,
    paragraph,
    table,
)
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
    as_table = view.timeline.table if view.timeline is not None else None
    if view.timeline is not None and as_table is not None:
        parts += [heading(view.timeline.title), table(as_table.rows, as_table.columns)]
    for advice in view.advice:
        parts += [heading(advice.title), bullets(advice.lines)]
    parts += [paragraph(view.note), heading(words.text("Sources")), bullets(cited)]
    parts.append(paragraph(rules_line(words, context.library.checked_on)))
    return document(parts, words)
