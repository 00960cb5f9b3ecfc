"""The end of a page on paper: what it rests on, each article and each page once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.presentation.reports.printed import (
    document,
    heading,
    paragraph,
    small_list,
)
from permres_gui.presentation.shell_view import rules_line
from permres_gui.presentation.source_texts import statement

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import SourcesView
    from permres_gui.rules.source import Page, Source


def document_with_sources(
    context: Context, parts: Iterable[str], cited: Iterable[SourcesView | None]
) -> str:
    """One document of HTML: its parts, its sources, and the rules in use."""
    references = References(context)
    for view in cited:
        references.to(view)
    ending = paragraph(rules_line(context.words, context.library.rules_name))
    return document([*parts, *references.listed(), ending], context.words)


class References:
    """The articles of a paper, with the numbers under which its statements cite them.

    Of a source on which the pages agree, the first page is named, which is the nearest
    to the law; where something is open, all of them are.
    """

    def __init__(self, context: Context) -> None:
        self._words, self._known = context.words, context.library.sources
        self._articles: dict[str, list[Source]] = {}
        self._doubts: list[str] = []

    def to(self, view: SourcesView | None) -> str:
        """Where a statement rests, as `[2, 5-8]`; nothing without a source."""
        if view is None:
            return ""
        numbers = {self._number(self._known[each]) for each in view.cited}
        self._doubts.extend(view.doubts)
        return f"[{_listed(numbers)}]"

    def after(self, text: str, view: SourcesView | None) -> str:
        """A statement with where it rests."""
        return " ".join(part for part in (text, self.to(view)) if part)

    def listed(self) -> tuple[str, ...]:
        """The articles by their numbers, and the addresses of their pages."""
        words, pages = self._words, self._pages()
        articles = (
            f"[{number}] {_article(article, sources, pages, words)}"
            for number, (article, sources) in enumerate(self._articles.items(), 1)
        )
        usual = _usual_day(pages)
        addresses = [f"{pages[key]}. {_address(key, usual, words)}" for key in pages]
        return (
            heading(words.text("Sources")),
            small_list([*articles, *dict.fromkeys(self._doubts)]),
            heading(_pages_title(usual, words), 3) if addresses else "",
            small_list(addresses),
        )

    def _number(self, source: Source) -> int:
        """An article that stands on its own line where it is less sure or contested."""
        article = _basis(source, self._words)
        stated = self._articles.setdefault(article, [])
        if source not in stated:
            stated.append(source)
        return list(self._articles).index(article) + 1

    def _pages(self) -> dict[tuple[str, str], int]:
        """Every page that is named, numbered in the order in which it is cited."""
        stated = (each for sources in self._articles.values() for each in sources)
        keys = dict.fromkeys(key for each in stated for key in _named(each))
        return {key: number for number, key in enumerate(keys, 1)}


def _usual_day(pages: Iterable[tuple[str, str]]) -> str:
    """The day on which most pages were read: told once, above them."""
    days = Counter(day for _, day in pages)
    return days.most_common(1)[0][0] if days else ""


def _pages_title(usual: str, words: Translator) -> str:
    return words.text(
        "Pages that were read on %(day)s, unless another day is told",
        day=date.fromisoformat(usual),
    )


def _named(source: Source) -> Iterator[tuple[str, str]]:
    with_address = [_key(page) for page in source.pages if page.url]
    yield from with_address if source.conflict else with_address[:1]


def _key(page: Page) -> tuple[str, str]:
    return page.url or "", page.consulted.isoformat()


def _article(
    article: str,
    sources: Iterable[Source],
    pages: dict[tuple[str, str], int],
    words: Translator,
) -> str:
    """One line: the article, how sure, and the numbers of its pages."""
    named = {pages[key] for each in sources for key in _named(each)}
    if not named:
        return article
    told = words.plural(
        "page %(pages)s", "pages %(pages)s", len(named), pages=_listed(named)
    )
    return f"{article} · {told}"


def _listed(numbers: Iterable[int]) -> str:
    """Numbers in their order; three or more that follow each other as first and last."""
    runs: list[list[int]] = []
    for each in sorted(numbers):
        if runs and runs[-1][-1] == each - 1:
            runs[-1].append(each)
        else:
            runs.append([each])
    return ", ".join(
        f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run))  # noqa: PLR2004 - a pair is shorter as two
        for run in runs
    )


def _basis(source: Source, words: Translator) -> str:
    """The article, and how sure it is where that is not simply sure."""
    if source.confidence == "high" and not source.conflict:
        return words.text(source.legal_basis)
    return " · ".join(statement(source, words))


def _address(key: tuple[str, str], usual: str, words: Translator) -> str:
    address, day = key
    if day == usual:
        return address
    return words.text(
        "%(address)s, read on %(day)s", address=address, day=date.fromisoformat(day)
    )
