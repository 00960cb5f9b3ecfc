"""What changed in a requirement, in a sentence for each of its common fields.

A lawyer and an adviser read "4 years; before, 5 years", and no name of a field. What
has no sentence here is told by the name that it has in the rule base.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.presentation.answers.choice_words import choice_words, choices
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import N_, Translator

if TYPE_CHECKING:
    from permres_gui.rules.requirement import RequirementBase

LENGTHS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "years": N_("The time that counts is now %(now)s; before, it was %(was)s."),
        "family_years": N_(
            "The time that counts for family is now %(now)s; before, it was %(was)s."
        ),
        "months": N_("The limit is now %(now)s; before, it was %(was)s."),
        "lost_after_years": N_(
            "The right is now lost by an absence of more than %(now)s; before, of more than"
            " %(was)s."
        ),
        "notice_months": N_(
            "Before leaving, the municipality is now to be told of an absence of more than"
            " %(now)s; before, of more than %(was)s."
        ),
        "card_within_months": N_(
            "Between the stay before and this one there may now be %(now)s; before, it was"
            " %(was)s."
        ),
        "months_after_expiry": N_(
            "An expired card now lets a departure be presumed after %(now)s; before, after"
            " %(was)s."
        ),
        "absences.months": N_(
            "Short absences may now last %(now)s a year; before, it was %(was)s."
        ),
        "absences.long_months": N_(
            "One long absence may now last %(now)s; before, it was %(was)s."
        ),
        "single.months": N_(
            "One absence may now last %(now)s; before, it was %(was)s."
        ),
        "total.within": N_(
            "All absences together may now last %(now)s; before, it was %(was)s."
        ),
        "total.beyond": N_(
            "All absences together are surely too long above %(now)s now; before, above"
            " %(was)s."
        ),
    }
)
"""What a number of years, months or days is for."""
DAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "day": N_("It now changes on %(now)s; before, on %(was)s."),
        "from_day": N_("It now holds from %(now)s; before, from %(was)s."),
        "last_day": N_("It now ends on %(now)s; before, on %(was)s."),
    }
)


class Named(NamedTuple):
    """A list of choices: what is said of those that came, and of those that went."""

    path: str
    """The question that has words for them; without one, that of the requirement."""
    came: str
    went: str


_GROUND, _PAPER, _REASON = "stays.ground", "stays.proof", "absences.reason"
_MET = N_("It is now met with: %(what)s."), N_("It is no longer met with: %(what)s.")
_NOT_MET = (
    N_("It is now not met with: %(what)s."),
    N_("It no longer fails with: %(what)s."),
)
_PAPERS = (
    N_("These papers now start the time: %(what)s."),
    N_("These papers no longer start the time for sure: %(what)s."),
)
_NO_PAPERS = (
    N_("These papers now start no time: %(what)s."),
    N_("These papers may now start the time: %(what)s."),
)
_ADVICE = (
    N_("It is now for advice with: %(what)s."),
    N_("It is no longer for advice with: %(what)s."),
)
LISTS: Final[Mapping[str, Named]] = MappingProxyType(
    {
        "grounds": Named(
            _GROUND,
            N_("These grounds of stay are now named: %(what)s."),
            N_("These grounds of stay are no longer named: %(what)s."),
        ),
        "force_majeure": Named(
            _REASON,
            N_("These reasons may now excuse an absence: %(what)s."),
            N_("These reasons can no longer excuse an absence: %(what)s."),
        ),
        "absences.always": Named(
            _REASON,
            N_("Absences for these reasons now never count: %(what)s."),
            N_("Absences for these reasons now count: %(what)s."),
        ),
        "absences.excused_once": Named(
            _REASON,
            N_("One long absence may now have these reasons: %(what)s."),
            N_("One long absence can no longer have these reasons: %(what)s."),
        ),
        "proofs": Named(_PAPER, *_PAPERS),
        "papers": Named(_PAPER, *_PAPERS),
        "never": Named(_PAPER, *_NO_PAPERS),
        "no_papers": Named(_PAPER, *_NO_PAPERS),
        "accepted": Named(_GROUND, *_MET),
        "refused": Named(_GROUND, *_NOT_MET),
        "met": Named("", *_MET),
        "unsure": Named("", *_ADVICE),
        "authority": Named(
            "",
            N_("The authority now decides with: %(what)s."),
            N_("The authority no longer decides with: %(what)s."),
        ),
    }
)
WHOM: Final = ("applies", "unless")
"""Of whom it is asked."""


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
    path = named.path or getattr(required, "field", "") or _GROUND
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
