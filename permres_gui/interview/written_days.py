"""Days as people write them: `1/9/2019`, `30.09.2020`, `2021-12-02`, `15 dec 2024`, `mei 2025`.

The day stands before the month, as in Belgium. Nothing is repaired: a day that does not
exist is found and named. A year may have two digits after a slash or a point: `1/9/19`;
between hyphens it may be the day of the month, and is no year. Figures that only look
like a day are none: a number of the national register, a postal code before its town.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from permres_gui.domain.day import PartialDay

from .plain_words import folded

_CENTURY = 50
"""From this year of two digits on it is one of the century before."""
_NUMBER = r"(?P<k0>\d\d[./]\d\d[./]\d\d\s?-\s?\d{3}[./]\d\d)"
"""Of the national register: it begins with the day of birth."""
_TOWN = r"(?P<k1>(?:19|20)\d\d\s+(?:TOWN))"
_SERIAL = (
    r"(?:(?<![^\t;,|])|(?<=- ))(?P<x0>3[6-9]\d{3}|4\d{4}|5[0-4]\d{3})"
    r"(?=\s*(?:[\t;,|\-]|\Z))"
)
"""A day as a spreadsheet counts them, in a cell of its own: 2000 to 2050."""
_YEAR = r"(?:19|20)\d\d"
TH = r"(?:ere|er|ste|e|de|st|nd|rd|th|°|o)?"
"""After the number of a day: `1er`, `1ste`, `2nd`."""
_ROMAN = MappingProxyType(
    {
        each: number
        for number, each in enumerate(
            ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"),
            1,
        )
    }
)
_FORMS = (
    r"(?P<y1>\d{4})(?P<s1>[/.\-])(?P<m1>\d{1,2})(?P=s1)(?P<d1>\d{1,2})"
    # At another hour it may be the day before, told in the time of another place.
    r"(?:t00:00(?::00)?(?:\.0+)?z?|(?P<o1>t[\d:.]+z?))?",
    r"(?P<d2>\d{1,2})\s*(?P<s2>[/.\-])\s*(?P<m2>\d{1,2})\s*(?P=s2)\s*(?P<y2>\d{4}|'?\d{2})",
    rf"(?P<d3>\d{{1,2}}){TH}(?:\s+of)?\s+(?P<n3>MONTH)(?:\.?,?\s+|\.)(?P<y3>\d{{4}}|'?\d{{2}})",
    r"(?P<d4>\d{1,2})(?P<s4>[/.\-])(?P<n4>MONTH)\.?(?P=s4)(?P<y4>\d{4}|\d{2})",
    rf"(?P<n5>MONTH)\.?\s+(?P<d5>\d{{1,2}}){TH},?\s+(?P<y5>\d{{4}})",
    r"(?P<n6>MONTH)(?:(?:\.?\s+|\.)(?P<y6>\d{4}|'\d{2})|[/\-](?P<y7>\d{4}|\d{2}))",
    # The month in Roman figures, beside a day or signs: `1.IX.2019`, `IX/2019`.
    r"(?P<d14>\d{1,2})(?:\s*[/.\-]\s*|\s+)(?P<r14>ROMAN)"
    r"(?:\s*[/.\-]\s*|\s+)(?P<y14>\d{4})",
    r"(?P<r15>ROMAN)[/.](?P<y15>\d{4})",
    r"(?P<m8>\d{1,2})[/.\-](?P<y8>\d{4})",
    rf"(?P<y9>{_YEAR})[/.\-](?P<m9>\d{{1,2}})(?![.\-]\d)",
    rf"(?P<y10>{_YEAR})(?P<m10>0[1-9]|1[0-2])(?P<d10>[0-3]\d)",
    rf"(?P<d11>[0-3]\d)(?P<m11>0[1-9]|1[0-2])(?P<y11>{_YEAR})",
    rf"(?P<y16>{_YEAR}) (?P<m16>0[1-9]|1[0-2]) (?P<d16>[0-3]\d)(?!\d| {_YEAR}(?! \d))",
    rf"(?P<d12>\d\d) (?P<m12>\d\d) (?P<y12>{_YEAR})",
    # Not what is left of `1/9-2019`, `2019-1/9` or `1.IX.2019`: a day read as a year.
    rf"(?<!(?<!\d\d)\d[/.\-])(?<![a-z][/.\-])(?P<y13>{_YEAR})"
    r"(?![/.\-]\d{1,2}(?!\d|[/.\-]\d{1,2}[/.\-]\d\d))",
)
_BETWEEN = re.compile(
    r"(?<=\d{4}-\d\d-\d\d)/(?=\d{4}-|\.\.)"
    rf"|(?<=(?<![\w/.\-]){_YEAR})/(?={_YEAR}(?![\w/]))",
    re.ASCII,
)
"""The sign between two days of ISO 8601, `2019-09-01/2020-09-30`, or two years."""
_SIGNS: Final = MappingProxyType(
    {
        **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
        **dict.fromkeys(map(ord, "\u2044\u2215"), "/"),
    }
)
"""Other hyphens, dashes and slashes, as a word processor or a web page writes them."""


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day in a line: where it stands, and which it is, if there is such a day."""

    start: int
    end: int
    text: str
    day: PartialDay | None


