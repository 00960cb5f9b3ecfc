"""The 565 municipalities by NIS code, and what is known of the practice of a few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import dataclass
from permres_gui.rules.municipality_names import (
    FurtherName,
    read_names,
    read_short_words,
    table,
)
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
    further_names: tuple[FurtherName, ...] = ()

    def name(self, language: str) -> str:
        """Its name in a language; the local one where the language has none."""
        for each in self.further_names:
            if each.kind == "name" and each.language == language:
                return each.name
        own = {"nl": self.name_nl, "fr": self.name_fr, "de": self.name_de}
        return own.get(language) or own[self.languages[0]]

    @property
    def names(self) -> tuple[str, ...]:
        """Everything that it is called today, the official languages first."""
        own = {"nl": self.name_nl, "fr": self.name_fr, "de": self.name_de}
        if len(set(own.values())) == 1 and not self.further_names:
            return (self.name_nl,)
        official = [own[language] for language in self.languages]
        further = [each.name for each in self.further_names if each.kind != "former"]
        return tuple(dict.fromkeys([*official, *own.values(), *further]))

    @property
    def former_names(self) -> tuple[str, ...]:
        """The municipalities that are part of it now and gave it no name."""
        if not self.merged_from and not self.further_names:
            return ()
        further = [each.name for each in self.further_names if each.kind == "former"]
        gone = dict.fromkeys([*self.merged_from, *further])
        return tuple(name for name in gone if name not in self.names)


class Municipalities:
    """The list of all municipalities; its files are read when they are first needed.

    Their further names and the words that are shortened lie beside it.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    @cached_property
    def by_nis(self) -> Mapping[str, Municipality]:
        """Every municipality by its NIS code, in the order of the file."""
        further = defaultdict(list)
        for each in self.further_names:
            further[each.nis].append(each)
        with self._path.open(encoding="utf-8", newline="") as lines:
            found = read_municipalities(lines, further)
            return {place.nis: place for place in found}

    @cached_property
    def further_names(self) -> tuple[FurtherName, ...]:
        """English names, one more name, and the towns that merged."""
        path = self._path.with_name("municipality_names.csv")
        with path.open(encoding="utf-8", newline="") as lines:
            return read_names(lines)

    @cached_property
    def short_words(self) -> tuple[tuple[str, str], ...]:
        """Words of names as they are shortened, and whole."""
        path = self._path.with_name("short_words.csv")
        with path.open(encoding="utf-8", newline="") as lines:
            return read_short_words(lines)

    def get(self, nis: object) -> Municipality | None:
        """The municipality with this code; ``None`` for none, unknown or not asked."""
        return self.by_nis.get(nis) if isinstance(nis, str) else None


def read_municipalities(
    lines: Iterable[str], further: Mapping[str, Sequence[FurtherName]]
) -> Iterator[Municipality]:
    """The municipalities in the lines of the CSV file, the first of them its heads."""
    for row in table(lines):
        yield Municipality(
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
            further_names=tuple(further.get(row["nis"], ())),
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
