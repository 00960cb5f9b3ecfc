"""A period of a list as a row: what its fields show, its title and its days."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from permres_gui.domain.case import Absence, Detention, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.interview.questions import Part, Period
from permres_gui.presentation.answers.answer_words import in_country
from permres_gui.presentation.field_views import shown
from permres_gui.presentation.translator import N_, Translator

Record: TypeAlias = "Stay | Absence | Detention"
NOT_KNOWN: Final[Mapping[str, str]] = MappingProxyType(
    {"ground": N_("Ground of stay not known"), "reason": N_("reason not known")}
)
"""What a period is named by, where it is not known."""


def row_title(period: Period, record: Record, words: Translator) -> str:
    """A period by its ground or its reason, else by its kind."""
    return title_of(period, row_values(record), words)


def row_values(record: Record) -> dict[str, str]:
    """The values of a period by the ids of its fields."""
    if isinstance(record, Absence):
        return _absence(record)
    values = {"from": shown(record.first), "to": shown(record.last)}
    if isinstance(record, Detention):
        return values | {"now": "yes" if record.last is None else "no"}
    return values | {
        "ground": shown(record.ground),
        "proof": shown(record.proof),
        "country": shown(record.country),
        "eu_conditions": shown(record.eu_conditions),
        "now": "yes" if record.last is None else "no",
    }


def _absence(record: Absence) -> dict[str, str]:
    visits = known(record.eu_visits) or ()
    return {
        "from": shown(record.departure),
        "to": shown(record.back),
        "now": "yes" if record.back is None else "no",
        "reason": shown(record.reason),
        "place": shown(record.place),
        "commune_told": shown(record.commune_told),
        "centre_kept": shown(record.centre_kept),
        "lawful_there": shown(record.lawful_there),
        "service_until": shown(record.service_until),
        "visit_from": shown(visits[0].first) if visits else "",
        "visit_to": shown(visits[0].last) if visits else "",
    }


def title_of(period: Period, values: Mapping[str, str], words: Translator) -> str:
    """The ground or the reason, else the name of the kind of period."""
    for part in period.parts:
        if part.id in NOT_KNOWN:
            title = _known_title(part, values.get(part.id, ""), words)
            if title and part.id == "ground":
                return in_country(title, values.get("country", ""), words)
            if title:
                return words.text("Abroad: %(reason)s", reason=title)
    return words.text(period.editor_title)


def _known_title(part: Part, value: str, words: Translator) -> str:
    """The option in words; of a row nobody could tell what "I do not know" is about."""
    if value == "unknown":
        return words.text(NOT_KNOWN[part.id])
    title = option_title(part, value)
    return words.text(title) if title else ""


def option_title(part: Part, value: str) -> str:
    """The English words of an option, empty where the value is none of them."""
    return next((each.title for each in part.options if each.value == value), "")


def days_words(values: Mapping[str, str], words: Translator) -> str:
    """From when to when, or to today."""
    first = _day(values["from"], words)
    if values["now"] == "yes":
        return words.text("%(first)s to today", first=first)
    last = _day(values["to"], words)
    return words.text("%(first)s to %(last)s", first=first, last=last)


def _day(value: str, words: Translator) -> str:
    if value[:1].isdecimal():
        return words.figure(PartialDay.parse(value))
    return words.text("day not known")
