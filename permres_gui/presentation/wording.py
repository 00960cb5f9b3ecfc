"""Whether a text keeps to the rules of plain language: words, terms, length, places.

The rules stand in `translations/wording.yaml`, for English and for each translation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from permres_gui.locations import translations
from permres_gui.records import dataclass

LONGEST_SENTENCE = 25
_PLACE = re.compile(r"%\((\w+)\)s")
_OTHER_PLACE = re.compile(r"%\(\w*\)(?!s)|\{\w*\}")
_END_OF_SENTENCE = re.compile(r"(?<=[.?!])[\s\u00a0]+")


@dataclass(frozen=True, slots=True)
class Wording:
    """What one language avoids, and what an English term must become in it.

    Both are patterns: of a word with what to write instead, and of the English term
    with that of its translation.
    """

    avoid: tuple[tuple[re.Pattern[str], str], ...]
    terms: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]


@cache
def wording_of(language: str) -> Wording:
    """The rules of a language."""
    data: dict[str, Any] = yaml.safe_load(
        (translations() / "wording.yaml").read_bytes()
    )
    avoid = data["avoid"].get(language, {}).items()
    terms = [(term["en"], term[language]) for term in data["terms"] if language in term]
    return Wording(
        tuple((re.compile(rf"\b(?:{bad})\b", re.I), good) for bad, good in avoid),
        tuple((re.compile(rf"\b(?:{en})"), re.compile(to, re.I)) for en, to in terms),
    )


def style_faults(text: str, language: str) -> Iterator[str]:
    """What a text in this language should be instead."""
    for bad, good in wording_of(language).avoid:
        match = bad.search(text)
        if match:
            yield f"not {match[0]!r}: {good}"
    for sentence in _END_OF_SENTENCE.split(text):
        words = len(re.findall(r"\w[\w’'%().+-]*", sentence))
        if words > LONGEST_SENTENCE:
            yield f"at most {LONGEST_SENTENCE} words, not {words}: {sentence}"


def translation_faults(source: str, text: str, language: str) -> Iterator[str]:
    """What a translation should be instead: its places, its terms, its style."""
    yield from place_faults(source, text)
    for english, own in wording_of(language).terms:
        match = english.search(source)
        if match and not own.search(text):
            yield f"the term {own.pattern!r} for {match[0]!r}"
    yield from style_faults(text, language)


def _told(places: list[str]) -> str:
    """Places as they stand in a sentence."""
    return ", ".join(f"%({name})s" for name in places) or "none"


def place_faults(source: str, text: str) -> Iterator[str]:
    """Which places a translation should have."""
    wanted, given = (sorted(set(_PLACE.findall(each))) for each in (source, text))
    if wanted != given:
        yield f"the places {_told(wanted)}, not {_told(given)}"
    if _OTHER_PLACE.search(text):
        yield "places in the form %(name)s"
