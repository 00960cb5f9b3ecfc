"""The options of the commands `permres-gui rules …`."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path

from permres_gui import __version__
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.rules.rulebook import CARD_ORDER

Day = Callable[[str], date]
Command = Callable[[str, str], argparse.ArgumentParser]


def add_commands(rules: argparse.ArgumentParser, day: Day) -> None:
    """The options of every command; ``day`` reads a day."""
    commands = rules.add_subparsers(dest="rules_command", required=True)

    def command(name: str, what: str) -> argparse.ArgumentParser:
        found = commands.add_parser(name, help=what)
        found.add_argument("--lang", choices=LANGUAGES, default="en")
        return found

    _making(command, day)
    _using(command)
    _comparing(command, day)


def _making(command: Command, day: Day) -> None:
    """A pack is written and signed."""
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


def _using(command: Command) -> None:
    """A pack is checked and installed."""
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


def _comparing(command: Command, day: Day) -> None:
    """Rules are laid beside other rules, or beside cases."""
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
