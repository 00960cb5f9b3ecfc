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
"""By the path of an answer, such as ``means.monthly_net``; a list is one answer."""


def weakest(marks: Iterable[Mark]) -> Mark | None:
    """The mark on which several answers together rest; ``None`` where there is none."""
    return max(marks, key=list(Mark).index, default=None)


def is_given(case: Case, path: str) -> bool:
    """Whether an answer is known; an empty list says "none" and is known."""
    value = answer(case, path)
    return value is not None and not isinstance(value, Unknown)


def still_given(marks: Marks, case: Case) -> Marks:
    """The marks of answers that are there; with an answer its mark goes."""
    return {path: mark for path, mark in marks.items() if is_given(case, path)}
