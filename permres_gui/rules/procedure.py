"""How to apply for a card: the form, the way in, the terms, the steps."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar, Literal, TypeAlias

from permres_gui.domain.case import Case
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import Condition, is_for

Channel: TypeAlias = Literal[
    "online", "appointment", "counter", "telephone", "e-mail", "post", "ask"
]


Topic: TypeAlias = Literal[
    "at-renewal", "duty", "fine", "meanwhile", "renew-meanwhile", "silence", "student"
]
"""What a notice is about, where a page looks for it: asking for a card with the renewal
of the present one; that a card must be asked for, and the fine; the paper for the time
after the present card, and that it must be renewed all the same; what it means that
nobody decided in time; students."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that the person does, or waits for."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    detail: str | None = None
    months: int | None = None
    """About how long it takes; no legal term."""
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence to know about the procedure; for some cards or some people only."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]
    cards: tuple[str, ...] = ()
    when: Condition | None = None
    ends_first: bool | None = None
    """Told only where the card in the hand ends before the first day to apply; or, false,
    only where it does not."""
    refused: bool = False
    """Whether it is said beside a no, and nowhere else."""
    late: bool = False
    """Whether it is said beside the answer once the last day to apply has passed."""
    about: Topic | None = None

    def concerns(self, card: str, case: Case, on: date) -> bool:
        """Whether it is for this card and surely for this person."""
        fits = is_for(self.cards, card)
        return fits and (self.when is None or self.when.holds(case, on) is True)


@dataclass(frozen=True, slots=True)
class CardProcedure:
    """What holds for a card in the whole country."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    card: str
    sources: tuple[str, ...]
    form: str | None = None
    legal_months: int | None = None
    """The term in which the Immigration Office must decide."""
    refusals: tuple[str, ...] = ()
    """Papers that say that the request is not considered: no term runs after them."""
    before_expiry_of: str | None = None
    """Compulsory before the card of this letter expires (F+: the F card)."""

    @property
    def compulsory(self) -> bool:
        """Whether who holds the card before it must ask for this one."""
        return self.before_expiry_of is not None


@dataclass(frozen=True, slots=True)
class Procedures:
    """The procedures of all cards, and what to know about them."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    cards: tuple[CardProcedure, ...]
    notices: tuple[Notice, ...] = ()

    def of(self, card: str) -> CardProcedure:
        """The procedure of a card."""
        return next(found for found in self.cards if found.card == card)

    def duty_of(self, held: str) -> CardProcedure | None:
        """The card that the holder of another one must ask for before that expires."""
        return next(
            (each for each in self.cards if each.before_expiry_of == held), None
        )

    def about(self, topic: Topic) -> tuple[Notice, ...]:
        """What is said of a topic, to whomever it concerns."""
        return tuple(each for each in self.notices if each.about == topic)


@dataclass(frozen=True, slots=True)
class LocalProcedure:
    """How one municipality takes applications for some cards."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    cards: tuple[str, ...]
    channel: Channel
    steps: tuple[str, ...]
    """Ids of the municipality's steps, in order."""
    sources: tuple[str, ...]
    decision_months: int | None = None
    """What the municipality says about the usual wait."""
    when: Condition | None = None
