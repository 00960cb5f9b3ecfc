"""The program without a screen: assess and verify case files, check and compile the rules.

No Qt here, and no display is needed. The clock is read only in this module and in ``app``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from permres_gui import cli_case, cli_caseload
from permres_gui.cli_case import Passphrases, RefusedError, asked_day
from permres_gui.cli_fees import (
    DIFFERS,
    OK,
    add_fees,
    fees,
)
from permres_gui.command_refusal import REFUSED, refused
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFile, CaseFileError, read, read_path
from permres_gui.interview.expectation import differences
from permres_gui.interview.questions import Interview
from permres_gui.locations import resources
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.result_json import Answer, result_json
from permres_gui.presentation.translator import LANGUAGES, Translator, translator_for
from permres_gui.rule_base import library, own_library
from permres_gui.rules.compiled import Library, NotCompiledError
from permres_gui.rules.plain import build

LARGEST = 1_000_001


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit status says how it went (spec: answers)."""
    arguments = _parser(argv).parse_args(argv)
    commands = {
        "assess": _assess,
        "open": _open_code,
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
    try:
        return commands[arguments.command](arguments)
    except BrokenPipeError:
        return OK


def _parser(argv: Sequence[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="permres-gui", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
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
        cli_case.add_passphrase(command)
    commands.choices["assess"].add_argument("--json", action="store_true")
    commands.choices["assess"].add_argument(
        "--ics", type=Path, metavar="FILE", help="the coming days, for a calendar"
    )
    _open_parser(commands.add_parser("open", help="read answers from a QR code"))
    commands.add_parser("check", help="check the rule base and the texts")
    commands.add_parser("compile", help="compile the rule base and the texts")
    texts = commands.add_parser("texts", help="update the catalogues from the sources")
    texts.add_argument("language", nargs="?", help="a new language to start")
    commands.add_parser("kiosk-code", help="hash the staff code of a kiosk (input)")
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
        from permres_gui.rule_commands import add_commands

        add_commands(rules, asked_day)
    return parser


def _open_parser(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "text", nargs="?", default="-", help="PERMRES…, or - for input"
    )
    command.add_argument("--lang", choices=LANGUAGES, default="en")
    command.add_argument("--as-of", type=asked_day, help="the day asked about")
    command.add_argument("--json", action="store_true")
    command.add_argument("--save", type=Path, metavar="CASE.yaml", help="a new file")


def interview_of(known: Library) -> Interview:
    """The questions of the compiled rule base."""
    return build(Interview, known.part("questions"))


def _rules(language: str) -> Library:
    """The rules in use today; a pack that is damaged is told and not used."""
    return library(date.today(), refused, translator_for(language))


def _open(name: str, passphrases: Passphrases, words: Translator) -> CaseFile:
    """A case, plain or encrypted."""
    if name == "-":
        return read(sys.stdin.buffer.read(LARGEST), "-")
    path = Path(name)
    if cli_case.is_encrypted(path):
        return passphrases.opened(path, words)
    return read_path(path)


def _assess(arguments: argparse.Namespace) -> int:
    tell = _teller(arguments)
    if tell is None:
        return REFUSED
    if arguments.ics is not None and len(arguments.files) != 1:
        return refused("--ics: expected one case file")
    translator = translator_for(arguments.lang)
    status, passphrases = OK, Passphrases(arguments.passphrase_fd)
    for name in arguments.files:
        try:
            case_file = _open(name, passphrases, translator)
        except (CaseFileError, RefusedError) as error:
            status = REFUSED
            _say_error(name, error, as_json=arguments.json)
            continue
        print(tell(case_file, Path(name).name))
        if arguments.ics is not None:
            status = _save_calendar(arguments, case_file.case)
    return status


def _save_calendar(arguments: argparse.Namespace, case: Case) -> int:
    from permres_gui.cli_calendar import save_calendar

    known = _rules(arguments.lang)
    words, on = translator_for(arguments.lang), _day(arguments, case)
    return save_calendar(known, interview_of(known), case, on, words, arguments.ics)


def _teller(arguments: argparse.Namespace) -> Callable[[CaseFile, str], str] | None:
    """What is printed for a case and its name; none, and why, without the rules."""
    try:
        known = _rules(arguments.lang)
        interview = interview_of(known)
    except NotCompiledError as error:
        _not_compiled(error)
        return None
    translator = translator_for(arguments.lang)

    def tell(file: CaseFile, name: str) -> str:
        day = _day(arguments, file.case)
        answer = Answer.of(known, file.case, day, file.marks)
        if arguments.json:
            return _line(result_json(answer, translator, name, interview))
        return plain_answer(answer, translator, name, interview)

    return tell


def _not_compiled(error: NotCompiledError) -> int:
    return refused(f"the rule base is not compiled ({error}): run permres-gui compile")


def _open_code(arguments: argparse.Namespace) -> int:
    from permres_gui.interview.answer_code import AnswerCodeError, decode
    from permres_gui.interview.answer_input import save_case, typed_in

    text = typed_in() if arguments.text == "-" else arguments.text
    try:
        case = decode(text)
        if arguments.save is not None:
            save_case(case, arguments.save)
    except AnswerCodeError as error:
        return refused(str(error))
    except OSError as error:
        return refused(f"{arguments.save.name}: {error.strerror}")
    tell = _teller(arguments)
    if tell is None:
        return REFUSED
    print(tell(CaseFile(case), "answers"))
    return OK


def _day(arguments: argparse.Namespace, case: Case) -> date:
    """The day asked about: the option, else the case's own, else today."""
    return arguments.as_of or case.as_of or date.today()


def _say_error(name: str, error: Exception, *, as_json: bool) -> None:
    if as_json:
        print(_line({"file": Path(name).name, "error": str(error)}))
    else:
        print(str(error), file=sys.stderr)


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _verify(arguments: argparse.Namespace) -> int:
    known, translator = _rules(arguments.lang), translator_for(arguments.lang)
    passphrases = Passphrases(arguments.passphrase_fd)
    checked = unlike = unread = 0
    for name in arguments.files:
        try:
            case_file = _open(name, passphrases, translator)
        except (CaseFileError, RefusedError) as error:
            unread += 1
            print(str(error), file=sys.stderr)
            continue
        found = list(_unlike(known, translator, case_file, arguments))
        checked += 1
        unlike += bool(found)
        for line in found:
            print(f"{Path(name).name}: {line}")
    print(f"{checked} cases, {unlike} differ, {unread} could not be read")
    if unread:
        return REFUSED
    return DIFFERS if unlike else OK


def _unlike(
    known: Library,
    translator: Translator,
    case_file: CaseFile,
    arguments: argparse.Namespace,
) -> list[str]:
    from permres_gui.presentation.result_json import card_json

    answer = Answer.of(known, case_file.case, _day(arguments, case_file.case))
    return [
        f"{card}: {line}"
        for card, expect in (case_file.expect or {}).items()
        for line in differences(expect, card_json(answer.cards[card], translator))
    ]


def _check(_: argparse.Namespace) -> int:
    from permres_gui.building.compiling import faults
    from permres_gui.presentation.catalogues import faults as text_faults

    found = [str(fault) for fault in faults(resources())]
    found += [str(fault) for fault in text_faults()]
    for line in found:
        print(line)
    if not found:
        print(f"rules of {own_library().checked_on}: no fault")
    return DIFFERS if found else OK


def _compile(_: argparse.Namespace) -> int:
    from permres_gui.building.compiling import compile_rules
    from permres_gui.presentation.catalogues import compile_all

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
    from permres_gui.presentation.caseload import Caseload

    try:
        known = _rules(arguments.lang)
        interview = interview_of(known)
    except NotCompiledError as error:
        return _not_compiled(error)
    on, words = arguments.as_of or date.today(), translator_for(arguments.lang)
    return cli_caseload.run(arguments, Caseload(known, interview, on, words))


def _batch(arguments: argparse.Namespace) -> int:
    from permres_gui.cli_batch import run

    try:
        known = _rules(arguments.lang)
        known.rulebook  # noqa: B018 - read before the first row is
    except NotCompiledError as error:
        return _not_compiled(error)
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