def written_days(
    line: str, months: Mapping[str, int], towns: Collection[str] = ()
) -> Iterator[WrittenDay]:
    """The days of a line, in its order."""
    text = same_length(line)
    for match in _pattern(months, towns).finditer(text):
        parts = {
            key[0]: each for key, each in match.groupdict().items() if each is not None
        }
        if "k" in parts:
            continue
        if "n" in parts:
            parts["m"] = str(months[parts["n"]])
        if "r" in parts:
            parts["m"] = str(_ROMAN[parts["r"]])
        written = line[match.start() : match.end()]
        yield WrittenDay(match.start(), match.end(), written, _day(parts, match[0]))


def _pattern(months: Mapping[str, int], towns: Collection[str]) -> re.Pattern[str]:
    forms = "|".join(_FORMS).replace("MONTH", any_of(months))
    forms = forms.replace("ROMAN", any_of(_ROMAN))
    town = f"{_TOWN.replace('TOWN', any_of(towns))}|" if towns else ""
    return re.compile(
        rf"(?<![\w/])(?:{_NUMBER}|{town}{_SERIAL}|{forms})(?![\w/])", re.ASCII
    )


def any_of(words: Collection[str]) -> str:
    """A pattern for one of the words."""
    longest_first = sorted(map(re.escape, words), key=len, reverse=True)
    return "|".join(longest_first)


def same_length(line: str) -> str:
    """Small letters without accents and usual signs, each at the place where it stood."""
    signs = _BETWEEN.sub(" ", line.translate(_SIGNS))
    plain = (folded(sign) for sign in signs)
    return "".join(
        each if len(each) == 1 else sign
        for each, sign in zip(plain, signs, strict=True)
    )


def day_of(figures: Iterable[str]) -> PartialDay | None:
    """The day of a year, a month and a day as they are written in a case; none if none is."""
    try:
        return PartialDay.parse("-".join(figures))
    except ValueError:
        return None


def _day(parts: Mapping[str, str], written: str) -> PartialDay | None:
    if parts.keys() & {"x", "o"}:
        return None
    figures = [
        _year(parts["y"], shortened=_is_year(parts, written)),
        *(parts[key].zfill(2) for key in "md" if key in parts),
    ]
    return day_of(figures)


def _is_year(parts: Mapping[str, str], written: str) -> bool:
    """Whether two figures at the end can be nothing but the year."""
    if "n" in parts:
        return "s" in parts or "'" in parts["y"]
    return "-" not in written or "'" in parts["y"]


def _year(figures: str, *, shortened: bool) -> str:
    """The year in full; one of two digits stays so where it may be something else."""
    figures = figures.lstrip("'")
    if len(figures) > len("19") or not shortened:
        return figures
    return full_year(figures)


def full_year(figures: str) -> str:
    """With its century, which is the nearer one."""
    return ("19" if int(figures) >= _CENTURY else "20") + figures
