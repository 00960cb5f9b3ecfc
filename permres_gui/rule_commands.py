"""The commands `permres-gui rules …`: packs made, signed, verified, installed, compared.

Each refusal is one sentence and ends with exit status 2.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from permres_gui import __version__
from permres_gui.cli_passphrase import RefusedError
from permres_gui.command_refusal import REFUSED, refused
from permres_gui.locations import rule_packs
from permres_gui.packs.files import Files
from permres_gui.packs.installed import installed
from permres_gui.packs.installing import Target, install
from permres_gui.packs.minisign import PublicKey
from permres_gui.packs.pack_error import PackError, UnreadCasesError
from permres_gui.packs.pack_file import unpacked
from permres_gui.packs.signed_pack import (
    SignedPack,
    key_for,
    read_file,
    trusted_key,
    verified_again,
)
from permres_gui.packs.whole_file import write_whole
from permres_gui.presentation.rule_packs.pack_refusals import refusal_of
from permres_gui.presentation.rule_packs.pack_words import (
    in_use_lines,
    pack_lines,
    signer_line,
)
from permres_gui.presentation.translator import Translator, translator_for
from permres_gui.rule_base import library, own_library
from permres_gui.rule_signing import export, make_key, sign

OK = 0


def run(arguments: argparse.Namespace, today: date) -> int:
    """Carry out one command."""
    words = translator_for(arguments.lang)
    commands = {
        "export": export,
        "key": make_key,
        "sign": sign,
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
    write_whole(arguments.out, "\n".join(lines).encode())
    return []


def _given_key(text: str | None) -> PublicKey | None:
    """The key of the option: a file, or the line itself."""
    if text is None:
        return None
    try:
        return PublicKey.parse(text)
    except PackError:
        return PublicKey.parse(read_file(Path(text)).decode("ascii", "replace"))
