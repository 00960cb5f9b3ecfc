"""Checks of sources: each statement cites one that is known, and each is cited."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .fault import Fault, below, tables, twice

_PART = re.compile(r"(?P<part>\w+)(?:\[(?P<id>[^]]*)\])?\.?(?P<rest>.*)")
_FOLDERS = ("cards", "documents")
_FILES = {
    "general_fees": "federal_fees.yaml",
    "comparison": "validity.yaml",
    "journey_advice": "journey.yaml",
    "held_cards": "held_card.yaml",
}
"""The file of a part that is not called like it."""


def source_faults(parts: Mapping[str, Any]) -> Iterator[Fault]:
    """Sources that are told twice, cited and not known, or known and never cited."""
    known = {source["id"] for source in parts["sources"]["sources"]}
    yield from twice("sources", parts["sources"]["sources"])
    cited: set[str] = set()
    for name in ("law", "practice"):
        for fault in _citations(name, parts[name], known, cited):
            yield in_its_file(fault)
    for file, place in parts["places"].items():
        yield from _citations(file, place, known, cited)
    kept = {
        page["id"]
        for place in parts["places"].values()
        for page in place["pages"]
        if page["note"]
    }
    for unused in sorted(known - cited - kept):
        yield Fault("sources", unused, "a source that some statement cites")


def in_its_file(fault: Fault) -> Fault:
    """The file that somebody must open, for a path within a whole part."""
    match = _PART.match(fault.path)
    if match is None:
        return fault
    name, id_, path = match["part"], match["id"], match["rest"]
    if (name, path) == ("cards", "background"):
        return Fault("background.yaml", id_, fault.expected)
    if name in _FOLDERS and id_:
        return Fault(f"{name}/{id_}.yaml", path, fault.expected)
    rest = f"{id_}.{path}" if id_ and path else id_ or path
    return Fault(_FILES.get(name, f"{name}.yaml"), rest, fault.expected)


def _citations(
    file: str,
    data: Any,  # noqa: ANN401 - JSON
    known: set[str],
    cited: set[str],
) -> Iterator[Fault]:
    """Every ``sources`` list names at least one source, and only known ones."""
    for path, table in tables(data):
        for key, value in table.items():
            if _cites(path, key) and isinstance(value, list):
                cited.update(value)
                yield from _not_known(file, below(path, key), value, known)


def _not_known(
    file: str, where: str, cited: list[str], known: set[str]
) -> Iterator[Fault]:
    if not cited:
        yield Fault(file, where, "at least one source")
    for each in cited:
        if each not in known:
            yield Fault(file, where, f"a source with the id {each}")


def _cites(path: str, key: str) -> bool:
    return key in {"sources", "background", "cap_sources"} or path.endswith(
        "range_sources"
    )
