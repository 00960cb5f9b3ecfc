"""Two municipalities side by side, for somebody who is about to move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill, planned
from permres_gui.presentation.fees.order_form import SPEEDS
from permres_gui.presentation.fees.place_fee_rows import (
    PlaceFees,
    children_words,
    fee_rows,
    older_words,
)
from permres_gui.presentation.papers.place_cells import (
    apply_cell,
    card_cell,
    cell_sources,
    decision_cell,
    order_cell,
    papers_cells,
    payment_cell,
    photos_cell,
)
from permres_gui.presentation.place_choice import place_view
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    PlaceCellView,
    PlaceRowView,
    PlaceView,
    TwoPlacesView,
)
from permres_gui.rules.card_order import Order

Cell: TypeAlias = Callable[[Context, str, Order], PlaceCellView]
QUESTIONS: Final[tuple[tuple[str, Cell], ...]] = (
    (N_("How do you apply?"), apply_cell),
    (N_("How long is the wait for the decision?"), decision_cell),
    (N_("How do you order the card?"), order_cell),
    (N_("When is the card ready?"), card_cell),
    (N_("How many photos do you bring?"), photos_cell),
    (N_("How do you pay?"), payment_cell),
)


def two_places_view(context: Context, card: str, second: str = "") -> TwoPlacesView:
    """Both beside each other; without ``second`` only the choice of it."""
    words = context.words
    label = words.text("The other municipality")
    chooser = place_view(context.library.municipalities, label, second, words)
    other = context.library.municipalities.get(second)
    if other is None or other == context.place:
        return _choice(context, card, chooser, same=other is not None)
    order, there = planned(context), context.living_in(second)
    both = (
        PlaceFees(context, bill(context, card, order)),
        PlaceFees(there, bill(there, card, order)),
    )
    names = (_name(context), _name(there))
    cited = [s for place in both for line in place.fees.lines for s in line.sources]
    cited += [*cell_sources(context, card), *cell_sources(there, card)]
    return TwoPlacesView(
        words.text(
            "%(first)s and %(second)s side by side", first=names[0], second=names[1]
        ),
        _introduction(context, card, order),
        chooser,
        names,
        (
            (words.text("What you pay"), tuple(fee_rows(both, order))),
            (words.text("How it goes"), tuple(_ways((context, there), card, order))),
        ),
        (words.text("This page changes nothing in your answers."),),
        sources_view(cited, context.library.sources, words),
    )


def _choice(
    context: Context, card: str, chooser: PlaceView, *, same: bool
) -> TwoPlacesView:
    """Which municipality it is; not the one where the person lives."""
    words = context.words
    own = words.text("You live there now. Choose another municipality.")
    return TwoPlacesView(
        words.text("Compare with another municipality"),
        words.text(
            "Do you plan to move? See what the other municipality asks for the %(card)s card.",
            card=card,
        ),
        chooser,
        notes=(own,) if same else (),
    )


def _name(context: Context) -> str:
    if context.place is None:
        return context.words.text("Your municipality")
    return context.place.name(context.words.language)


def _introduction(context: Context, card: str, order: Order) -> str:
    """For which card and for whom both bills are."""
    words = context.words
    people = []
    if order.children < len(order.ages):
        people.append(older_words(order, words))
    if order.children:
        people.append(children_words(order, words))
    return words.text(
        "For the %(card)s card: %(people)s. Procedure: %(speed)s.",
        card=card,
        people=", ".join(people),
        speed=words.text(SPEEDS[order.speed]),
    )


def _ways(
    both: tuple[Context, Context], card: str, order: Order
) -> Iterator[PlaceRowView]:
    here, there = both
    words = here.words
    for question, cell in QUESTIONS:
        cells = (cell(here, card, order), cell(there, card, order))
        yield PlaceRowView(words.text(question), cells)
    yield PlaceRowView(
        words.text("Which papers does only this municipality ask for?"),
        papers_cells(both, card, order),
    )
