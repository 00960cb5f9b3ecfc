"""What changes when: the coming days on which an answer or a price becomes another one."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import add_years
from permres_gui.presentation.desk.coming_card import renewal_now
from permres_gui.presentation.desk.coming_changes import changes
from permres_gui.presentation.desk.what_if import what_if_notice
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.result_view import note
from permres_gui.presentation.small_form import SmallForm, Values, last_day_in
from permres_gui.presentation.views import (
    AdviceView,
    FormAnswerView,
    FormPageView,
    FormView,
    LinkView,
)
from permres_gui.rules.rulebook import CARD_ORDER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.presentation.context import Context
    from permres_gui.presentation.desk.coming_changes import Change

AHEAD: Final = 5
"""So many years are looked ahead where no other day is given."""
MOST: Final = 20
"""Nobody plans further, and each year is asked of the rules."""


def coming_view(context: Context, values: Values) -> FormPageView:
    """The page for one client, up to the day that was filled in."""
    words, until = context.words, _until(context, values)
    found = changes(context, until)
    return FormPageView(
        heading=words.text("What changes when"),
        introduction=words.text(
            "Each coming day on which an answer, a price or the present card changes."
            " This is right if nothing else changes in the life of your client."
        ),
        form=_form(context, {"until": until.isoformat(), **values}),
        show=words.text("Show the coming days"),
        answer=_answer(context, found, until),
        advice=(*(_day(context, each) for each in found), *_calendar(context)),
        note=note(context),
        notice=what_if_notice(context),
    )


def _calendar(context: Context) -> Iterator[AdviceView]:
    """The reminders of all cards as a file, where there are any."""
    words, days = context.words, reminders(context, CARD_ORDER)
    if not days:
        return
    lines = (
        words.text("%(day)s: %(what)s", day=each.first, what=each.title)
        for each in days
    )
    link = LinkView(
        "calendar", words.text("Save reminders for your calendar"), "calendar"
    )
    yield AdviceView(words.text("Days for a calendar"), tuple(lines), link=link)


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
        (form.day("until", words.text("Up to and including"), help_=help_, ahead=True),)
    )


def _answer(context: Context, found: tuple[Change, ...], until: date) -> FormAnswerView:
    words = context.words
    if found:
        title = words.text("The next change is on %(day)s.", day=found[0].day)
    else:
        title = words.text("No change is known up to %(day)s.", day=until)
    lines = (
        *filter(None, (renewal_now(context),)),
        words.text(
            "Amounts and prices of later years are not known yet. From their first day"
            " they are shown as not known."
        ),
    )
    return FormAnswerView(title, "calendar", lines)


def _day(context: Context, change: Change) -> AdviceView:
    return AdviceView(context.words.figure(change.day), change.lines)
