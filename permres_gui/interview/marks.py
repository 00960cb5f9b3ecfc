"""How sure an answer is. A mark is no fact of the law: no verdict depends on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown

if TYPE_CHECKING:
    from permres_gui.domain.case import Case


class Mark(Enum):
    """What an answer rests on, the strongest first."""

    SEEN = "seen"
    """On a document that lay on the desk."""
    TOLD = "told"
    GUESSED = "guessed"


Marks: TypeAlias = Mapping[str, Mark]
"""By the path of an answer, such as ``means.monthly_net``. A list has one mark, or each
of its periods its own: ``stays[0]`` is the first stay. It never has both."""


def of_period(field: str, number: int) -> str:
    """The path of one period of a list, the first of which is 0."""
    return f"{field}[{number}]"


def list_of(path: str) -> str:
    """The path of the list of a period; any other path is itself."""
    return path.partition("[")[0]


def place_of(path: str) -> int | None:
    """The place of a period in its list; no other path has one."""
    number = path.partition("[")[2]
    return int(number[:-1]) if number else None


def weakest(marks: Iterable[Mark]) -> Mark | None:
    """The mark on which several answers together rest; ``None`` where there is none."""
    return max(marks, key=list(Mark).index, default=None)


def is_given(case: Case, path: str) -> bool:
    """Whether an answer or a period is known; an empty list says "none" and is known."""
    value, place = answer(case, list_of(path)), place_of(path)
    if place is not None:
        return isinstance(value, tuple) and place < len(value)
    return value is not None and not isinstance(value, Unknown)


def still_given(marks: Marks, case: Case) -> Marks:
    """The marks of answers that are there; with an answer its mark goes."""
    return {path: mark for path, mark in marks.items() if is_given(case, path)}
