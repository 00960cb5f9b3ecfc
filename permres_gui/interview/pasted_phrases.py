"""What the known phrases of a pasted line say: of a ground, a paper, a time away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from .pasted_words import PastedWords

Said: TypeAlias = "Mapping[str, Sequence[tuple[str, ...]]]"
"""What the phrases of a line say: the kind of thing, and the values of each phrase."""


def phrases_said(text: str, words: PastedWords) -> dict[str, list[tuple[str, ...]]]:
    """What the phrases of a line say, the longest phrases first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _phrases(text, words):
        for kind, values in words.phrases[phrase]:
            if values not in found.setdefault(kind, []):
                found[kind].append(values)
    return found


def _phrases(text: str, words: PastedWords) -> Iterator[str]:
    """The known phrases; a word is part of one of them only, the longest."""
    left = text.split()
    while left:
        for length in range(len(left), 0, -1):
            phrase = " ".join(left[:length])
            if phrase in words.phrases:
                yield phrase
                left = left[length:]
                break
        else:
            left = left[1:]


def only(phrases: Sequence[tuple[str, ...]]) -> str:
    """What the one phrase of a kind says; unknown without any, or with several."""
    return phrases[0][0] if len(phrases) == 1 else "unknown"


def grounds_of(said: Said) -> tuple[str, ...]:
    """The grounds that fit all phrases at once; none where they exclude each other."""
    groups = said.get("ground", ())
    if not groups:
        return ()
    common = set(groups[0]).intersection(*groups[1:])
    return tuple(each for each in groups[0] if each in common)


_STAY: Final = frozenset({"ground", "proof"})
"""What a line of a stay names; a paper is never one of a journey."""
_ABROAD: Final = frozenset({"in_union", "outside_union"})


def is_absence(said: Said) -> bool:
    """Whether it tells of a time away, whatever its place."""
    return "away" in said or ("reason" in said and not tells_stay(said))


def tells_stay(said: Said) -> bool:
    """Whether it tells of a stay; a word for both does, beside no place abroad."""
    either = "either" in said and not _ABROAD & said.keys()
    return either or bool(_STAY & said.keys())


def is_journey(said: Said) -> bool:
    """A place abroad and nothing of a stay: it is no stay in Belgium, whatever else."""
    return not _STAY & said.keys() and bool(_ABROAD & said.keys())
