"""What a rule pack says of itself, as lines of text for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from permres_gui.packs.installed import InstalledPack
from permres_gui.packs.manifest import Manifest, hash_of_rules
from permres_gui.packs.minisign import PublicKey
from permres_gui.packs.pack_error import PackError
from permres_gui.presentation.rule_packs.pack_refusals import refusal_of
from permres_gui.presentation.shell_view import rules_sentence
from permres_gui.presentation.translator import Translator
from permres_gui.rules.compiled import Library


def pack_lines(told: Manifest, words: Translator) -> Iterator[str]:
    """The pack, its first day, the program that it needs, the hash of its rules."""
    yield from told_lines(told, words)
    yield hash_line(hash_of_rules(told.parts), words)


def told_lines(told: Manifest, words: Translator) -> Iterator[str]:
    """The pack, its first day and the program that it needs."""
    yield rules_sentence(words, told.rules_day, told.name)
    yield words.text(
        "They are used from %(day)s on, by version %(least)s of the program or newer.",
        day=told.valid_from,
        least=told.least_program,
    )


def hash_line(hash_: str, words: Translator) -> str:
    """The hash of a whole rule base."""
    return words.text("Hash of the rules: %(hash)s", hash=hash_)


def signer_line(key: PublicKey, words: Translator) -> str:
    """Whose signature was verified."""
    return words.text("The signature of key %(key)s is right.", key=key.name)


def in_use_lines(
    known: Library, key: PublicKey | None, packs: Iterable[Line], words: Translator
) -> Iterator[str]:
    """The rules in use, the key that is trusted, and each installed pack."""
    used, *rest = used_lines(known, key, packs, words)
    yield words.text("In use: %(rules)s", rules=used)
    yield from rest


def used_lines(
    known: Library, key: PublicKey | None, packs: Iterable[Line], words: Translator
) -> Iterator[str]:
    """The same below a heading that says what it is."""
    yield rules_sentence(words, known.checked_on, known.version)
    if key is not None:
        yield words.text("Trusted key: %(key)s", key=key.name)
    empty = True
    for pack, found in packs:
        empty = False
        yield f"{pack.name}: {_state(found, words)}"
    if empty:
        yield words.text("No rule pack is installed.")


Line = tuple[InstalledPack, Manifest | PackError]


def _state(found: Manifest | PackError, words: Translator) -> str:
    if isinstance(found, PackError):
        return refusal_of(found, words)
    return words.text(
        "rules of %(day)s, used from %(begins)s on, signature right",
        day=date.fromisoformat(found.rules_day),
        begins=found.valid_from,
    )
