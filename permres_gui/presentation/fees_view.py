"""The price for a household, in one municipality, by age and by how fast it goes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from permres_gui.presentation import formats
from permres_gui.presentation.context import Context
from permres_gui.presentation.fee_labels import ages_words
from permres_gui.presentation.fee_lines import line_views
from permres_gui.presentation.payment_words import payment_sentences
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import (
    ChoiceView,
    CounterView,
    FeesView,
    LinkView,
    OptionView,
)
from permres_gui.rules.card_order import (
    Bracket,
    Order,
    age_for_prices,
    brackets,
    order_of,
)
from permres_gui.rules.fees import FeeLine, FeeResult, fees_for
from permres_gui.rules.practice import LocalPractice
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
        total_unknown=result.total is None,
        elsewhere=_elsewhere(context),
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
    return words.text("People (%(ages)s)", ages=ages_words(bracket, words))


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
        return
    day, place = read_on(context, result), context.place.name(words.language)
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


def _elsewhere(context: Context) -> LinkView | None:
    """To the same bill in another municipality, where this one was told."""
    if context.place is None:
        return None
    label = context.words.text("Compare with another municipality")
    return LinkView("places", label, "places")


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
