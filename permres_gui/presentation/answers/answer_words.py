"""Answers in words: any value of the case file as the person would say it."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from permres_gui.domain.case import (
    BELGIUM,
    Absence,
    Detention,
    EuVisit,
    PlannedCards,
    Stay,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown
from permres_gui.presentation import formats
from permres_gui.presentation.answers.choice_words import Titles, choice_words
from permres_gui.presentation.answers.period_words import period_words
from permres_gui.presentation.translator import Translator


def answer_words(titles: Titles, path: str, value: object, words: Translator) -> str:
    """Any value of the case file in words; empty for what was not asked."""
    match value:
        case None:
            return ""
        case Unknown():
            return words.text("I do not know")
        case bool():
            return words.text("Yes") if value else words.text("No")
        case date() | PartialDay() | Decimal() | int():
            return words.figure(value)
        case str():
            if path.endswith("nationality"):
                return _country(value, words)
            return choice_words(titles, path, value, words)
        case tuple():
            found = [answer_words(titles, path, each, words) for each in value]
            return ", ".join(found) or words.text("None")
        case _:
            return _record(titles, path, value, words)


def in_country(what: str, country: object, words: Translator) -> str:
    """A stay with its country where that is another one than Belgium."""
    if country in {"", BELGIUM}:
        return what
    if not isinstance(country, str) or country == "unknown":
        return words.text("%(what)s (country not known)", what=what)
    return words.text(
        "%(what)s (%(country)s)", what=what, country=_country(country, words)
    )


def _country(code: str, words: Translator) -> str:
    if code == "stateless":
        return words.text("Stateless")
    return formats.country_names(words.language).get(code, code)


def _record(titles: Titles, path: str, value: object, words: Translator) -> str:
    match value:
        case Absence(departure=first, back=last):
            return _absence(titles, value, period_words(first, last, words), words)
        case Stay() | Detention() | Unregistered() | EuVisit():
            return period_words(value.first, value.last, words)
        case PlannedCards(adult=adults, under_12=children):
            texts = (
                words.plural("%(number)s adult", "%(number)s adults", adults),
                words.plural("%(number)s child", "%(number)s children", children),
            )
            return ", ".join(texts)
        case _:
            return _group(titles, path, value, words)


def _group(titles: Titles, path: str, value: object, words: Translator) -> str:
    """The answers of a group, one after the other."""
    assert is_dataclass(value)  # noqa: S101 - a group of the case file
    names = [each.name for each in fields(value)]
    parts = [
        answer_words(titles, f"{path}.{name}", getattr(value, name), words)
        for name in names
    ]
    return ", ".join(part for part in parts if part)


def _absence(titles: Titles, absence: Absence, period: str, words: Translator) -> str:
    told = (
        ("absences.reason", absence.reason, words.text("reason not known")),
        ("absences.place", absence.place, words.text("place not known")),
    )
    about = (_inside(titles, *each, words) for each in told)
    return ", ".join(part for part in (period, *about) if part)


def _inside(
    titles: Titles, path: str, value: object, not_known: str, words: Translator
) -> str:
    """A choice in the middle of a sentence; what is not known is named."""
    if isinstance(value, Unknown):
        return not_known
    text = answer_words(titles, path, value, words)
    return text[:1].lower() + text[1:]
