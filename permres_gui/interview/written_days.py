"""Days as people write them: `1/9/2019`, `30.09.2020`, `2021-12-02`, `15 dec 2024`, `mei 2025`.

The day stands before the month, as in Belgium. Nothing is repaired: a day that does not
exist is found and named. A year may have two digits after a slash or a point: `1/9/19`;
between hyphens it may be the day of the month, and is no year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from permres_gui.domain.day import PartialDay

from .plain_words import folded

_CENTURY = 50
"""From this year of two digits on it is one of the century before."""
_SEPARATOR = r"\s*[/.\-]\s*"
_FORMS = (
    r"(?P<y1>\d{4})-(?P<m1>\d{1,2})-(?P<d1>\d{1,2})",
    rf"(?P<d2>\d{{1,2}}){_SEPARATOR}(?P<m2>\d{{1,2}}){_SEPARATOR}(?P<y2>\d{{4}}|\d{{2}})",
    r"(?P<d3>\d{1,2})(?:er|e|st|nd|rd|th)?\s+(?P<n3>MONTH)\.?,?\s+(?P<y3>\d{4})",
    r"(?P<n4>MONTH)\.?\s+(?P<y4>\d{4})",
    r"(?P<m5>\d{1,2})/(?P<y5>\d{4})",
    r"(?P<y6>(?:19|20)\d\d)",
)


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day in a line: where it stands, and which it is, if there is such a day."""

    start: int
    end: int
    text: str
    day: PartialDay | None


def written_days(line: str, months: Mapping[str, int]) -> Iterator[WrittenDay]:
    """The days of a line, in its order."""
    text = _same_length(line)
    for match in _pattern(months).finditer(text):
        parts = {
            key[0]: each for key, each in match.groupdict().items() if each is not None
        }
        if "n" in parts:
            parts["m"] = str(months[parts["n"]])
        written = line[match.start() : match.end()]
        yield WrittenDay(
            match.start(),
            match.end(),
            written,
            _day(parts, shortened="-" not in written),
        )


def _pattern(months: Mapping[str, int]) -> re.Pattern[str]:
    longest_first = sorted(map(re.escape, months), key=len, reverse=True)
    names = "|".join(longest_first)
    forms = "|".join(each.replace("MONTH", names) for each in _FORMS)
    return re.compile(rf"(?<![\w/])(?:{forms})(?![\w/])", re.ASCII)


def _same_length(line: str) -> str:
    """Small letters without accents, each at the place where it stood."""
    plain = (folded(sign) for sign in line)
    return "".join(
        each if len(each) == 1 else sign for each, sign in zip(plain, line, strict=True)
    )


def _day(parts: Mapping[str, str], *, shortened: bool) -> PartialDay | None:
    figures = [
        _year(parts["y"], shortened=shortened),
        *(parts[key].zfill(2) for key in "md" if key in parts),
    ]
    try:
        return PartialDay.parse("-".join(figures))
    except ValueError:
        return None


def _year(figures: str, *, shortened: bool) -> str:
    """The year in full; one of two digits stays so where it may be something else."""
    if len(figures) > len("19") or not shortened:
        return figures
    return ("19" if int(figures) >= _CENTURY else "20") + figures
