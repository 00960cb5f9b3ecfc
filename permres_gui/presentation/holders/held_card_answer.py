"""When to ask for the next card: one sentence, the days, and what is done here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.cards.reason_texts import outcome_of, reason
from permres_gui.presentation.holders.held_card_days import (
    Dates,
    dates_of,
    day_lines,
    day_sources,
)
from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.papers.place_notices import window_words
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import FormAnswerView
from permres_gui.rules.held_card import CardKind
from permres_gui.rules.held_right import held_right
from permres_gui.rules.journey import holder

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

Told: TypeAlias = tuple[str, Sequence[str]]
"""A sentence, and what it rests on."""


def card_answer(
    context: Context, kind: CardKind | None, given: Mapping[str, str]
) -> FormAnswerView:
    """The days to ask for a new card, or what is still to be filled in."""
    words = context.words
    if kind is None:
        return still_to_ask(words.text("Choose your card and its last valid day."))
    dates = dates_of(context, kind, given)
    if dates is None:
        needed = words.text("Fill in the last valid day to see when to renew.")
        return still_to_ask(needed)
    if dates.end.layout is not None and "old" not in given:
        needed = words.text("Say also whether your card is in the old layout.")
        return still_to_ask(needed)
    return _answer(context, kind, dates)


def _answer(context: Context, kind: CardKind, dates: Dates) -> FormAnswerView:
    status, title = _title(context, kind, dates)
    lines, cited = [*day_lines(context, dates)], [*day_sources(context, kind, dates)]
    for text, sources in (*_here(context, dates), *_presumed(context, kind, dates)):
        lines.append(text)
        cited += sources
    shown = sources_view(cited, context.library.sources, context.words)
    return FormAnswerView(title, status, tuple(lines), shown)


def _title(context: Context, kind: CardKind, dates: Dates) -> tuple[str, str]:
    words, on, end = context.words, context.as_of, dates.end
    if on > end.latest:
        said = words.text("Your card has expired. Go to your municipality now.")
        return "needs_advice", said
    if on > end.sure:
        said = words.text("Perhaps your card has expired. Ask your municipality now.")
        return "needs_advice", said
    if kind.card is None:
        return "not_yet", words.text("This card is not permanent yet.")
    if dates.window is None:
        said = words.text("Ask for a new card before %(day)s.", day=end.sure)
        return "held", said
    return _in_window(context, *dates.window)


def _in_window(context: Context, first: date, last: date) -> tuple[str, str]:
    words, on = context.words, context.as_of
    if on < first:
        return "held", words.text(
            "Ask for a new card from %(first)s to %(last)s.", first=first, last=last
        )
    if on <= last:
        said = words.text("Ask for a new card now, at the latest on %(day)s.", day=last)
        return "held", said
    return "needs_advice", words.text("Ask for a new card today. You are late.")


def _here(context: Context, dates: Dates) -> Iterator[Told]:
    """When the municipality itself takes requests for a card that is still valid."""
    practice, place, words = context.practice, context.place, context.words
    if practice is None or place is None or context.as_of > dates.end.latest:
        return
    for window in practice.windows:
        if window.step == "renew":
            said = window_words(window, dates.valid, words)
            name = place.name(words.language)
            yield words.text("%(place)s: %(way)s", place=name, way=said), window.sources


def _presumed(context: Context, kind: CardKind, dates: Dates) -> Iterator[Told]:
    """What the rule base finds in a card that has expired, while nobody was away."""
    case = holder(kind.kind, dates.valid, blue_card=False)
    found = held_right(
        context.library.rulebook.assess_all(Timeline(case, context.as_of))
    )
    for each in found.findings if found is not None else ():
        if outcome_of(each.verdict, context.as_of) != "met":
            _, text = reason(each, context.as_of, context.words)
            yield text, each.requirement.sources
