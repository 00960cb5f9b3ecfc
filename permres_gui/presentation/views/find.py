"""The page on which an adviser finds something by its name."""

from __future__ import annotations

from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class FindView:
    """A search field and what it finds: ids with their names, the usual first."""

    heading: str
    label: str
    hint: str
    entries: tuple[tuple[str, str], ...]
    found: str
    none_found: str
