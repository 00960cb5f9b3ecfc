"""What is wrong with the sentences that speak of a client to who advises."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from permres_gui.presentation.catalogues import messages_of, po_path, read
from permres_gui.presentation.translator import ADVISER, LANGUAGES
from permres_gui.presentation.wording import place_faults, style_faults

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from babel.messages.catalog import Catalog

TO_CLIENT: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile(r"\b(?!your? clients?\b)(?:you|your|yours|yourself)\b", re.I),
        "nl": re.compile(r"\b(?!je cliënt)(?:je|jij|jou|jouw|jullie)\b", re.I),
        "fr": re.compile(r"\b(?!votre client)(?<!-)(?:vous|votre|vos)\b", re.I),
    }
)
"""Words by which somebody is spoken to who is no client; "your client" is not one."""


def voice_faults(template: Catalog) -> Iterator[tuple[str, str, str]]:
    """For each fault the file, the message, and what was expected."""
    voices = {language: read(language, ADVISER) for language in LANGUAGES}
    told = {str(m.id) for voice in voices.values() for m in messages_of(voice)}
    for language, voice in voices.items():
        file = f"{language}/{po_path(language, ADVISER).name}"
        own = {str(message.id): str(message.string) for message in messages_of(voice)}
        for source in sorted(told - own.keys()):
            yield file, source, "the sentence in this language too"
        for source, text in own.items():
            if template.get(source) is None:
                yield file, source, "run `python3 packaging/dev.py texts`"
            for fault in _faults(source, text, language):
                yield file, source, fault


def _faults(source: str, text: str, language: str) -> Iterator[str]:
    yield from place_faults(source, text)
    yield from style_faults(text, language)
    spoken_to = TO_CLIENT[language].search(text)
    if spoken_to:
        yield f"not {spoken_to[0]!r}: it is said of the client"
