"""The price of a new card on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.reports.printed import heading, paragraph, table

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import CardPriceView


def price_parts(context: Context, view: CardPriceView) -> list[str]:
    """A price with the place that asks it."""
    place = context.place
    name = f": {place.name(context.words.language)}" if place else ""
    return [
        heading(view.title + name),
        paragraph(view.said),
        table((line.label, line.amount, line.detail) for line in view.lines),
        *(paragraph(note) for note in view.notes),
    ]
