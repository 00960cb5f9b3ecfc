"""What the known phrases of a pasted line say: of a ground, a paper, a time away."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from .pasted_words import PastedWords

Said: TypeAlias = "Mapping[str, Sequence[tuple[str, ...]]]"
"""What the phrases of a line say: the kind of thing, and the values of each phrase."""


_APART = re.compile(r"(?<=\d) (?=(?:bis|ter|quater|quinquies|sexies)\b)")
"""Between the figures of an article or an annex and what belongs to them: `10 bis`."""


def phrases_said(text: str, words: PastedWords) -> dict[str, list[tuple[str, ...]]]:
    """What the phrases of a line say, the longest phrases first."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in _phrases(_APART.sub("", text), words):
        for kind, values in words.phrases[phrase]:
            if values not in found.setdefault(kind, []):
                found[kind].append(values)
    return found


def begins_known(text: str, words: PastedWords) -> bool:
    """Whether the first word is part of a known phrase, or there is none."""
    left = _APART.sub("", text).split()
    return not left or _first(left, words) is not None


def begins_abroad(text: str, words: PastedWords) -> bool:
    """Whether the first phrase is a place abroad: `au Maroc`, `to Morocco`."""
    phrase = _first(_APART.sub("", text).split(), words)
    kinds = {kind for kind, _ in words.phrases[phrase]} if phrase else set()
    return bool(_ABROAD & kinds)


def _phrases(text: str, words: PastedWords) -> Iterator[str]:
    """The known phrases; a word is part of one of them only, the longest."""
    left = text.split()
    while left:
        phrase = _first(left, words)
        if phrase is not None:
            yield phrase
        left = left[1 if phrase is None else len(phrase.split()) :]


def _first(left: Sequence[str], words: PastedWords) -> str | None:
    """The longest known phrase that these words begin with."""
    tried = (" ".join(left[:length]) for length in range(len(left), 0, -1))
    return next((phrase for phrase in tried if phrase in words.phrases), None)


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
    if "registered" in said:
        return False
    return "away" in said or ("reason" in said and not tells_stay(said))


def tells_stay(said: Said) -> bool:
    """Whether it tells of a stay; a word for both does, beside no place abroad."""
    either = "either" in said and not names_place(said)
    return either or bool(_STAY & said.keys())


def is_out_of_register(said: Said) -> bool:
    """Whether somebody was taken out of the register before they are written into it."""
    kinds = [each for each in said if each in ("struck_off", "registered")]
    return kinds[:1] == ["struck_off"]


def names_place(said: Said) -> bool:
    """Whether a place abroad is named."""
    return bool(_ABROAD & said.keys())


def tells_nothing_else(said: Said) -> bool:
    """Whether no word is one of a stay or of a journey."""
    other = {"away", "reason", "either", "registered", "stay"}
    return not (_STAY | _ABROAD | other) & said.keys()


def is_journey(said: Said) -> bool:
    """A place abroad and nothing of a stay: it is no stay in Belgium, whatever else.

    In a line of the register it is where somebody came from.
    """
    return not (_STAY | {"registered"}) & said.keys() and names_place(said)
