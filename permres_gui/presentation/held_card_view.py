"""When to ask for the next card, and what is known of the right, the card and its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.place_notices import window_words
from permres_gui.presentation.reason_texts import outcome_of, reason
from permres_gui.presentation.small_form import day_in
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView, FormAnswerView
from permres_gui.rules.held_card import CardKind
from permres_gui.rules.held_right import held_right
from permres_gui.rules.journey import holder
from permres_gui.rules.journey_advice import Advice, for_holder
from permres_gui.rules.renewal import CardEnd, card_end, renewal_window

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


class Dates(NamedTuple):
    """The days of one card: its end, and when to ask for the next one."""

    valid: PartialDay
    end: CardEnd
    window: tuple[date, date] | None


def dates_of(
    context: Context, kind: CardKind, given: Mapping[str, str]
) -> Dates | None:
    """The days of the card; ``None`` without its last day."""
    valid, library = day_in(given, "valid"), context.library
    if valid is None:
        return None
    layouts, old = library.held_cards.old_layouts, _may_be_old(kind, given)
    end = card_end(kind.kind, valid, old=old, layouts=layouts)
    validity = library.comparison.validity
    window = renewal_window(validity, kind.card, valid) if kind.card else None
    return Dates(valid, end, window)


def card_answer(
    context: Context, kind: CardKind | None, given: Mapping[str, str]
) -> FormAnswerView:
    """The days to ask for a new card, or what is still to be filled in."""
    words = context.words
    if kind is None:
        title = words.text("Choose your card and its last valid day.")
        return FormAnswerView(title, "not_yet", ())
    dates = dates_of(context, kind, given)
    if dates is None:
        title = words.text("Fill in the last valid day to see when to renew.")
        return FormAnswerView(title, "not_yet", ())
    if dates.end.layout is not None and "old" not in given:
        title = words.text("Say also whether your card is in the old layout.")
        return FormAnswerView(title, "not_yet", ())
    status, title = _title(context, kind, dates)
    lines, cited = [*_days(context, dates)], [*_day_sources(context, kind, dates)]
    for text, sources in (*_here(context, dates), *_presumed(context, kind, dates)):
        lines.append(text)
        cited += sources
    return FormAnswerView(
        title,
        status,
        tuple(lines),
        sources_view(cited, context.library.sources, words),
    )


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


def _days(context: Context, dates: Dates) -> Iterator[str]:
    words, end = context.words, dates.end
    if end.sure == end.latest:
        yield words.text("Last valid day of your card: %(day)s.", day=end.sure)
    else:
        yield words.text(
            "Last valid day of your card: between %(first)s and %(last)s.",
            first=end.sure,
            last=end.latest,
        )
    if not dates.valid.exact:
        yield words.text(
            "You did not give the exact day. So we count from the first day that is"
            " possible."
        )
    if dates.window is not None:
        first, last = dates.window
        yield words.text("First day to ask for a new card: %(day)s.", day=first)
        yield words.text("Last day to ask for a new card: %(day)s.", day=last)
    if end.layout is not None:
        yield words.text(end.layout.text)


def _day_sources(context: Context, kind: CardKind, dates: Dates) -> Iterator[str]:
    if dates.window is not None:
        for known in context.library.comparison.validity:
            if known.card == kind.card:
                yield from known.sources
    if dates.end.layout is not None:
        yield from dates.end.layout.sources


Told: TypeAlias = tuple[str, Sequence[str]]


def _here(context: Context, dates: Dates) -> Iterator[Told]:
    """When the municipality itself takes requests for a card that is still valid.

    A window for some cards only is about applying for them, not about renewal.
    """
    practice, place, words = context.practice, context.place, context.words
    if practice is None or place is None or context.as_of > dates.end.latest:
        return
    every = {card.id for card in context.library.rulebook.cards}
    for window in practice.windows:
        if not window.cards or every <= set(window.cards):
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


def card_advice(
    context: Context, kind: CardKind, given: Mapping[str, str]
) -> Iterator[AdviceView]:
    """The right, the card, the next card, and living without one."""
    words, known = context.words, context.library.held_cards
    dates = dates_of(context, kind, given)
    shown = dates.end.layout if dates is not None else None
    layouts = [
        Advice(each.id, each.text, each.sources)
        for each in known.old_layouts
        if kind.kind in each.cards and each != shown and _may_be_old(kind, given)
    ]
    window = renewal_window(
        context.library.comparison.validity,
        kind.card or "",
        PartialDay.of(context.as_of),
    )
    groups: tuple[tuple[str, Sequence[Advice]], ...] = (
        (words.text("Your right"), known.right),
        (words.text("Your card"), (*known.validity, *layouts)),
        (
            words.text("The next card"),
            (*known.renewal, *(known.no_window if window is None else ())),
        ),
        (words.text("Without a valid card"), known.without_card),
    )
    for title, advice in groups:
        yield from advice_view(context, title, advice, kind.kind)


def _may_be_old(kind: CardKind, given: Mapping[str, str]) -> bool:
    """Whether the card may be in an old layout; it then ends no later."""
    return not kind.layout_asked or given.get("old") != "no"


def advice_view(
    context: Context, title: str, advice: Sequence[Advice], kind: str
) -> Iterator[AdviceView]:
    """A titled list of what concerns the letter; none where nothing does."""
    told = for_holder(advice, kind)
    if told:
        yield AdviceView(
            title,
            tuple(context.words.text(each.text) for each in told),
            sources_view(
                [source for each in told for source in each.sources],
                context.library.sources,
                context.words,
            ),
        )
