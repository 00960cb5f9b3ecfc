"""What a written day may be instead, for a person to choose; nothing is repaired.

With the day before the month, as in Belgium, `12/31/2020` is no day; a table made
elsewhere may mean 31 December. `31/2/2023` is none either: the last day of that month
may be meant. Between hyphens `1-9-19` may begin with the day or with the year. A
spreadsheet counts days: 43709 is 1 September 2019.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date, timedelta

from permres_gui.domain.day import PartialDay

_THREE = re.compile(
    r"(\d{1,2})\s*([/.\-])\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})", re.ASCII
)
SERIAL = re.compile(r"\d{5}", re.ASCII)
_BEFORE_FIRST = date(1899, 12, 30)
"""Day 0 of a spreadsheet, for every day since March 1900."""
_SHORT = 2
LONGEST_MONTH = 31
MONTHS = 12


def swapped(text: str) -> PartialDay | None:
    """The day that it is where the month was written before the day."""
    match = _THREE.fullmatch(text)
    if match is None or len(match[4]) == _SHORT or int(match[1]) == int(match[3]):
        return None
    return _day(int(match[4]), int(match[1]), int(match[3]))


def other_readings(text: str) -> tuple[PartialDay, ...]:
    """The days that figures which are no day may mean; two at most."""
    if SERIAL.fullmatch(text):
        day = _BEFORE_FIRST + timedelta(days=int(text))
        return (PartialDay.parse(day.isoformat()),)
    match = _THREE.fullmatch(text)
    if match is None:
        return ()
    figures = int(match[1]), int(match[3]), int(match[4])
    found = (
        _short(*figures) if len(match[4]) == _SHORT else _no_such_day(text, *figures)
    )
    return tuple(dict.fromkeys(each for each in found if each is not None))


def _short(one: int, two: int, three: int) -> Iterator[PartialDay | None]:
    """With the year at the end, and with the year in front."""
    yield _day(2000 + three, two, one)
    yield _day(2000 + one, two, three)


def _no_such_day(
    text: str, day: int, month: int, year: int
) -> Iterator[PartialDay | None]:
    yield swapped(text)
    if 1 <= month <= MONTHS and day <= LONGEST_MONTH:
        yield _day(year, month, calendar.monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> PartialDay | None:
    try:
        return PartialDay.parse(date(year, month, day).isoformat())
    except ValueError:
        return None
