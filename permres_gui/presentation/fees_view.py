"""The price line by line, for this household and this procedure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import (
    ChoiceView,
    CounterView,
    FeesView,
    OptionView,
)
from permres_gui.rules.condition import age_on
from permres_gui.rules.fees import FeeLine, FeeResult, Order, fees_for, order_of

CHILD_AGE: Final = 12
MOST_CARDS: Final = 20


def planned(context: Context) -> Order:
    """What the person said about the cards to order; one for the person otherwise."""
    reached = age_on(context.case, context.as_of, CHILD_AGE)
    return order_of(context.case.plans, None if reached is None else not reached)


def bill(context: Context, card: str, order: Order | None = None) -> FeeResult:
    """The bill for one card in the municipality of residence."""
    practice = context.practice
    return fees_for(
        practice.fees if practice else None,
        context.library.general_fees,
        order or planned(context),
        card,
        context.as_of,
    )


def fees_view(context: Context, card: str, order: Order | None = None) -> FeesView:
    """The panel: counters, procedure, lines, total, what is cheaper."""
    words, wanted = context.words, order or planned(context)
    result = bill(context, card, wanted)
    cited = [source for line in result.lines for source in line.sources]
    cited += [source for each in result.notes for source in each.sources]
    return FeesView(
        title=words.text("Price"),
        counters=_counters(wanted, words),
        procedure=_procedure(wanted, words),
        lines=tuple(
            (line_label(e, words), line_amount(e, words)) for e in result.lines
        ),
        total_label=words.text("Total"),
        total=total_text(result, words),
        notes=tuple(_notes(context, card, wanted, result)),
        sources=sources_view(cited, context.library.sources, words),
    )


def total_text(result: FeeResult, words: Translator) -> str:
    """The total as in a table, or that it is not known."""
    if result.total is None:
        return words.text("not known for this day")
    return formats.amount_in_table(result.total, words.language)


def line_amount(line: FeeLine, words: Translator) -> str:
    """The price of a line as in a table: free, an amount, or not known."""
    if line.amount is None:
        return words.text("not known for this day")
    if not line.amount:
        return words.text("free")
    return formats.amount_in_table(line.amount * line.count, words.language)


def line_label(line: FeeLine, words: Translator) -> str:
    """What is paid for, and for how many."""
    match line.what, line.who:
        case "application", _:
            return words.text("Application")
        case "card-urgent-child-extra", _:
            return words.plural(
                "%(number)s other child at the same address",
                "%(number)s other children at the same address",
                line.count,
            )
        case _, "child":
            return words.plural(
                "%(number)s child under 12",
                "%(number)s children under 12",
                line.count,
            )
        case _:
            return words.plural("%(number)s adult", "%(number)s adults", line.count)


def _counters(order: Order, words: Translator) -> tuple[CounterView, ...]:
    less, more = words.text("One less"), words.text("One more")
    adults = words.text("Adults and children from 12")
    children = words.text("Children under 12")
    return (
        CounterView("adult", adults, order.adults, 0, MOST_CARDS, less, more),
        CounterView("under_12", children, order.children, 0, MOST_CARDS, less, more),
    )


def _procedure(order: Order, words: Translator) -> ChoiceView:
    return ChoiceView(
        words.text("Procedure"),
        (
            OptionView("normal", words.text("Normal"), selected=not order.urgent),
            OptionView("urgent", words.text("Urgent"), selected=order.urgent),
        ),
    )


def _notes(
    context: Context, card: str, order: Order, result: FeeResult
) -> Iterator[str]:
    words = context.words
    yield from _other_procedure(context, card, order)
    for line in result.lines:
        if line.amount is None:
            yield from _unknown(context, line)
    yield from (words.text(each.text) for each in result.notes)
    if context.place is None:
        yield words.text("Without your municipality no price is known.")
    days = [
        page.consulted
        for line in result.lines
        for source in line.sources
        for page in context.library.sources[source].pages
    ]
    if context.place is not None and days:
        yield words.text(
            "%(place)s: prices read on %(day)s.",
            place=context.place.name(words.language),
            day=max(days),
        )


def _other_procedure(context: Context, card: str, order: Order) -> Iterator[str]:
    """The price of the other procedure: the cheaper one is always named."""
    other = order._replace(urgent=not order.urgent)
    total = bill(context, card, other).total
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


def _unknown(context: Context, line: FeeLine) -> Iterator[str]:
    words, label = context.words, line_label(line, context.words)
    if line.last_known is not None:
        yield words.text(
            "%(what)s: no price is known for this day."
            " Until %(day)s it was %(amount)s.",
            what=label,
            day=line.last_known.last_day,
            amount=line.last_known.amount,
        )
    if line.elsewhere is not None:
        yield words.text(
            "%(what)s: other municipalities ask %(low)s to %(high)s.",
            what=label,
            low=line.elsewhere.low,
            high=line.elsewhere.high,
        )
