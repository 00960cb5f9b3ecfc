"""What differs between two rule bases: requirements, amounts, papers and the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from permres_gui.records import dataclass
from permres_gui.rules.assessment import COMMON, HELD
from permres_gui.rules.plain import EMPTY

if TYPE_CHECKING:
    from permres_gui.rules.compiled import Library
    from permres_gui.rules.dated_amount import DatedAmount
    from permres_gui.rules.law import MeansAmount
    from permres_gui.rules.price import Price
    from permres_gui.rules.requirement import RequirementBase
    from permres_gui.rules.rulebook import Rulebook

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Change(Generic[T]):
    """One thing before and after; ``None`` where it was not or is not there."""

    old: T | None
    new: T | None


@dataclass(frozen=True, slots=True)
class RequirementChange:
    """A requirement of one route of a card, or of what keeps or every route asks."""

    card: str
    route: str
    change: Change[RequirementBase]


@dataclass(frozen=True, slots=True)
class AmountChange:
    """A dated price of a municipality; without ``nis`` the federal tariff.

    ``days`` is the amount that says from when until when: the new one, else the old.
    """

    nis: str
    price: Price
    days: DatedAmount
    change: Change[DatedAmount]


def changed(
    old: Mapping[Any, T], new: Mapping[Any, T]
) -> Iterator[tuple[Any, Change[T]]]:
    """What was added, what is gone and what is different, under its key."""
    for key in dict.fromkeys([*new, *old]):
        if old.get(key) != new.get(key):
            yield key, Change(old.get(key), new.get(key))


def requirement_changes(old: Rulebook, new: Rulebook) -> Iterator[RequirementChange]:
    """Requirements that differ, in the order of the rule base."""
    for (card, route, _), change in changed(_requirements(old), _requirements(new)):
        yield RequirementChange(card, route, change)


def _requirements(law: Rulebook) -> dict[tuple[str, str, str], RequirementBase]:
    return {
        (card.id, group, each.id): each
        for card in law.cards
        for group, listed in (
            (HELD, card.kept),
            (COMMON, card.common),
            *((route.id, route.requirements) for route in card.routes),
        )
        for each in listed
    }


def field_changes(
    old: RequirementBase, new: RequirementBase, but: Iterable[str]
) -> Iterator[tuple[str, object, object]]:
    """The fields of a requirement that differ, with what they were and are."""
    names = {each.name: None for known in (old, new) for each in fields(known)}
    for name in names:
        before, after = getattr(old, name, None), getattr(new, name, None)
        if name not in but and before != after:
            yield name, before, after
    if type(old) is not type(new):
        yield "kind", type(old).__name__, type(new).__name__


def income_changes(
    old: Rulebook, new: Rulebook
) -> Iterator[tuple[int, Change[MeansAmount]]]:
    """Reference incomes that differ, by their year."""
    before, after = (
        {each.year: each for each in law.law.reference_income} for law in (old, new)
    )
    yield from sorted(changed(before, after), key=lambda each: each[0])


def amount_changes(old: Library, new: Library) -> Iterator[AmountChange]:
    """Dated prices that differ, the federal tariff first."""
    before, after = _amounts(old), _amounts(new)
    known = before | after
    for key, change in changed(before, after):
        nis, price, _ = key
        yield AmountChange(nis, price, known[key], change)


def _amounts(known: Library) -> dict[tuple[str, Price, date], DatedAmount]:
    from dataclasses import replace

    places = [("", known.general_fees.federal)]
    places += [(each.nis, each.fees.prices) for each in known.known_places()]
    return {
        (nis, replace(price, amounts=()), each.first_day): each
        for nis, prices in places
        for price in prices
        for each in price.amounts
    }


def document_changes(old: Library, new: Library) -> Iterator[tuple[str, Change[Any]]]:
    """Papers that differ, or that are for somebody else, by their id."""
    before, after = (
        {
            each.id: (each, [r for r in known.document_rules if r.document == each.id])
            for each in known.documents.values()
        }
        for known in (old, new)
    )
    yield from changed(before, after)


PARTS: Mapping[str, Callable[[Library], object]] = {
    "law": lambda known: (
        known.rulebook.law.nationalities,
        known.rulebook.law.accessions,
        known.rulebook.law.left,
    ),
    "procedures": lambda known: known.procedures,
    "validity": lambda known: known.comparison,
    "journey": lambda known: known.journey_advice,
    "lost_card": lambda known: known.lost_card,
    "letters": lambda known: known.letters,
    "questions": lambda known: _without_empty(known.part("questions")),
    "sources": lambda known: known.sources,
    "municipalities": lambda known: [
        (known.practice_of(nis), place)
        for nis, place in known.municipalities.by_nis.items()
    ],
}
"""What is only said to differ, and not how."""


def _without_empty(data: Any) -> Any:  # noqa: ANN401 - JSON
    """Older rules also name what is empty; that is no change."""
    if isinstance(data, dict):
        kept = {key: _without_empty(each) for key, each in data.items()}
        return {key: each for key, each in kept.items() if each not in EMPTY}
    return [_without_empty(each) for each in data] if isinstance(data, list) else data


def other_changes(old: Library, new: Library) -> list[str]:
    """The further parts of the rule base that differ."""
    return [name for name, of in PARTS.items() if of(old) != of(new)]
