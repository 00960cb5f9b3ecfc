"""The 565 municipalities by NIS code, and what is known of the practice of a few."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import dataclass
from permres_gui.rules.place import (
    Booth,
    Collection,
    Duty,
    LocalPaper,
    LocalSource,
    LossReport,
    Payment,
    Photos,
    Term,
    Way,
    Window,
    YoungestCard,
)
from permres_gui.rules.procedure import LocalProcedure, Notice, Step
from permres_gui.rules.tariff import FeeSchedule


@dataclass(frozen=True, slots=True)
class Municipality:
    """A Belgian municipality (gemeente, commune) as of 1 January 2025."""

    nis: str
    name_nl: str
    name_fr: str
    name_de: str
    province_nl: str
    region: str
    languages: tuple[str, ...]
    facilities_for: tuple[str, ...]
    """Languages with facilities beside the official one."""
    postal_codes: tuple[str, ...]
    merged_from: tuple[str, ...]
    """Names of the municipalities that became this one in 2025."""

    def name(self, language: str) -> str:
        """Its name in a language; the Dutch one where there is no own name."""
        return {"fr": self.name_fr, "de": self.name_de}.get(language, self.name_nl)


class Municipalities:
    """The list of all municipalities; the file is read when it is first needed."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def by_nis(self) -> Mapping[str, Municipality]:
        """Every municipality by its NIS code, in the order of the file."""
        with self._path.open(encoding="utf-8", newline="") as lines:
            return {place.nis: place for place in read_municipalities(lines)}

    def get(self, nis: object) -> Municipality | None:
        """The municipality with this code; ``None`` for none, unknown or not asked."""
        return self.by_nis.get(nis) if isinstance(nis, str) else None


def read_municipalities(lines: Iterable[str]) -> tuple[Municipality, ...]:
    """The municipalities in the lines of the CSV file, the first of them its heads."""
    import csv

    return tuple(
        Municipality(
            nis=row["nis"],
            name_nl=row["name_nl"],
            name_fr=row["name_fr"],
            name_de=row["name_de"],
            province_nl=row["province_nl"],
            region=row["region"],
            languages=_several(row["official_languages"]),
            facilities_for=_several(row["facilities_for"]),
            postal_codes=_several(row["postal_codes"]),
            merged_from=_several(row["merged_2025_from"]),
        )
        for row in csv.DictReader(lines)
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(cell.split(";")) if cell else ()


@dataclass(frozen=True, slots=True)
class Contact:
    """A service that a person can go to, write to or call."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    id: str
    name: str
    """As it stands on the door: Dutch in Ghent, never translated."""
    text: str
    as_of: str
    """The date of the page: a day or a year; ``not shown`` where it has none."""
    sources: tuple[str, ...]
    address: str | None = None
    telephone: str | None = None
    email: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class UploadRules:
    """What the online form takes."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    url: str
    accepted: tuple[str, ...]
    refused: tuple[str, ...]
    idle_minutes: int
    sources: tuple[str, ...]


NO_PRICES = FeeSchedule()
Covers: TypeAlias = Literal[
    "permanent", "all-cards", "child-card", "registration", "belgian-cards", "general"
]


@dataclass(frozen=True, slots=True)
class LocalPractice:
    """What one municipality publishes: prices, ways in, steps, papers, places."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = {"extra": "forbid"}

    nis: str
    pages: tuple[LocalSource, ...] = ()
    """Its own pages; what the file states cites them."""
    covers: tuple[Covers, ...] = ()
    """What its pages are about; empty: not said."""
    fees: FeeSchedule = NO_PRICES
    payments: tuple[Payment, ...] = ()
    ways: tuple[Way, ...] = ()
    terms: tuple[Term, ...] = ()
    photos: tuple[Photos, ...] = ()
    booth: Booth | None = None
    windows: tuple[Window, ...] = ()
    duties: tuple[Duty, ...] = ()
    papers: tuple[LocalPaper, ...] = ()
    collection: Collection | None = None
    youngest: YoungestCard | None = None
    loss_report: LossReport | None = None
    procedures: tuple[LocalProcedure, ...] = ()
    """In order: the first that fits the card and the person is the one."""
    steps: tuple[Step, ...] = ()
    notices: tuple[Notice, ...] = ()
    contacts: tuple[Contact, ...] = ()
    upload: UploadRules | None = None
