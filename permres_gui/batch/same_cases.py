"""Cases that are told in the very same words, as tables of what-if have them."""

from __future__ import annotations

from collections.abc import Callable
from hashlib import sha256
from typing import Final, Generic, TypeVar

KEPT: Final = 20_000
"""How many a process remembers, some 2 KB each."""

Found = TypeVar("Found")


class SameCases(Generic[Found]):
    """What was found for the last cases, by a digest of their words.

    The words are not kept, so that no fact of one person outlives the row; what was found
    goes with the batch or the run. What cannot be judged is not remembered.
    """

    def __init__(self, kept: int = KEPT) -> None:
        self._most = kept
        self._found: dict[bytes, Found] = {}

    def once(self, words: bytes, judge: Callable[[], Found]) -> Found:
        """What is known for these words, else what ``judge`` finds now."""
        key = sha256(words).digest()
        found = self._found.get(key)
        if found is None:
            found = judge()
            if len(self._found) >= self._most:
                del self._found[next(iter(self._found))]
            self._found[key] = found
        return found
