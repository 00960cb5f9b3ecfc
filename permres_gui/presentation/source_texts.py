"""Sources as lines: each article once with the sites that say it, the doubts once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import ArticleView, SourcesView
from permres_gui.rules.source import Confidence, Page, Source, site_of

SURE: Final[Mapping[Confidence, str]] = MappingProxyType(
    {
        "high": N_("This is sure."),
        "medium": N_("This is fairly sure."),
        "low": N_("This is not sure."),
    }
)
LEAST_SURE: Final[tuple[Confidence, ...]] = ("low", "medium", "high")


def sources_view(
    ids: Iterable[str],
    sources: Mapping[str, Source],
    words: Translator,
    doubts: Iterable[str] = (),
) -> SourcesView | None:
    """The sources with these ids, each article once; ``None`` without any.

    ``doubts`` are told beside those of the sources themselves.
    """
    known = tuple(sources[each] for each in dict.fromkeys(ids) if each in sources)
    if not known:
        return None
    found, beside = cited(known, words), tuple(dict.fromkeys(doubts))
    return replace(found, doubts=beside) if beside else found


@lru_cache(maxsize=1024)
def cited(known: tuple[Source, ...], words: Translator) -> SourcesView:
    """What these sources say by themselves: the law's words and nothing of a person.

    Kept, since a result cites the same articles on each page; a visit forgets which.
    """
    articles: dict[str, list[Source]] = {}
    for each in known:
        articles.setdefault(words.text(each.legal_basis), []).append(each)
    return SourcesView(
        label=words.plural("Source", "Sources (%(number)s)", len(articles)),
        articles=_in_full(articles, words),
        lines=tuple(_articles(articles, words)),
        cited=tuple(each.id for each in known),
        pages_title=words.text("Addresses of the pages that were read"),
        pages=tuple(_page(each, words) for each in _pages(known)),
    )


def source_line(source: Source, words: Translator) -> str:
    """One source in one line: the article, how sure, what is open, the pages."""
    pages = dict.fromkeys(_page(page, words) for page in source.pages)
    return " · ".join((*statement(source, words), *pages))


def statement(source: Source, words: Translator) -> tuple[str, ...]:
    """The article with how sure it is, and what is open."""
    sure = words.text(SURE[source.confidence])
    return (f"{words.text(source.legal_basis)} · {sure}", *open_point(source, words))


def least_sure(stated: Iterable[Source]) -> Confidence:
    """How sure an article is: the least sure of what was read of it."""
    return min((each.confidence for each in stated), key=LEAST_SURE.index)


def _articles(articles: Mapping[str, list[Source]], words: Translator) -> Iterator[str]:
    """Each article, and under it what is open, which is said once."""
    told: set[str] = set()
    for article, stated in articles.items():
        points = dict.fromkeys(p for each in stated for p in open_point(each, words))
        new = [each for each in points if each not in told]
        told.update(new)
        yield "\n".join((_article(article, stated, words), *new))


def _in_full(
    articles: Mapping[str, list[Source]], words: Translator
) -> tuple[ArticleView, ...]:
    """Each article with how sure it is and its pages, for who advises."""
    if not words.of_client:
        return ()
    from permres_gui.presentation.source_pages import article_view

    return tuple(article_view(each, stated, words) for each, stated in articles.items())


def _article(article: str, stated: list[Source], words: Translator) -> str:
    """An article or kind of page, the sites, how sure where it is not simply sure."""
    sites = dict.fromkeys(
        site_of(p.url) for each in stated for p in each.pages if p.url
    )
    named = f"{article} ({', '.join(sites)})" if sites else article
    least = least_sure(stated)
    return named if least == "high" else f"{named} · {words.text(SURE[least])}"


def _pages(known: Iterable[Source]) -> Iterable[Page]:
    """Each address once, with the last day on which it was read."""
    found: dict[str | None, Page] = {}
    for page in (page for each in known for page in each.pages):
        before = found.get(page.url)
        if before is None or before.consulted < page.consulted:
            found[page.url] = page
    return found.values()


def open_point(source: Source, words: Translator) -> tuple[str, ...]:
    """What other sources say against it; nothing where they agree."""
    if not source.conflict:
        return ()
    point = words.text(source.conflict.strip())
    return (words.text("Open point: %(point)s", point=point),)


@lru_cache(maxsize=4096)
def _page(page: Page, words: Translator) -> str:
    if page.url is None:
        return words.text("Read on %(day)s, without an address", day=page.consulted)
    return words.text(
        "Read on %(day)s: %(address)s", day=page.consulted, address=page.url
    )


def forget_cited() -> None:
    """Nothing tells any more which sources were cited."""
    for kept in (cited, _page):
        kept.cache_clear()
