"""The program without a screen: assess and verify case files, check and compile the rules.

No Qt here, and no display is needed. The clock is read only in this module and in ``app``.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final, TypeAlias

from permres_gui import cli_assess, cli_case, cli_caseload
from permres_gui.cli_assess import interview_of, not_compiled, rules_in_use
from permres_gui.cli_case import asked_day
from permres_gui.cli_fees import DIFFERS, OK, add_fees, fees
from permres_gui.cli_passphrase import add_passphrase
from permres_gui.command_output import written
from permres_gui.command_refusal import refused
from permres_gui.locations import resources
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.rule_base import own_library
from permres_gui.rules.compiled import NotCompiledError

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

WHAT_IT_IS: Final = (
    "Which card of permanent residence in Belgium somebody can get, from which day, and"
    " why. These commands need no screen; each tells its options with --help."
)
WITH_A_WINDOW: Final = (
    "Without a command the window opens; with --adviser the desk for advisers, with"
    " --kiosk --settings FILE a public terminal."
)


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit status says how it went (spec: answers)."""
    arguments = _parser(argv).parse_args(argv)
    commands = {
        "assess": _assess,
        "open": _open,
        "verify": _verify,
        "check": _check,
        "compile": _compile,
        "texts": _texts,
        "fees": _fees,
        "case": _case,
        "rules": _rule_packs,
        "kiosk-code": _kiosk_code,
        "batch": _batch,
    }
    return written(lambda: commands[arguments.command](arguments))


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="permres-gui", description=WHAT_IT_IS, epilog=WITH_A_WINDOW
    )
    commands = parser.add_subparsers(dest="command", required=True)
    _asking(commands)
    _open_parser(commands.add_parser("open", help="read answers from a QR code"))
    commands.add_parser("check", help="check the rule base and the texts")
    commands.add_parser("compile", help="compile the rule base and the texts")
    texts = commands.add_parser("texts", help="update the catalogues from the sources")
    texts.add_argument("language", nargs="?", help="a new language to start")
    commands.add_parser("kiosk-code", help="hash the staff code of a kiosk (input)")
    _keeping(commands, argv)
    return parser


def _asking(commands: Commands) -> None:
    """The commands that answer for case files."""
    for name, what in (
        ("assess", "say what each case leads to"),
        ("verify", "compare each case with what it expects"),
    ):
        command = commands.add_parser(name, help=what)
        command.add_argument(
            "files", nargs="+", help="case files; - reads one from input"
        )
        command.add_argument("--lang", choices=LANGUAGES, default="en")
        command.add_argument("--as-of", type=asked_day, help="the day asked about")
        add_passphrase(command)
    commands.choices["assess"].add_argument("--json", action="store_true")
    commands.choices["assess"].add_argument(
        "--ics", type=Path, metavar="FILE", help="the coming days, for a calendar"
    )


def _keeping(commands: Commands, argv: Sequence[str]) -> None:
    """The commands with options of their own, which are read where they are meant."""
    cases = commands.add_parser("case", help="keep encrypted case files")
    cli_caseload.add_list(cli_case.add_parser(cases), asked_day)
    prices = commands.add_parser("fees", help="keep the prices of places true")
    add_fees(prices, asked_day)
    many = commands.add_parser("batch", help="assess many cases at once")
    if "batch" in argv:
        from permres_gui.cli_batch import add_batch

        add_batch(many, asked_day)
    rules = commands.add_parser("rules", help="rules apart from the program, signed")
    if "rules" in argv:
        from permres_gui.rule_options import add_commands

        add_commands(rules, asked_day)


def _open_parser(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "text", nargs="?", default="-", help="PERMRES…, or - for input"
    )
    command.add_argument("--lang", choices=LANGUAGES, default="en")
    command.add_argument("--as-of", type=asked_day, help="the day asked about")
    command.add_argument("--json", action="store_true")
    command.add_argument("--save", type=Path, metavar="CASE.yaml", help="a new file")


def _assess(arguments: argparse.Namespace) -> int:
    return cli_assess.assess(arguments, date.today())


def _open(arguments: argparse.Namespace) -> int:
    return cli_assess.open_code(arguments, date.today())


def _verify(arguments: argparse.Namespace) -> int:
    return cli_assess.verify(arguments, date.today())


def _check(_: argparse.Namespace) -> int:
    from permres_gui.building.compiling import faults
    from permres_gui.presentation.catalogue_faults import faults as text_faults

    found = [str(fault) for fault in faults(resources())]
    found += [str(fault) for fault in text_faults()]
    if not found:
        from permres_gui.presentation.first_page_faults import first_page_faults

        found = [str(fault) for fault in first_page_faults(own_library())]
    for line in found:
        print(line)
    if not found:
        print(f"rules of {own_library().checked_on}: no fault")
    return DIFFERS if found else OK


def _compile(_: argparse.Namespace) -> int:
    from permres_gui.building.compiling import compile_rules
    from permres_gui.presentation.compiled_catalogues import compile_all

    found = compile_rules(resources())
    for fault in found:
        print(fault)
    compile_all()
    return DIFFERS if found else OK


def _texts(arguments: argparse.Namespace) -> int:
    from permres_gui.presentation.catalogues import update

    update(*([arguments.language] if arguments.language else []))
    return OK


def _case(arguments: argparse.Namespace) -> int:
    if arguments.case_command == "list":
        return _caseload(arguments)
    return cli_case.run(arguments, date.today())


def _caseload(arguments: argparse.Namespace) -> int:
    from permres_gui.presentation.caseloads.caseload import Caseload

    try:
        known = rules_in_use(arguments.lang, date.today())
        interview = interview_of(known)
    except NotCompiledError as error:
        return not_compiled(error)
    on, words = arguments.as_of or date.today(), translator_for(arguments.lang)
    return cli_caseload.run(arguments, Caseload(known, interview, on, words))


def _batch(arguments: argparse.Namespace) -> int:
    from permres_gui.cli_batch import run

    try:
        known = rules_in_use(arguments.lang, date.today())
        known.rulebook  # noqa: B018 - read before the first row is
    except NotCompiledError as error:
        return not_compiled(error)
    return run(arguments, known)


def _fees(arguments: argparse.Namespace) -> int:
    return fees(arguments, date.today())


def _rule_packs(arguments: argparse.Namespace) -> int:
    from permres_gui.rule_commands import run

    return run(arguments, date.today())


def _kiosk_code(_: argparse.Namespace) -> int:
    """The line for the settings; the code itself is read from input, never an argument."""
    from permres_gui.kiosk.staff_code import hashed

    try:
        print(f"staff_code: {hashed(sys.stdin.readline().strip())}")
    except ValueError as error:
        return refused(str(error))
    return OK
