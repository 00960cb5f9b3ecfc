"""What is known of the right, the card, the next card, and being without one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.holders.held_card_days import dates_of, may_be_old
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView
from permres_gui.rules.held_card import CardKind
from permres_gui.rules.journey_advice import Advice, for_holder
from permres_gui.rules.renewal import renewal_days

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


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
        if kind.kind in each.cards and each != shown and may_be_old(kind, given)
    ]
    named, today = context.library.comparison.validity, PartialDay.of(context.as_of)
    window = renewal_days(known, named, kind.kind, today)
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
