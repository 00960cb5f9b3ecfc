"""`permres-gui case list FOLDER`: the caseload of a folder without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.case_store.refusals import CaseStoreError, need_cryptography
from permres_gui.cli_passphrase import RefusedError, add_passphrase, asked_passphrase
from permres_gui.command_refusal import refused
from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.translator import LANGUAGES

if TYPE_CHECKING:
    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow

OK, UNREAD_FILES = 0, 1
Day = Callable[[str], date]


def add_list(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], day: Day
) -> None:
    """The arguments of the command."""
    found = commands.add_parser("list", help="say what each case of a folder leads to")
    found.add_argument("folder", type=Path)
    found.add_argument("--as-of", type=day, metavar="DAY", help="today when left out")
    found.add_argument(
        "--due-by", type=day, metavar="DAY", help="only those with a day until then"
    )
    found.add_argument(
        "--changed", action="store_true", help="only those with another answer"
    )
    found.add_argument(
        "--keep-answers",
        action="store_true",
        help="save the answers that are listed, to compare with from now on",
    )
    found.add_argument("--lang", choices=LANGUAGES, default="en")
    add_passphrase(found)


def run(arguments: argparse.Namespace, load: Caseload) -> int:
    """Print a line for each case; exit status 1 where a file could not be read."""
    try:
        need_cryptography()
        return _run(arguments, load)
    except CaseStoreError as refusal:
        return refused(store_refusal(refusal, load.words))
    except RefusedError as fault:
        return refused(str(fault))


def _run(arguments: argparse.Namespace, load: Caseload) -> int:
    from permres_gui.case_store.caseload import paths_in
    from permres_gui.presentation.caseloads.caseload_sums import sum_line

    paths = paths_in(arguments.folder)
    key = _key(arguments) if paths else None
    unread = changed = 0
    for row in _checked(paths, key, load):
        unread += row.unread
        changed += bool(row.changes)
        for line in _lines(row, arguments, load):
            print(line)
        if arguments.keep_answers and key is not None:
            _keep(row, key, load)
    told = sum_line(len(paths), unread, changed, load.words)
    return _tell(told, UNREAD_FILES if unread else OK)


def _checked(
    paths: tuple[Path, ...], key: OfficeKey | None, load: Caseload
) -> Iterator[CaseloadRow]:
    """Every row in the order of the names, with the answer of today."""
    from permres_gui.case_store.caseload import filed_cases
    from permres_gui.presentation.caseloads.caseload import walked
    from permres_gui.presentation.caseloads.shared_checking import (
        SharedChecking,
        in_order,
    )

    checking = SharedChecking(len(paths), load, alone=key is None)
    with closing(walked(filed_cases(paths, key), load, checking)) as rows:
        yield from in_order(islice(rows, len(paths), None))


def _keep(row: CaseloadRow, key: OfficeKey, load: Caseload) -> None:
    """A file that is open somewhere keeps its earlier answer, and that is told."""
    from permres_gui.case_store.keeping_answers import keep_answer

    file = row.filed.case_file
    if not row.has_news or file is None or row.answer is None:
        return
    try:
        keep_answer(row.filed.path, key, file.case, row.answer)
    except CaseStoreError as refusal:
        print(store_refusal(refusal, load.words), file=sys.stderr)


def _key(arguments: argparse.Namespace) -> OfficeKey | None:
    """The key of the folder, if it has one."""
    from permres_gui.case_store.key_file import open_key
    from permres_gui.case_store.key_place import KEY_FILE, has_key

    if not has_key(arguments.folder):
        return None
    asked = asked_passphrase(arguments.passphrase_fd, f"Passphrase of {KEY_FILE}: ")
    return open_key(arguments.folder, asked)


def _tell(sentence: str, status: int) -> int:
    print(sentence, file=sys.stderr)
    return status


def _lines(
    row: CaseloadRow, arguments: argparse.Namespace, load: Caseload
) -> Iterator[str]:
    """A file that could not be read is never left out: nobody knows what it holds."""
    from permres_gui.presentation.caseloads.caseload_cells import deadline_text
    from permres_gui.presentation.caseloads.caseload_changes import changed_lines
    from permres_gui.presentation.caseloads.caseload_words import row_line

    due = row.due_by(arguments.due_by) if arguments.due_by is not None else ()
    if not row.unread and arguments.due_by is not None and not due:
        return
    if not row.unread and arguments.changed and not row.changes:
        return
    yield row_line(row, load.words)
    for each in due:
        yield f"  {deadline_text(each, load.words)}"
    for line in changed_lines(row, load):
        yield f"  {line}"
