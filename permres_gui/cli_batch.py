"""`permres-gui batch`: many cases at once, from a file of rows into a file of answers."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import BinaryIO

from permres_gui.batch.many import answered
from permres_gui.batch.resuming import (
    AnswersThere,
    OtherAnswersError,
    answers_there,
    still_to_do,
)
from permres_gui.batch.row import RowAssessment
from permres_gui.command_refusal import refused
from permres_gui.presentation.batch_texts import (
    batch_summary,
    foreign_answers,
    need_batch,
    no_columns,
    no_ordinary_file,
    other_answers,
    refused_before,
    same_file,
)
from permres_gui.presentation.translator import LANGUAGES, Translator, translator_for
from permres_gui.rules.compiled import Library

OK, REFUSED_ROWS = 0, 1
PARQUET = ".parquet"
MOST_JOBS = 256


class NotDoneError(Exception):
    """Why no row was assessed; its text is the sentence."""


def add_batch(
    command: argparse.ArgumentParser, asked_day: Callable[[str], date]
) -> None:
    """The arguments of the command."""
    command.add_argument(
        "cases", type=Path, metavar="IN", help='JSON lines {"id", "case"}, or .parquet'
    )
    command.add_argument("answers", type=Path, metavar="OUT", help="the same; goes on")
    command.add_argument(
        "--as-of", type=asked_day, required=True, help="the day asked about"
    )
    command.add_argument("--jobs", type=_jobs, default=1, metavar="N", help="processes")
    command.add_argument("--lang", choices=LANGUAGES, default="en")


def _jobs(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= MOST_JOBS:
        raise argparse.ArgumentTypeError(f"{text}: expected 1 to {MOST_JOBS}")
    return int(text)


def run(arguments: argparse.Namespace, known: Library) -> int:
    """Assess every row that has no answer yet; exit status 1 where some were refused."""
    words = translator_for(arguments.lang)
    rows = RowAssessment(known, arguments.as_of)
    try:
        return _run(arguments, rows, words)
    except NotDoneError as why:
        return refused(str(why))
    except OSError as error:
        name = Path(error.filename or arguments.answers).name
        return refused(f"{name}: {error.strerror or error}")


def _run(arguments: argparse.Namespace, rows: RowAssessment, words: Translator) -> int:
    source, target = arguments.cases, arguments.answers
    if source.resolve() == target.resolve():
        raise NotDoneError(same_file(target.name, words))
    lines = _case_lines(source, words)
    growing = _growing(target, words)
    there = _there(growing, rows, words)
    done = failed = 0
    with growing.open("ab") as out:
        for part in answered(rows, still_to_do(lines, there, rows), arguments.jobs):
            out.write(part.lines)
            out.flush()
            done, failed = done + part.rows, failed + part.refused
    if growing != target:
        from permres_gui.batch.parquet import answers_as_parquet

        answers_as_parquet(growing, target)
        growing.unlink()
    told = batch_summary(done - failed, failed, there.total(), words)
    print(told, file=sys.stderr)
    if there.refused:
        print(refused_before(there.refused, words), file=sys.stderr)
    return REFUSED_ROWS if failed or there.refused else OK


def _there(growing: Path, rows: RowAssessment, words: Translator) -> AnswersThere:
    """The answers that an earlier run of the same cases left."""
    try:
        return answers_there(growing, rows)
    except OtherAnswersError as fault:
        say = foreign_answers if fault.foreign else other_answers
        raise NotDoneError(say(growing.name, fault.line, words)) from None


def _case_lines(path: Path, words: Translator) -> Iterator[bytes]:
    if path.suffix != PARQUET:
        # Opened at once, so that a file that is not there leaves no answers behind.
        return _without_empty(path.open("rb"))
    _need_batch(words)
    from permres_gui.batch.arrow import ColumnError
    from permres_gui.batch.parquet import ArrowError, case_lines

    try:
        return case_lines(path)
    except ColumnError as fault:
        raise NotDoneError(no_columns(path.name, str(fault), words)) from None
    except ArrowError as fault:
        raise NotDoneError(f"{path.name}: {str(fault).splitlines()[0]}") from None


def _growing(target: Path, words: Translator) -> Path:
    """The lines that grow: the answers themselves, or those that become Parquet."""
    if target.exists() and not target.is_file():  # a device may never end
        raise NotDoneError(no_ordinary_file(target.name, words))
    if target.suffix != PARQUET:
        return target
    _need_batch(words)
    lines = target.with_name(f"{target.name}.jsonl")
    if target.exists() and not lines.exists():
        from permres_gui.batch.parquet import ArrowError, answers_as_lines

        made = lines.with_name(f"{lines.name}.part")
        try:
            answers_as_lines(target, made)
        except ArrowError as fault:
            made.unlink(missing_ok=True)
            raise NotDoneError(f"{target.name}: {str(fault).splitlines()[0]}") from None
        made.replace(lines)
    return lines


def _need_batch(words: Translator) -> None:
    try:
        import pyarrow  # noqa: F401 - whether it is there
    except ImportError:
        raise NotDoneError(need_batch(words)) from None


def _without_empty(file: BinaryIO) -> Iterator[bytes]:
    with file:
        yield from (line for line in file if line.strip())
