"""What a municipality publishes besides its prices: ways in, times, photos, papers.

Each statement is for the cards that it names, or for every card, and cites its
sources. What nobody has published is simply not there: it is not known here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.price import Speed
from permres_gui.rules.source import Confidence

PlaceStep: TypeAlias = Literal["apply", "order", "collect"]
PlaceChannel: TypeAlias = Literal[
    "online", "appointment", "counter", "telephone", "e-mail", "post", "unknown"
]
Unit: TypeAlias = Literal["hour", "day", "working-day", "week", "month"]


@dataclass(frozen=True, slots=True)
class LocalSource:
    """A page of the place, its council's decision, or another page about it."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    """Begins with the name of the file: ``anderlecht.permanent``."""
    kind: Literal["municipal-page", "council-decision", "online-form", "news", "other"]
    url: str
    lang: str
    consulted: date
    page_date: str | None = None
    confidence: Confidence = "medium"
    seen_in_part: bool = False
    """Only its beginning was seen: what is missing here may stand there."""
    former: str | None = None
    """The municipality that merged into this one, whose page it is."""
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """How one step is done: online, by appointment, at the counter."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    step: PlaceStep
    channel: PlaceChannel
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    speed: Speed | None = None
    age_under: int | None = None
    """Only for the cards of children below this age."""
    appointment: str | None = None
    """The name of the appointment on the place's own site, never translated."""
    url: str | None = None
    telephone: str | None = None
    where: str | None = None
    """The counter, as it stands on the door."""
    office: Literal["anywhere", "where-ordered"] | None = None


@dataclass(frozen=True, slots=True)
class Term:
    """How long something takes, as the place says; ``None`` at one end is open."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    what: Literal["decision", "card"]
    """Until the Immigration Office has decided, or until the ordered card is there."""
    unit: Unit
    sources: tuple[str, ...]
    at_least: int | None = None
    at_most: int | None = None
    cards: tuple[str, ...] = ()
    speed: Speed = "normal"


@dataclass(frozen=True, slots=True)
class Photos:
    """How many photos to bring; 0 where the photo is taken at the counter."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    number: int
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    at: Literal["application", "card-order", "collection"] | None = None
    """At which visit; ``None`` where the place does not say."""
    taken_here: bool = False
    age_from: int | None = None
    """From this age on; younger children bring one."""


@dataclass(frozen=True, slots=True)
class Booth:
    """A photo booth in the building."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    sources: tuple[str, ...]
    price: str | None = None
    age_from: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Some months and days before a card expires."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    months: int = 0
    days: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """When to come before the present card expires: to renew it, or for another one."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    sources: tuple[str, ...]
    opens: Span | None = None
    closes: Span | None = None
    cards: tuple[str, ...] = ()
    step: Literal["apply", "renew"] = "renew"


@dataclass(frozen=True, slots=True)
class Duty:
    """Whether the place calls applying for a card compulsory, and whether it fines."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    cards: tuple[str, ...]
    compulsory: bool
    sources: tuple[str, ...]
    fine: bool = False


@dataclass(frozen=True, slots=True)
class Payment:
    """How one pays; ``only`` where nothing else is taken."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    means: Literal["card", "contactless", "cash", "online", "exact-cash"]
    sources: tuple[str, ...]
    only: bool = False
    what: Literal["application", "card"] | None = None


@dataclass(frozen=True, slots=True)
class Collection:
    """How the card is collected."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    sources: tuple[str, ...]
    in_person: bool | None = None
    deadline_months: int | None = None
    """After these months the card is destroyed."""
    child_present_from: int | None = None
    bring: tuple[str, ...] = ()
    """Ids of papers."""


@dataclass(frozen=True, slots=True)
class LocalPaper:
    """A paper that the place asks besides those of the route, or at a named visit."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    document: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    at: Literal["application", "card-order", "collection"] | None = None
    children_only: bool = False
    """Only where a card for a child below twelve is ordered."""


@dataclass(frozen=True, slots=True)
class YoungestCard:
    """From which age the place makes an electronic card, as its page says."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    age: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LossReport:
    """Where a person reports first here that a card is lost, as the place says."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    first: Literal["police", "municipality", "either"]
    sources: tuple[str, ...]
