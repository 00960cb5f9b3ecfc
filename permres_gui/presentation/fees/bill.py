"""The bill for the cards that somebody orders, and its total in words."""

from __future__ import annotations

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import Translator
from permres_gui.rules.card_order import Order, age_for_prices, order_of
from permres_gui.rules.fees import FeeResult, fees_for
from permres_gui.rules.practice import LocalPractice


def planned(context: Context) -> Order:
    """What the person said about the cards to order; one for the person otherwise."""
    years = age_for_prices(context.case.person.born, context.as_of)
    return order_of(context.case.plans, years)


def bill(
    context: Context,
    card: str,
    order: Order | None = None,
    practice: LocalPractice | None = None,
) -> FeeResult:
    """The bill for one card in the municipality of residence, or in another."""
    there = practice or context.practice
    return fees_for(
        there.fees if there else None,
        context.library.general_fees,
        order or planned(context),
        card,
        context.as_of,
        context.library.procedures.of(card).form,
    )


def total_text(result: FeeResult, words: Translator) -> str:
    """The total as in a table, the least it can be, or that it is not known."""
    if result.total is not None:
        return formats.amount_in_table(result.total, words.language)
    if result.at_least:
        least = formats.amount_in_table(result.at_least, words.language)
        return words.text("at least %(amount)s", amount=least)
    return words.text("not known for this day")


def total_here(context: Context, result: FeeResult) -> str:
    """The total where the person lives, or that this was not told."""
    untold = not isinstance(context.case.person.municipality, str)
    if result.total is None and untold:
        return context.words.text("not known without your municipality")
    return total_text(result, context.words)
