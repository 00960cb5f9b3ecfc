"""The page for a lost card on paper: one sheet to take along, with boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.presentation.fees.price_report import price_parts
from permres_gui.presentation.holders.lost_view import lost_view
from permres_gui.presentation.reports.printed import heading, paragraph, table
from permres_gui.presentation.reports.printed_sources import document_with_sources

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import (
        CallView,
        LostView,
        SourcesView,
    )


def lost_report(context: Context) -> str:
    """One document of HTML with everything unfolded, the sources at its end."""
    view = lost_view(context)
    parts = [
        heading(view.heading, 1),
        paragraph(view.introduction),
        *_call(view.call),
        *_steps(view),
        *price_parts(context, view.price),
        *(paragraph(f"**{note.title}**\n{note.text}") for note in view.notes),
    ]
    return document_with_sources(context, parts, _sources(view))


def _call(view: CallView) -> Iterator[str]:
    yield heading(f"1. {view.title}")
    yield paragraph(f"**{view.number}**\n{view.text}")
    yield paragraph(f"{view.other_title}\n{view.disagree}")
    yield table((f"**{number}**", said) for number, said in view.others)


def _steps(view: LostView) -> Iterator[str]:
    for number, step in enumerate(view.steps, 2):
        yield heading(f"{number}. {step.title}")
        yield table(("☐", line) for line in step.lines)


def _sources(view: LostView) -> Iterator[SourcesView | None]:
    yield from (view.call.sources, view.price.sources)
    yield from (step.sources for step in view.steps)
    yield from (note.sources for note in view.notes)
