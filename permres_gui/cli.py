"""The program without a screen: assess and verify case files, check and compile the rules.

No Qt here, and no display is needed. The clock is read only in this module and in ``app``.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_file import CaseFile, CaseFileError, read, read_path
from permres_gui.interview.expectation import differences
from permres_gui.interview.questions import Interview
from permres_gui.locations import resources
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.result_json import Answer, result_json
from permres_gui.presentation.translator import LANGUAGES, Translator, translator_for
from permres_gui.rule_base import library
from permres_gui.rules.compiled import Library, NotCompiledError
from permres_gui.rules.plain import build

OK, DIFFERS, UNREADABLE = 0, 1, 2
LARGEST = 1_000_001


def main(argv: Sequence[str]) -> int:
    """Run one command; the exit status says how it went (spec: answers)."""
    arguments = _parser().parse_args(argv)
    commands = {
        "assess": _assess,
        "verify": _verify,
        "check": _check,
        "compile": _compile,
        "texts": _texts,
        "fees": _fees,
        "kiosk-code": _kiosk_code,
    }
    try:
        return commands[arguments.command](arguments)
    except BrokenPipeError:
        return OK


def _parser() -> argparse.ArgumentParser:
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
        command.add_argument("--as-of", type=_asked_day, help="the day asked about")
    commands.choices["assess"].add_argument("--json", action="store_true")
    commands.add_parser("check", help="check the rule base and the texts")
    commands.add_parser("compile", help="compile the rule base and the texts")
    texts = commands.add_parser("texts", help="update the catalogues from the sources")
    texts.add_argument("language", nargs="?", help="a new language to start")
    commands.add_parser("kiosk-code", help="hash the staff code of a kiosk (input)")
    _fees_parser(commands.add_parser("fees", help="keep the prices of places true"))
    return parser


def _fees_parser(fees: argparse.ArgumentParser) -> None:
    commands = fees.add_subparsers(dest="fees_command", required=True)
    due = commands.add_parser("due", help="list the prices to look up again")
    due.add_argument("--on", type=_asked_day, help="the day asked about, or today")
    due.add_argument("--lang", choices=LANGUAGES, default="en")
    export = commands.add_parser("export", help="write the flat prices as a table")
    export.add_argument("file", nargs="?", type=Path, help="a CSV file, or to output")
    imported = commands.add_parser("import", help="add the new rows of such a table")
    imported.add_argument("file", type=Path, help="a CSV file")


def _asked_day(text: str) -> date:
    """A whole day within the years that a case file may name."""
    try:
        day = PartialDay.parse(text)
    except ValueError:
        day = None
    if day is None or not day.exact:
        message = f"{text}: expected a day such as 2025-06-02, from 1900 to 2200"
        raise argparse.ArgumentTypeError(message)
    return day.earliest


def interview_of(known: Library) -> Interview:
    """The questions of the compiled rule base."""
    return build(Interview, known.part("questions"))


def _open(name: str) -> CaseFile:
    if name == "-":
        return read(sys.stdin.buffer.read(LARGEST), "-")
    return read_path(Path(name))


def _assess(arguments: argparse.Namespace) -> int:
    try:
        known = library()
        interview = interview_of(known)
    except NotCompiledError as error:
        return _refused(
            f"the rule base is not compiled ({error}): run permres-gui compile"
        )
    translator = translator_for(arguments.lang)
    status = OK
    for name in arguments.files:
        try:
            case_file = _open(name)
        except CaseFileError as error:
            status = UNREADABLE
            _say_error(name, error, as_json=arguments.json)
            continue
        answer = Answer.of(known, case_file.case, _day(arguments, case_file))
        shown = Path(name).name
        if arguments.json:
            print(_line(result_json(answer, translator, shown, interview)))
        else:
            print(plain_answer(answer, translator, shown))
    return status


def _day(arguments: argparse.Namespace, case_file: CaseFile) -> date:
    """The day asked about: the option, else the file's own, else today."""
    return arguments.as_of or case_file.case.as_of or date.today()


def _say_error(name: str, error: CaseFileError, *, as_json: bool) -> None:
    if as_json:
        print(_line({"file": Path(name).name, "error": str(error)}))
    else:
        print(str(error), file=sys.stderr)


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False)


def _refused(sentence: str) -> int:
    print(f"permres-gui: {sentence}", file=sys.stderr)
    return UNREADABLE


def _verify(arguments: argparse.Namespace) -> int:
    known, translator = library(), translator_for(arguments.lang)
    checked = unlike = unread = 0
    for name in arguments.files:
        try:
            case_file = _open(name)
        except CaseFileError as error:
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
        return UNREADABLE
    return DIFFERS if unlike else OK


def _unlike(
    known: Library,
    translator: Translator,
    case_file: CaseFile,
    arguments: argparse.Namespace,
) -> list[str]:
    from permres_gui.presentation.result_json import card_json

    answer = Answer.of(known, case_file.case, _day(arguments, case_file))
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
        print(f"rules of {library().checked_on}: no fault")
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


def _fees(arguments: argparse.Namespace) -> int:
    commands = {"due": _fees_due, "export": _fees_export, "import": _fees_import}
    return commands[arguments.fees_command](arguments)


def _fees_due(arguments: argparse.Namespace) -> int:
    from permres_gui.presentation.due_table import due_table
    from permres_gui.rules.due_fees import due_fees

    known, on = library(), arguments.on or date.today()
    due = due_fees(known.known_places(), known.general_fees.federal, known.sources, on)
    print(due_table(due, known.municipalities, translator_for(arguments.lang)))
    return DIFFERS if due else OK


def _fees_export(arguments: argparse.Namespace) -> int:
    from permres_gui.building.price_list import price_list

    known = library()
    towns = known.municipalities.by_nis
    found = price_list((towns[each.nis], each) for each in known.known_places())
    if arguments.file is None:
        print(found.text, end="")
    else:
        try:
            arguments.file.write_text(found.text, encoding="utf-8", newline="")
        except OSError as error:
            return _refused(f"{arguments.file.name}: {error.strerror}")
    for sentence in found.left_out:
        print(f"left out: {sentence}", file=sys.stderr)
    return OK


def _fees_import(arguments: argparse.Namespace) -> int:
    from permres_gui.building.price_import import import_prices

    name = arguments.file.name
    try:
        with arguments.file.open("rb") as stream:
            text = stream.read(LARGEST).decode("utf-8-sig")
        if len(text) >= LARGEST:
            return _refused(f"{name}: larger than {LARGEST - 1} signs")
        done = import_prices(resources(), text, name)
    except UnicodeDecodeError:
        return _refused(f"{name}: expected text in UTF-8")
    except OSError as error:
        return _refused(f"{Path(error.filename or name).name}: {error.strerror}")
    for fault in done.faults:
        print(fault)
    for each in done.added:
        print(
            f"{each.file}: {each.item}: {each.amount.amount} "
            f"from {each.amount.first_day} to {each.amount.until}"
        )
    print(
        f"{len(done.added)} amounts added, {done.same} there before, "
        f"{len(done.faults)} faults"
    )
    return DIFFERS if done.faults else OK


def _kiosk_code(_: argparse.Namespace) -> int:
    """The line for the settings; the code itself is read from input, never an argument."""
    from permres_gui.kiosk.staff_code import hashed

    try:
        print(f"staff_code: {hashed(sys.stdin.readline().strip())}")
    except ValueError as error:
        return _refused(str(error))
    return OK
