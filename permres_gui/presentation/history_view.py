"""The history of stays, absences and prison as an editable list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeAlias

from permres_gui.domain.case import Absence, Case, Detention, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown, known
from permres_gui.interview.questions import Part, Period, Question
from permres_gui.rules.law import Law

from .answer_words import in_country
from .field_views import FieldMaker, shown
from .translator import Translator
from .views import (
    Fill,
    NothingView,
    PeriodKindView,
    PeriodListView,
    PeriodRowView,
    TimelineView,
)

Record: TypeAlias = "Stay | Absence | Detention"
_SWATCHES: Mapping[str, Fill] = {"stay": "neutral", "absence": "absence"}
_BLANK = {"stay": {"now": "no"}, "absence": {"now": "no"}, "detention": {"now": "no"}}
_FIRST: Mapping[str, Mapping[str, str]] = {**_BLANK, "stay": {}}
"""As long as no stay of today is told, that may be the one; a "No" would be a guess."""


def history_view(
    question: Question,
    case: Case,
    law: Law,
    words: Translator,
    as_of: date,
    timeline: TimelineView | None = None,
) -> PeriodListView:
    """The list of one question, its rows filled from the case."""
    maker = FieldMaker(case, law, words, as_of)
    period = question.periods[0]
    records = known(getattr(case, question.fields[0])) or ()
    blank = (
        _BLANK if any(row_values(each)["now"] == "yes" for each in records) else _FIRST
    )
    return PeriodListView(
        name=words.text(question.heading),
        rows=tuple(_row(period, each, maker, words) for each in records),
        kinds=tuple(_kind(each, maker, words, blank) for each in question.periods),
        edit=words.text("Edit"),
        remove=words.text("Remove"),
        save=words.text("Save"),
        cancel=words.text("Cancel"),
        empty=words.text("Nothing added yet."),
        timeline=timeline,
        unfinished=words.text("Finish this entry first, or cancel it."),
        unsaved=words.text("Save this entry first, or cancel it."),
        nothing=_nothing(question, case, words),
    )


def _nothing(question: Question, case: Case, words: Translator) -> NothingView | None:
    """The choice that there was nothing to list; chosen where that was said."""
    told = question.nothing
    if told is None:
        return None
    said = getattr(case, question.fields[0]) == ()
    about = words.text(told.description) if told.description else ""
    return NothingView(words.text(told.title), about, selected=said)


def _kind(
    period: Period,
    maker: FieldMaker,
    words: Translator,
    blank: Mapping[str, Mapping[str, str]],
) -> PeriodKindView:
    return PeriodKindView(
        id=period.id,
        add=words.text(period.add),
        editor_title=words.text(period.editor_title),
        swatch=_SWATCHES.get(period.id, "due"),
        fields=maker.fields(period.parts, blank[period.id]),
        fill_in=_to_fill_in(period, words, blank[period.id]),
    )


def _to_fill_in(period: Period, words: Translator, blank: Mapping[str, str]) -> str:
    """The fields that a new period shows blank, and cannot do without."""
    labels = [
        words.text(part.label)
        for part in period.parts
        if not part.optional
        and part.id not in blank
        and all(blank.get(key) in wanted for key, wanted in part.only_if.items())
    ]
    return words.text("Fill in: %(fields)s", fields=", ".join(labels))


def _row(
    period: Period,
    record: Record,
    maker: FieldMaker,
    words: Translator,
) -> PeriodRowView:
    values = row_values(record)
    title = _title(period, values, words)
    detail = period_words(values, words)
    return PeriodRowView(
        kind=period.id,
        swatch=_SWATCHES.get(period.id, "due"),
        title=title,
        detail=detail,
        editor_title=words.text("%(period)s: change", period=title),
        edit_spoken=words.text("Edit %(period)s, %(days)s", period=title, days=detail),
        remove_spoken=words.text(
            "Remove %(period)s, %(days)s", period=title, days=detail
        ),
        fields=maker.fields(period.parts, values),
    )


def row_title(period: Period, record: Record, words: Translator) -> str:
    """A period by its ground or its reason, else by its kind."""
    return _title(period, row_values(record), words)


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


def _title(period: Period, values: Mapping[str, str], words: Translator) -> str:
    """The ground or the reason, else the name of the kind of period."""
    for part in period.parts:
        if part.id in {"ground", "reason"}:
            title = option_title(part, values.get(part.id, ""))
            if title and part.id == "ground":
                return in_country(words.text(title), values.get("country", ""), words)
            if title:
                return words.text("Abroad: %(reason)s", reason=words.text(title))
    return words.text(period.editor_title)


def option_title(part: Part, value: str) -> str:
    """The English words of an option, empty where the value is none of them."""
    return next((each.title for each in part.options if each.value == value), "")


def period_words(values: Mapping[str, str], words: Translator) -> str:
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


__all__ = [
    "Record",
    "Unknown",
    "history_view",
    "option_title",
    "period_words",
    "row_title",
    "row_values",
]
