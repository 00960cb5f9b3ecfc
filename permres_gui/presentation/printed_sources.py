"""The end of a page on paper: what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from permres_gui.presentation.printed import bullets, document, heading, paragraph
from permres_gui.presentation.shell_view import rules_line

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import SourcesView


def document_with_sources(
    context: Context, parts: Iterable[str], cited: Iterable[SourcesView | None]
) -> str:
    """One document of HTML: its parts, each source cited once, and the rules in use."""
    words = context.words
    lines = dict.fromkeys(line for each in cited if each for line in each.lines)
    ending = [
        heading(words.text("Sources")),
        bullets(lines),
        paragraph(rules_line(words, context.library.rules_name)),
    ]
    return document([*parts, *ending], words)
