"""What to do when a card is lost or stolen: numbers to call, steps, what to know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from permres_gui.records import STRICT, dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with what it rests on."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A telephone number as its source prints it, and what is said of it."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    number: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LossLine:
    """One thing to do or to know within a step."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LossStep:
    """One step after the call: the police, the municipality, the new card."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    title: str
    lines: tuple[LossLine, ...]


@dataclass(frozen=True, slots=True)
class LossNote:
    """Something to know beside the steps."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    icon: str
    title: str
    text: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LostCard:
    """All that a person needs whose card is lost or stolen (verlies of diefstal)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    block: Call
    """The number that blocks the card (DOC STOP)."""
    elsewhere: tuple[Call, ...]
    """Numbers for where the first cannot be reached; each says who gives it."""
    steps: tuple[LossStep, ...]
    dearer: Statement
    """What is known of prices after a loss in general."""
    duplicate: Statement
    notes: tuple[LossNote, ...]
