"""The days of a card in hand: its end, and when to ask for the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.small_form import day_in
from permres_gui.rules.held_card import CardKind
from permres_gui.rules.renewal import CardEnd, card_end, renewal_days

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
    layouts, old = library.held_cards.old_layouts, may_be_old(kind, given)
    end = card_end(kind.kind, valid, old=old, layouts=layouts)
    named = library.comparison.validity
    return Dates(valid, end, renewal_days(library.held_cards, named, kind.kind, valid))


def day_lines(context: Context, dates: Dates) -> Iterator[str]:
    """Each day in a sentence, and how sure it is."""
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


def day_sources(context: Context, kind: CardKind, dates: Dates) -> Iterator[str]:
    """What these days rest on."""
    if dates.window is not None:
        for known in context.library.comparison.validity:
            if known.card == kind.card:
                yield from known.sources
    if dates.end.layout is not None:
        yield from dates.end.layout.sources


def may_be_old(kind: CardKind, given: Mapping[str, str]) -> bool:
    """Whether the card may be in an old layout; it then ends no later."""
    return not kind.layout_asked or given.get("old") != "no"
