"""What would change a card, on paper and as plain text for the record of a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.desk.what_if import printed_what_if, what_if_text
from permres_gui.presentation.in_a_row import ended
from permres_gui.presentation.reports.printed import (
    bullets,
    document,
    heading,
    paragraph,
    table,
)
from permres_gui.presentation.result_view import note

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views.card_changes import (
        CardChangesView,
        CardChangeView,
    )


def card_changes_report(context: Context, view: CardChangesView) -> str:
    """One document of HTML."""
    words = context.words
    heads = (words.text("Change"), words.text("Answer"), words.text("How much"))
    rows = [
        ("\n".join(_facts(each)), _answer(each), each.more) for each in view.changes
    ]
    parts = [
        *printed_what_if(context),
        heading(view.heading, 1),
        paragraph(_told(words, view.now_label, f"**{_now(view)}**")),
        paragraph(view.introduction),
        heading(view.title),
        table(rows, heads) if rows else paragraph(view.none),
        paragraph(view.note),
    ]
    if view.sources is not None:
        parts += [heading(words.text("Sources")), bullets(view.sources.every_line())]
    return document([*parts, paragraph(note(context))], words)


def card_changes_text(context: Context, view: CardChangesView) -> str:
    """The same as lines of text without sources."""
    lines, words = what_if_text(context), context.words
    lines += [f"{ended(view.heading)} {_told(words, view.now_label, _now(view))}."]
    lines += [_line(each, words) for each in view.changes]
    end = (view.none, view.introduction, note(context))
    return "\n".join(each for each in (*lines, *end) if each).replace("**", "")


def _line(change: CardChangeView, words: Translator) -> str:
    answer = ", ".join(part for part in (_answer(change), change.more) if part)
    return f"- {_told(words, ' + '.join(_facts(change)), answer)}."


def _told(words: Translator, what: str, answer: str) -> str:
    """French has a space before the colon."""
    return words.text("%(what)s: %(answer)s", what=what, answer=answer)


def _facts(change: CardChangeView) -> Iterator[str]:
    for fact in change.facts:
        yield f"{fact.text} ({fact.how})"


def _answer(change: CardChangeView) -> str:
    return ", ".join(part for part in (change.word, change.day) if part)


def _now(view: CardChangesView) -> str:
    return ", ".join(part for part in (view.word, view.day) if part)
