"""How long a holder may stay away: the last safe day, and what comes after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from permres_gui.domain.day import ONE_DAY
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import FormAnswerView
from permres_gui.rules.journey import Journey
from permres_gui.rules.right_kept import RightKept

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


def journey_answer(
    context: Context, kept: RightKept, journey: Journey
) -> FormAnswerView:
    """The last safe day, or why there is none."""
    words = context.words
    cited = [s for each in kept.reasons for s in each.requirement.sources]
    sources = sources_view(cited, context.library.sources, words)
    if kept.renew_first:
        title = words.text("Your card expires before you leave. Renew it first.")
        return FormAnswerView(title, "needs_advice", (), sources)
    if kept.unlimited:
        title = words.text("No rule was found that ends this right by this journey.")
        return FormAnswerView(title, "needs_advice", _ask(context), sources)
    if kept.safe_until is None:
        title = words.text("Ask an adviser before you leave.")
        return FormAnswerView(title, "needs_advice", tuple(_why(context, kept)))
    title = words.text("Be back on %(day)s at the latest.", day=kept.safe_until)
    lines = [
        *_plan(context, journey, kept.safe_until),
        *_after(context, kept.safe_until, kept.lost_from),
        *_why(context, kept),
    ]
    return FormAnswerView(title, "held", tuple(lines), sources)


def _ask(context: Context) -> tuple[str, ...]:
    return (context.words.text("Ask an adviser before you leave for a long time."),)


def _plan(context: Context, journey: Journey, safe: date) -> Iterator[str]:
    """Whether the planned return is in time."""
    words = context.words
    if journey.back is None:
        return
    if journey.back <= safe:
        yield words.text("Your plan, %(day)s, is in time.", day=journey.back)
    else:
        yield words.text("**Your plan, %(day)s, is too late.**", day=journey.back)


def _after(context: Context, safe: date, lost: date | None) -> Iterator[str]:
    """What becomes of the right after the last safe day."""
    words = context.words
    if lost is None:
        yield words.text("If you come back later, ask an adviser: it is not sure.")
        return
    if lost > safe + ONE_DAY:
        yield words.text(
            "From %(first)s to %(last)s it is not sure that you keep your right."
            " Ask an adviser.",
            first=safe + ONE_DAY,
            last=lost - ONE_DAY,
        )
    yield words.text("From %(day)s on you lose your right.", day=lost)


def _why(context: Context, kept: RightKept) -> Iterator[str]:
    titles = dict.fromkeys(each.requirement.title for each in kept.reasons)
    for title in titles:
        yield context.words.text("The rule: %(rule)s.", rule=context.words.text(title))
