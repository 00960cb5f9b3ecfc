"""What changed in a requirement, in a sentence for each of its common fields.

A lawyer and an adviser read "4 years; before, 5 years", and no name of a field. What
has no sentence here is told by the name that it has in the rule base.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.presentation.answers.choice_words import choice_words, choices
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.rule_packs.field_sentences import (
    DAYS,
    GROUND,
    LENGTHS,
    LISTS,
    WHOM,
    Named,
)
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import Translator

if TYPE_CHECKING:
    from permres_gui.rules.requirement import RequirementBase


def field_lines(
    name: str, values: tuple[object, object], told: Told, required: RequirementBase
) -> Iterator[str]:
    """A field that has another value: `told` and `required` are those of now."""
    was, now = values
    inside = type(was) is type(now) and is_dataclass(was)
    if inside and name not in WHOM:
        for each in fields(was):  # type: ignore[arg-type]  # is_dataclass told so
            pair = getattr(was, each.name), getattr(now, each.name)
            if pair[0] != pair[1]:
                yield from field_lines(f"{name}.{each.name}", pair, told, required)
        return
    yield from _lines(name, values, told, required)


def _lines(
    name: str, values: tuple[object, object], told: Told, required: RequirementBase
) -> Iterator[str]:
    was, now = values
    words = told.words
    if name in LENGTHS and isinstance(was, int) and isinstance(now, int):
        then, today = (_length(name, each, words) for each in (was, now))
        yield words.text(LENGTHS[name], was=then, now=today)
    elif name in DAYS and isinstance(was, date) and isinstance(now, date):
        yield words.text(DAYS[name], was=was, now=now)
    elif name in LISTS and isinstance(was, tuple) and isinstance(now, tuple):
        yield from _listed(LISTS[name], (was, now), told, required)
    else:
        if name in WHOM:
            yield words.text("It is no longer asked of the same people:")
        yield words.text(
            "“%(field)s”: before %(was)s, now %(now)s.",
            field=name,
            was=_plain(was),
            now=_plain(now),
        )


def _length(name: str, number: int, words: Translator) -> str:
    if name.startswith("total."):
        return words.plural("%(number)s day", "%(number)s days", number)
    if name.endswith("years"):
        return words.plural("%(number)s year", "%(number)s years", number)
    return words.plural("%(number)s month", "%(number)s months", number)


def _listed(
    named: Named,
    values: tuple[tuple[str, ...], tuple[str, ...]],
    told: Told,
    required: RequirementBase,
) -> Iterator[str]:
    was, now = values
    path = named.path or getattr(required, "field", "") or GROUND
    came = [each for each in now if each not in was]
    went = [each for each in was if each not in now]
    for message, found in ((named.came, came), (named.went, went)):
        if found:
            yield told.words.text(message, what=_choices(path, found, told))


def _choices(path: str, values: list[str], told: Told) -> str:
    titles, words = choices(told.interview), told.words
    own = {"yes": words.text("Yes"), "no": words.text("No")}
    own["unknown"] = words.text("I do not know")
    named = (own.get(e) or choice_words(titles, path, e, words) for e in values)
    return in_a_row(named, words)


def _plain(value: object) -> str:
    """A value of the rule base as it is written there."""
    if isinstance(value, (tuple, frozenset)):
        return ", ".join(map(_plain, value)) or "-"
    if is_dataclass(value):
        parts = {each.name: getattr(value, each.name) for each in fields(value)}
        told = (f"{name}: {_plain(part)}" for name, part in parts.items() if part)
        return f"({'; '.join(told)})"
    return "-" if value is None else str(value)
