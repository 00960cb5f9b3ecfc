"""What the program loads of the catalogues: messages, those of the first page, names."""

from __future__ import annotations

from pathlib import Path
from tempfile import NamedTemporaryFile

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from permres_gui.presentation.catalogues import TRANSLATED, folder_of, messages_of, read
from permres_gui.presentation.formats import CLDR, cldr_words
from permres_gui.presentation.translator import ADVISER, DOMAIN, LANGUAGES, START

_FIRST_PAGE = "permres_gui/presentation/shell_view.py"


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
            _write_mo(_of_first_page(whole), folder_of(language) / f"{START}.mo")


def _of_first_page(whole: Catalog) -> Catalog:
    """What is said before the first question, with its translations."""
    few = Catalog(locale=whole.locale, fuzzy=False)
    for message in messages_of(whole):
        if any(place.startswith(_FIRST_PAGE) for place in message.auto_comments):
            few[message.id] = message
    return few


def _write_mo(catalogue: Catalog, path: Path) -> None:
    """At one stroke: a program that starts meanwhile reads the old or the new file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, suffix=".mo", delete=False) as file:
        write_mo(file, catalogue)
    Path(file.name).chmod(0o644)
    Path(file.name).replace(path)
