"""Sources as lines: the article, the pages with the day they were read, how sure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import SourcesView
from permres_gui.rules.source import Confidence, Page, Source

SURE: Final[Mapping[Confidence, str]] = MappingProxyType(
    {
        "high": N_("This is sure."),
        "medium": N_("This is fairly sure."),
        "low": N_("This is not sure."),
    }
)


def sources_view(
    ids: Iterable[str], sources: Mapping[str, Source], words: Translator
) -> SourcesView | None:
    """The sources with these ids, each once; ``None`` without any."""
    known = [sources[each] for each in dict.fromkeys(ids) if each in sources]
    if not known:
        return None
    label = words.plural("Source", "Sources (%(number)s)", len(known))
    lines = tuple("\n".join(_parts(each, words)) for each in known)
    return SourcesView(label, lines, tuple(each.id for each in known))


def source_line(source: Source, words: Translator) -> str:
    """One source in one line: the article, how sure, what is open, the pages."""
    return " · ".join(_parts(source, words))


@lru_cache(maxsize=4096)
def _parts(source: Source, words: Translator) -> tuple[str, ...]:
    """The article and how sure, what is open, and each page."""
    head = f"{words.text(source.legal_basis)} · {words.text(SURE[source.confidence])}"
    pages = dict.fromkeys(_page(page, words) for page in source.pages)
    return (head, *open_point(source, words), *pages)


def open_point(source: Source, words: Translator) -> tuple[str, ...]:
    """What other sources say against it; nothing where they agree."""
    if not source.conflict:
        return ()
    point = words.text(source.conflict.strip())
    return (words.text("Open point: %(point)s", point=point),)


def _page(page: Page, words: Translator) -> str:
    if page.url is None:
        return words.text("Read on %(day)s, without an address", day=page.consulted)
    return words.text(
        "Read on %(day)s: %(address)s", day=page.consulted, address=page.url
    )
