"""A decision: the last day to appeal, how it was counted, or why it is not sure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.holders.waiting_answer import not_yet_come
from permres_gui.presentation.small_form import Values, day_in
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import FormAnswerView
from permres_gui.rules.appeal import Appeal, Notification, appeal

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.presentation.context import Context

HOW = "how"
"""The field of the way in which the decision came."""


def day_field(way: str) -> str:
    """The name of the field for the day of a way of notification."""
    return f"day {way}"


def appeal_answer(context: Context, values: Values) -> FormAnswerView:
    """The last day to appeal."""
    words, ways = context.words, context.library.waiting.appeal.notifications
    way = next((way for way in ways if way.id == values.get(HOW)), None)
    if way is None:
        return still_to_ask(words.text("Choose how you got the paper."))
    day = day_in(values, day_field(way.id))
    if day is None:
        return still_to_ask(words.text("Fill in the day."))
    return not_yet_come(context, day) or _answer(context, way, day)


def _answer(context: Context, way: Notification, day: PartialDay) -> FormAnswerView:
    words, library = context.words, context.library
    term, holidays = library.waiting.appeal, library.holidays
    found = appeal(term, way, day, holidays)
    cited = (*term.sources, *holidays.sources)
    sources = sources_view(cited, library.sources, words)
    if found is not None:
        title, status = _title(context, found)
        lines = (*_counted(context, found, way), *_moved(context, found))
        return FormAnswerView(title, status, lines, sources)
    title = words.text("We do not know the last day to appeal. See a lawyer today.")
    return FormAnswerView(title, "needs_advice", (_calendar(context),), sources)


def _calendar(context: Context) -> str:
    """For which days the holidays are known."""
    known = context.library.holidays
    return context.words.text(
        "We know the public holidays from %(first)s to %(last)s only.",
        first=known.first_day,
        last=known.last_day,
    )


def _title(context: Context, found: Appeal) -> tuple[str, str]:
    """The sentence on top and its sign."""
    words, today, safe = context.words, context.as_of, found.safe.last
    if found.latest is not None and found.latest.last < today:
        day = found.latest.last
        title = words.text("The last day to appeal was %(day)s.", day=day)
        return title, "needs_advice"
    if safe < today:
        title = words.text("It may be too late to appeal. See a lawyer today.")
        return title, "needs_advice"
    if found.exact:
        return words.text("You can appeal until %(day)s.", day=safe), "calendar"
    title = words.text("Appeal on %(day)s at the latest, to be sure.", day=safe)
    return title, "needs_advice"


def _counted(context: Context, found: Appeal, way: Notification) -> Iterator[str]:
    """How the days were counted, or what is not known of them."""
    words, days = context.words, context.library.waiting.appeal.days
    if found.exact:
        first = found.safe.first
        yield words.text("The %(days)s days begin on %(day)s.", days=days, day=first)
    elif way.begins_later:
        yield words.text(
            "The days begin when you get the paper. So the real last day can be later."
            " A lawyer can look it up."
        )
    elif found.latest is None:
        yield _calendar(context)
    else:
        yield words.text(
            "The last day is between %(first)s and %(last)s. It depends on the exact day.",
            first=found.safe.last,
            last=found.latest.last,
        )
    if found.latest is not None and found.latest.last < context.as_of:
        yield words.text("Did something stop you? See a lawyer today.")


def _moved(context: Context, found: Appeal) -> Iterator[str]:
    """Why the day named on top is not the thirtieth."""
    between = found.latest is not None and not found.exact
    if found.safe.plain != found.safe.last and not between:
        yield context.words.text(
            "Day %(days)s, %(day)s, is a Saturday, a Sunday or a public holiday. So the"
            " next working day counts.",
            days=context.library.waiting.appeal.days,
            day=found.safe.plain,
        )
