"""What forbids a row of a price list to go into the file of its municipality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from pathlib import Path

from permres_gui.domain.day import ONE_DAY
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.municipality import Municipalities, Municipality
from permres_gui.rules.plain import build
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.source import Source
from permres_gui.rules.source_files import Reading

from .price_list import PriceKey, PriceRow, why_not_flat


@dataclass(slots=True)
class FilePrices:
    """The prices of one file while rows are added to them."""

    file: str
    place: LocalPractice
    prices: list[Price]

    def index(self, row: PriceRow) -> int | None:
        """Which price a row is of: of several alike the one that holds longest."""
        alike = [i for i, e in enumerate(self.prices) if PriceKey.of(e) == row.key]
        same = [i for i in alike if row.amount in self.prices[i].amounts]
        ends = ((self.last(i).until, i) for i in alike)
        return same[0] if same else max(ends, default=(None, None))[1]

    def last(self, index: int) -> DatedAmount:
        return max(self.prices[index].amounts, key=lambda amount: amount.until)

    def add(self, index: int, amount: DatedAmount) -> None:
        price = self.prices[index]
        self.prices[index] = replace(price, amounts=(*price.amounts, amount))


class Known:
    """What the rows are held against."""

    def __init__(self, parts: Mapping[str, Reading], resources: Path) -> None:
        self.parts = parts
        self.resources = resources

    @cached_property
    def towns(self) -> Mapping[str, Municipality]:
        return Municipalities(self.resources / "rulebook" / "municipalities.csv").by_nis

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        listed = self.parts["sources"].data["sources"]
        return {each.id: each for each in build(tuple[Source, ...], listed)}

    @cached_property
    def places(self) -> Mapping[str, FilePrices]:
        found = {}
        for file, data in self.parts["places"].data.items():
            place = build(LocalPractice, data)
            found[place.nis] = FilePrices(file, place, list(place.fees.prices))
        return found

    def read_on(self, amount: DatedAmount) -> date:
        """The latest day on which one of the pages of an amount was read."""
        pages = (page for each in amount.sources for page in self.sources[each].pages)
        days = [page.consulted for page in pages]
        return max([*days, amount.consulted or date.min])


def refusals(row: PriceRow, known: Known) -> Iterator[tuple[str, str]]:
    """The column and what was expected in it."""
    town = known.towns.get(row.nis)
    if town is None:
        yield "nis", f"the NIS code of a municipality, not {row.nis}"
        return
    names = (town.name_nl, town.name_fr, town.name_de)
    if row.place not in names:
        yield "place", f"{names[0]}, which has the code {row.nis}, not {row.place}"
    amounts = known.places.get(row.nis)
    if amounts is None:
        yield "nis", f"a municipality with a file; {names[0]} has none"
        return
    why = why_not_flat(amounts.place)
    if why:
        yield "nis", f"a place whose prices are a flat table; {names[0]}: {why}"
        return
    index = amounts.index(row)
    if index is None:
        yield "what", f"a price of {amounts.file}; none is for just these"
    elif row.amount not in amounts.prices[index].amounts:
        yield from _new(row.amount, amounts.last(index), known)


def _new(
    amount: DatedAmount, last: DatedAmount, known: Known
) -> Iterator[tuple[str, str]]:
    """What forbids an amount to follow the last one."""
    unknown = [each for each in amount.sources if each not in known.sources]
    for each in unknown:
        yield "source", f"a source with the id {each}"
    follows = last.until + ONE_DAY
    if amount.first_day < follows:
        yield "first_day", f"{follows}; until {last.until} an amount stands in the file"
    if amount.first_day > follows:
        yield "first_day", f"{follows}, the day after the amount before"
    if amount.consulted is None:
        yield "consulted", "the day on which the price was read"
    if amount.until < amount.first_day:
        yield "last_day", "a last day that is not before the first"
    if amount.consulted is None or unknown:
        return
    newest = max(known.read_on(last), known.read_on(replace(amount, consulted=None)))
    if amount.consulted < newest:
        yield "consulted", f"{newest} or later: the file was read from a newer source"
