"""A comparison on paper: every row, also those that are the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.desk.what_if import printed_what_if
from permres_gui.presentation.reports.printed import (
    bullets,
    document,
    heading,
    paragraph,
    table,
)
from permres_gui.presentation.result_view import note

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import CompareView


def compare_report(context: Context, view: CompareView) -> str:
    """One document of HTML."""
    words, heads = context.words, ("", *(name for _, name in view.columns))
    rows = [
        (name, *(f"{each.text}\n{each.detail}".strip() for each in cells))
        for name, cells, _ in view.rows
    ]
    parts = [
        *printed_what_if(context),
        heading(view.heading, 1),
        paragraph(view.introduction),
        table(rows, heads),
    ]
    if view.sources is not None:
        parts += [heading(words.text("Sources")), bullets(view.sources.every_line())]
    return document([*parts, paragraph(note(context))], words)
