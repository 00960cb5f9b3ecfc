"""What is known of a right that may be lost, and of the ways back to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from permres_gui.presentation.holders.held_card_advice import advice_view
from permres_gui.presentation.holders.past_answer import odd_days
from permres_gui.presentation.holders.past_case import absences_told, judged
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView
from permres_gui.rules.assessment import Status
from permres_gui.rules.ways_back import Return, returns

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator


def past_advice(context: Context, given: Mapping[str, str]) -> Iterator[AdviceView]:
    """The ways back where the right may be lost, and what else can end a right."""
    if "card" not in given or odd_days(context, given):
        return
    words, known = context.words, context.library.held_cards
    status, _ = judged(context, given)
    if status in {Status.LOST, Status.NEEDS_ADVICE}:
        yield _ways_back(context, given)
    title = words.text("What else can end the right")
    yield from advice_view(context, title, known.endings, given["card"])


def ways_back(context: Context, given: Mapping[str, str]) -> list[Return]:
    """The ways back after the journey that was told."""
    away = absences_told(given) or (None,)
    return returns(
        context.library.held_cards.ways_back, given["card"], away[0], context.as_of
    )


def _ways_back(context: Context, given: Mapping[str, str]) -> AdviceView:
    words, found = context.words, ways_back(context, given)
    open_ways = [each for each in found if not each.closed]
    lines = [words.text(each.way.text) for each in open_ways]
    if "back" not in given:
        lines += _too_long_after(open_ways, words)
    lines += _closed(found, words)
    cited = [source for each in found for source in each.way.sources]
    sources = sources_view(cited, context.library.sources, words)
    return AdviceView(words.text("Ways back"), tuple(lines), sources)


def _too_long_after(open_ways: Iterable[Return], words: Translator) -> Iterator[str]:
    last = [each.last_day for each in open_ways if each.last_day is not None]
    if last:
        yield words.text(
            "Your absence is too long for this after %(day)s.", day=min(last)
        )


def _closed(found: Iterable[Return], words: Translator) -> Iterator[str]:
    closed = {e.way.absence_years for e in found if e.closed and e.way.absence_years}
    for years in sorted(closed):
        yield words.plural(
            "Other ways are closed: you were away for more than %(number)s year.",
            "Other ways are closed: you were away for more than %(number)s years.",
            years,
        )
