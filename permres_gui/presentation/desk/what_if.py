"""What is said first of all on whatever is told from a what-if copy."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.answers.answers_apart import answers_apart
from permres_gui.presentation.reports.printed import bullets, paragraph
from permres_gui.presentation.views import NoticeView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.presentation.context import Context, WhatIf


def what_if_title(context: Context) -> str:
    """That these are not the answers of the client; empty where they are."""
    if context.what_if is None:
        return ""
    return context.words.text(
        "What-if %(number)s: not what the client told", number=context.what_if.number
    )


def what_if_lines(context: Context) -> tuple[str, ...]:
    """Each answer that is another one than was told, and the day if it is another."""
    copied = context.what_if
    return tuple(_lines(context, copied)) if copied is not None else ()


def _lines(context: Context, copied: WhatIf) -> Iterator[str]:
    words = context.words
    told = replace(context, timeline=Timeline(copied.case, copied.as_of))
    found = list(answers_apart([told, context]))
    if copied.as_of != context.as_of:
        days = (words.figure(copied.as_of), words.figure(context.as_of))
        found.insert(0, (words.text("Computed for"), days))
    for what, (was, now) in found:
        yield words.text(
            "%(what)s: %(now)s. As told: %(was)s.", what=what, now=now, was=was
        )
    if not found:
        yield words.text("No answer differs yet.")


def what_if_notice(context: Context) -> NoticeView | None:
    """The same as a box on top of a page."""
    title = what_if_title(context)
    if not title:
        return None
    return NoticeView(title, "\n".join(what_if_lines(context)))


def after_what_if(context: Context, text: str) -> str:
    """A text of a page, after the line that says so."""
    title = what_if_title(context)
    return f"**{title}.** {text}" if title else text


def printed_what_if(context: Context) -> list[str]:
    """The same on paper."""
    title = what_if_title(context)
    if not title:
        return []
    return [paragraph(f"**{title}**"), bullets(what_if_lines(context))]


def what_if_text(context: Context) -> list[str]:
    """The same as lines of plain text."""
    title = what_if_title(context)
    return [f"{title}.", *what_if_lines(context)] if title else []
