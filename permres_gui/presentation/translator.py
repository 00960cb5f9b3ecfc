"""Whole English sentences into the person's language, with their figures filled in."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.day import PartialDay
from permres_gui.locations import translations
from permres_gui.presentation import formats

if TYPE_CHECKING:
    from collections.abc import Mapping
    from gettext import NullTranslations
    from pathlib import Path
    from typing import Protocol

    class Catalogue(Protocol):
        """Sentences by their English words, as `gettext` offers them."""

        def gettext(self, message: str, /) -> str: ...

        def ngettext(self, singular: str, plural: str, number: int, /) -> str: ...


LANGUAGES = ("nl", "fr", "en")
"""`check` names what another one needs beside it (`language_faults`)."""
SOURCE_LANGUAGE = "en"
DOMAIN = "messages"
START = "start"
"""The few sentences of a start, which need not wait for all the others."""
ADVISER = "adviser"
"""What is said of a client to who advises; to the client the same sentences say "you"."""
Figure: TypeAlias = date | PartialDay | Decimal | int | str
"""What may stand in a sentence; its type decides how it is written.

A `Decimal` is an amount in euro. A year alone is a `str`: numbers are grouped.
"""
_PLACE = re.compile(r"%\((\w+)\)s")
_NEVER_SAID = "\0"


def N_(text: str) -> str:  # noqa: N802 - the name that gettext knows
    """Mark an English text for the catalogues, to be translated where it is used."""
    return text


class Translator:
    """Speaks one language. The English sentence is the key of its translation.

    Rules that come apart from the program bring the words of their own sentences.
    """

    def __init__(
        self,
        language: str,
        catalogue: Catalogue,
        rules: Mapping[str, str] = MappingProxyType({}),
        voice: Catalogue | None = None,
    ) -> None:
        """`voice`: sentences that are said otherwise to who listens here."""
        self.language = language
        self._catalogue = catalogue
        self._rules = rules
        self._voice = voice
        self._bound: dict[str, str] = {}
        self._told: dict[str, str] = {}
        """Messages as they are told, their places still open: a page has hundreds.

        Two that sound alike are two: in another language they may not.
        """

    @property
    def of_client(self) -> bool:
        """Whether it is told to who advises a client."""
        return self._voice is not None

    def text(self, message: str, /, **figures: Figure) -> str:
        """The sentence in this language. Without a translation it stays English."""
        told = self._told.get(message)
        if told is None:
            told = formats.bound(self.sentence(message), self.language)
            self._told[message] = told
        return self._placed(told, figures) if "%(" in told else told

    def sentence(self, message: str) -> str:
        """The sentence with its places still open."""
        found = self._voice.gettext(message) if self._voice and message else None
        found = found or self._rules.get(message)
        if found is None:
            # A catalogue keeps its header under the empty message.
            found = self._catalogue.gettext(message) if message else ""
        return found

    def hold(self) -> None:
        """Read all sentences that are not read yet, so that no page waits for them."""
        self._catalogue.gettext(_NEVER_SAID)

    def of_rules(self, texts: Path) -> Translator:
        """The same language, with the sentences of other rules."""
        rules = _rule_texts(self, texts)
        return Translator(self.language, self._catalogue, rules, self._voice)

    def in_voice(self, voice: str) -> Translator:
        """The same language, as it is spoken to somebody else."""
        own = _catalogue(self.language, voice)
        own.add_fallback(_Silent())  # type: ignore[arg-type]  # gettext asks for these two methods alone
        return Translator(self.language, self._catalogue, self._rules, own)

    def plural(
        self, singular: str, plural: str, number: int, /, **figures: Figure
    ) -> str:
        """The sentence for this number, which may stand in it as `%(number)s`."""
        told = self._voice.ngettext(singular, plural, number) if self._voice else ""
        found = told or self._catalogue.ngettext(singular, plural, number)
        return self._filled(found, {"number": number, **figures})

    def figure(self, value: Figure) -> str:
        """One figure by itself, as it would stand in a sentence."""
        match value:
            case date():
                return formats.date_in_words(value, self.language)
            case PartialDay():
                return formats.partial_day(value, self.language)
            case Decimal():
                return formats.amount(value, self.language)
            case int():
                return formats.number(value, self.language)
            case _:
                return formats.bound(value, self.language)

    def _filled(self, sentence: str, figures: Mapping[str, Figure]) -> str:
        bound = self._bound.get(sentence)
        if bound is None:
            bound = self._bound[sentence] = formats.bound(sentence, self.language)
        return self._placed(bound, figures) if "%(" in bound else bound

    def _placed(self, sentence: str, figures: Mapping[str, Figure]) -> str:
        """A place without its figure is a fault of the program: `KeyError`."""
        return _PLACE.sub(lambda place: self.figure(figures[place[1]]), sentence)


_rules: list[Path] = []
"""The folder of the sentences of the rules in use; empty for the program's own."""


def speak_rules(*texts: Path) -> None:
    """From now on the sentences of the rules come from this folder, or from none."""
    _rules[:] = texts
    translator_for.cache_clear()


def rule_texts() -> tuple[Path, ...]:
    """The folder of the sentences of the rules in use, as it was told."""
    return tuple(_rules)


def _rule_texts(words: Translator, texts: Path) -> Mapping[str, str]:
    path = texts / f"{words.language}.json"
    found: Mapping[str, str] = json.loads(path.read_bytes()) if path.exists() else {}
    return found


class _OfStart:
    """The few sentences of a start; all are read at the first one that is not there."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._few = formats.compiled_words(language, START)

    @cached_property
    def _whole(self) -> Catalogue:
        return _catalogue(self._language, DOMAIN)

    def gettext(self, message: str) -> str:
        found: str | None = self._few.get(message)
        return self._whole.gettext(message) if found is None else found

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return self._whole.ngettext(singular, plural, number)


class _AsWritten:
    """English is the source: its sentences are said as they stand."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        return singular if number == 1 else plural


class _Silent:
    """Says nothing, where a voice has no sentence of its own."""

    def gettext(self, _message: str) -> str:
        return ""

    def ngettext(self, _singular: str, _plural: str, _number: int) -> str:
        return ""


def _catalogue(language: str, domain: str) -> NullTranslations:
    import gettext  # a start does without it

    # The fallback serves a checkout before compiling.
    return gettext.translation(
        domain, localedir=translations(), languages=[language], fallback=True
    )


@lru_cache
def translator_for(language: str, voice: str = "") -> Translator:
    """The translator of one of `LANGUAGES`; without a voice it speaks to the person."""
    if language not in LANGUAGES:
        raise ValueError(language)
    source = language == SOURCE_LANGUAGE
    words = Translator(language, _AsWritten() if source else _OfStart(language))
    for texts in _rules:
        words = words.of_rules(texts)
    return words.in_voice(voice) if voice else words
