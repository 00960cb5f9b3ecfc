"""The printed result: plain HTML for a text document, everything unfolded."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_row import no_lines
from permres_gui.presentation.cards.cards_in_order import offered
from permres_gui.presentation.context import Context
from permres_gui.presentation.desk.what_if import printed_what_if
from permres_gui.presentation.holders.two_places_view import two_places_view
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.reports.printed import (
    bullets,
    document,
    heading,
    paragraph,
    table,
)
from permres_gui.presentation.reports.printed_sources import References
from permres_gui.presentation.reports.report_papers import (
    notice_parts,
    papers_in_full,
    papers_in_short,
)
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.timelines.printed_timeline import timeline_drawing
from permres_gui.presentation.views import (
    AnswersView,
    CardRowView,
    ListView,
    ResultView,
    TwoPlacesView,
)
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.card_order import Order


def report(
    context: Context,
    ticked: Collection[str] = frozenset(),
    order: Order | None = None,
    card: str = "",
    second: str = "",
) -> str:
    """One document of HTML: on the first page the answer, the days and what to do.

    Reasons, answers and sources follow as an annex. ``card`` names the one card whose
    papers are printed; without it those of all cards that are possible or coming.
    ``second`` is a municipality beside that of residence: both are compared for it.
    """
    words, result = context.words, result_view(context)
    cards = [card] if card else [each.card for each in offered(context)]
    papers = [papers_view(context, each, ticked, order) for each in cards]
    references = References(context)
    parts = [
        *printed_what_if(context),
        *_result(result, references),
        *_table_of_cards(context, result),
        *(part for view in papers for part in papers_in_short(view, references, words)),
        *_lists(result),
        paragraph(where_to_ask(context)),
    ]
    told: set[str] = set()
    for each, view in zip(cards, papers, strict=True):
        parts += papers_in_full(view, references, words, told)
        if second:
            parts += _places(two_places_view(context, each, second), references)
    parts += [
        *_cards(context, result, references),
        *_timeline(result),
        *_answers(answers_view(context)),
        *references.listed(),
    ]
    return document(parts, words)


def _result(view: ResultView, references: References) -> Iterator[str]:
    yield heading(view.headline, 1)
    for line in view.lines:
        yield paragraph(line)
    yield from notice_parts(view.notices, references)
    yield paragraph(view.note)


def _table_of_cards(context: Context, view: ResultView) -> Iterator[str]:
    words = context.words
    rows = [(", ".join(r.letters), r.word, r.day, r.reason) for r in view.cards]
    heads = (
        words.text("Card"),
        words.text("Answer"),
        words.text("Day"),
        words.text("Reason"),
    )
    yield table(rows, heads)


def _cards(context: Context, view: ResultView, references: References) -> Iterator[str]:
    """Each with its reasons; what is met alike for two cards is explained once."""
    met: dict[str, str] = {}
    for row in view.cards:
        yield from _card(context, row, references, met)


def _timeline(view: ResultView) -> Iterator[str]:
    as_table = view.timeline.table if view.timeline is not None else None
    if view.timeline is not None and as_table is not None:
        yield heading(view.timeline.title)
        yield from timeline_drawing(view.timeline)
        yield table(as_table.rows, as_table.columns)


def _card(
    context: Context, row: CardRowView, references: References, met: dict[str, str]
) -> Iterator[str]:
    names = ", ".join(card_name(context, letter) for letter in row.letters)
    day = f", {row.day}" if row.day else ""
    yield heading(f"{names} – {row.word}{day}")
    asked = [each for each in row.requirements if met.get(each.title) != each.detail]
    if all(each.detail != row.reason for each in asked):
        yield paragraph(row.reason)
    no = no_lines(context, row.letters) if row.status == "not_eligible" else ()
    lines = (line for line in row.opening() if line not in no)  # not below each "no"
    for line in (*lines, row.guess):
        if line:
            yield paragraph(line)
    yield table(
        (each.title, each.word, references.after(each.detail, each.sources))
        for each in asked
    )
    above = [each for each in row.requirements if each not in asked]
    if above:
        words = context.words
        listed = in_a_row((references.after(e.title, e.sources) for e in above), words)
        yield paragraph(words.text("Met too, as told above: %(list)s.", list=listed))
    met.update({e.title: e.detail for e in asked if e.status == "eligible"})


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


def _places(view: TwoPlacesView, references: References) -> Iterator[str]:
    """Both municipalities; nothing where the second is the first."""
    if not view.groups:
        return
    yield heading(view.heading)
    yield paragraph(references.after(view.introduction, view.sources))
    for title, rows in view.groups:
        yield heading(title, 3)
        lines = [
            (row.label, *("\n".join([c.text, c.detail]).strip() for c in row.cells))
            for row in rows
        ]
        yield table(lines, ("", *view.places))
