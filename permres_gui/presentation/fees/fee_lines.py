"""The lines of the bill in words: who pays, how much, and what is known instead."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.presentation import formats
from permres_gui.presentation.fees.fee_labels import line_label
from permres_gui.presentation.fees.known_of_price import (
    federal_part,
    of_others,
    of_the_place,
)
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import FeeLineView
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.price import CHILD_YEARS


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
        others = [*federal_part(line, words), *of_others(line, words)]
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


def line_details(line: FeeLine, words: Translator, place: str | None) -> Iterator[str]:
    """Why a line is what it is, or what is known of it without an amount."""
    if line.amount is not None:
        yield from _known(line, words)
        return
    if place is not None:
        yield from of_the_place(line, words, place)


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
