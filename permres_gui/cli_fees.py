"""The prices of places without a screen: which are due, out as a table, and in again."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.command_refusal import refused
from permres_gui.locations import resources
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.rule_base import own_library

if TYPE_CHECKING:
    from permres_gui.building.price_import import Imported

OK, DIFFERS = 0, 1
LARGEST = 1_000_001


def add_fees(parser: argparse.ArgumentParser, asked_day: Callable[[str], date]) -> None:
    """The options of the commands."""
    commands = parser.add_subparsers(dest="fees_command", required=True)
    due = commands.add_parser("due", help="list the prices to look up again")
    due.add_argument("--on", type=asked_day, help="the day asked about, or today")
    due.add_argument("--lang", choices=LANGUAGES, default="en")
    export = commands.add_parser("export", help="write the flat prices as a table")
    export.add_argument("file", nargs="?", type=Path, help="a CSV file, or to output")
    imported = commands.add_parser("import", help="add the new rows of such a table")
    imported.add_argument("file", type=Path, help="a CSV file")


def fees(arguments: argparse.Namespace, today: date) -> int:
    """Run one of the commands; ``today`` where no day was asked about."""
    match arguments.fees_command:
        case "due":
            return _due(arguments, arguments.on or today)
        case "export":
            return _export(arguments)
        case _:
            return _import(arguments)


def _due(arguments: argparse.Namespace, on: date) -> int:
    from permres_gui.presentation.fees.due_table import due_table
    from permres_gui.rules.due_fees import due_fees

    known = own_library()
    due = due_fees(known.known_places(), known.general_fees.federal, known.sources, on)
    print(due_table(due, known.municipalities, translator_for(arguments.lang)))
    return DIFFERS if due else OK


def _export(arguments: argparse.Namespace) -> int:
    from permres_gui.building.price_list import price_list

    known = own_library()
    towns = known.municipalities.by_nis
    found = price_list((towns[each.nis], each) for each in known.known_places())
    if arguments.file is None:
        print(found.text, end="")
    else:
        try:
            arguments.file.write_text(found.text, encoding="utf-8", newline="")
        except OSError as error:
            return refused(f"{arguments.file.name}: {error.strerror}")
    for sentence in found.left_out:
        print(f"left out: {sentence}", file=sys.stderr)
    return OK


def _import(arguments: argparse.Namespace) -> int:
    from permres_gui.building.price_import import import_prices

    name = arguments.file.name
    try:
        with arguments.file.open("rb") as stream:
            text = stream.read(LARGEST).decode("utf-8-sig")
        if len(text) >= LARGEST:
            return refused(f"{name}: larger than {LARGEST - 1} signs")
        done = import_prices(resources(), text, name)
    except UnicodeDecodeError:
        return refused(f"{name}: expected text in UTF-8")
    except OSError as error:
        return refused(f"{Path(error.filename or name).name}: {error.strerror}")
    _tell(done)
    return DIFFERS if done.faults else OK


def _tell(done: Imported) -> None:
    """Each amount that was added, and each fault."""
    for fault in done.faults:
        print(fault)
    for each in done.added:
        print(
            f"{each.file}: {each.item}: {each.amount.amount} "
            f"from {each.amount.first_day} to {each.amount.until}"
        )
    print(
        f"Amounts added: {len(done.added)}. There before: {done.same}. "
        f"Faults: {len(done.faults)}."
    )
