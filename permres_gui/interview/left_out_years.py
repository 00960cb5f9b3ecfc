"""A first day that leaves out the year of the last one: `du 1er au 30 septembre 2020`.

It may leave out the month as well. Where it would then come after the last day, its
year is another one, and is to be written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .beside_days import MONTHS, TO, Around, begins, goes_on
from .written_days import TH, WrittenDay, any_of, day_of

_AND = r"\s+(?:et|en|and|&)\s+"
_BETWEEN = re.compile(rf"{TO}|{_AND}")
_YEAR_FIRST = re.compile(r"\d{4}")


def left_out_years(
    text: str, days: Sequence[WrittenDay], around: Around
) -> Iterator[WrittenDay]:
    """The first day before the only one of a line, if it is told in short."""
    last = days[0].day if len(days) == 1 else None
    if last is None or _YEAR_FIRST.match(days[0].text):
        return
    first = _before(text[: days[0].start], around)
    if first is None or goes_on(text, days[0].end, around):
        return
    figures = _figures(first, str(last), around)
    if figures:
        written = _BETWEEN.split(first[0])[0]
        end = first.start() + len(written)
        day = day_of(figures)
        late = day is not None and day.earliest > last.latest
        yield WrittenDay(first.start(), end, written, None if late else day)


def _before(text: str, around: Around) -> re.Match[str] | None:
    """`1er au`, `1/9 -` or `1 september tot` where a day may stand; `juli -` anywhere."""
    names = any_of(around.months)
    first = re.search(
        rf"(?<![\w/.\-])(?:(?P<d>\d{{1,2}}){TH}"
        rf"(?:\s*[/.]\s*(?P<m>\d{{1,2}})|\s+(?P<n>{names})\.?)?{TO}"
        rf"|(?P<alone>{names})\.?(?:{TO}|{_AND}))\Z",
        text,
    )
    if first is None or first["alone"] or begins(text[: first.start()], around):
        return first
    return None


def _figures(first: re.Match[str], last: str, around: Around) -> list[str]:
    """Its year, its month and its day; nothing where it is no day of the same year."""
    year, *rest = last.split("-")
    name, own_day = first["alone"] or first["n"], first["d"]
    month = str(around.months[name]) if name else first["m"]
    if month is None:
        same_month = len(rest) > 1 and int(own_day) <= int(rest[1])
        return [year, rest[0], own_day.zfill(2)] if same_month else []
    if int(month) > MONTHS:  # a year of two figures
        return []
    return [year, month.zfill(2), *([own_day.zfill(2)] if own_day else [])]
