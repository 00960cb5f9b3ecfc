"""The page for a card in hand on paper: the part in sight, with the sources at its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.desk.what_if import printed_what_if
from permres_gui.presentation.fees.price_report import price_parts
from permres_gui.presentation.holders.hold_view import hold_view
from permres_gui.presentation.reports.printed import bullets, heading, paragraph
from permres_gui.presentation.reports.printed_sources import document_with_sources

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.small_form import Values


def hold_report(context: Context, values: Values) -> str:
    """One document of HTML with the answer, what to know, the price, and the sources."""
    view = hold_view(context, values)
    advice = [*view.advice, *((view.other,) if view.other is not None else ())]
    cited = [view.answer.sources, *(each.sources for each in advice)]
    parts = [
        *printed_what_if(context),
        heading(view.heading, 1),
        heading(view.answer.title),
        bullets(view.answer.lines),
    ]
    for each in advice:
        parts += [heading(each.title), bullets(each.lines)]
    if view.price is not None:
        parts += price_parts(context, view.price)
        cited.append(view.price.sources)
    parts.append(paragraph(view.note))
    return document_with_sources(context, parts, cited)
