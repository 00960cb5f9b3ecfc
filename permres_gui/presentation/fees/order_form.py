"""How many cards of which ages are ordered, and how fast."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.fees.fee_labels import ages_words
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import ChoiceView, CounterView, OptionView
from permres_gui.rules.card_order import Bracket, Order, brackets
from permres_gui.rules.price import CHILD_YEARS, Speed
from permres_gui.rules.tariff import FeeSchedule

MOST_CARDS: Final = 20
SPEEDS: Final[Mapping[Speed, str]] = MappingProxyType(
    {
        "normal": N_("Normal"),
        "urgent": N_("Urgent"),
        "very-urgent": N_("Very urgent"),
        "central": N_("Urgent, collected in Brussels"),
    }
)


def counters(
    order: Order, schedule: FeeSchedule | None, words: Translator
) -> Iterator[CounterView]:
    """One counter for each age with a price of its own, the oldest first."""
    steps = words.text("One less"), words.text("One more")
    for bracket in reversed(brackets(schedule)):
        count = sum(bracket.holds(age) for age in order.ages)
        label = bracket_label(bracket, words)
        name = f"{bracket.low}-{'' if bracket.under is None else bracket.under}"
        # Several counters stand below each other: each button says of what.
        less, more = (
            words.text("%(what)s: %(answer)s", what=each, answer=label)
            for each in steps
        )
        yield CounterView(name, label, count, 0, MOST_CARDS, less, more)


def bracket_label(bracket: Bracket, words: Translator) -> str:
    """Who is counted: children under 12, everybody from 12, or other ages."""
    if bracket == Bracket(0, CHILD_YEARS):
        return words.text("Children under 12")
    if bracket == Bracket(CHILD_YEARS, None):
        return words.text("Adults and children from 12")
    return words.text("People (%(ages)s)", ages=ages_words(bracket, words))


def speed_choice(
    order: Order, schedule: FeeSchedule | None, words: Translator
) -> ChoiceView:
    """How fast it can go there."""
    speeds = (schedule or FeeSchedule()).speeds()
    return ChoiceView(
        words.text("Procedure"),
        tuple(
            OptionView(speed, words.text(SPEEDS[speed]), selected=order.speed == speed)
            for speed in speeds
        ),
    )
