"""Making a rule pack: the file, the key to sign with, the signature."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date

from permres_gui.cli_passphrase import asked_passphrase
from permres_gui.packs.manifest import Manifest, hashes_of
from permres_gui.packs.pack_error import PackError, Why
from permres_gui.packs.pack_file import SIGNATURE_SUFFIX, packed, unpacked
from permres_gui.packs.secret_key import SecretKey
from permres_gui.packs.signed_pack import read_file
from permres_gui.packs.whole_file import write_whole
from permres_gui.presentation.rule_packs.pack_words import pack_lines, signer_line
from permres_gui.presentation.translator import Translator
from permres_gui.rule_base import own_library


def export(
    arguments: argparse.Namespace, words: Translator, today: date
) -> Iterable[str]:
    """The program's own rules as one file."""
    from permres_gui.presentation.rule_texts import whole_rules

    known = own_library()
    parts = whole_rules(known)
    manifest = Manifest.checked(
        arguments.serial,
        arguments.valid_from or today,
        arguments.least_program,
        known.checked_on,
        hashes_of(parts),
    )
    write_whole(arguments.pack, packed(manifest, parts))
    return pack_lines(manifest, words)


def make_key(
    arguments: argparse.Namespace, words: Translator, _: date
) -> Iterable[str]:
    """A secret key for a passphrase, and the public one beside it."""
    key = SecretKey.new()
    public = key.public
    ends = (".key", ".pub")
    secret_path, path = (
        arguments.name.with_name(arguments.name.name + e) for e in ends
    )
    for each in (secret_path, path):
        if each.exists():
            raise PackError(Why.EXISTS, file=str(each))
    passphrase = _passphrase(arguments.passphrase_fd, words, twice=True)
    write_whole(secret_path, key.text(passphrase).encode("ascii"), secret=True)
    write_whole(path, public.text.encode("ascii"))
    return [words.text("Public key: %(key)s", key=public.line)]


def sign(arguments: argparse.Namespace, words: Translator, _: date) -> Iterable[str]:
    """The signature of a pack, beside it."""
    data = read_file(arguments.pack)
    told = unpacked(data).manifest
    secret = read_file(arguments.secret_key).decode("ascii", "replace")
    key = SecretKey.parse(secret, _passphrase(arguments.passphrase_fd, words))
    comment = (
        f"permres-gui rules {told.name} of {told.rules_day}, from {told.valid_from}"
    )
    path = arguments.pack.with_name(arguments.pack.name + SIGNATURE_SUFFIX)
    write_whole(path, key.sign(data, comment).text.encode())
    return [signer_line(key.public, words)]


def _passphrase(number: int | None, words: Translator, *, twice: bool = False) -> bytes:
    """From a person or from a file descriptor; never from the command line."""
    question = words.text("Passphrase of the secret key:")
    again = words.text("The same passphrase again:")
    try:
        given = asked_passphrase(number, f"{question} ")
        same = number is not None or not twice
        if same or asked_passphrase(None, f"{again} ") == given:
            return given
    except KeyboardInterrupt:
        pass
    raise PackError(Why.WRONG_PASSPHRASE)
