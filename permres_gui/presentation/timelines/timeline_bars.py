"""The bars of a timeline: the stay as it was, and what counts of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from permres_gui.domain.day import ONE_DAY
from permres_gui.domain.timeline import BEGINNING, Reading
from permres_gui.presentation.answers.away_words import days_away
from permres_gui.presentation.answers.stay_words import stay_words
from permres_gui.presentation.context import Context
from permres_gui.presentation.timelines.lane_bars import Count, Piece
from permres_gui.presentation.timelines.timeline_key import FILL_WORDS
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import BarView


def stay_bars(context: Context) -> Iterator[BarView]:
    """Each residence until today, then each absence."""
    yield from _residence_bars(context)
    yield from _absence_bars(context)


def _residence_bars(context: Context) -> Iterator[BarView]:
    words, today = context.words, context.as_of
    for residence in context.timeline.residences(Reading.CAUTIOUS):
        last = today if residence.end is None else residence.end - ONE_DAY
        piece = Piece(residence.first, min(last, today), "neutral")
        if piece.first <= piece.last:
            ground, country = residence.ground, residence.country
            label = stay_words(context.titles, ground, country, words)
            yield _bar(piece, label, words)


def _absence_bars(context: Context) -> Iterator[BarView]:
    words, today = context.words, context.as_of
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


def bars_of(count: Count, today: date, words: Translator) -> Iterator[BarView]:
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
