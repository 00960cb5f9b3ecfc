"""What is due among the prices, as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.domain.day import ONE_DAY
from permres_gui.presentation import formats
from permres_gui.presentation.fees.fee_labels import ages_words
from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.due_fees import DueFee, DueReason
from permres_gui.rules.municipality import Municipalities
from permres_gui.rules.price import Price

REASONS: Final[Mapping[DueReason, str]] = MappingProxyType(
    {
        "runs-out": N_("runs out on %(day)s"),
        "ran-out": N_("ran out on %(day)s"),
        "old": N_("older than a year"),
        "stale": N_("stale since %(day)s"),
        "no-price": N_("names no price"),
    }
)
GAP: Final = "  "


def due_table(
    due: Iterable[DueFee], municipalities: Municipalities, words: Translator
) -> str:
    """A head and one line for each price that is due, or that nothing is."""
    rows = [_row(each, municipalities, words) for each in due]
    if not rows:
        return words.text("Nothing is due.")
    key = formats.sort_key(words.language)
    rows.sort(key=lambda row: key(row[0]))
    return "\n".join(_aligned([_head(words), *rows]))


def _head(words: Translator) -> tuple[str, ...]:
    return (
        words.text("Municipality"),
        words.text("What is priced"),
        words.text("Amount"),
        words.text("Why"),
        words.text("Page"),
    )


def _row(
    each: DueFee, municipalities: Municipalities, words: Translator
) -> tuple[str, ...]:
    place = municipalities.get(each.nis)
    return (
        place.name(words.language) if place else words.text("(federal tariff)"),
        priced(each.price, words) if each.price else "-",
        amount_words(each.amount, words),
        ", ".join(_reason(reason, each.amount, words) for reason in each.reasons),
        each.page or "-",
    )


def priced(price: Price, words: Translator) -> str:
    """The item as in the answers, and for whom; the other words are those of the file."""
    parts = [price.item, *price.cards, *(f"{card}?" for card in price.cards_unsure)]
    named = [price.citizens, *price.forms]
    if price.what != "card" and price.speed != "normal":
        named.append(price.speed)
    if price.reason != "new":
        named.append(price.reason)
    if price.age_from is not None or price.age_under is not None:
        bracket = Bracket(price.age_from or 0, price.age_under)
        named.append(ages_words(bracket, words))
    return ", ".join([" ".join(parts), *(each for each in named if each)])


def amount_words(amount: DatedAmount | None, words: Translator) -> str:
    """The amount as it stands in a column."""
    if amount is None:
        return "-"
    if amount.amount is not None:
        if not amount.amount:
            return words.text("free")
        return formats.amount_in_table(amount.amount, words.language)
    if amount.plus_federal is not None:
        return words.text("federal tariff + %(amount)s", amount=amount.plus_federal)
    return words.text("not known here")


def _reason(reason: DueReason, amount: DatedAmount | None, words: Translator) -> str:
    if amount is None:
        return words.text(REASONS[reason])
    day = amount.until + ONE_DAY if reason == "stale" else amount.until
    return words.text(REASONS[reason], day=day)


def _aligned(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as their widest cell; the last one is free."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for *cells, last in rows:
        padded = (cell.ljust(width) for cell, width in zip(cells, widths, strict=False))
        yield GAP.join((*padded, last))
