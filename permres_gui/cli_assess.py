"""`permres-gui assess`, `verify` and `open`: what cases lead to, without a window."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from permres_gui.cli_fees import DIFFERS, OK
from permres_gui.cli_passphrase import Passphrases, RefusedError, is_encrypted
from permres_gui.command_output import is_unicode
from permres_gui.command_refusal import REFUSED, refused
from permres_gui.domain.case import Case
from permres_gui.interview.case_file import CaseFile, CaseFileError, read, read_path
from permres_gui.interview.expectation import differences
from permres_gui.interview.questions import Interview
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.result_json import card_json, result_json
from permres_gui.presentation.translator import Translator, translator_for
from permres_gui.rule_base import library
from permres_gui.rules.compiled import Library, NotCompiledError
from permres_gui.rules.plain import build

LARGEST = 1_000_001


def interview_of(known: Library) -> Interview:
    """The questions of the compiled rule base."""
    return build(Interview, known.part("questions"))


def rules_in_use(language: str, today: date) -> Library:
    """The rules in use today; a pack that is damaged is told and not used."""
    return library(today, refused, translator_for(language))


def _open(name: str, passphrases: Passphrases, words: Translator) -> CaseFile:
    """A case, plain or encrypted."""
    if name == "-":
        return read(sys.stdin.buffer.read(LARGEST), "-")
    path = Path(name)
    if is_encrypted(path):
        return passphrases.opened(path, words)
    return read_path(path)


def _opened(
    names: Sequence[str], passphrases: Passphrases, words: Translator
) -> Iterator[tuple[str, CaseFile | Exception]]:
    """Each file that is named, or why it cannot be read."""
    for name in names:
        try:
            yield name, _open(name, passphrases, words)
        except CaseFileError as error:
            yield name, error.in_file(name)
        except RefusedError as error:
            yield name, error


def assess(arguments: argparse.Namespace, today: date) -> int:
    """Say what each case leads to."""
    tell = _teller(arguments, today)
    if tell is None:
        return REFUSED
    if arguments.ics is not None and len(arguments.files) != 1:
        return refused("--ics: expected one case file")
    translator = translator_for(arguments.lang)
    status, passphrases = OK, Passphrases(arguments.passphrase_fd)
    for name, case_file in _opened(arguments.files, passphrases, translator):
        if not isinstance(case_file, CaseFile):
            status = REFUSED
            _say_error(name, case_file, as_json=arguments.json)
            continue
        print(tell(case_file, Path(name).name))
        if arguments.ics is not None:
            status = _save_calendar(arguments, case_file.case, today)
    return status


def _save_calendar(arguments: argparse.Namespace, case: Case, today: date) -> int:
    from permres_gui.cli_calendar import save_calendar

    known = rules_in_use(arguments.lang, today)
    words, on = translator_for(arguments.lang), _day(arguments, case, today)
    return save_calendar(known, interview_of(known), case, on, words, arguments.ics)


def _teller(
    arguments: argparse.Namespace, today: date
) -> Callable[[CaseFile, str], str] | None:
    """What is printed for a case and its name; none, and why, without the rules."""
    try:
        known = rules_in_use(arguments.lang, today)
        interview = interview_of(known)
    except NotCompiledError as error:
        not_compiled(error)
        return None
    translator = translator_for(arguments.lang)

    def tell(file: CaseFile, name: str) -> str:
        day = _day(arguments, file.case, today)
        answer = Answer.of(known, file.case, day, file.marks)
        if arguments.json:
            return _line(result_json(answer, translator, name, interview))
        return plain_answer(answer, interview, translator, name)

    return tell


def not_compiled(error: NotCompiledError) -> int:
    """Tell how the rules are made where they are not there yet."""
    return refused(f"the rule base is not compiled ({error}): run permres-gui compile")


def open_code(arguments: argparse.Namespace, today: date) -> int:
    """Say what the answers in a code lead to."""
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
    tell = _teller(arguments, today)
    if tell is None:
        return REFUSED
    print(tell(CaseFile(case), "answers"))
    return OK


def _day(arguments: argparse.Namespace, case: Case, today: date) -> date:
    """The day asked about: the option, else the case's own, else today."""
    return arguments.as_of or case.as_of or today


def _say_error(name: str, error: Exception, *, as_json: bool) -> None:
    if as_json:
        print(_line({"file": Path(name).name, "error": str(error)}))
    else:
        print(str(error), file=sys.stderr)


def _line(data: dict[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=not is_unicode())


def verify(arguments: argparse.Namespace, today: date) -> int:
    """Compare each case with what it expects."""
    known = rules_in_use(arguments.lang, today)
    translator = translator_for(arguments.lang)
    passphrases = Passphrases(arguments.passphrase_fd)
    checked = unlike = unread = 0
    for name, case_file in _opened(arguments.files, passphrases, translator):
        if not isinstance(case_file, CaseFile):
            unread += 1
            _say_error(name, case_file, as_json=False)
            continue
        found = _unlike(
            known, translator, case_file, _day(arguments, case_file.case, today)
        )
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
    on: date,
) -> list[str]:
    answer = Answer.of(known, case_file.case, on)
    return [
        f"{card}: {line}"
        for card, expect in (case_file.expect or {}).items()
        for line in differences(expect, card_json(answer.cards[card], translator))
    ]
