"""Days that are told in short, beside a dash or a word for a first or a last day.

`09/19` is a month there, since there is no month 19; `05/12` may be a day, and so may
`sept 19`: their year is to be written in full. A number of a house is none of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from permres_gui.domain.day import PartialDay

from .beside_days import AFTER, BEFORE, MONTHS, SINCE, Around, begins, goes_on
from .left_out_years import left_out_years
from .written_days import WrittenDay, any_of, full_year, same_length

_DAYS = 31
"""Figures up to here may be those of a day, and up to `MONTHS` of a month."""


def with_short_days(
    line: str, days: Sequence[WrittenDay], around: Around
) -> tuple[WrittenDay, ...]:
    """The days of a line and those that are told in short, in its order."""
    text = same_length(line)
    told = [*days, *left_out_years(text, days, around)]
    told.extend(_short_months(text, told, around))
    return tuple(sorted(told, key=lambda each: each.start))


def _short_months(
    text: str, told: Sequence[WrittenDay], around: Around
) -> Iterator[WrittenDay]:
    short = re.compile(
        rf"(?<![\w/.\-'])(?:(?P<m>\d{{1,2}})/'?|(?P<n>{any_of(around.months)})\.?\s+)"
        r"(?P<y>\d\d)(?![\w/]|[.\-]\d{2}[.\-/])"
    )
    days = [match for match in short.finditer(text) if not _is_told(match, told)]
    starts = {*(each.start for each in told), *(match.start() for match in days)}
    ends = {each.end for each in told}
    for match in days:
        start, end = match.span()
        if _is_last(text[:start], ends) or _is_first(
            text, match.span(), starts, around
        ):
            ends.add(end)
            yield WrittenDay(start, end, text[start:end], _month(match, around))


def _is_told(match: re.Match[str], told: Sequence[WrittenDay]) -> bool:
    """Whether it is part of a day that is read already."""
    return any(match.start() < day.end and day.start < match.end() for day in told)


def _is_last(before: str, ends: set[int]) -> bool:
    """Whether a day and a dash stand before it."""
    dash = BEFORE.search(before)
    return dash is not None and dash.start() in ends


def _is_first(text: str, at: tuple[int, int], starts: set[int], around: Around) -> bool:
    """Whether something goes on since then, or until the day behind the dash."""
    before, end = text[: at[0]], at[1]
    if SINCE.search(before):
        return True
    dash = AFTER.match(text, end)
    if dash is None or not begins(before, around):
        return False
    return dash.end() in starts or goes_on(text, end, around)


def _month(match: re.Match[str], around: Around) -> PartialDay | None:
    """None where its figures may be another thing, or are no month."""
    name, year = match["n"], match["y"]
    month = around.months[name] if name else int(match["m"])
    if int(year) <= (_DAYS if name else MONTHS) or not 1 <= month <= MONTHS:
        return None
    return PartialDay.parse(f"{full_year(year)}-{month:02}")
