"""The catalogues of messages: collected from the sources, merged, read and written.

`messages.pot` holds every English text; each language has its `messages.po`. Lines of
code and days of change are left out, so that only words make a difference.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po, write_po

from permres_gui.locations import resources, translations
from permres_gui.presentation.extract import texts
from permres_gui.presentation.translator import (
    ADVISER,
    DOMAIN,
    LANGUAGES,
    SOURCE_LANGUAGE,
)

_PACKAGE = Path(__file__).resolve().parent.parent
TRANSLATED = tuple(each for each in LANGUAGES if each != SOURCE_LANGUAGE)
_NO_NEWS = (
    "POT-",
    "PO-",
    "Generated-By:",
    "Project-Id-Version:",
    "Report-Msgid-Bugs-To:",
    "Last-Translator:",
    "Language-Team:",
)
"""Lines of the header that say nothing, or something else each time."""
_HEADER = "# Texts of permres-gui. Made by `python3 packaging/dev.py texts`."
_VOICE_HEADER = (
    "# Texts that speak of a client to who advises, where those of messages.po speak to\n"
    "# the client. Added by hand; `python3 packaging/dev.py texts` keeps them in order."
)


def update(*added: str) -> None:
    """Write the template anew and merge it into every language, and into new ones."""
    template = collected()
    _write(template, template_path())
    for language in dict.fromkeys((*TRANSLATED, *added)):
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        _write(catalogue, po_path(language))
    for language in LANGUAGES:
        _write(
            _still_told(read(language, ADVISER), template), po_path(language, ADVISER)
        )


def _still_told(voice: Catalog, template: Catalog) -> Catalog:
    """What a voice says otherwise, of the texts that the program still has."""
    kept = Catalog(locale=voice.locale, header_comment=_VOICE_HEADER, fuzzy=False)
    for message in messages_of(template):
        own = voice.get(message.id)
        if own is not None and own.string:
            kept.add(message.id, own.string, auto_comments=message.auto_comments)
    return kept


def collected() -> Catalog:
    """Every text of the program, with the places where it stands."""
    catalogue = Catalog(header_comment=_HEADER, fuzzy=False)
    for found in texts(_PACKAGE, resources()):
        key = found.words if len(found.words) > 1 else found.words[0]
        comment = f"{found.file}:{found.path}" if found.path else found.file
        catalogue.add(key, auto_comments=[comment])
    return catalogue


def read(language: str, domain: str = DOMAIN) -> Catalog:
    """The catalogue of a language; an empty one where there is none yet."""
    path = po_path(language, domain)
    if not path.is_file():
        return Catalog(locale=language, header_comment=_HEADER, fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def _write(catalogue: Catalog, path: Path) -> None:
    text = io.BytesIO()
    write_po(text, catalogue, width=88, no_location=True)
    noise = tuple(f'"{name}'.encode() for name in _NO_NEWS)
    lines = text.getvalue().splitlines(keepends=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(line for line in lines if not line.startswith(noise)))


def messages_of(catalogue: Catalog) -> Iterator[Message]:
    """Its messages, without the header."""
    return (message for message in catalogue if message.id)


def template_path() -> Path:
    """The template."""
    return translations() / f"{DOMAIN}.pot"


def po_path(language: str, domain: str = DOMAIN) -> Path:
    """The catalogue of a language."""
    return folder_of(language) / f"{domain}.po"


def folder_of(language: str) -> Path:
    """Where its catalogue stands, and what is compiled from it."""
    return translations() / language / "LC_MESSAGES"
