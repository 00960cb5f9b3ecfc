"""The days that a case tells, and the case with one of them told otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import date
from typing import Any

from permres_gui.domain.day import PartialDay

NO_PART = ("as_of", "person", "application", "plans")
Path_ = tuple[str | int, ...]


def days_told(record: Any, path: Path_ = ()) -> Iterator[tuple[Path_, date]]:
    if isinstance(record, PartialDay):
        if record.exact:
            yield path, record.earliest
    elif isinstance(record, tuple):
        for index, each in enumerate(record):
            yield from days_told(each, (*path, index))
    elif is_dataclass(record):
        for each in fields(record):
            if path or each.name not in NO_PART:
                yield from days_told(getattr(record, each.name), (*path, each.name))


def with_day(record: Any, path: Path_, day: PartialDay) -> Any:
    if not path:
        return day
    first, *rest = path
    if isinstance(first, int):
        inner = with_day(record[first], tuple(rest), day)
        return (*record[:first], inner, *record[first + 1 :])
    inner = with_day(getattr(record, first), tuple(rest), day)
    return replace(record, **{first: inner})
