"""What is wrong with the data of the rule base, and where in it that stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of the data: the file, the path in it, and what was expected."""

    file: str
    path: str
    expected: str

    def __str__(self) -> str:
        """One line a fault."""
        where = f"{self.file}: {self.path}" if self.path else self.file
        return f"{where}: {self.expected}"


def twice(file: str, records: list[Mapping[str, Any]]) -> Iterator[Fault]:
    """Ids that stand more than once among some records."""
    seen: set[str] = set()
    for record in records:
        if record["id"] in seen:
            yield Fault(file, record["id"], "an id that stands once")
        seen.add(record["id"])


def tables(data: Any, path: str = "") -> Iterator[tuple[str, Mapping[str, Any]]]:  # noqa: ANN401 - JSON
    """Every table within some data, with its path, which prefers ids to numbers."""
    if isinstance(data, Mapping):
        yield path, data
        for key, value in data.items():
            yield from tables(value, below(path, key))
    elif isinstance(data, list):
        for number, each in enumerate(data):
            label = each.get("id", number) if isinstance(each, Mapping) else number
            yield from tables(each, f"{path}[{label}]")


def below(path: str, key: str) -> str:
    """The path of a key of the table at this path."""
    return f"{path}.{key}" if path else key


def path_in(data: Any, place: Sequence[int | str]) -> str:  # noqa: ANN401 - YAML
    """A place in some data as a path: a record by its id, as nobody counts records."""
    path = ""
    for part in place:
        here = isinstance(data, list) and isinstance(part, int) and part < len(data)
        there = isinstance(data, Mapping) and part in data
        data = data[part] if here or there else None
        if here and isinstance(data, Mapping) and isinstance(data.get("id"), str):
            path += f"[{data['id']}]"
        else:
            path = below(path, str(part))
    return path
