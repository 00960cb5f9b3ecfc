"""The words of every choice of the interview, and of those that stand on no list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from permres_gui.interview.questions import Interview, Option, Question
from permres_gui.presentation.translator import N_, Translator

ALWAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stateless": N_("Stateless"),
        "normal": N_("Normal procedure"),
        "urgent": N_("Urgent procedure"),
        "conviction": N_("Yes, a conviction"),
        "declined": N_("You would rather not say"),
        "E": N_("E card"),
        "N": N_("N card"),
        "J": N_("J card"),
        "annex-8": N_("Annex 8"),
        "annex-8bis": N_("Annex 8bis"),
        "annex-8quater": N_("Annex 8quater"),
        "annex-19": N_("Annex 19"),
        "annex-19ter": N_("Annex 19ter"),
        "annex-16bis": N_("Annex 16bis"),
        "annex-22": N_("Annex 22"),
        "special-identity-card": N_("Special identity card"),
        "separation": N_("Separation"),
        "divorce": N_("Divorce"),
        "partnership-end": N_("End of the partnership"),
        "death": N_("Death"),
        "departure": N_("Departure from Belgium"),
        "frontier-work": N_("Work in another EU country"),
        "none": N_("None"),
        "other": N_("Other"),
    }
)
"""Words for answers that are on no list of choices of their field."""
Titles: TypeAlias = Mapping[str, str]
"""The English words of every choice, by `path=value`: `stays.ground=refugee`."""
_last: list[tuple[Interview, Titles]] = []
"""The interview whose choices were asked for last: the same one for every page."""


def choices(interview: Interview) -> Titles:
    """The words of every choice that the interview offers."""
    if not _last or _last[0][0] is not interview:
        found = MappingProxyType(dict(_options(interview.questions)))
        _last[:] = [(interview, found)]
    return _last[0][1]


def _options(questions: tuple[Question, ...]) -> Iterator[tuple[str, str]]:
    for question in questions:
        path = question.fields[0]
        own = (o for o in question.options if not (o.sets or o.exclusive))
        yield from _titles(path, own)
        for part in question.parts:
            yield from _titles(part.id, iter(part.options))
        for period in question.periods:
            for part in period.parts:
                yield from _titles(f"{path}.{part.id}", iter(part.options))


def _titles(path: str, options: Iterator[Option]) -> Iterator[tuple[str, str]]:
    for option in options:
        yield f"{path}={option.value}", option.title


def choice_words(titles: Titles, path: str, value: str, words: Translator) -> str:
    """A choice in words: those of its question, else those known for all."""
    title = titles.get(f"{path}={value}") or ALWAYS.get(value)
    return words.text(title) if title else value
