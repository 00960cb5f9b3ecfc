"""The timeline of the result: the stay as it was, then one lane for each card."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import BEGINNING, Reading
from permres_gui.presentation.answers_view import stay_words
from permres_gui.presentation.awaited_day import perhaps_text
from permres_gui.presentation.away_words import days_away
from permres_gui.presentation.card_row import WITH_PAPERS, card_name, in_order
from permres_gui.presentation.card_texts import day_text
from permres_gui.presentation.context import Context
from permres_gui.presentation.lane_bars import Count, Piece, count_of
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import (
    BarView,
    Fill,
    LaneView,
    LegendView,
    MarkKind,
    MarkView,
    TableView,
    TimelineView,
)
from permres_gui.rules.assessment import Assessment, Status

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
MARGIN: Final = timedelta(days=100)
MOST_TICKS: Final = 12


def timeline_view(context: Context) -> TimelineView | None:
    """The picture; ``None`` where no day of the stay is known."""
    known = [bar for bar in _stay_bars(context) if bar.first > BEGINNING]
    if not known:
        return None
    words = context.words
    lanes = [LaneView(words.text("Your stay"), tuple(known))]
    marks = [today_mark(context)]
    for each in in_order(context):
        day = each.certain_from or each.possible_from
        if each.status not in WITH_PAPERS or day is None:
            continue
        count = count_of(context, each)
        marks += _marks(context, each, count, len(lanes))
        bars = tuple(_bars(count, context.as_of, words)) if count is not None else ()
        lanes.append(LaneView(card_name(context, each.card), bars))
    title = words.text("How your years are counted")
    if len(lanes) == 1:  # nothing is counted
        title = words.text("Your stay in Belgium")
    return drawn(context, title, lanes, marks)


def today_mark(context: Context) -> MarkView:
    """The line of today; where another day is asked about it bears that day."""
    day, words = context.as_of, context.words
    label = words.figure(day) if context.other_day else words.text("Today")
    return MarkView(day, "today", label)


def _mark_words(context: Context) -> Mapping[MarkKind, str]:
    if not context.other_day:
        return MARK_WORDS
    return {**MARK_WORDS, "today": _ASKED}


def drawn(
    context: Context, title: str, lanes: list[LaneView], marks: list[MarkView]
) -> TimelineView:
    """Lanes and marks with ticks, a legend, and the same as a table."""
    words = context.words
    bars = [bar for lane in lanes for bar in lane.bars]
    first = min(bar.first for bar in bars)
    last = max([*(bar.last for bar in bars), *(mark.day for mark in marks)]) + MARGIN
    return TimelineView(
        title=title,
        first=first,
        last=last,
        lanes=tuple(lanes),
        marks=tuple(marks),
        ticks=_ticks(first, last),
        spoken=words.text(
            "Timeline from %(first)s to %(last)s. A table says the same.",
            first=first,
            last=last,
        ),
        legend=_legend(bars, marks, _mark_words(context), words),
        counted_for=words.text("Counted for: %(card)s", card=lanes[1].label)
        if len(lanes) > 1
        else "",
        table=_table(lanes, marks, _mark_words(context), words),
    )


def _stay_bars(context: Context) -> Iterator[BarView]:
    words, today = context.words, context.as_of
    for residence in context.timeline.residences(Reading.CAUTIOUS):
        last = today if residence.end is None else residence.end - ONE_DAY
        piece = Piece(residence.first, min(last, today), "neutral")
        if piece.first <= piece.last:
            yield _bar(
                piece,
                stay_words(context.titles, residence.ground, residence.country, words),
                words,
            )
    for away in context.timeline.away(Reading.CAUTIOUS):
        piece = Piece(max(away.departure, BEGINNING), min(away.back, today), "absence")
        if piece.first <= piece.last:
            yield _bar(piece, words.text("Abroad"), words, days_away(away, words))


def _bar(piece: Piece, label: str, words: Translator, detail: str = "") -> BarView:
    counts = words.text(FILL_WORDS[piece.fill])
    spoken = words.text(
        "%(what)s, from %(first)s to %(last)s: %(counts)s",
        what=label or counts,
        first=piece.first,
        last=piece.last,
        counts=detail or counts,
    )
    return BarView(piece.first, piece.last, piece.fill, label, detail, spoken)


def _bars(count: Count, today: date, words: Translator) -> Iterator[BarView]:
    """The longest piece that counts says what is complete, or how much counts so far."""
    title, months = count.title, count.months_counted(today)
    if months is not None:
        title = _counted(months, words)
    counted = [piece for piece in count.pieces if piece.fill == "whole"]
    longest = max(counted, key=lambda piece: piece.last - piece.first, default=None)
    for piece in count.pieces:
        label = "" if piece.fill == "future" else words.text(FILL_WORDS[piece.fill])
        detail = ""
        if piece is longest:
            label = title
        if piece.fill == "absence":
            label = ""
        yield _bar(piece, label, words, detail)


def _counted(months: int, words: Translator) -> str:
    """How much counts so far, in years and months."""
    years, rest = divmod(months, 12)
    parts = (
        words.plural("%(number)s year", "%(number)s years", years) if years else "",
        words.plural("%(number)s month", "%(number)s months", rest) if rest else "",
    )
    time = " ".join(part for part in parts if part)
    return words.text("%(time)s counted", time=time) if time else ""


def _marks(
    context: Context, assessment: Assessment, count: Count | None, lane: int
) -> Iterator[MarkView]:
    if count is not None and count.restart is not None:
        text = context.words.text("counting starts again: %(day)s", day=count.restart)
        yield MarkView(count.restart, "restart", text, lane)
    day = assessment.certain_from or assessment.possible_from
    day = day if count is None else count.day
    if day is not None:
        yield _day_mark(context, assessment, day, lane)


def _day_mark(
    context: Context, assessment: Assessment, day: date, lane: int
) -> MarkView:
    """A sure day that is still to come is one, also where another may come before it."""
    words, certain = context.words, assessment.certain_from
    if certain is not None and day == certain > context.as_of:
        return MarkView(day, "complete", words.text("from %(day)s", day=day), lane)
    doubtful = assessment.status is Status.NEEDS_ADVICE
    kind: MarkKind = "perhaps" if doubtful or certain is None else "complete"
    text = day_text(context, assessment)
    if certain is not None and certain > context.as_of:
        text = perhaps_text(day, context.as_of, words)
    return MarkView(day, kind, text, lane)


def _ticks(first: date, last: date) -> tuple[tuple[date, str], ...]:
    years = range(first.year, last.year + 1)
    step = -(-len(years) // MOST_TICKS)
    days = [date(year, 1, 1) for year in years[::step]]
    return tuple((day, str(day.year)) for day in days if first <= day <= last)


def _legend(
    bars: list[BarView],
    marks: list[MarkView],
    names: Mapping[MarkKind, str],
    words: Translator,
) -> tuple[LegendView, ...]:
    fills = {bar.fill for bar in bars} - {"neutral"}
    kinds = {mark.kind for mark in marks} - NAMED
    return (
        *(LegendView(f, words.text(w)) for f, w in FILL_WORDS.items() if f in fills),
        *(LegendView(k, words.text(w)) for k, w in names.items() if k in kinds),
    )


def _table(
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
    rows = [
        (
            lane.label,
            bar.detail or words.text(FILL_WORDS[bar.fill])
            if bar.fill == "absence"
            else bar.label or words.text(FILL_WORDS[bar.fill]),
            words.figure(bar.first),
            words.figure(bar.last),
        )
        for lane in lanes
        for bar in lane.bars
    ]
    rows += [
        (
            lanes[mark.lane].label if mark.lane is not None else "",
            words.text(names[mark.kind]),
            words.figure(mark.day),
            "",
        )
        for mark in marks
    ]
    return TableView(words.text("The same as a table"), columns, tuple(rows))
