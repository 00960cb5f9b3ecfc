"""Dates, amounts, numbers and names of countries, as each language writes them.

Names come from Unicode's CLDR by way of Babel. `permres-gui compile` puts them beside
the catalogues, so that the running program reads them without loading Babel.
"""

from __future__ import annotations

import json
import re
from decimal import Decimal
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from permres_gui.locations import translations

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from permres_gui.domain.day import PartialDay

NO_BREAK = "\u00a0"
CLDR = "cldr"
"""The names of each language: `BE`, `month-1`, `years-one`."""
SEPARATORS = {"nl": (".", ","), "fr": (NO_BREAK, ","), "en": (",", ".")}
"""Of thousands and of cents."""
_MONTHS = range(1, 13)
_NO_COUNTRIES = frozenset(
    ("EU", "EZ", "UN", "ZZ", "XA", "XB", "QO", "AC", "CP", "CQ", "DG", "EA", "IC", "TA")
)
_SHORT_NUMBER = re.compile(r"(?<![\d\u00a0])(\d{1,3}) (?=\w)")
_FRENCH_CARD = r"\b([Cc]artes?) (?=%\((?:card|held)\)s|(?:EU|[A-Z])\b)"
_FRENCH_SIGN = r" (?=[:;?!»]|%(?!\())|(?<=«) "
"""Read when French is spoken first: the first page does not wait for them."""


def date_in_words(day: date, language: str) -> str:
    """`12 March 2027`; French writes the first of a month `1er`."""
    first = "1er" if language == "fr" and day.day == 1 else str(day.day)
    return NO_BREAK.join((first, month_names(language)[day.month - 1], str(day.year)))


def partial_day(day: PartialDay, language: str) -> str:
    """The day, or the month or the year where only that is known."""
    if day.exact:
        return date_in_words(day.earliest, language)
    if day.earliest.month == day.latest.month:
        month = month_names(language)[day.earliest.month - 1]
        return f"{month}{NO_BREAK}{day.earliest.year}"
    return str(day.earliest.year)


def number(value: int | Decimal, language: str) -> str:
    """`1,038` and `2.5` in English, with the signs of the language elsewhere."""
    group, point = SEPARATORS[language]
    whole, _, rest = f"{value:,}".partition(".")
    return whole.replace(",", group) + (point + rest if rest else "")


def amount(value: Decimal, language: str) -> str:
    """Money within a sentence: `30 euro`, `30 euros`, `€30`; cents where there are."""
    figure = _money(value, language)
    if language == "en":
        return f"€{figure}"
    plural = "s" if language == "fr" and value >= 2 else ""  # noqa: PLR2004 - French says "2 euros"
    return f"{figure}{NO_BREAK}euro{plural}"


def amount_in_table(value: Decimal, language: str) -> str:
    """Money in a column: `€ 30`, `30 €`, `€30`."""
    figure = _money(value, language)
    if language == "fr":
        return f"{figure}{NO_BREAK}€"
    return f"€{NO_BREAK if language == 'nl' else ''}{figure}"


def _money(value: Decimal, language: str) -> str:
    whole = value == value.to_integral_value()
    return number(value.quantize(Decimal(1) if whole else Decimal("0.01")), language)


def percent(value: int | Decimal, language: str) -> str:
    """`80%`, with a space before the sign in French."""
    gap = NO_BREAK if language == "fr" else ""
    return f"{number(value, language)}{gap}%"


def duration_years(years: int | Decimal, language: str) -> str:
    """`5 years`."""
    one = years < 2 if language == "fr" else years == 1  # noqa: PLR2004 - in French one goes up to 2
    pattern = _words(language)["years-one" if one else "years-other"]
    return pattern.replace(" ", NO_BREAK).format(number(years, language))


@lru_cache
def month_names(language: str) -> tuple[str, ...]:
    """January to December."""
    words = _words(language)
    return tuple(words[f"month-{month}"] for month in _MONTHS)


@lru_cache
def country_names(language: str) -> Mapping[str, str]:
    """Every country's code and name, sorted by name."""
    names = _words(language).items()  # in that order: who wrote them sorted them
    return MappingProxyType({code: name for code, name in names if len(code) == 2})  # noqa: PLR2004 - codes of countries


def sort_key(_language: str) -> Callable[[str], tuple[str, str]]:
    """Letters without their accents first: good for Dutch, French and English.

    A sign before the first letter does not count: `'s Gravenbrakel` is under S.
    """
    from permres_gui.interview.plain_words import folded

    return lambda text: (folded(text).lstrip("'"), text)


def bound(text: str, language: str) -> str:
    """The text with spaces that do not break.

    After short numbers; in French before signs and before the letter of a card.
    """
    text = _SHORT_NUMBER.sub(_tied_on, text)
    if language != "fr":
        return text
    text = re.sub(_FRENCH_CARD, _tied_on, text)
    return re.sub(_FRENCH_SIGN, NO_BREAK, text)


def _tied_on(found: re.Match[str]) -> str:
    """Told by a function: `re` would read a pattern of the reply each time."""
    return found[1] + NO_BREAK


@lru_cache
def _words(language: str) -> Mapping[str, str]:
    """The names that were compiled; in a bare checkout straight from Babel."""
    return compiled_words(language, CLDR) or cldr_words(language)


def compiled_words(language: str, name: str) -> Mapping[str, str]:
    """What was compiled of a language under this name: none in a bare checkout."""
    path = translations() / language / "LC_MESSAGES" / f"{name}.json"
    found: Mapping[str, str] = json.loads(path.read_bytes()) if path.is_file() else {}
    return found


def cldr_words(language: str) -> dict[str, str]:
    """Names of months and countries, and patterns for years, from Babel; all sorted."""
    from babel import Locale
    from babel.units import format_unit

    locale = Locale.parse(f"{language}_BE")
    words = {f"month-{at}": locale.months["format"]["wide"][at] for at in _MONTHS}
    for form, count in (("one", 1), ("other", 5)):
        sample = format_unit(count, "duration-year", locale=locale)
        words[f"years-{form}"] = sample.replace(str(count), "{0}")
    for code, name in locale.territories.items():
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES:  # noqa: PLR2004 - codes of countries
            words[code] = name
    key = sort_key(language)
    return dict(sorted(words.items(), key=lambda item: key(item[1])))
