"""What else a municipality is called: in English, in the past, by some of its people."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import Literal, TypeAlias, get_args

from permres_gui.records import dataclass

NameKind: TypeAlias = Literal["name", "also", "former"]
"""Its usual name in a language, one more name, or a town that merged into it."""
KINDS = get_args(NameKind)


@dataclass(frozen=True, slots=True)
class FurtherName:
    """A name beside the official ones, from a page that was read on a day."""

    nis: str
    name: str
    language: str
    kind: NameKind
    until: str
    """The last day of a former municipality."""
    source: str
    consulted: str


def read_names(lines: Iterable[str]) -> tuple[FurtherName, ...]:
    """The names in the lines of the CSV file, the first of them its heads."""
    heads = [each.name for each in fields(FurtherName)]
    return tuple(
        FurtherName(**{head: row.get(head) or "" for head in heads})  # type: ignore[arg-type]  # the kind of a name is checked
        for row in table(lines)
    )


def read_short_words(lines: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """How words are shortened in the names of places: `st` and `saint`."""
    return tuple((row["short"], row["word"]) for row in table(lines))


def table(lines: Iterable[str]) -> Iterable[Mapping[str, str]]:
    """The rows of a CSV file by their heads; the reader is loaded when one is read."""
    import csv

    return csv.DictReader(lines)


def name_faults(
    names: Iterable[FurtherName], towns: Container[str]
) -> Iterator[tuple[str, str]]:
    """What is wrong with a line, as the name and what was expected of it."""
    for each in names:
        wanted = {
            "the NIS code of a municipality": each.nis in towns,
            f"a kind out of {', '.join(KINDS)}": each.kind in KINDS,
            "a name": bool(each.name.strip()),
            "the address of a page": each.source.startswith(("http://", "https://")),
            "the day on which the page was consulted": _is_day(each.consulted),
            "its last day where it is a former municipality, and no other": (
                _is_day(each.until) if each.kind == "former" else not each.until
            ),
        }
        yield from ((each.name, what) for what, right in wanted.items() if not right)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
