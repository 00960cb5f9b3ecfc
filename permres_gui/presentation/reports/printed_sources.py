"""The end of a page on paper: what it rests on, each article and each page once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.presentation.reports.printed import (
    document,
    heading,
    paragraph,
    small_list,
)
from permres_gui.presentation.shell_view import rules_line
from permres_gui.presentation.source_texts import SURE, open_point

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import SourcesView
    from permres_gui.rules.source import Page, Source


def document_with_sources(
    context: Context, parts: Iterable[str], cited: Iterable[SourcesView | None]
) -> str:
    """One document of HTML: its parts, its sources, and the rules in use."""
    words = context.words
    ending = [
        *source_list(context, cited),
        paragraph(rules_line(words, context.library.rules_name)),
    ]
    return document([*parts, *ending], words)


def source_list(
    context: Context, cited: Iterable[SourcesView | None]
) -> tuple[str, ...]:
    """The articles with the numbers of their pages, and the pages with their addresses."""
    words, known = context.words, context.library.sources
    views = [view for view in cited if view is not None]
    ids = dict.fromkeys(id_ for view in views for id_ in view.cited)
    sources = [known[each] for each in ids]
    pages = _numbered(sources)
    found: dict[str, dict[int, None]] = {}
    for source in sources:
        numbers = (pages[key] for page in source.pages if (key := _key(page)) in pages)
        found.setdefault(_article(source, words), {}).update(dict.fromkeys(numbers))
    articles = [f"{article}{_references(found[article])}" for article in found]
    usual = _usual_day(pages)
    addresses = [f"[{pages[key]}] {_address(key, usual, words)}" for key in pages]
    return (
        heading(words.text("Sources")),
        small_list([*articles, *_doubts(views)]),
        heading(_pages_title(usual, words), 3) if addresses else "",
        small_list(addresses),
    )


def _usual_day(pages: Iterable[tuple[str, str]]) -> str:
    """The day on which most pages were read: told once, above them."""
    days = Counter(day for _, day in pages)
    return days.most_common(1)[0][0] if days else ""


def _pages_title(usual: str, words: Translator) -> str:
    return words.text(
        "Pages that were read on %(day)s, unless another day is told",
        day=date.fromisoformat(usual),
    )


def _doubts(views: Iterable[SourcesView]) -> Iterable[str]:
    """What is open about something that cites, each once."""
    return dict.fromkeys(doubt for view in views for doubt in view.doubts)


def _numbered(sources: Iterable[Source]) -> dict[tuple[str, str], int]:
    """Every page with an address, numbered in the order in which it is cited."""
    keys = dict.fromkeys(_key(page) for source in sources for page in source.pages)
    return {key: number for number, key in enumerate(filter(_has_address, keys), 1)}


def _key(page: Page) -> tuple[str, str]:
    return page.url or "", page.consulted.isoformat()


def _has_address(key: tuple[str, str]) -> bool:
    return bool(key[0])


def _article(source: Source, words: Translator) -> str:
    """The article, and how sure it is where that is not simply sure."""
    article = words.text(source.legal_basis)
    if source.confidence == "high" and not source.conflict:
        return article
    doubt = (words.text(SURE[source.confidence]), *open_point(source, words))
    return " · ".join((article, *doubt))


def _references(numbers: Iterable[int]) -> str:
    listed = ", ".join(str(each) for each in sorted(numbers))
    return f" [{listed}]" if listed else ""


def _address(key: tuple[str, str], usual: str, words: Translator) -> str:
    address, day = key
    if day == usual:
        return address
    return words.text(
        "%(address)s, read on %(day)s", address=address, day=date.fromisoformat(day)
    )
