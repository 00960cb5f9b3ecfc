"""The lines of the bill in words: who pays, how much, and what is known instead."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import reduce

from permres_gui.presentation import formats
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import FeeLineView
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.price import CHILD_YEARS
from permres_gui.rules.tariff import KnownRange


def line_views(
    result: FeeResult, words: Translator, place: str | None
) -> tuple[FeeLineView, ...]:
    """Every line with its amount and why it is that, or what is known instead.

    What other places ask is said once where it is the same for several lines.
    """
    divided = {e.bracket for e in result.lines if e.bracket and not e.bracket.child}
    plain = all(bracket == Bracket(CHILD_YEARS, None) for bracket in divided)
    views, said = [], set[str]()
    for line in result.lines:
        others = [*federal_part(line, words), *_of_others(line, words)]
        fresh = [sentence for sentence in others if sentence not in said]
        said |= set(others)
        views.append(
            FeeLineView(
                line_label(line, words, plain=plain),
                line_amount(line, words),
                " ".join([*line_details(line, words, place), *fresh]),
                unknown=line.amount is None,
            )
        )
    return tuple(views)


def line_amount(line: FeeLine, words: Translator) -> str:
    """The price of a line as in a table: free, an amount, or not known."""
    if line.amount is None:
        return words.text("not known here")
    if not line.amount:
        return words.text("free")
    return formats.amount_in_table(line.amount * line.count, words.language)


def line_label(line: FeeLine, words: Translator, *, plain: bool) -> str:
    """What is paid for, and for how many; ``plain`` with one price from twelve on."""
    if line.bracket is None:
        return words.text("Application")
    if line.extra:
        return _further(line, words)
    if line.bracket.under == CHILD_YEARS and not line.bracket.low:
        return words.plural(
            "%(number)s child under 12", "%(number)s children under 12", line.count
        )
    if plain:
        return words.plural("%(number)s adult", "%(number)s adults", line.count)
    return words.plural(
        "%(number)s person (%(ages)s)",
        "%(number)s people (%(ages)s)",
        line.count,
        ages=ages_words(line.bracket, words),
    )


def _further(line: FeeLine, words: Translator) -> str:
    if line.bracket is not None and line.bracket.child:
        return words.plural(
            "%(number)s other child at the same address",
            "%(number)s other children at the same address",
            line.count,
        )
    return words.plural(
        "%(number)s other person at the same address",
        "%(number)s other people at the same address",
        line.count,
    )


def ages_words(bracket: Bracket, words: Translator) -> str:
    """The ages of a bracket, such as "12 to 17 years"."""
    low, under = str(bracket.low), bracket.under
    if under is None:
        return words.text("%(low)s years or older", low=low)
    if not bracket.low:
        return words.text("under %(under)s", under=str(under))
    if int(low) == under - 1:
        return words.text("%(low)s years", low=low)
    return words.text("%(low)s to %(last)s years", low=low, last=str(under - 1))


def line_details(line: FeeLine, words: Translator, place: str | None) -> Iterator[str]:
    """Why a line is what it is, or what is known of it without an amount."""
    if line.amount is not None:
        yield from _known(line, words)
        return
    if place is not None:
        yield from _of_the_place(line, words, place)


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


def _known(line: FeeLine, words: Translator) -> Iterator[str]:
    if not line.amount:
        return
    if line.count > 1 and line.bracket is None:
        yield words.text("%(amount)s for each person.", amount=line.amount)
    elif line.count > 1:
        yield words.text("%(amount)s for each card.", amount=line.amount)
    if line.bracket is None:
        yield words.text("You pay this when you apply.")
    if line.undated:
        yield words.text(
            "The page of the municipality names no year for this price."
            " Ask if it is still right."
        )


def _of_the_place(line: FeeLine, words: Translator, place: str) -> Iterator[str]:
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


def _of_others(line: FeeLine, words: Translator) -> Iterator[str]:
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
