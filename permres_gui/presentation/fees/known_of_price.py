"""What is known of a price that the place does not name for the day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from permres_gui.presentation import formats
from permres_gui.presentation.translator import Translator
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.tariff import KnownRange


def federal_part(line: FeeLine, words: Translator) -> Iterator[str]:
    """What the State asks for a card that the place does not price."""
    if line.federal is not None and line.federal.amount is not None:
        yield words.text(
            "The federal part of the price is %(amount)s on this day."
            " The municipality can add its own part.",
            amount=line.federal.amount,
        )
    if line.federal_groups:
        yield words.text(
            "The federal part of the price is %(amounts)s on this day."
            " Municipalities do not agree which amount is for this card.",
            amounts=_alternatives(line.federal_groups, words),
        )
    if line.federal_groups and line.plus_federal is None:
        yield words.text("The municipality can add its own part.")


def of_the_place(line: FeeLine, words: Translator, place: str) -> Iterator[str]:
    """What the place does tell: its own part, earlier amounts, the price of a Belgian."""
    if line.plus_federal is not None:
        yield _added(line.plus_federal, line, words, place)
    elif len(line.possible) == 1:
        yield words.text(
            "%(place)s has a price of %(amount)s."
            " It does not say if this is also for this card.",
            place=place,
            amount=line.possible[0],
        )
    elif line.possible:
        yield words.text(
            "%(place)s has more than one price: %(amounts)s."
            " It does not say which one is for this card.",
            place=place,
            amounts=_alternatives(line.possible, words),
        )
    if line.last_known is not None:
        yield from _last_known(line.last_known, words, place)
    if line.at_most is not None and line.at_most.amount is not None:
        yield words.text(
            "A Belgian pays %(amount)s here. The municipality may not ask you for more.",
            amount=line.at_most.amount,
        )


def _added(added: Decimal, line: FeeLine, words: Translator, place: str) -> str:
    """What the place adds to a federal part that is not known, or not settled."""
    if line.possible and not added:
        return words.text(
            "%(place)s asks only the federal part of the price.", place=place
        )
    if line.possible:
        return words.text(
            "%(place)s adds %(amount)s to the federal part of the price."
            " In all that is %(amounts)s.",
            place=place,
            amount=added,
            amounts=_alternatives(line.possible, words),
        )
    if not added:
        return words.text(
            "%(place)s asks only the federal part of the price."
            " That part is not known for this day.",
            place=place,
        )
    return words.text(
        "%(place)s adds %(amount)s to the federal part of the price."
        " That part is not known for this day.",
        place=place,
        amount=added,
    )


def _alternatives(amounts: tuple[Decimal, ...], words: Translator) -> str:
    def either(first: str, second: str) -> str:
        return words.text("%(first)s or %(second)s", first=first, second=second)

    return reduce(either, (formats.amount(each, words.language) for each in amounts))


def _last_known(last: DatedAmount, words: Translator, place: str) -> Iterator[str]:
    if last.plus_federal is not None:
        yield _last_added(last.plus_federal, last, words, place)
    elif last.amount and last.stale:
        yield words.text(
            "The last known price is %(amount)s, from %(year)s. Ask what it is now.",
            year=str(last.until.year),
            amount=last.amount,
        )
    elif last.amount:
        yield words.text(
            "Until %(day)s it was %(amount)s.", day=last.until, amount=last.amount
        )
    elif last.amount is not None:
        yield words.text("Until %(day)s it was free.", day=last.until)


def _last_added(
    added: Decimal, last: DatedAmount, words: Translator, place: str
) -> str:
    if added:
        return words.text(
            "Until %(day)s %(place)s added %(amount)s to the federal part of the price.",
            day=last.until,
            place=place,
            amount=added,
        )
    return words.text(
        "Until %(day)s %(place)s asked only the federal part of the price.",
        day=last.until,
        place=place,
    )


def of_others(line: FeeLine, words: Translator) -> Iterator[str]:
    """What other places ask, and what a guide once said."""
    if line.elsewhere is not None:
        yield _range(line.elsewhere, words)
    if line.hint is not None:
        yield words.text(
            "A guide of %(year)s says that it is usually %(low)s to %(high)s.",
            year=str(line.hint.said_in),
            low=line.hint.low,
            high=line.hint.high,
        )


def _range(found: KnownRange, words: Translator) -> str:
    if found.low == found.high:
        return words.plural(
            "One other municipality asks %(low)s.",
            "%(number)s other municipalities ask %(low)s.",
            found.places,
            low=found.low,
        )
    return words.plural(
        "One other municipality asks %(low)s to %(high)s.",
        "Other municipalities ask %(low)s to %(high)s"
        " (%(number)s municipalities, %(first)s to %(last)s).",
        found.places,
        low=found.low,
        high=found.high,
        first=str(found.first_day.year),
        last=str(found.last_day.year),
    )
