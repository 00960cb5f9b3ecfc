"""What the program loads of the catalogues: messages, those of a start, names."""

from __future__ import annotations

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
        names = Catalog(locale=language, fuzzy=False)
        for key, name in cldr_words(language).items():
            names.add(key, name)
        _write_mo(names, folder_of(language) / f"{CLDR}.mo")
        _write_mo(read(language, ADVISER), folder_of(language) / f"{ADVISER}.mo")
        if language in TRANSLATED:
            whole = read(language)
            _write_mo(whole, folder_of(language) / f"{DOMAIN}.mo")
            _write_mo(_of_start(whole), folder_of(language) / f"{START}.mo")


def _of_start(whole: Catalog) -> Catalog:
    """What the first page and the first question say, with its translations."""
    few = Catalog(locale=whole.locale, fuzzy=False)
    for message in messages_of(whole):
        if any(map(_is_said_first, message.auto_comments)):
            few[message.id] = message
    return few


def _is_said_first(place: str) -> bool:
    first, last = _TITLES
    return place.startswith(_SAID_FIRST) or (
        place.startswith(first) and place.endswith(last)
    )


def _write_mo(catalogue: Catalog, path: Path) -> None:
    """At one stroke: a program that starts meanwhile reads the old or the new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".mo", delete=False) as file:
        write_mo(file, catalogue)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)
