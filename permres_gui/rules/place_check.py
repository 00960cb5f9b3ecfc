"""Checks of the municipalities' files: towns, groups, days and amounts that make sense."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from itertools import combinations, filterfalse
from operator import attrgetter
from typing import Any, NamedTuple

from .dated_amount import DatedAmount, gaps_and_overlaps
from .fault import Fault
from .plain import build
from .practice import LocalPractice
from .price import Price
from .rulebook import CARD_ORDER
from .tariff import GeneralFees

FORMS = ("annex-16", "annex-22")
FOR_CARDS = (
    *("ways", "terms", "photos", "windows", "duties", "papers"),
    *("procedures", "notices", "fees.notes"),
)
"""The lists whose entries may be for some cards only; prices are looked at with more."""


class Towns(NamedTuple):
    """What a file may name: towns, papers, and files by the town they are of."""

    codes: Collection[str]
    papers: Collection[str]


def place_faults(
    files: Mapping[str, Mapping[str, Any]], general: Mapping[str, Any], known: Towns
) -> Iterator[Fault]:
    """Every fault in the files of the municipalities and in the federal tariff."""
    seen: dict[str, str] = {}
    fees = build(GeneralFees, general)
    of_eu = frozenset(fees.eu_cards)
    for file, data in files.items():
        place = build(LocalPractice, data)
        yield from _town(file, place, seen, known)
        yield from _prices(file, place.fees.prices, of_eu)
        yield from _named(file, place, known)
    yield from _prices("federal_fees.yaml", fees.federal, of_eu)


def _town(
    file: str, place: LocalPractice, seen: dict[str, str], known: Towns
) -> Iterator[Fault]:
    if place.nis not in known.codes:
        yield Fault(file, "nis", f"the NIS code of a municipality, not {place.nis}")
    if place.nis in seen:
        yield Fault(file, "nis", f"one file for a town; {seen[place.nis]} is its file")
    seen.setdefault(place.nis, file)


def _prices(
    file: str, prices: tuple[Price, ...], of_eu: frozenset[str]
) -> Iterator[Fault]:
    for index, price in enumerate(prices):
        where = f"fees.prices[{index}: {price.item}]"
        yield from _group(file, where, price, of_eu)
        for amount in price.amounts:
            yield from _amount(file, where, amount)
        kept = tuple(each for each in price.amounts if each.first_day <= each.until)
        for day in gaps_and_overlaps(kept):
            expected = "the day after the amount before, no gap and no overlap"
            yield Fault(file, f"{where}.{day}", expected)
    for (one, first), (other, second) in combinations(enumerate(prices), 2):
        if _same(first, second):
            yield Fault(
                file,
                f"fees.prices[{one}] and [{other}]: {first.item}",
                "one price for a card, an age and a day; name what divides them",
            )


def _group(
    file: str, where: str, price: Price, of_eu: frozenset[str]
) -> Iterator[Fault]:
    """A price that is for somebody."""
    for name in ("cards", "cards_unsure"):
        for card in getattr(price, name):
            if card not in CARD_ORDER:
                expected = f"a card of {', '.join(CARD_ORDER)}, not {card}"
                yield Fault(file, f"{where}.{name}", expected)
    for form in price.forms:
        if form not in FORMS:
            yield Fault(file, f"{where}.forms", f"{' or '.join(FORMS)}, not {form}")
    low, under = price.age_from or 0, price.age_under
    if under is not None and under <= low:
        yield Fault(file, f"{where}.age_under", "a group that somebody belongs to")
    if not _held(price, of_eu):
        yield Fault(file, f"{where}.citizens", "a group that somebody belongs to")
    if price.nth_from < 1:
        yield Fault(file, f"{where}.nth_from", "1 for the first card, or more")


def _held(price: Price, of_eu: frozenset[str]) -> bool:
    """Whether citizens of that sort can hold one of its cards."""
    cards = {*price.cards, *price.cards_unsure}
    if price.citizens is None or not cards:
        return True
    return bool(cards & of_eu if price.citizens == "eu" else cards - of_eu)


def _amount(file: str, where: str, amount: DatedAmount) -> Iterator[Fault]:
    where = f"{where}.{amount.first_day}"
    for value in (amount.amount, amount.plus_federal):
        if value is not None and value < 0:
            yield Fault(file, where, f"an amount that is not below zero, not {value}")
        if value is not None and value != round(value, 2):
            yield Fault(file, where, f"an amount in cents, not {value}")
    if amount.amount is not None and amount.plus_federal is not None:
        yield Fault(file, where, "a whole price or what is added, not both")
    if amount.last_day is None and amount.consulted is None:
        yield Fault(file, where, "a last_day, or the day consulted")
    if amount.until < amount.first_day:
        yield Fault(file, where, "a last day that is not before the first")


def _same(one: Price, other: Price) -> bool:
    """Whether two prices could both be the one for some card, age and day."""
    alike = (one.what, one.speed, one.reason, one.narrowness()) == (
        other.what,
        other.speed,
        other.reason,
        other.narrowness(),
    )
    return (
        alike
        and _meet(one.cards, other.cards)
        and _meet(one.forms, other.forms)
        and (None in {one.citizens, other.citizens} or one.citizens == other.citizens)
        and _ages(one)[0] < _ages(other)[1]
        and _ages(other)[0] < _ages(one)[1]
        and not any(each.cards_unsure and not each.cards for each in (one, other))
        and _days_meet(one.amounts, other.amounts)
    )


def _meet(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return not one or not other or bool(set(one) & set(other))


def _ages(price: Price) -> tuple[int, int]:
    return price.age_from or 0, 1000 if price.age_under is None else price.age_under


def _days_meet(one: tuple[DatedAmount, ...], other: tuple[DatedAmount, ...]) -> bool:
    def meet(a: DatedAmount, b: DatedAmount) -> bool:
        return a.first_day <= b.until and b.first_day <= a.until

    return any(meet(a, b) for a in one for b in other)


def _named(file: str, place: LocalPractice, known: Towns) -> Iterator[Fault]:
    """Papers, steps and cards that exist; own sources begin with the name of the file."""
    papers = [paper.document for paper in place.papers]
    papers += place.collection.bring if place.collection else ()
    for paper in papers:
        if paper not in known.papers:
            yield Fault(file, "papers", f"the id of a paper, not {paper}")
    yield from _named_steps(file, place)
    yield from _named_pages(file, place)
    yield from _named_cards(file, place)


def _named_steps(file: str, place: LocalPractice) -> Iterator[Fault]:
    steps = {step.id for step in place.steps}
    for way in place.procedures:
        for step in way.steps:
            if step not in steps:
                expected = f"the id of a step, not {step}"
                yield Fault(file, f"procedures.{way.id}", expected)


def _named_pages(file: str, place: LocalPractice) -> Iterator[Fault]:
    stem = file.removeprefix("municipalities/").removesuffix(".yaml")
    for source in place.pages:
        if not source.id.startswith(f"{stem}."):
            yield Fault(file, f"pages.{source.id}", f"an id that begins with {stem}.")
        if source.consulted < date(2000, 1, 1):
            yield Fault(file, f"pages.{source.id}", "the day it was read")


def _named_cards(file: str, place: LocalPractice) -> Iterator[Fault]:
    for name in FOR_CARDS:
        for index, each in enumerate(attrgetter(name)(place)):
            for card in filterfalse(CARD_ORDER.__contains__, each.cards):
                expected = f"a card of {', '.join(CARD_ORDER)}, not {card}"
                yield Fault(file, f"{name}[{index}].cards", expected)
