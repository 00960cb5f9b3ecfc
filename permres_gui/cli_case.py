"""`permres-gui case`: encrypted case files without a window."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from permres_gui.case_store.disk import Disk
from permres_gui.case_store.file_names import parsed
from permres_gui.case_store.refusals import CaseStoreError, Reason, need_cryptography
from permres_gui.cli_passphrase import (
    RefusedError,
    add_passphrase,
    asked_passphrase,
    new_passphrase,
)
from permres_gui.command_refusal import refused
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_file import CaseFileError, read_path
from permres_gui.presentation.case_store_texts import (
    due_lines,
    erased_line,
    key_made_line,
    key_warning,
    plain_left_warning,
    plain_warning,
    store_refusal,
)
from permres_gui.presentation.translator import LANGUAGES, Translator, translator_for

if TYPE_CHECKING:
    from permres_gui.case_store.reading import Secret

OK, DUE = 0, 1


def add_parser(
    command: argparse.ArgumentParser,
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    """The arguments of `permres-gui case`, to which others may add commands."""
    commands = command.add_subparsers(dest="case_command", required=True)
    encrypt = commands.add_parser("encrypt", help="protect a case with a passphrase")
    _encrypt_options(encrypt)
    key = commands.add_parser("key", help="make the one key of a folder of cases")
    key.add_argument("folder", type=Path)
    decrypt = commands.add_parser("decrypt", help="a case as unprotected text")
    decrypt.add_argument("file", type=Path)
    decrypt.add_argument("out", type=Path, nargs="?", help="a new file, or to output")
    due = commands.add_parser("due", help="list the cases that are to be erased")
    due.add_argument("folder", type=Path)
    due.add_argument("--on", type=asked_day, help="the day, or today")
    erase = commands.add_parser("erase", help="erase a client: the case and its copies")
    erase.add_argument("file", type=Path)
    erase.add_argument("--only", action="store_true", help="leave its copies")
    for each in (encrypt, decrypt, key):
        add_passphrase(each)
    for each in (encrypt, decrypt, due, erase, key):
        each.add_argument("--lang", choices=LANGUAGES, default="en")
    return commands


def _encrypt_options(encrypt: argparse.ArgumentParser) -> None:
    encrypt.add_argument("file", type=Path, help="a case file in plain text")
    encrypt.add_argument("out", type=_case_name, help="the new file, such as K7.age")
    encrypt.add_argument(
        "--keep-until", type=asked_day, metavar="DAY", help="last day to keep"
    )
    encrypt.add_argument(
        "--office-key", action="store_true", help="for the key of the new file's folder"
    )


def _case_name(text: str) -> Path:
    """A name that the list of a folder shows; any other case would be due for ever."""
    path = Path(text)
    if parsed(path.name) is None:
        raise argparse.ArgumentTypeError(f"{text}: expected a name such as K7.age")
    return path


def asked_day(text: str) -> date:
    """A whole day within the years that a case file may name."""
    try:
        day = PartialDay.parse(text)
    except ValueError:
        day = None
    if day is None or not day.exact:
        message = f"{text}: expected a day such as 2025-06-02, from 1900 to 2200"
        raise argparse.ArgumentTypeError(message)
    return day.earliest


def run(arguments: argparse.Namespace, today: date) -> int:
    """Run one of the commands. ``today`` is the day for `due`, unless one is named."""
    words = translator_for(arguments.lang)
    try:
        match arguments.case_command:
            case "encrypt":
                return _encrypt(arguments, words)
            case "decrypt":
                return _decrypt(arguments, words)
            case "due":
                return _due(arguments, words, arguments.on or today)
            case "key":
                return _key(arguments, words)
            case _:
                return _erase(arguments, words)
    except CaseStoreError as refusal:
        return refused(store_refusal(refusal, words))
    except (CaseFileError, RefusedError) as fault:
        return refused(str(fault))


def _encrypt(arguments: argparse.Namespace, words: Translator) -> int:
    need_cryptography()
    from permres_gui.case_store.stored_case import create_case
    from permres_gui.case_store.stored_text import kept_until

    name = parsed(arguments.out.name)
    day = arguments.keep_until or (name.keep_until if name else None)
    case_file = kept_until(read_path(arguments.file), day)
    if arguments.out.exists():
        raise CaseStoreError(Reason.ALREADY_THERE, arguments.out.name)
    stored = create_case(arguments.out, _secret(arguments), case_file)
    stored.close()
    print(stored.path.name)
    print(plain_left_warning(arguments.file.name, words), file=sys.stderr)
    return OK


def _secret(arguments: argparse.Namespace) -> Secret:
    """The new passphrase of a file, or the key of its folder."""
    if not arguments.office_key:
        return new_passphrase(arguments.passphrase_fd)
    from permres_gui.case_store.key_file import open_key

    asked = asked_passphrase(arguments.passphrase_fd, "Passphrase of the office key: ")
    return open_key(arguments.out.resolve().parent, asked)


def _key(arguments: argparse.Namespace, words: Translator) -> int:
    need_cryptography()
    from permres_gui.case_store.key_file import create_key
    from permres_gui.case_store.key_place import KEY_FILE, has_key

    if has_key(arguments.folder):
        raise CaseStoreError(Reason.ALREADY_THERE, KEY_FILE)
    passphrase = new_passphrase(arguments.passphrase_fd)
    _print([key_made_line(create_key(arguments.folder, passphrase).recipient, words)])
    print(key_warning(words), file=sys.stderr)
    return OK


def _decrypt(arguments: argparse.Namespace, words: Translator) -> int:
    need_cryptography()
    from permres_gui.case_store.plain_export import export_plain
    from permres_gui.case_store.reading import read_case, whole

    whole(Disk(), arguments.file)
    passphrase = asked_passphrase(arguments.passphrase_fd, "Passphrase: ")
    found = read_case(arguments.file, passphrase)
    print(plain_warning(words), file=sys.stderr)
    if arguments.out is None:
        sys.stdout.buffer.write(found.text)
    else:
        export_plain(arguments.out, found.text)
    return OK


def _due(arguments: argparse.Namespace, words: Translator, on: date) -> int:
    from permres_gui.case_store.retention import kept_in

    kept = kept_in(arguments.folder, on)
    _print(due_lines(kept, words))
    return DUE if kept.due else OK


def _erase(arguments: argparse.Namespace, words: Translator) -> int:
    from permres_gui.case_store.erasing import erase_client, erase_file

    if arguments.only:
        erase_file(arguments.file)
        _print([erased_line(arguments.file.name, words)])
    else:
        _print([erased_line(name, words) for name in erase_client(arguments.file)])
    return OK


def _print(lines: Sequence[str]) -> None:
    for line in lines:
        print(line)
