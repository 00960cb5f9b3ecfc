"""What changed between two rule bases, in sentences: for whom, what, from which day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.rule_packs.price_words import price_amount, price_words
from permres_gui.presentation.rule_packs.requirement_change_words import (
    requirement_lines,
)
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.law import MeansAmount
from permres_gui.rules.rule_changes import (
    AmountChange,
    Change,
    amount_changes,
    document_changes,
    income_changes,
    other_changes,
)

PART_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "law": N_("lists of the law"),
        "procedures": N_("how to apply"),
        "validity": N_("what the cards give"),
        "journey": N_("going abroad"),
        "lost_card": N_("lost cards"),
        "letters": N_("letters and annexes"),
        "questions": N_("questions"),
        "sources": N_("sources"),
        "municipalities": N_("municipalities"),
    }
)


def change_lines(old: Told, new: Told, words: Translator) -> Iterator[str]:
    """Every difference in a sentence; or one that there is none."""
    found = [
        *requirement_lines(old, new, words),
        *_incomes(old, new, words),
        *_prices(old, new, words),
        *_papers(old, new, words),
        *_rest(old, new, words),
    ]
    yield from found or [words.text("Both rule bases say the same.")]


def _incomes(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for year, change in income_changes(old.known.rulebook, new.known.rulebook):
        yield words.text(
            "Income for the L card in %(year)s. Before: %(was)s; now: %(now)s.",
            year=str(year),
            was=_income(change.old, words),
            now=_income(change.new, words),
        )


def _income(amount: MeansAmount | None, words: Translator) -> str:
    if amount is None:
        return words.text("not known")
    text = words.text(
        "%(amount)s a month, with %(more)s for each dependant",
        amount=amount.applicant,
        more=amount.dependant,
    )
    return text if amount.sure else words.text("%(amount)s (not sure)", amount=text)


def _prices(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for each in amount_changes(old.known, new.known):
        yield words.text(
            "%(place)s, %(what)s, from %(first)s to %(last)s. Before: %(was)s; now:"
            " %(now)s.",
            place=_place(each, new, words),
            what=price_words(each.price, words),
            first=each.days.first_day,
            last=each.days.until,
            was=price_amount(each.change.old, words),
            now=price_amount(each.change.new, words),
        )


def _place(each: AmountChange, told: Told, words: Translator) -> str:
    place = told.known.municipalities.get(each.nis)
    return place.name(words.language) if place else words.text("(federal tariff)")


def _papers(old: Told, new: Told, words: Translator) -> Iterator[str]:
    for paper, change in document_changes(old.known, new.known):
        told = new if change.new else old
        name = told.words.text(told.known.documents[paper].name)
        yield words.text(_paper_message(change), name=name)


def _paper_message(change: Change[object]) -> str:
    if change.old is None:
        return N_("The paper “%(name)s” is new.")
    if change.new is None:
        return N_("The paper “%(name)s” is no longer asked for.")
    return N_("The paper “%(name)s” has changed, or who must bring it.")


def _rest(old: Told, new: Told, words: Translator) -> Iterator[str]:
    parts = other_changes(old.known, new.known)
    if parts:
        names = ", ".join(words.text(PART_WORDS[each]) for each in parts)
        yield words.text("Also changed: %(parts)s.", parts=names)
