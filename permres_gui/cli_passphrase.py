"""The passphrases of the program without a window: asked for, or read from an open file.

A passphrase is never an argument or a variable, since other programs can read those.
"""

from __future__ import annotations

import argparse
import os
import warnings
from getpass import GetPassWarning, getpass
from pathlib import Path

from permres_gui.case_store.age_header import MAGIC
from permres_gui.case_store.refusals import CaseStoreError, need_cryptography
from permres_gui.interview.case_file import CaseFile, is_special
from permres_gui.presentation.case_store_texts import store_refusal
from permres_gui.presentation.translator import Translator

LONGEST_PASSPHRASE = 1024


class RefusedError(Exception):
    """Why there is no case or no passphrase; its text is the sentence."""


def add_passphrase(command: argparse.ArgumentParser) -> None:
    """The option to read a passphrase instead of asking for it."""
    command.add_argument(
        "--passphrase-fd",
        type=int,
        metavar="N",
        help="read the passphrase from this open file instead of asking for it",
    )


def is_encrypted(path: Path) -> bool:
    """Whether a file begins as one that is encrypted; a plain case never does."""
    try:
        if is_special(path):
            return False
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except (OSError, ValueError):
        return False


class Passphrases:
    """The passphrases of several files: each is asked for, one that is given is for all."""

    def __init__(self, descriptor: int | None) -> None:
        self._descriptor = descriptor
        self._given = b""

    def opened(self, path: Path, words: Translator) -> CaseFile:
        """The case of an encrypted file."""
        try:
            need_cryptography()
            from permres_gui.case_store.reading import read_case

            return read_case(path, self._for(path.name)).case_file
        except CaseStoreError as refusal:
            raise RefusedError(store_refusal(refusal, words)) from None

    def _for(self, name: str) -> bytes:
        if self._given:
            return self._given
        found = asked_passphrase(self._descriptor, f"Passphrase of {name}: ")
        if self._descriptor is not None:
            self._given = found
        return found


def asked_passphrase(descriptor: int | None, question: str) -> bytes:
    """The passphrase, from the person or from the first line of an open file."""
    if descriptor is not None:
        return _passphrase_from(descriptor)
    try:
        with warnings.catch_warnings():
            # What is typed would be seen.
            warnings.simplefilter("error", GetPassWarning)
            return getpass(question).encode("utf-8", "surrogateescape")
    except (GetPassWarning, EOFError, OSError):
        raise RefusedError(
            "nobody can be asked for the passphrase here: use --passphrase-fd"
        ) from None


def _passphrase_from(descriptor: int) -> bytes:
    try:
        found = _first_of(descriptor)
    except (OSError, OverflowError):
        raise RefusedError(
            f"the passphrase cannot be read from file descriptor {descriptor}"
        ) from None
    line = found.partition(b"\n")[0].removesuffix(b"\r")
    if not line or len(line) > LONGEST_PASSPHRASE:
        raise RefusedError(
            f"the passphrase must be one line of 1 to {LONGEST_PASSPHRASE} bytes"
        )
    return line


def _first_of(descriptor: int) -> bytes:
    """Its first line, with perhaps more behind it; no more than one can be long."""
    found = b""
    while b"\n" not in found and len(found) <= LONGEST_PASSPHRASE:
        more = os.read(descriptor, LONGEST_PASSPHRASE)
        if not more:
            break
        found += more
    return found


def new_passphrase(descriptor: int | None) -> bytes:
    """A passphrase for a new file; a person types it twice."""
    first = asked_passphrase(descriptor, "New passphrase: ")
    if descriptor is None and asked_passphrase(None, "Once more: ") != first:
        raise RefusedError("the two passphrases are not the same")
    return first
