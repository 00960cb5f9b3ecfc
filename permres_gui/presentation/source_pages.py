"""An article in full, for who advises: how sure it is, and the pages that say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.source_texts import SURE, least_sure, open_point
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import ArticleView, PageView

if TYPE_CHECKING:
    from permres_gui.rules.source import Page, PageKind, Source

KINDS: Final[Mapping[PageKind, str]] = MappingProxyType(
    {
        "law": N_("Law"),
        "circular": N_("Circular"),
        "court": N_("Court decision"),
        "authority": N_("Official page"),
        "municipality": N_("Municipality"),
        "specialised": N_("Specialised organisation"),
        "users": N_("Users"),
        "other": N_("Another page"),
    }
)
ORDER: Final = tuple(KINDS)
"""The law before what is said about it."""


def article_view(
    article: str, stated: Iterable[Source], words: Translator
) -> ArticleView:
    """One article with the pages that were read of it."""
    told = tuple(stated)
    least = least_sure(told)
    points = dict.fromkeys(point for each in told for point in open_point(each, words))
    read = dict.fromkeys(page for each in told for page in each.pages)
    return ArticleView(
        article=article,
        sure=least,
        sure_word=words.text(SURE[least]),
        points=tuple(points),
        pages=tuple(
            dict.fromkeys(_page(each, words) for each in sorted(read, key=_rank))
        ),
    )


def _rank(page: Page) -> int:
    return ORDER.index(page.kind or "other")


def _page(page: Page, words: Translator) -> PageView:
    kind = words.text(KINDS[page.kind or "other"])
    return PageView(
        kind=kind,
        address=page.url or words.text("Without an address"),
        dated=_dated(page, words),
        read=words.text("read on %(day)s", day=page.consulted),
    )


def _dated(page: Page, words: Translator) -> str:
    if page.page_date is None:
        return words.text("no date on the page")
    try:
        day = words.figure(PartialDay.parse(page.page_date))
    except ValueError:
        day = page.page_date
    return words.text("page of %(day)s", day=day)
