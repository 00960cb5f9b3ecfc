"""How long may I stay away: the answer to a small form, with its reasons."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.presentation.holders.held_card_advice import advice_view
from permres_gui.presentation.holders.journey_answer import journey_answer
from permres_gui.presentation.holders.journey_changes import changes_view
from permres_gui.presentation.holders.journey_drawing import (
    right_timeline,
    years_timeline,
)
from permres_gui.presentation.holders.journey_form import (
    NONE_YET,
    filled,
    journey_form,
    journey_of,
)
from permres_gui.presentation.holders.journey_years import (
    moved_days,
    years_answer,
    years_view,
)
from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.result_view import note
from permres_gui.presentation.small_form import Values, day_in
from permres_gui.presentation.views import (
    AdviceView,
    FormAnswerView,
    FormPageView,
    TimelineView,
)
from permres_gui.rules.journey import Journey, holder
from permres_gui.rules.right_kept import right_kept

if TYPE_CHECKING:
    from permres_gui.domain.day import PartialDay
    from permres_gui.presentation.context import Context


def journey_view(context: Context, values: Values) -> FormPageView:
    """The page for what was filled in so far."""
    words = context.words
    shown = filled(context, values)
    told = _told(context, shown)
    return FormPageView(
        heading=words.text("I am going abroad"),
        introduction=words.text("How long may you stay away and keep your right?"),
        form=journey_form(context, shown),
        show=words.text("Show the last safe day"),
        answer=told.answer,
        timeline=told.timeline,
        advice=told.advice,
        note=note(context) if shown.get("card") == NONE_YET else _limits(context),
    )


def _limits(context: Context) -> str:
    """What the day of a holder takes for granted."""
    return context.words.text(
        "This holds if you have not been away for long before, and if nobody"
        " doubts your right. Information, not a decision."
    )


class _Told(NamedTuple):
    """What follows from the form: the answer, its drawing, and what belongs to it."""

    answer: FormAnswerView
    timeline: TimelineView | None = None
    advice: tuple[AdviceView, ...] = ()


def _told(context: Context, values: Values) -> _Told:
    found, journey = _judged(context, values), journey_of(values)
    if journey is None:
        return found
    ends = tuple(_card_ends(context, day_in(values, "valid"), journey))
    answer = replace(found.answer, lines=(*found.answer.lines, *ends))
    return found._replace(answer=answer)


def _card_ends(
    context: Context, valid: PartialDay | None, journey: Journey
) -> Iterator[str]:
    """A card that ends on the way is told, whatever the rules make of it."""
    back = journey.back
    if valid is None or back is None:
        return
    if journey.leave <= valid.earliest < back:
        yield context.words.text(
            "**Your card expires while you are away.**"
            " Ask for a new card before you leave."
        )


def _judged(context: Context, values: Values) -> _Told:
    kind, journey = values.get("card"), journey_of(values)
    moved = moved_days(context, journey) if journey is not None else ()
    years = years_view(context, journey, moved)
    if not isinstance(kind, str) or not kind or journey is None:
        return _Told(_waiting(context), advice=(years,))
    if kind == NONE_YET:
        answer = years_answer(context, journey, moved)
        drawing = years_timeline(context, journey, moved, day_in(values, "valid"))
        return _Told(answer, drawing, (years, *_advice(context, "")))
    return _of_holder(context, values, kind, journey, years)


def _of_holder(
    context: Context, values: Values, kind: str, journey: Journey, years: AdviceView
) -> _Told:
    valid = day_in(values, "valid")
    case = holder(kind, valid, blue_card=values.get("blue") == "yes")
    kept = right_kept(context.library.rulebook, case, journey)
    if kept is None:
        return _Told(_waiting(context))
    other = changes_view(context, case, journey, kept)
    return _Told(
        journey_answer(context, kept, journey),
        right_timeline(context, kept, journey, valid),
        (*other, *_advice(context, kept.card), years),
    )


def _waiting(context: Context) -> FormAnswerView:
    needed = context.words.text("Choose your card and the day on which you leave.")
    return still_to_ask(needed)


def _advice(context: Context, card: str) -> Iterator[AdviceView]:
    words, known = context.words, context.library.journey_advice
    groups = (
        (words.text("Before you leave"), (*known.before, *known.eu_visits)),
        (words.text("When you are back"), known.after),
    )
    for title, advice in groups:
        yield from advice_view(context, title, advice, card)
