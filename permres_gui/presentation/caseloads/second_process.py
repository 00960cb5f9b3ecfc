"""A second process that reads and checks case files, on another core of the computer.

It is started anew (spawn) and told what it needs through a pipe, also the key of the
folder: nothing stands in arguments or files. It ends with the pipe, and so with the
program, however that ends.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from multiprocessing import get_context
from pathlib import Path
from pickle import PickleError
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.interview.questions import Interview
from permres_gui.presentation.caseloads.caseload import Caseload
from permres_gui.presentation.desk.voice import of_client
from permres_gui.presentation.translator import (
    rule_texts,
    speak_rules,
    translator_for,
)
from permres_gui.rules.compiled import Library, NotCompiledError
from permres_gui.rules.plain import build

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from permres_gui.case_store.office_key import OfficeKey
    from permres_gui.presentation.caseloads.caseload import CaseloadRow

GONE: Final = (EOFError, OSError, PickleError)
"""What comes instead of rows where the process is no more."""


class _Needed(NamedTuple):
    """By what the rows are told, as it goes to another process."""

    resources: Path
    pack: str
    version: str
    texts: tuple[Path, ...]
    as_of: date
    language: str
    of_client: bool
    identity: str

    def __repr__(self) -> str:
        return "_Needed(…)"


class SecondProcess:
    """Lots of files go to it, and their checked rows come back in the same order.

    Each call raises one of ``GONE`` where it cannot work, or works no more.
    """

    def __init__(self, load: Caseload, key: OfficeKey) -> None:
        known, words = load.library, load.words
        needed = _Needed(
            known.resources,
            known.pack,
            known.version,
            rule_texts(),
            load.as_of,
            words.language,
            words.of_client,
            key.identity,
        )
        context = get_context("spawn")
        self._pipe, its_end = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(its_end, needed), daemon=True
        )
        with its_end:
            self._process.start()

    def give(self, paths: Sequence[Path]) -> None:
        """Some files to be read and checked."""
        self._pipe.send(tuple(paths))

    def has_rows(self, seconds: float = 0) -> bool:
        """Whether the rows of a lot came, or come in this time."""
        return self._pipe.poll(seconds)

    def rows(self) -> list[CaseloadRow]:
        """The checked rows of the lot that was given first."""
        found: list[CaseloadRow] = self._pipe.recv()
        return found

    def end(self) -> None:
        """Nothing more is read there."""
        self._pipe.close()
        self._process.terminate()
        self._process.join()


def _serve(pipe: Connection, needed: _Needed) -> None:
    """Until the other end of the pipe closes; rules that changed meanwhile judge nothing."""
    from permres_gui.case_store.caseload import filed_cases
    from permres_gui.case_store.office_key import OfficeKey

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with pipe, suppress(*GONE, NotCompiledError):
        load, key = _load(needed), OfficeKey.parse(needed.identity)
        if load.library.version != needed.version:
            return
        gc.freeze()
        while True:
            filed = filed_cases(pipe.recv(), key)
            pipe.send([load.checked(load.found(each)) for each in filed])


def _load(needed: _Needed) -> Caseload:
    speak_rules(*needed.texts)
    known, words = (
        Library(needed.resources, needed.pack),
        translator_for(needed.language),
    )
    interview = build(Interview, known.part("questions"))
    words = of_client(words) if needed.of_client else words
    return Caseload(known, interview, needed.as_of, words)
