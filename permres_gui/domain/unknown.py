"""The answer "I do not know", which is neither a yes, nor a no, nor a question not asked."""

from __future__ import annotations

from enum import Enum
from typing import TypeVar

T = TypeVar("T")


class Unknown(Enum):
    """Asked, and the person does not know. A question not asked yet is ``None``."""

    UNKNOWN = "unknown"

    def __bool__(self) -> bool:
        """Refuse to be read as yes or no."""
        message = "an unknown answer is neither yes nor no"
        raise TypeError(message)


UNKNOWN = Unknown.UNKNOWN


def known(value: T | Unknown | None) -> T | None:
    """The answer itself, or ``None`` when it is unknown or was not asked."""
    return None if isinstance(value, Unknown) else value
