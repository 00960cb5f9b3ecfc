"""The price for a household, in one municipality, by age and by how fast it goes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fee_lines import ages_words, line_views
from permres_gui.presentation.payment_words import payment_sentences
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import (
    ChoiceView,
    CounterView,
    FeesView,
    OptionView,
)
from permres_gui.rules.condition import completed_years
from permres_gui.rules.fees import (
    Bracket,
    FeeResult,
    Order,
    brackets,
    fees_for,
    order_of,
)
from permres_gui.rules.municipality import LocalPractice
from permres_gui.rules.tariff import CHILD_YEARS, FeeSchedule, Speed

MOST_CARDS: Final = 20
SPEEDS: Final[Mapping[Speed, str]] = MappingProxyType(
    {
        "normal": N_("Normal"),
        "urgent": N_("Urgent"),
        "very-urgent": N_("Very urgent"),
        "central": N_("Urgent, collected in Brussels"),
    }
)


def planned(context: Context) -> Order:
    """What the person said about the cards to order; one for the person otherwise."""
    years = completed_years(context.case.person.born, context.as_of)
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


def fees_view(context: Context, card: str, order: Order | None = None) -> FeesView:
    """The bill line by line, what it rests on, and the counters above it."""
    words, wanted = context.words, order or planned(context)
    result = bill(context, card, wanted)
    schedule = context.practice.fees if context.practice else None
    place = context.place.name(words.language) if context.place else None
    cited = [source for line in result.lines for source in line.sources]
    cited += [source for each in result.notes for source in each.sources]
    if context.practice:
        cited += [s for each in context.practice.payments for s in each.sources]
    return FeesView(
        title=words.text("Price"),
        counters=tuple(_counters(wanted, schedule, words)),
        procedure=_procedure(wanted, schedule, words),
        lines=line_views(result, words, place),
        total_label=words.text("Total"),
        total=total_text(result, words),
        notes=tuple(_notes(context, card, wanted, result)),
        sources=sources_view(cited, context.library.sources, words),
    )


def total_text(result: FeeResult, words: Translator) -> str:
    """The total as in a table, the least it can be, or that it is not known."""
    if result.total is not None:
        return formats.amount_in_table(result.total, words.language)
    if result.at_least:
        least = formats.amount_in_table(result.at_least, words.language)
        return words.text("at least %(amount)s", amount=least)
    return words.text("not known for this day")


def _counters(
    order: Order, schedule: FeeSchedule | None, words: Translator
) -> Iterator[CounterView]:
    less, more = words.text("One less"), words.text("One more")
    for bracket in reversed(brackets(schedule)):
        count = sum(bracket.holds(age) for age in order.ages)
        label = bracket_label(bracket, words)
        name = f"{bracket.low}-{'' if bracket.under is None else bracket.under}"
        yield CounterView(name, label, count, 0, MOST_CARDS, less, more)


def bracket_label(bracket: Bracket, words: Translator) -> str:
    """Who is counted: children under 12, everybody from 12, or other ages."""
    if bracket == Bracket(0, CHILD_YEARS):
        return words.text("Children under 12")
    if bracket == Bracket(CHILD_YEARS, None):
        return words.text("Adults and children from 12")
    return words.text("People: %(ages)s", ages=ages_words(bracket, words))


def _procedure(
    order: Order, schedule: FeeSchedule | None, words: Translator
) -> ChoiceView:
    speeds = (schedule or FeeSchedule()).speeds()
    return ChoiceView(
        words.text("Procedure"),
        tuple(
            OptionView(speed, words.text(SPEEDS[speed]), selected=order.speed == speed)
            for speed in speeds
        ),
    )


def _notes(
    context: Context, card: str, order: Order, result: FeeResult
) -> Iterator[str]:
    words = context.words
    yield from _other_procedure(context, card, order)
    if result.total is None:
        yield words.text(
            "We never guess a price. What nobody publishes is not in the total."
            " Ask your municipality."
        )
    if context.practice is not None:
        yield from payment_sentences(context.practice, words)
    yield from (words.text(each.text) for each in result.notes)
    if context.place is None:
        yield words.text("Without your municipality no price is known.")
        return
    yield from _read_on(context, result)


def _read_on(context: Context, result: FeeResult) -> Iterator[str]:
    """The latest day on which a page about these prices was read."""
    days = [
        page.consulted
        for line in result.lines
        for source in line.sources
        for page in context.library.sources[source].pages
    ]
    if context.place is not None and days:
        yield context.words.text(
            "%(place)s: prices read on %(day)s.",
            place=context.place.name(context.words.language),
            day=max(days),
        )


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
