"""The history of stays, absences and prison as an editable list."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from permres_gui.domain.case import Case, Stay
from permres_gui.domain.unknown import known
from permres_gui.interview.questions import Period, Question
from permres_gui.presentation.answers.period_rows import (
    Record,
    days_words,
    row_values,
    title_of,
)
from permres_gui.presentation.field_views import FieldMaker
from permres_gui.presentation.stay_swatches import UNCOUNTED, swatch_of
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import (
    Fill,
    NothingView,
    PeriodKindView,
    PeriodListView,
    PeriodRowView,
    TimelineView,
)
from permres_gui.rules.law import Law

_SWATCHES: Mapping[str, Fill] = {"stay": UNCOUNTED, "absence": "absence"}
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
        rows=tuple(_row(period, each, maker, words, timeline) for each in records),
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
    timeline: TimelineView | None,
) -> PeriodRowView:
    values, usual = row_values(record), _SWATCHES.get(period.id, "due")
    title = title_of(period, values, words)
    detail = days_words(values, words)
    return PeriodRowView(
        kind=period.id,
        swatch=swatch_of(record, timeline) if isinstance(record, Stay) else usual,
        title=title,
        detail=detail,
        editor_title=words.text("%(period)s: change", period=title),
        edit_spoken=words.text("Edit %(period)s, %(days)s", period=title, days=detail),
        remove_spoken=words.text(
            "Remove %(period)s, %(days)s", period=title, days=detail
        ),
        fields=maker.fields(period.parts, values),
    )
