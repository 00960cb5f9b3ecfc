"""Dated amounts and lists of the law that several requirements share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from permres_gui.domain.unknown import Unknown, known
from permres_gui.records import STRICT, dataclass

OWN = ("belgian",)
"""The nationality whose people need no residence card."""


@dataclass(frozen=True, slots=True)
class MeansAmount:
    """The reference income of one year: euro a month, and for each dependant."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    year: int
    applicant: Decimal
    dependant: Decimal
    sure: bool
    sources: tuple[str, ...]

    def for_household(self, dependants: int) -> Decimal:
        """The amount for the applicant and the people who depend on the applicant."""
        return self.applicant + dependants * self.dependant


@dataclass(frozen=True, slots=True)
class CalledToo:
    """What people call a state beside its name, in any language."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    state: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PeopleOf:
    """Territories of which the people have the nationality of one state."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    territories: tuple[str, ...]
    sources: tuple[str, ...]
    state: str = ""
    """Empty where it is not one state for all of them: then the person must ask."""
    name: str = ""
    """The short name of the only territory, in English."""
    note: str = ""
    """What to look at before one chooses."""


@dataclass(frozen=True, slots=True)
class Law:
    """Groups of nationalities, days of accession to the EU, reference incomes."""

    __pydantic_config__: ClassVar[dict[str, Any]] = STRICT

    nationalities: Mapping[str, tuple[str, ...]]
    accessions: Mapping[str, date]
    reference_income: tuple[MeansAmount, ...]
    territories: tuple[str, ...] = ()
    """Countries by their code that give nobody a nationality of their own."""
    people_of: tuple[PeopleOf, ...] = ()
    accessions_asked_from: date = date.min
    """Of an older accession only who told a stay from before it is asked."""
    accession_grounds: tuple[str, ...] = ()
    """Grounds of citizens of the Union: before an accession they tell no more than others."""
    called_too: tuple[CalledToo, ...] = ()
    left: Mapping[str, Mapping[str, date]] = field(default_factory=dict)
    """Of a group, the countries that left it, each with its last day in it."""
    right_grounds: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """For the letter of a card in the hand, the grounds of stay that are its right.

    No list of its own: what the six cards say of themselves, put together when the rule
    base is built.
    """

    def in_group(
        self,
        countries: tuple[str, ...],
        groups: tuple[str, ...],
        on: date = date.max,
    ) -> bool:
        """Whether one of the nationalities is in one of the groups, or was on a day."""
        for group in groups:
            members = self.nationalities[group]
            for country in countries:
                if country in members or on <= self._left_on(group, country):
                    return True
        return False

    def joined_on(
        self,
        nationality: tuple[str, ...] | Unknown | None,
        groups: tuple[str, ...],
    ) -> date:
        """The day on which the first of the home countries in the groups joined the Union."""
        days = [
            self.accessions.get(country, date.min)
            for country in known(nationality) or ()
            if self.in_group((country,), groups)
        ]
        return min(days, default=date.min)

    def last_in(self, group: str, country: str) -> date:
        """The last day on which a country is in a group: the first of all days for never."""
        member = country in self.nationalities[group]
        return date.max if member else self._left_on(group, country)

    def _left_on(self, group: str, country: str) -> date:
        left = self.left.get(group)
        return left.get(country, date.min) if left else date.min


def around(
    amounts: tuple[MeansAmount, ...], year: int
) -> tuple[MeansAmount | None, MeansAmount | None]:
    """The last sure amount up to a year, and the first from it on."""
    sure = sorted((each for each in amounts if each.sure), key=lambda each: each.year)
    low = [each for each in sure if each.year <= year]
    high = [each for each in sure if each.year >= year]
    return (low[-1] if low else None), (high[0] if high else None)
