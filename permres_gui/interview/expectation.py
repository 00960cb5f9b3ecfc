"""What a worked case expects of a card, and how a result differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeAlias

from permres_gui.records import dataclass


class NotNamed(Enum):
    """Nothing is expected here; ``None`` expects that there is no day."""

    NOT_NAMED = "not named"


NOT_NAMED = NotNamed.NOT_NAMED
ExpectedDay: TypeAlias = "date | NotNamed | None"


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is expected of one card; ``documents`` are at least these."""

    status: str | NotNamed = NOT_NAMED
    possible_from: ExpectedDay = NOT_NAMED
    certain_from: ExpectedDay = NOT_NAMED
    documents: tuple[str, ...] | NotNamed = NOT_NAMED
    decide_by: ExpectedDay = NOT_NAMED


def differences(expect: Expectation, card: Mapping[str, object]) -> list[str]:
    """One line for each expected point that the JSON result of a card does not meet."""
    procedure = card.get("procedure")
    decide_by = procedure.get("decide_by") if isinstance(procedure, Mapping) else None
    points = [
        _difference("status", expect.status, card.get("status")),
        _difference("possible_from", expect.possible_from, card.get("possible_from")),
        _difference("certain_from", expect.certain_from, card.get("certain_from")),
        _missing(expect.documents, card.get("documents")),
        _difference("decide_by", expect.decide_by, decide_by),
    ]
    return [point for point in points if point]


def _difference(
    name: str, expected: str | date | NotNamed | None, found: object
) -> str | None:
    if isinstance(expected, NotNamed):
        return None
    wanted = expected.isoformat() if isinstance(expected, date) else expected
    if found == wanted:
        return None
    return f"{name}: expected {_shown(wanted)}, found {_shown(found)}"


def _missing(expected: tuple[str, ...] | NotNamed, found: object) -> str | None:
    if isinstance(expected, NotNamed):
        return None
    there = found if isinstance(found, (list, tuple)) else ()
    missing = [document for document in expected if document not in there]
    if not missing:
        return None
    listed = ", ".join(str(document) for document in there) or "none"
    return f"documents: expected also {', '.join(missing)}, found {listed}"


def _shown(value: object) -> str:
    return "null" if value is None else str(value)
