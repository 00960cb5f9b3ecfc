"""Days as people know them, and the law's way of counting years and months.

A day may be known wholly, or only its month, or only its year: then it means
"some day in that time", and it is a range from ``earliest`` to ``latest``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from permres_gui.records import dataclass

SHORTEST_MONTH = 28
ONE_DAY = timedelta(days=1)
_FORM = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)
FIRST_YEAR, LAST_YEAR = 1900, 2200


@dataclass(frozen=True, slots=True)
class PartialDay:
    """A day, a month or a year, both ends included.

    Built and compared by the hundred while a life is judged, so it has methods of its own.
    """

    earliest: date
    latest: date

    def __init__(self, earliest: date, latest: date) -> None:
        put = object.__setattr__
        put(self, "earliest", earliest)
        put(self, "latest", latest)

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return (self.earliest, self.latest) == (other.earliest, other.latest)

    def __hash__(self) -> int:
        return hash((self.earliest, self.latest))

    @property
    def exact(self) -> bool:
        """Whether the very day is known."""
        return self.earliest == self.latest

    def __str__(self) -> str:
        """The form of the case file: ``2021-03-04``, ``2021-03`` or ``2021``."""
        if self.exact:
            return self.earliest.isoformat()
        if self.earliest.month == self.latest.month:
            return self.earliest.isoformat()[:7]
        return self.earliest.isoformat()[:4]

    @classmethod
    def of(cls, day: date) -> PartialDay:
        """A day that is known wholly."""
        return cls(day, day)

    @classmethod
    def parse(cls, text: str) -> PartialDay:
        """Read ``2021-03-04``, ``2021-03`` or ``2021``.

        Raises ``ValueError`` when the text has another form, names a day that
        does not exist (29 February 2023) or lies outside 1900 to 2200.
        """
        match = _FORM.match(text)
        if match is None:
            raise ValueError(text)
        year = int(match[1])
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueError(text)
        if match[3]:
            return cls.of(date.fromisoformat(text))
        if match[2] is None:
            return cls(date(year, 1, 1), date(year, 12, 31))
        first = date(year, int(match[2]), 1)
        return cls(first, date(year, first.month, _last_of(year, first.month)))


def add_years(day: date, years: int) -> date:
    """The same calendar day ``years`` later; 29 February becomes 1 March.

    Sources: count.years-date-to-date, count.earliest-date, count.leap-day.
    """
    try:
        return date(day.year + years, day.month, day.day)
    except ValueError:
        return date(day.year + years, 3, 1)


def add_months(day: date, months: int) -> date:
    """The same day of the month ``months`` later; the last day where it is missing.

    Sources: count.months-date-to-date; which day it is where it is missing stands in
    none of them (count.months-not-defined).
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    try:
        return date(year, month + 1, day.day)
    except ValueError:
        return date(year, month + 1, _last_of(year, month + 1))


def _last_of(year: int, month: int) -> int:
    """The number of the last day of a month; the first page needs no calendar."""
    from calendar import monthrange

    return monthrange(year, month)[1]


def add_months_late(day: date, months: int) -> date:
    """The same day of the month; the first of the next month where it is missing."""
    ends = add_months(day, months)
    return ends if ends.day == day.day else ends + ONE_DAY


def lasts_months(departure: date, back: date, months: int) -> bool:
    """Whether the time from departure to return reaches ``months``, date to date.

    Both are days of presence; the very day on which the months end is enough.
    From 31 January one month is reached on the last day of February.
    """
    return back >= add_months(departure, months)


def exceeds_months(departure: date, back: date, months: int) -> bool:
    """Whether the time from departure to return is longer than ``months``, date to date.

    Both are days of presence; on the very day on which the months end it is not longer.
    """
    if (back - departure).days <= SHORTEST_MONTH * months:
        return False  # no calendar is needed for a short journey
    return back > add_months(departure, months)


def surely_exceeds_months(departure: date, back: date, months: int) -> bool:
    """Whether it is longer also by the later day, where the limit falls on no day."""
    exceeded = exceeds_months(departure, back, months)
    return exceeded and back > add_months_late(departure, months)
