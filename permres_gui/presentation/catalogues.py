"""The catalogues of messages: collect, merge, compile, and say what they lack.

`messages.pot` holds every English text; each language has its `messages.po`. Lines of
code and days of change are left out, so that only words make a difference.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from permres_gui.locations import resources, translations
from permres_gui.presentation.extract import Words, texts
from permres_gui.presentation.formats import CLDR, cldr_words
from permres_gui.presentation.translator import (
    DOMAIN,
    LANGUAGES,
    SOURCE_LANGUAGE,
    START,
)
from permres_gui.presentation.wording import (
    place_faults,
    style_faults,
    translation_faults,
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
_FIRST_PAGE = "permres_gui/presentation/shell_view.py"
_FOR_ADVISERS = "/rulebook/sources/"
_HEADER = "# Texts of permres-gui. Made by `python3 packaging/dev.py texts`."


class Fault(NamedTuple):
    """One fault of the texts: the file, the message, and what was expected."""

    file: str
    path: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {self.expected}"


def update(*added: str) -> None:
    """Write the template anew and merge it into every language, and into new ones."""
    template = collected()
    _write(template, template_path())
    for language in dict.fromkeys((*TRANSLATED, *added)):
        catalogue = read(language)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        _write(catalogue, po_path(language))


def collected() -> Catalog:
    """Every text of the program, with the places where it stands."""
    catalogue = Catalog(header_comment=_HEADER, fuzzy=False)
    for found in texts(_PACKAGE, resources()):
        key = found.words if len(found.words) > 1 else found.words[0]
        comment = f"{found.file}:{found.path}" if found.path else found.file
        catalogue.add(key, auto_comments=[comment])
    return catalogue


def read(language: str) -> Catalog:
    """The catalogue of a language; an empty one where there is none yet."""
    path = po_path(language)
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


def compile_all() -> None:
    """Write what the program loads: the messages, and names from CLDR beside them."""
    for language in LANGUAGES:
        names = Catalog(locale=language, fuzzy=False)
        for key, name in cldr_words(language).items():
            names.add(key, name)
        _write_mo(names, _folder(language) / f"{CLDR}.mo")
        if language in TRANSLATED:
            whole = read(language)
            _write_mo(whole, _folder(language) / f"{DOMAIN}.mo")
            _write_mo(_of_first_page(whole), _folder(language) / f"{START}.mo")


def _of_first_page(whole: Catalog) -> Catalog:
    """What is said before the first question, with its translations."""
    few = Catalog(locale=whole.locale, fuzzy=False)
    for message in _messages(whole):
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


def faults() -> list[Fault]:
    """Everything wrong with the texts and their translations."""
    template = collected()
    found = list(_template_faults(template))
    for message in filter(_is_plain, _messages(template)):
        where = ", ".join(message.auto_comments)
        for text in _sentences(message.id):
            found += [Fault(where, text, why) for why in style_faults(text, "en")]
    for language in TRANSLATED:
        found += _language_faults(template, language)
    return found


def _template_faults(template: Catalog) -> Iterator[Fault]:
    path = template_path()
    with path.open("rb") as file:
        written = {message.id for message in _messages(read_po(file))}
    wanted = {message.id for message in _messages(template)}
    for text in sorted(map(str, written ^ wanted)):
        yield Fault(path.name, text, "run `python3 packaging/dev.py texts`")


def _language_faults(template: Catalog, language: str) -> Iterator[Fault]:
    catalogue = read(language)
    file = f"{language}/{po_path(language).name}"
    for wanted in _messages(template):
        message = catalogue.get(wanted.id)
        translated = _sentences(message.string) if message else ()
        if message is None or not translated or not all(translated):
            yield Fault(file, str(wanted.id), "a translation")
            continue
        if message.fuzzy:
            yield Fault(file, str(wanted.id), "a translation that is not fuzzy")
        for source, text in _pairs(_sentences(wanted.id), translated):
            found = place_faults(source, text)
            if _is_plain(wanted):
                found = translation_faults(source, text, language)
            yield from (Fault(file, source, why) for why in found)


def _is_plain(message: Message) -> bool:
    """Whether it is for every reader; articles and open points speak to advisers."""
    return any(_FOR_ADVISERS not in place for place in message.auto_comments)


def _messages(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id)


def _sentences(words: str | Iterable[str] | None) -> Words:
    return (words,) if isinstance(words, str) else tuple(words or ())


def _pairs(sources: Words, translated: Words) -> Iterator[tuple[str, str]]:
    """Each translation with its source; all forms after the first are plurals."""
    return (
        (sources[min(at, len(sources) - 1)], text) for at, text in enumerate(translated)
    )


def template_path() -> Path:
    """The template."""
    return translations() / f"{DOMAIN}.pot"


def po_path(language: str) -> Path:
    """The catalogue of a language."""
    return _folder(language) / f"{DOMAIN}.po"


def _folder(language: str) -> Path:
    return translations() / language / "LC_MESSAGES"
