"""What the program loads of the catalogues: messages, those of a start, names."""

from __future__ import annotations

import json
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from permres_gui.presentation.catalogues import TRANSLATED, folder_of, messages_of, read
from permres_gui.presentation.formats import CLDR, cldr_words
from permres_gui.presentation.translator import ADVISER, DOMAIN, LANGUAGES, START

_SAID_FIRST = (
    "permres_gui/presentation/in_a_row.py",
    "permres_gui/presentation/nationality_control.py",
    "permres_gui/presentation/place_choice.py",
    "permres_gui/presentation/question_view.py",
    "permres_gui/presentation/rail_view.py",
    "permres_gui/presentation/shell_view.py",
    "resources/interview/questions.yaml:questions[nationality]",
    "resources/interview/questions.yaml:topics",
)
_TITLES = ("resources/rulebook/", ".title")
"""Of requirements: the first question says which of them wait for it."""


def compile_all() -> None:
    """Write what the program loads: the messages, and names from CLDR beside them."""
    for language in LANGUAGES:
        folder = folder_of(language)
        _write(_json(cldr_words(language)), folder / f"{CLDR}.json")
        _write(_mo(read(language, ADVISER)), folder / f"{ADVISER}.mo")
        if language in TRANSLATED:
            whole = read(language)
            _write(_mo(whole), folder / f"{DOMAIN}.mo")
            _write(_json(_of_start(whole)), folder / f"{START}.json")


def _of_start(whole: Catalog) -> dict[str, str]:
    """What the first page and the first question say, with its translations.

    A sentence that asks for a number is read with all the others.
    """
    return {
        message.id: message.string
        for message in messages_of(whole)
        if isinstance(message.id, str)
        and isinstance(message.string, str)
        and message.string
        and not message.fuzzy
        and any(map(_is_said_first, message.auto_comments))
    }


def _is_said_first(place: str) -> bool:
    first, last = _TITLES
    return place.startswith(_SAID_FIRST) or (
        place.startswith(first) and place.endswith(last)
    )


def _mo(catalogue: Catalog) -> bytes:
    written = BytesIO()
    write_mo(written, catalogue)
    return written.getvalue()


def _json(words: Mapping[str, str]) -> bytes:
    """What a start reads: quicker than `gettext`, which it then need not load."""
    return json.dumps(words, ensure_ascii=False).encode()


def _write(compiled: bytes, path: Path) -> None:
    """At one stroke: a program that starts meanwhile reads the old or the new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(compiled)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)
