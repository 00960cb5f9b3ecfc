"""What would change the last safe day: each change tried with the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView
from permres_gui.rules.journey import BLUE_CARD_BEFORE
from permres_gui.rules.journey_counts import (
    blue_card_counts,
    cards_where,
    notice_counts,
    visits_count,
)
from permres_gui.rules.right_kept import RightKept, right_kept

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.journey import Journey

FEW_DAYS: Final = timedelta(days=3)
"""A visit that serves as an example, in nights."""

Change = tuple[str, "Case", "Journey"]


def changes_view(
    context: Context, case: Case, journey: Journey, kept: RightKept
) -> Iterator[AdviceView]:
    """Only changes that give another day; nothing where no day is known."""
    words, safe = context.words, kept.safe_until
    if safe is None:
        return
    lines, cited = [], []
    for what, other, changed in _changes(context, case, journey, kept.card, safe):
        found = right_kept(context.library.rulebook, other, changed)
        if found is None or found.safe_until == safe:
            continue
        day = words.text("no last day was found. Ask an adviser")
        if found.safe_until is not None:
            day = words.text("be back on %(day)s at the latest", day=found.safe_until)
        lines.append(words.text("%(what)s: **%(day)s**.", what=what, day=day))
        findings = (*kept.reasons, *found.reasons)
        cited += [s for each in findings for s in each.requirement.sources]
    if lines:
        sources = sources_view(cited, context.library.sources, words)
        title = words.text("What would change this day")
        yield AdviceView(title, tuple(lines), sources)


def _changes(
    context: Context, case: Case, journey: Journey, card: str, safe: date
) -> Iterator[Change]:
    """What the rules of absence of the card that is held look at."""
    words, rulebook = context.words, context.library.rulebook
    if card in cards_where(rulebook, visits_count):
        for what, visiting in _with_visits(words, journey, safe):
            yield what, case, visiting
    if card in cards_where(rulebook, blue_card_counts) and not case.stays:
        blue = words.text("If you had an H card (EU Blue Card) before")
        yield blue, replace(case, stays=(BLUE_CARD_BEFORE,)), journey
    if card in cards_where(rulebook, notice_counts):
        for what, noticed in _with_notice(words, journey):
            yield what, case, noticed


def _with_visits(
    words: Translator, journey: Journey, safe: date
) -> Iterator[tuple[str, Journey]]:
    """For an L card only time outside the Union counts for the twelve months."""
    if journey.place == "eu":
        return
    first = max(journey.leave, safe - FEW_DAYS)
    visit = words.text(
        "If you spend a few days in an EU country in between,"
        " for example from %(first)s to %(last)s",
        first=first,
        last=safe,
    )
    yield visit, replace(journey, visits=(*journey.visits, (first, safe)))
    inside = words.text("If you stay in other EU countries only")
    yield inside, replace(journey, place="eu", visits=())


def _with_notice(words: Translator, journey: Journey) -> Iterator[tuple[str, Journey]]:
    """For a B or K card a longer absence is kept by telling and proving it before."""
    told = replace(journey, told=True)
    if journey.told is not True:
        yield words.text("If you tell your municipality before you leave"), told
    proved = words.text("If you also prove your ties with Belgium")
    yield proved, replace(told, proved=True)
