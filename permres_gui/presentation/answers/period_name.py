"""A single period of a list, as it is named in a sentence about the list."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.case import Absence, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.interview.marks import list_of, place_of
from permres_gui.presentation.answers.answer_labels import label_of
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.answers.period_words import period_words
from permres_gui.presentation.answers.stay_words import stay_words

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

    _Ends: TypeAlias = Callable[[Stay | Absence], tuple[object, object]]


def period_name(context: Context, path: str) -> str:
    """The ground of a stay, or the name of its list, with all that is told of it."""
    words = context.words
    told = partial(answer_words, context.titles, list_of(path), words=words)
    return _named(context, path, told)


def period_days(context: Context, path: str) -> str:
    """The same with its days alone, without why somebody was away.

    Of a time in prison not even these: it concerns no counter.
    """
    return _named(context, path, partial(_told, words=context.words, ends=_ends))


def period_years(context: Context, path: str) -> str:
    """The same with its years alone: many people share them, few share a day."""
    return _named(context, path, partial(_told, words=context.words, ends=_years))


def _named(context: Context, path: str, told: Callable[[object], str]) -> str:
    field, place, words = list_of(path), place_of(path), context.words
    listed = answer(context.case, field)
    name = label_of(field, words)
    if place is None or not isinstance(listed, tuple) or place >= len(listed):
        return name
    period = listed[place]
    if isinstance(period, Stay):
        name = stay_words(context.titles, period.ground, period.country, words)
    said = told(period)
    return words.text("%(what)s: %(answer)s", what=name, answer=said) if said else name


def _told(period: object, words: Translator, ends: _Ends) -> str:
    if not isinstance(period, Stay | Absence):
        return ""
    first, last = ends(period)
    if first == last and isinstance(first, PartialDay):
        return words.figure(first)
    return period_words(first, last, words)


def _ends(period: Stay | Absence) -> tuple[object, object]:
    """The first and the last day, of a journey those of departure and return."""
    if isinstance(period, Absence):
        return period.departure, period.back
    return period.first, period.last


def _years(period: Stay | Absence) -> tuple[object, object]:
    first, last = _ends(period)
    return _year(first), _year(last)


def _year(day: object) -> object:
    if isinstance(day, PartialDay):
        return PartialDay.parse(f"{day.earliest.year:04}")
    return day
