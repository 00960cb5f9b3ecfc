"""What is said below a bill: the other procedure, paying, and how much is known."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from permres_gui.presentation.context import Context
from permres_gui.presentation.fees.bill import bill
from permres_gui.presentation.fees.payment_words import payment_sentences
from permres_gui.rules.card_order import Order
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.municipality import Municipality
from permres_gui.rules.price import Speed


def fee_notes(
    context: Context, card: str, order: Order, result: FeeResult
) -> Iterator[str]:
    """Each in a sentence."""
    words = context.words
    yield from _other_procedure(context, card, order)
    if any(line.bracket and line.amount for line in result.lines):
        yield words.text("You pay for a card when you order it.")
    if result.total is None:
        yield words.text(
            "We never guess a price. What nobody publishes is not in the total."
            " Ask your municipality."
        )
    if context.practice is not None:
        yield from payment_sentences(context.practice, words)
    yield from (words.text(each.text) for each in result.notes)
    if context.place is None:
        yield _without_place(context)
    else:
        yield from _looked_up(context, result, context.place)


def _looked_up(
    context: Context, result: FeeResult, municipality: Municipality
) -> Iterator[str]:
    """When the pages of the place were read, or that no price stood there."""
    words, place = context.words, municipality.name(context.words.language)
    day = read_on(context, result)
    if day is not None:
        yield words.text("%(place)s: prices read on %(day)s.", place=place, day=day)
    elif context.practice is not None and context.practice.pages:
        day = max(page.consulted for page in context.practice.pages)
        yield words.text(
            "%(place)s: we looked on %(day)s and found no price.", place=place, day=day
        )


def _without_place(context: Context) -> str:
    """Why no price is known: no municipality was told, or one that does not exist."""
    told = context.case.person.municipality
    if isinstance(told, str):
        return context.words.text(
            "We know no municipality with the code %(code)s, and so no price.",
            code=told,
        )
    return context.words.text("Without your municipality no price is known.")


def read_on(context: Context, result: FeeResult) -> date | None:
    """The latest day on which a page with a price of this place was read."""
    pages = context.practice.pages if context.practice else ()
    own = {page.id for page in pages}
    days = [
        page.consulted
        for line in result.lines
        for source in _priced_by(line, own)
        for page in context.library.sources[source].pages
    ]
    return max(days, default=None)


def _priced_by(line: FeeLine, own: Collection[str]) -> tuple[str, ...]:
    """Where the place itself tells a price, one of today or an earlier one."""
    if line.amount is not None:
        return line.sources
    if line.last_known is not None:
        return line.last_known.sources
    told = line.possible or line.plus_federal is not None or line.at_most is not None
    return tuple(each for each in line.sources if told and each in own)


def _other_procedure(context: Context, card: str, order: Order) -> Iterator[str]:
    """The price of the other procedure: the cheaper one is always named."""
    speed: Speed = "normal" if order.urgent else "urgent"
    total = bill(context, card, order._replace(speed=speed)).total
    if total is None:
        return
    if order.urgent:
        yield context.words.text(
            "In the normal procedure you pay %(amount)s in all.", amount=total
        )
    else:
        yield context.words.text(
            "In the urgent procedure you pay %(amount)s in all.", amount=total
        )
