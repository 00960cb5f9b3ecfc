"""What the colours and signs of a timeline mean: its legend, and all of it as a table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import (
    BarView,
    Fill,
    LaneView,
    LegendView,
    MarkKind,
    MarkView,
    TableView,
)

FILL_WORDS: Final[Mapping[Fill, str]] = MappingProxyType(
    {
        "neutral": N_("your stay"),
        "whole": N_("counts"),
        "half": N_("counts for half"),
        "none": N_("does not count"),
        "absence": N_("abroad"),
        "future": N_("still to come"),
        "due": N_("new card needed"),
        "window": N_("time to renew"),
        "unsure": N_("not sure, ask"),
        "lost": N_("right lost"),
    }
)
MARK_WORDS: Final[Mapping[MarkKind, str]] = MappingProxyType(
    {
        "today": N_("today"),
        "complete": N_("you can apply"),
        "perhaps": N_("perhaps you can apply"),
        "restart": N_("counting starts again"),
        "end": N_("your card expires"),
        "leave": N_("departure"),
        "back": N_("planned return"),
        "safe": N_("last safe day to be back"),
        "loss": N_("right lost from this day"),
        "old": N_("you can apply without the journey"),
    }
)
_ASKED: Final = N_("the day asked about")
NAMED: Final[frozenset[MarkKind]] = frozenset(
    {"today", "restart", "end", "leave", "back", "safe", "loss", "old"}
)
"""Marks with their name beside them, so that no legend needs to explain them."""
Row: TypeAlias = tuple[str, str, str, str]
"""What stands in which row, from when to when."""


def mark_words(context: Context) -> Mapping[MarkKind, str]:
    """The words of the signs; today is not called so where another day is asked about."""
    if not context.other_day:
        return MARK_WORDS
    return {**MARK_WORDS, "today": _ASKED}


def legend(
    bars: list[BarView],
    marks: list[MarkView],
    names: Mapping[MarkKind, str],
    words: Translator,
) -> tuple[LegendView, ...]:
    """The colours and signs that are in sight and bear no name there."""
    fills = {bar.fill for bar in bars} - {"neutral"}
    kinds = {mark.kind for mark in marks} - NAMED
    return (
        *(LegendView(f, words.text(w)) for f, w in FILL_WORDS.items() if f in fills),
        *(LegendView(k, words.text(w)) for k, w in names.items() if k in kinds),
    )


def table(
    lanes: list[LaneView],
    marks: list[MarkView],
    names: Mapping[MarkKind, str],
    words: Translator,
) -> TableView:
    """Every period, then every marked day."""
    columns = (
        words.text("Row"),
        words.text("What"),
        words.text("First day"),
        words.text("Last day"),
    )
    rows = (*_bar_rows(lanes, words), *_mark_rows(lanes, marks, names, words))
    return TableView(words.text("The same as a table"), columns, rows)


def _bar_rows(lanes: list[LaneView], words: Translator) -> Iterator[Row]:
    for lane in lanes:
        for bar in lane.bars:
            what = bar.detail if bar.fill == "absence" else bar.label
            yield (
                lane.label,
                what or words.text(FILL_WORDS[bar.fill]),
                words.figure(bar.first),
                words.figure(bar.last),
            )


def _mark_rows(
    lanes: list[LaneView],
    marks: list[MarkView],
    names: Mapping[MarkKind, str],
    words: Translator,
) -> Iterator[Row]:
    for mark in marks:
        label = lanes[mark.lane].label if mark.lane is not None else ""
        yield label, words.text(names[mark.kind]), words.figure(mark.day), ""
