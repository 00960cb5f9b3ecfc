"""The page for a lost card on paper: one sheet to take along, with boxes to tick."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.presentation.lost_view import lost_view
from permres_gui.presentation.price_report import price_parts
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
    from permres_gui.presentation.views import (
        CallView,
        LostView,
        SourcesView,
    )


def lost_report(context: Context) -> str:
    """One document of HTML with everything unfolded, the sources at its end."""
    words, view = context.words, lost_view(context)
    parts = [
        heading(view.heading, 1),
        paragraph(view.introduction),
        *_call(view.call),
        *_steps(view),
        *price_parts(context, view.price),
        *(paragraph(f"**{note.title}**\n{note.text}") for note in view.notes),
        heading(words.text("Sources")),
        bullets(dict.fromkeys(_sources(view))),
        paragraph(rules_line(words, context.library.rules_name)),
    ]
    return document(parts, words)


def _call(view: CallView) -> Iterator[str]:
    yield heading(f"1. {view.title}")
    yield paragraph(f"**{view.number}**\n{view.text}")
    yield paragraph(f"{view.other_title}\n{view.disagree}")
    yield table((f"**{number}**", said) for number, said in view.others)


def _steps(view: LostView) -> Iterator[str]:
    for number, step in enumerate(view.steps, 2):
        yield heading(f"{number}. {step.title}")
        yield table(("☐", line) for line in step.lines)


def _sources(view: LostView) -> Iterator[str]:
    parts: list[SourcesView | None] = [view.call.sources, view.price.sources]
    parts += [step.sources for step in view.steps]
    parts += [note.sources for note in view.notes]
    for part in parts:
        yield from part.lines if part is not None else ()
