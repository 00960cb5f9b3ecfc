"""Lines that a person takes home, by what they are about."""

from __future__ import annotations

from typing import Literal, TypeAlias

from permres_gui.records import dataclass

Part: TypeAlias = Literal["answer", "others", "papers", "price", "where", "steps"]


@dataclass(frozen=True, slots=True)
class TakenLine:
    """One line: what it is about, its words, what explains it, an amount or a time."""

    key: str
    text: str
    detail: str = ""
    figure: str = ""


@dataclass(frozen=True, slots=True)
class TakenPart:
    """Lines of one kind under their title; the answer has none."""

    id: Part
    title: str
    lines: tuple[TakenLine, ...]


@dataclass(frozen=True, slots=True)
class TakeHome:
    """Everything, in the order in which it is read, and what it rests on."""

    title: str
    parts: tuple[TakenPart, ...]
    note: str

    def of(self, part: Part) -> TakenPart | None:
        """One of the parts, where it has anything to say."""
        return next((each for each in self.parts if each.id == part), None)
