"""The printed result: plain HTML for a text document, everything unfolded."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from permres_gui.presentation.answers_view import answers_view
from permres_gui.presentation.card_row import card_name, offered
from permres_gui.presentation.context import Context
from permres_gui.presentation.papers_view import papers_view
from permres_gui.presentation.printed import (
    bullets,
    document,
    heading,
    marked,
    paragraph,
    table,
)
from permres_gui.presentation.printed_sources import source_list
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.two_places_view import two_places_view
from permres_gui.presentation.views import (
    AnswersView,
    CardRowView,
    FeesView,
    ListView,
    NoticeView,
    PapersView,
    ResultView,
    SourcesView,
    StepsView,
    TwoPlacesView,
)
from permres_gui.presentation.what_if import printed_what_if
from permres_gui.rules.card_order import Order


def report(
    context: Context,
    ticked: Collection[str] = frozenset(),
    order: Order | None = None,
    card: str = "",
    second: str = "",
) -> str:
    """One page of HTML: result, reasons, answers, papers, price, steps, sources.

    ``card`` names the one card whose papers are printed; without it those of all
    cards that are possible or coming. ``second`` is a municipality beside that of
    residence: both are compared for that card.
    """
    words, result = context.words, result_view(context)
    cards = [each.card for each in offered(context)]
    chosen = [card] if card else cards
    sources: list[SourcesView | None] = []
    parts = [
        *printed_what_if(context),
        *_result(result),
        *_cards(context, result, sources),
        *_lists(result),
        *_answers(answers_view(context)),
    ]
    for each in chosen:
        view = papers_view(context, each, ticked, order)
        parts += _papers(context, each, view, sources)
        if second:
            parts += _places(two_places_view(context, each, second), sources)
    parts.append(paragraph(result.note))  # after the sources it had a page alone
    parts += source_list(context, sources)
    return document(parts, words)


def _result(view: ResultView) -> Iterator[str]:
    yield heading(view.headline, 1)
    for line in view.lines:
        yield paragraph(line)
    yield from _notices(view.notices)
    yield paragraph(view.note)


def _notices(notices: Iterable[NoticeView]) -> Iterator[str]:
    for notice in notices:
        yield f"<p><b>{marked(notice.title)}</b><br>{marked(notice.text)}</p>"


def _cards(
    context: Context, view: ResultView, sources: list[SourcesView | None]
) -> Iterator[str]:
    words = context.words
    rows = [(", ".join(r.letters), r.word, r.day, r.reason) for r in view.cards]
    heads = (
        words.text("Card"),
        words.text("Answer"),
        words.text("Day"),
        words.text("Reason"),
    )
    yield table(rows, heads)
    for row in view.cards:
        yield from _card(context, row, sources)
    as_table = view.timeline.table if view.timeline is not None else None
    if view.timeline is not None and as_table is not None:
        yield heading(view.timeline.title)
        yield table(as_table.rows, as_table.columns)


def _card(
    context: Context, row: CardRowView, sources: list[SourcesView | None]
) -> Iterator[str]:
    names = ", ".join(card_name(context, letter) for letter in row.letters)
    day = f", {row.day}" if row.day else ""
    yield heading(f"{names} – {row.word}{day}")
    yield paragraph(row.reason)
    for line in (*row.lines, row.guess):
        if line:
            yield paragraph(line)
    yield table((each.title, each.word, each.detail) for each in row.requirements)
    sources += [each.sources for each in row.requirements]


def _lists(view: ResultView) -> Iterator[str]:
    if view.open is not None:
        yield heading(view.open.title)
        every = (*view.open.lines, *view.open.others)
        yield table((each.heading, each.detail) for each in every)
    for part in (view.until, view.changes):
        if part is not None:
            yield from _list_view(part)


def _list_view(view: ListView) -> Iterator[str]:
    yield heading(view.title)
    yield bullets(f"{when} – {what}" if when else what for when, what in view.lines)


def _answers(view: AnswersView) -> Iterator[str]:
    for title, rows in view.groups:
        yield heading(title)
        yield table((row.label, row.answer, row.open or row.mark) for row in rows)


def _papers(
    context: Context, card: str, view: PapersView, sources: list[SourcesView | None]
) -> Iterator[str]:
    yield heading(view.heading)
    for title, papers in view.groups:
        yield heading(title, 3)
        marks = [("☑" if p.ticked else "☐", p.title, p.detail) for p in papers]
        yield table(marks)
        sources += [paper.sources for paper in papers]
    yield from _fees(view.fees, sources) if view.fees is not None else ()
    yield from _steps(view.steps, sources)
    yield from _notices(view.notices)


def _fees(view: FeesView, sources: list[SourcesView | None]) -> Iterator[str]:
    yield heading(view.title, 3)
    lines = [(line.label, line.amount, line.detail) for line in view.lines]
    yield table([*lines, (view.total_label, view.total, "")])
    for note in view.notes:
        yield paragraph(note)
    sources.append(view.sources)


def _places(view: TwoPlacesView, sources: list[SourcesView | None]) -> Iterator[str]:
    """Both municipalities; nothing where the second is the first."""
    if not view.groups:
        return
    yield heading(view.heading)
    yield paragraph(view.introduction)
    for title, rows in view.groups:
        yield heading(title, 3)
        lines = [
            (row.label, *("\n".join([c.text, c.detail]).strip() for c in row.cells))
            for row in rows
        ]
        yield table(lines, ("", *view.places))
    sources.append(view.sources)


def _steps(view: StepsView, sources: list[SourcesView | None]) -> Iterator[str]:
    yield heading(view.title, 3)
    yield table(
        (f"{number}.", step.title, step.detail, step.when)
        for number, step in enumerate(view.steps, 1)
    )
    sources.append(view.sources)
