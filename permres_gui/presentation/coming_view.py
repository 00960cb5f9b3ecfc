"""What changes when: the coming days on which an answer or a price becomes another one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import add_years
from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.card_row import WITH_PAPERS, card_name
from permres_gui.presentation.fees_view import bill, total_text
from permres_gui.presentation.result_view import note
from permres_gui.presentation.small_form import SmallForm, Values, last_day_in
from permres_gui.presentation.status_words import status_sentence
from permres_gui.presentation.views import (
    AdviceView,
    FormAnswerView,
    FormPageView,
    FormView,
)
from permres_gui.presentation.what_if import what_if_notice
from permres_gui.records import dataclass
from permres_gui.rules.coming_days import coming_days

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

AHEAD: Final = 5
"""So many years are looked ahead where no other day is given."""
MOST: Final = 20
"""Nobody plans further, and each year is asked of the rules."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day with the sentences that are true from then on and were not before."""

    day: date
    lines: tuple[str, ...]


def coming_view(context: Context, values: Values) -> FormPageView:
    """The page for one client, up to the day that was filled in."""
    words, until = context.words, _until(context, values)
    found = changes(context, until)
    return FormPageView(
        heading=words.text("What changes when"),
        introduction=words.text(
            "Each coming day on which an answer or a price changes, if nothing else"
            " changes in the life of your client."
        ),
        form=_form(context, {"until": until.isoformat(), **values}),
        show=words.text("Show the coming days"),
        answer=_answer(context, found, until),
        advice=tuple(_day(context, each) for each in found),
        note=note(context),
        notice=what_if_notice(context),
    )


def changes(context: Context, until: date) -> tuple[Change, ...]:
    """The changes after the day asked about, up to and with ``until``."""
    practice = context.practice
    schedules = [practice.fees] if practice else []
    days = coming_days(context.timeline, context.assessments, schedules, until)
    return tuple(_compared(context, days))


def _compared(context: Context, days: tuple[date, ...]) -> Iterator[Change]:
    before = context
    for day in days:
        after = _on(context, day)
        lines = (*_answers(before, after), *_prices(before, after))
        if lines:
            yield Change(day, lines)
        before = after


def _on(context: Context, day: date) -> Context:
    """The same answers on another day."""
    timeline = Timeline(context.case, day)
    found = context.library.rulebook.assess_all(timeline)
    return replace(context, timeline=timeline, assessments=found)


def _answers(before: Context, after: Context) -> Iterator[str]:
    for old, new in zip(before.assessments, after.assessments, strict=True):
        if old.status is not new.status:
            yield status_sentence(new, after.words)


def _prices(before: Context, after: Context) -> Iterator[str]:
    words = after.words
    for each in after.assessments:
        if each.status not in WITH_PAPERS:
            continue
        old, new = (total_text(bill(of, each.card), words) for of in (before, after))
        if old != new:
            yield words.text(
                "Price of the %(card)s: %(new)s. Before: %(old)s.",
                card=card_name(after, each.card),
                new=new,
                old=old,
            )


def _until(context: Context, values: Values) -> date:
    day = last_day_in(values, "until") or add_years(context.as_of, AHEAD)
    return min(day, add_years(context.as_of, MOST))


def _form(context: Context, values: Values) -> FormView:
    words = context.words
    help_ = words.plural(
        "At most %(number)s year ahead.", "At most %(number)s years ahead.", MOST
    )
    form = SmallForm(context, values)
    return FormView(
        (form.day("until", words.text("Up to and with"), help_=help_, ahead=True),)
    )


def _answer(context: Context, found: tuple[Change, ...], until: date) -> FormAnswerView:
    words = context.words
    if found:
        title = words.text("The next change is on %(day)s.", day=found[0].day)
    else:
        title = words.text("No change is known up to %(day)s.", day=until)
    lines = (
        words.text(
            "Amounts and prices of later years are not known yet. From their first day"
            " they are shown as not known."
        ),
    )
    return FormAnswerView(title, "calendar", lines)


def _day(context: Context, change: Change) -> AdviceView:
    return AdviceView(context.words.figure(change.day), change.lines)
