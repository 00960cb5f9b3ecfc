"""The page on family on paper: what was chosen, the rows that fit, boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.presentation.holders.family_view import family_view
from permres_gui.presentation.reports.printed import bullets, heading, paragraph, table
from permres_gui.presentation.reports.printed_sources import document_with_sources
from permres_gui.presentation.views import ChoiceView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.small_form import Values
    from permres_gui.presentation.views import FamilyRowView, FamilyView


def family_report(context: Context, values: Values) -> str:
    """One document of HTML for the talk with an adviser, the sources at its end."""
    view = family_view(context, values)
    parts = [heading(view.heading, 1), bullets(_chosen(view))]
    for section in view.sections:
        parts += [heading(section.title), bullets(map(_row, section.rows))]
    parts += [
        heading(view.bring.title),
        table(("☐", line) for line in view.bring.lines),
    ]
    parts += [heading(view.ask_title), paragraph(view.ask), paragraph(view.note)]
    rows = (row for section in view.sections for row in section.rows)
    cited = (*(row.sources for row in rows), view.bring.sources)
    return document_with_sources(context, parts, cited)


def _chosen(view: FamilyView) -> Iterator[str]:
    yield from (
        f"{field.label} **{option.title}**"
        for field in view.form.fields
        if isinstance(field.control, ChoiceView)
        for option in field.control.options
        if option.selected
    )


def _row(row: FamilyRowView) -> str:
    """One point: for whom, the sentence, and what it answers."""
    answer = f"**{row.said}**" if row.said else ""
    parts = (row.for_whom, row.text, f"{answer}\n{row.reason}".strip())
    return "\n".join(part for part in parts if part)
