"""Where a statement comes from: articles, pages, the day consulted, how sure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass

from .source_scope import Scope

Confidence: TypeAlias = Literal["high", "medium", "low"]
PageKind: TypeAlias = Literal[
    "law",
    "circular",
    "court",
    "authority",
    "municipality",
    "specialised",
    "users",
    "other",
]


def site_of(address: str) -> str:
    """The name of a site, as people know it: the host without `www`."""
    host = address.partition("://")[2].partition("/")[0].partition(":")[0]
    return host.removeprefix("www.").rstrip(".")


@dataclass(frozen=True, slots=True)
class Page:
    """A page that was read, and on which day."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    consulted: date
    url: str | None = None
    """Absent where the text was read without an address."""
    note: str | None = None
    page_date: str | None = None
    """The page's own date as it shows it: a day, a month or a year."""
    kind: PageKind | None = None
    """What kind of source it is; where it does not say so, by its site."""


@dataclass(frozen=True, slots=True)
class Source:
    """One statement of the law or of a public body (bron, source)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    statement: str
    legal_basis: str
    confidence: Confidence
    pages: tuple[Page, ...]
    conflict: str | None = None
    """What other sources say against it, or what was not found."""
    about: Scope | None = None
    """The people of whom it speaks, where it does not speak of all."""

    def __hash__(self) -> int:
        return hash(self.id)
