"""What the catalogues of messages lack, and what is wrong with their sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

from permres_gui.presentation.catalogues import (
    TRANSLATED,
    collected,
    messages_of,
    po_path,
    read,
    template_path,
)
from permres_gui.presentation.extract import Words
from permres_gui.presentation.language_faults import language_faults
from permres_gui.presentation.voice_faults import voice_faults
from permres_gui.presentation.wording import (
    place_faults,
    style_faults,
    translation_faults,
)

_FOR_ADVISERS = "/rulebook/sources/"


class Fault(NamedTuple):
    """One fault of the texts: the file, the message, and what was expected."""

    file: str
    path: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}: {self.path}: {self.expected}"


def faults() -> list[Fault]:
    """Everything wrong with the texts and their translations."""
    found = [Fault(*each) for each in language_faults()]
    if found:
        return found
    template = collected()
    found = list(_template_faults(template))
    for message in filter(_is_plain, messages_of(template)):
        where = ", ".join(message.auto_comments)
        for text in _sentences(message.id):
            found += [Fault(where, text, why) for why in style_faults(text, "en")]
    for language in TRANSLATED:
        found += _language_faults(template, language)
    found += (Fault(*each) for each in voice_faults(template))
    return found


def _template_faults(template: Catalog) -> Iterator[Fault]:
    path = template_path()
    with path.open("rb") as file:
        written = {message.id for message in messages_of(read_po(file))}
    wanted = {message.id for message in messages_of(template)}
    for text in sorted(map(str, written ^ wanted)):
        yield Fault(path.name, text, "run `python3 packaging/dev.py texts`")


def _language_faults(template: Catalog, language: str) -> Iterator[Fault]:
    catalogue = read(language)
    file = f"{language}/{po_path(language).name}"
    for wanted in messages_of(template):
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


def _sentences(words: str | Iterable[str] | None) -> Words:
    return (words,) if isinstance(words, str) else tuple(words or ())


def _pairs(sources: Words, translated: Words) -> Iterator[tuple[str, str]]:
    """Each translation with its source; all forms after the first are plurals."""
    return (
        (sources[min(at, len(sources) - 1)], text) for at, text in enumerate(translated)
    )
