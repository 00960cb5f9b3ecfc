"""The commands `permres-gui rules …`: packs made, signed, verified, installed, compared.

Each refusal is one sentence and ends with exit status 2.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date
from pathlib import Path

from permres_gui import __version__
from permres_gui.cli_passphrase import RefusedError, asked_passphrase
from permres_gui.command_refusal import REFUSED, refused
from permres_gui.locations import rule_packs
from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import (
    SignedPack,
    Target,
    install,
    key_for,
    read_file,
    trusted_key,
    verified_again,
)
from permres_gui.packs.manifest import Manifest, hashes_of
from permres_gui.packs.minisign import PublicKey
from permres_gui.packs.pack_error import PackError, UnreadCasesError, Why, not_written
from permres_gui.packs.pack_file import SIGNATURE_SUFFIX, packed, unpacked
from permres_gui.packs.secret_key import SecretKey
from permres_gui.presentation.pack_refusals import refusal_of
from permres_gui.presentation.pack_words import in_use_lines, pack_lines, signer_line
from permres_gui.presentation.translator import LANGUAGES, Translator, translator_for
from permres_gui.rule_base import library, own_library
from permres_gui.rules.rulebook import CARD_ORDER

OK = 0
Day = Callable[[str], date]


def add_commands(rules: argparse.ArgumentParser, day: Day) -> None:
    """The options of every command; ``day`` reads a day."""
    commands = rules.add_subparsers(dest="rules_command", required=True)

    def command(name: str, what: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=what)
        found.add_argument("--lang", choices=LANGUAGES, default="en")
        return found

    export = command("export", "write the program's own rules as one file")
    export.add_argument("pack", type=Path, help="the file to write")
    export.add_argument("--serial", type=_serial, required=True, help="1, 2, 3 …")
    export.add_argument("--valid-from", type=day, help="first day of use, or today")
    export.add_argument("--least-program", default=__version__, metavar="VERSION")
    key = command("key", "make a key to sign with")
    key.add_argument("name", type=Path, help="writes NAME.key and NAME.pub")
    sign = command("sign", "sign a pack in the format of minisign")
    sign.add_argument("pack", type=Path)
    sign.add_argument("--secret-key", type=Path, required=True)
    for each in (key, sign):
        each.add_argument("--passphrase-fd", type=int, help="read it from there")
    for name, what in (
        ("verify", "check a pack and its signature"),
        ("install", "verify a pack and use it from its first day on"),
    ):
        signed = command(name, what)
        signed.add_argument("pack", type=Path)
        signed.add_argument("--key", help="the signer's public key, or its file")
        signed.add_argument("--signature", type=Path, help="or PACK.minisig")
    show = command("show", "say which rules are in use, or what a pack holds")
    show.add_argument("pack", type=Path, nargs="?")
    what = "say what changed between two rule bases (unverified), and for whom"
    diff = command("diff", what)
    for side in ("old", "new"):
        diff.add_argument(side, help="own, used, a serial, or a pack file")
    diff.add_argument("cases", nargs="*", type=Path, help="case files and folders")
    diff.add_argument("--as-of", type=day, help="the day asked about")
    table = command("table", "print what each requirement says to each worked case")
    table.add_argument("card", choices=CARD_ORDER)
    table.add_argument("--cases", type=Path, help="their folder, or the project's own")
    table.add_argument("--rules", default="own", help="own, used, a serial or a file")
    table.add_argument("--out", type=Path, help="an HTML file, or to output")


def _serial(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 10**9):
        message = f"{text}: expected a number from 1 on"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def run(arguments: argparse.Namespace, today: date) -> int:
    """Carry out one command."""
    words = translator_for(arguments.lang)
    commands = {
        "export": _export,
        "key": _key,
        "sign": _sign,
        "verify": _verify,
        "install": _install,
        "show": _show,
        "diff": _diff,
        "table": _table,
    }
    try:
        for line in commands[arguments.rules_command](arguments, words, today):
            print(line)
    except PackError as error:
        return refused(refusal_of(error, words))
    except RefusedError as error:
        return refused(str(error))
    except UnreadCasesError:
        return REFUSED
    return OK


Lines = Iterable[str]


def _export(arguments: argparse.Namespace, words: Translator, today: date) -> Lines:
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
    _write(arguments.pack, packed(manifest, parts))
    return pack_lines(manifest, words)


def _key(arguments: argparse.Namespace, words: Translator, _: date) -> Lines:
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
    _write(secret_path, key.text(passphrase).encode("ascii"), secret=True)
    _write(path, public.text.encode("ascii"))
    return [words.text("Public key: %(key)s", key=public.line)]


def _sign(arguments: argparse.Namespace, words: Translator, _: date) -> Lines:
    data = read_file(arguments.pack)
    told = unpacked(data).manifest
    secret = read_file(arguments.secret_key).decode("ascii", "replace")
    key = SecretKey.parse(secret, _passphrase(arguments.passphrase_fd, words))
    comment = (
        f"permres-gui rules {told.name} of {told.rules_day}, from {told.valid_from}"
    )
    path = arguments.pack.with_name(arguments.pack.name + SIGNATURE_SUFFIX)
    _write(path, key.sign(data, comment).text.encode())
    return [signer_line(key.public, words)]


def _verify(arguments: argparse.Namespace, words: Translator, _: date) -> Lines:
    key = key_for(rule_packs(), _given_key(arguments.key))
    found = SignedPack.read(arguments.pack, arguments.signature).verified(key)
    return [signer_line(key, words), *pack_lines(found.manifest, words)]


def _install(arguments: argparse.Namespace, words: Translator, _: date) -> Lines:
    signed = SignedPack.read(arguments.pack, arguments.signature)
    target = Target(rule_packs(), own_library().checked_on, __version__)
    told = install(signed, _given_key(arguments.key), target, Files())
    return pack_lines(told, words)


def _show(arguments: argparse.Namespace, words: Translator, today: date) -> Lines:
    if arguments.pack is not None:
        return pack_lines(unpacked(read_file(arguments.pack)).manifest, words)
    folder = rule_packs()
    packs = [(each, verified_again(each)) for each in installed(folder)]
    return in_use_lines(library(today), trusted_key(folder), packs, words)


def _diff(arguments: argparse.Namespace, words: Translator, today: date) -> Lines:
    from permres_gui.rule_reports import diff

    return diff(arguments, words, today)


def _table(arguments: argparse.Namespace, words: Translator, today: date) -> Lines:
    from permres_gui.rule_reports import table

    lines = list(table(arguments, words, today))
    if arguments.out is None:
        return lines
    _write(arguments.out, "\n".join(lines).encode())
    return []


def _given_key(text: str | None) -> PublicKey | None:
    """The key of the option: a file, or the line itself."""
    if text is None:
        return None
    try:
        return PublicKey.parse(text)
    except PackError:
        return PublicKey.parse(read_file(Path(text)).decode("ascii", "replace"))


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


def _write(path: Path, data: bytes, *, secret: bool = False) -> None:
    """A whole file or the one that was there; a secret is for its owner alone."""
    part = path.with_name(f"{path.name}.part")
    try:
        part.unlink(missing_ok=True)
        rights = 0o600 if secret else 0o666
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT, rights), "wb") as file:
            file.write(data)
        part.replace(path)
    except OSError as error:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise not_written(error, path) from None
