"""Whether a language is one everywhere: a catalogue alone is not offered to anybody."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TypeAlias

from permres_gui.kiosk import settings
from permres_gui.locations import translations
from permres_gui.presentation import formats, shell_view, translator, voice_faults
from permres_gui.presentation.kiosk import phone_view

Told: TypeAlias = tuple[str, str, str]
ELSEWHERE: Mapping[str, Collection[str]] = MappingProxyType(
    {
        "presentation/formats.py: SEPARATORS": formats.SEPARATORS,
        "presentation/shell_view.py: LANGUAGE_NAMES": dict(shell_view.LANGUAGE_NAMES),
        "presentation/kiosk/phone_view.py: BESIDE": phone_view.BESIDE,
        "presentation/voice_faults.py: TO_CLIENT": voice_faults.TO_CLIENT,
        "kiosk/settings.py: LANGUAGES": settings.LANGUAGES,
    }
)
"""What each language has beside its catalogue, by where it stands."""


def language_faults() -> Iterator[Told]:
    """For each fault the place, the language, and what was expected."""
    for folder in sorted(translations().iterdir()):
        if folder.is_dir() and folder.name not in translator.LANGUAGES:
            expected = "a language of LANGUAGES in presentation/translator.py"
            yield "translations", folder.name, expected
    for language in translator.LANGUAGES:
        for place, languages in ELSEWHERE.items():
            if language not in languages:
                yield place, language, "an entry for this language"
