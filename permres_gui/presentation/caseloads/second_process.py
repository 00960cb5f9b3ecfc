"""A second process that checks cases, on another core of the computer.

It is started anew (spawn) and told what it needs through a pipe, also the cases: nothing
stands in arguments or files, and it knows no key. It ends with the pipe, and so with the
program, however that ends.
"""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from pickle import PickleError
from queue import SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, Final, NamedTuple

from permres_gui.case_store.caseload import FiledCase
from permres_gui.case_store.file_names import FileName
from permres_gui.interview.questions import Interview
from permres_gui.presentation.caseloads.caseload import Caseload, CaseloadRow
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

GONE: Final = (EOFError, OSError, PickleError)
"""What comes instead of rows where the process is no more."""
MOST_BYTES: Final = 50_000
"""Of one lot: a pipe holds two of these while nobody reads it."""
_HERE: Final = FiledCase(Path(), FileName(""))
"""Stands for a file, which is where it was read and does not travel back."""


class _Needed(NamedTuple):
    """By what the rows are told, as it goes to another process."""

    resources: Path
    pack: str
    version: str
    texts: tuple[Path, ...]
    as_of: date
    language: str
    of_client: bool

    @classmethod
    def of(cls, load: Caseload) -> _Needed:
        """What a caseload is told by in this process."""
        known, words = load.library, load.words
        return cls(
            known.resources,
            known.pack,
            known.version,
            rule_texts(),
            load.as_of,
            words.language,
            words.of_client,
        )


class SecondProcess:
    """Lots of rows go to it, and come back checked in the same order, without their files.

    Each call raises one of ``GONE`` where it cannot work, or works no more.
    """

    def __init__(self, load: Caseload) -> None:
        context = get_context("spawn")
        self._pipe, its_end = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(its_end, _Needed.of(load)), daemon=True
        )
        with its_end:
            self._process.start()

    def give(self, rows: Sequence[CaseloadRow]) -> bool:
        """Rows to be checked, with the cases of their files; whether it takes them.

        More than the pipe holds would let us wait for it, however long that is.
        """
        data = ForkingPickler.dumps(list(rows))
        if len(data) > MOST_BYTES:
            return False
        self._pipe.send_bytes(data)
        return True

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
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with pipe, suppress(*GONE, NotCompiledError):
        lots = _lots(pipe)
        load = _load(needed)
        if load.library.version != needed.version:
            return
        gc.freeze()
        for lot in lots:
            pipe.send([replace(load.checked(row), filed=_HERE) for row in lot])


def _lots(pipe: Connection) -> Iterator[list[CaseloadRow]]:
    """What is given, taken at once: the pipe is never full of what is still to be done."""
    given: SimpleQueue[list[CaseloadRow] | None] = SimpleQueue()

    def take() -> None:
        with suppress(*GONE):
            while True:
                given.put(pipe.recv())
        given.put(None)

    Thread(target=take, daemon=True).start()
    return iter(given.get, None)


def _load(needed: _Needed) -> Caseload:
    speak_rules(*needed.texts)
    known, words = (
        Library(needed.resources, needed.pack),
        translator_for(needed.language),
    )
    interview = build(Interview, known.part("questions"))
    words = of_client(words) if needed.of_client else words
    return Caseload(known, interview, needed.as_of, words)
