"""What is paid in two municipalities, so that each row compares the same people.

Places divide ages in different ways; twelve divides everywhere. So there is one row
for those below twelve and one for all others.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import total_text
from permres_gui.presentation.fees.fee_labels import line_label
from permres_gui.presentation.fees.fee_lines import line_amount, line_details
from permres_gui.presentation.fees.fee_notes import read_on
from permres_gui.presentation.fees.known_of_price import federal_part
from permres_gui.presentation.papers.place_cells import not_known
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import PlaceCellView, PlaceRowView
from permres_gui.rules.card_order import Order
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.price import ADULT_YEARS, CHILD_YEARS

ZERO = Decimal(0)


class PlaceFees(NamedTuple):
    """The bill in one of the two places."""

    context: Context
    fees: FeeResult


def fee_rows(both: tuple[PlaceFees, PlaceFees], order: Order) -> Iterator[PlaceRowView]:
    """The application, the cards of the older and of the children, and the total."""
    words = both[0].context.words
    yield _row(words.text("Application"), both, None)
    if order.children < len(order.ages):
        yield _row(older_words(order, words), both, False)
    if order.children:
        yield _row(children_words(order, words), both, True)
    yield PlaceRowView(
        words.text("Total"), (_total(both[0]), _total(both[1])), strong=True
    )
    yield PlaceRowView(words.text("Prices read on"), (_read(both[0]), _read(both[1])))


def older_words(order: Order, words: Translator) -> str:
    """How many cards are for people from twelve years on."""
    older = [age for age in order.ages if age >= CHILD_YEARS]
    if all(age >= ADULT_YEARS for age in older):
        return words.plural("%(number)s adult", "%(number)s adults", len(older))
    return words.plural(
        "%(number)s person (%(ages)s)",
        "%(number)s people (%(ages)s)",
        len(older),
        ages=words.text("%(low)s years or older", low="12"),
    )


def children_words(order: Order, words: Translator) -> str:
    """How many cards are for children below twelve."""
    return words.plural(
        "%(number)s child under 12", "%(number)s children under 12", order.children
    )


def _row(
    label: str, both: tuple[PlaceFees, PlaceFees], child: bool | None
) -> PlaceRowView:
    """One row; ``child`` is ``None`` for the application."""
    return PlaceRowView(label, (_cell(both[0], child), _cell(both[1], child)))


def _cell(place: PlaceFees, child: bool | None) -> PlaceCellView:
    lines = [
        line
        for line in place.fees.lines
        if (line.bracket.child if line.bracket else None) is child
    ]
    if len(lines) > 1:
        return _several(lines, place.context)
    words = place.context.words
    (line,) = lines
    told = [*line_details(line, words, _name(place.context))]
    told += federal_part(line, words)
    unknown = line.amount is None
    return PlaceCellView(line_amount(line, words), " ".join(told), unknown)


def _several(lines: list[FeeLine], context: Context) -> PlaceCellView:
    """The sum of lines that this place prices apart, each of them below it."""
    words = context.words
    parts = "\n".join(_part(line, context) for line in lines)
    known = [line.amount * line.count for line in lines if line.amount is not None]
    if not known:
        return not_known(words, parts)
    text = formats.amount_in_table(sum(known, start=ZERO), words.language)
    if len(known) < len(lines):
        text = words.text("at least %(amount)s", amount=text)
    return PlaceCellView(text, parts, unknown=len(known) < len(lines))


def _part(line: FeeLine, context: Context) -> str:
    words = context.words
    told = " ".join(line_details(line, words, _name(context)))
    amount = line_amount(line, words)
    said = told or amount if line.amount is None else f"{amount}. {told}".rstrip(". ")
    label = line_label(line, words, plain=False)
    return words.text("%(topic)s: %(state)s", topic=label, state=said)


def _name(context: Context) -> str | None:
    return context.place.name(context.words.language) if context.place else None


def _total(place: PlaceFees) -> PlaceCellView:
    text = total_text(place.fees, place.context.words)
    return PlaceCellView(text, unknown=place.fees.total is None)


def _read(place: PlaceFees) -> PlaceCellView:
    """The day on which the prices were read, or on which none was found."""
    words, practice = place.context.words, place.context.practice
    day = read_on(place.context, place.fees)
    if day is not None:
        return PlaceCellView(words.figure(day))
    if practice is None or not practice.pages:
        return not_known(words)
    looked = max(page.consulted for page in practice.pages)
    said = words.text("We looked on %(day)s.", day=looked)
    return PlaceCellView(words.text("no price found"), said, unknown=True)
