"""What one municipality publishes: prices, ways in, times, papers, steps, places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass
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
class Contact:
    """A service that a person can go to, write to or call."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

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
    role: Literal["advice", "line"] | None = None
    """``advice``: who explains which card fits; ``line``: whom one calls. Named together."""


@dataclass(frozen=True, slots=True)
class UploadRules:
    """What the online form takes."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    url: str
    accepted: tuple[str, ...]
    refused: tuple[str, ...]
    sources: tuple[str, ...]
    idle_minutes: int | None = None
    """Without action the form closes after them, and what was filled in is lost."""


NO_PRICES = FeeSchedule()
Covers: TypeAlias = Literal[
    "permanent", "all-cards", "child-card", "registration", "belgian-cards", "general"
]


@dataclass(frozen=True, slots=True)
class LocalPractice:
    """What one municipality publishes: prices, ways in, steps, papers, places."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

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
