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
KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "municipal-page": N_("municipal page"),
        "council-decision": N_("decision of the municipal council"),
        "online-form": N_("online form of the municipality"),
        "news": N_("news article"),
        "other": N_("another page about the municipality"),
    }
)
"""What a municipality's own source is, where others name an article."""


def sources_view(
    ids: Iterable[str], sources: Mapping[str, Source], words: Translator
) -> SourcesView | None:
    """The sources with these ids, each once; ``None`` without any."""
    known = [sources[each] for each in dict.fromkeys(ids) if each in sources]
    if not known:
        return None
    label = words.plural("Source", "Sources (%(number)s)", len(known))
    return SourcesView(label, tuple(source_line(each, words) for each in known))


@lru_cache(maxsize=4096)
def source_line(source: Source, words: Translator) -> str:
    """One source in one line: the article, how sure, what is open, the pages."""
    basis = KINDS.get(source.legal_basis, source.legal_basis)
    parts = [words.text(basis), words.text(SURE[source.confidence])]
    if source.conflict:
        point = words.text(source.conflict.strip())
        parts.append(words.text("Open point: %(point)s", point=point))
    parts += dict.fromkeys(_page(page, words) for page in source.pages)
    return " · ".join(parts)


def _page(page: Page, words: Translator) -> str:
    if page.url is None:
        return words.text("Read on %(day)s, without an address", day=page.consulted)
    return words.text(
        "Read on %(day)s: %(address)s", day=page.consulted, address=page.url
    )
