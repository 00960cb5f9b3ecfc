"""Many cases at once: rows of a batch on two cores, and the files of a caseload.

Lengths of waiting, not of processor time: what two processes gain is what is asked.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, TypeAlias

from permres_gui.batch.many import answered
from permres_gui.case_store.caseload import filed_cases, paths_in
from permres_gui.case_store.key_file import create_key
from permres_gui.case_store.office_key import OfficeKey
from permres_gui.case_store.stored_case import create_case
from permres_gui.interview.case_file import CaseFile
from permres_gui.presentation.caseloads.caseload import Caseload, walked
from permres_gui.presentation.caseloads.shared_checking import SharedChecking
from permres_gui.presentation.desk.voice import of_client
from permres_gui.presentation.translator import translator_for
from permres_gui.rule_base import own_library
from tests.batch.rows import ON, case_in, rows, worked_lines
from tests.benchmarks.figures import Figure
from tests.presentation.told import interview
from tests.worked_cases import FILES

MILLION = 1_000_000
CASELOAD = 5_000
JOBS = 2
BEGUN = 2_000
"""Rows after which each process has met every worked case."""
PASSPHRASE = b"cow battery staple"
QUICK = 1
Told: TypeAlias = dict[str, Any]
"""A case as JSON holds it."""


def figures(count: int, files: int, rounds: int) -> Iterator[Figure]:
    """``count`` rows stand for a million, ``files`` for a caseload of five thousand."""
    worked = worked_lines()
    many = min(count * 25, MILLION)  # they take so little that fewer tell nothing
    same = (worked * (many // len(worked) + 1))[:many]
    what = f"1,000,000 rows of the {len(worked)} worked cases"
    yield Figure("P40", what, _million(same, rounds), "s", most=60)
    unlike = _million(different(count), rounds)
    yield Figure("P40", "1,000,000 rows, no two alike", unlike, "s", most=60)
    what = f"a caseload of {files:,} files read and checked"
    most = 5 if files == CASELOAD else None  # fewer are checked by one process
    yield Figure("P41", what, _caseload(files, rounds), "s", most=most)


def different(count: int) -> tuple[bytes, ...]:
    """The worked cases, again and again with their first day one day earlier."""
    told = [json.loads(line)["case"] for line in worked_lines()]
    dated = [case for case in told if _first_day(case)]
    return tuple(_row(number, dated) for number in range(count))


def _row(number: int, cases: Sequence[Told]) -> bytes:
    turn, place = divmod(number, len(cases))
    row = {"id": str(number), "case": _earlier(cases[place], turn)}
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _first_day(case: Told) -> date | None:
    stays = case.get("stays")
    if not isinstance(stays, list) or not stays:
        return None
    try:
        return date.fromisoformat(stays[0]["from"])
    except (KeyError, ValueError):
        return None


def _earlier(case: Told, days: int) -> Told:
    first, *others = case["stays"]
    day = date.fromisoformat(first["from"]) - timedelta(days=days)
    return {**case, "stays": [{**first, "from": day.isoformat()}, *others]}


def _million(lines: tuple[bytes, ...], rounds: int) -> float:
    """Seconds for a million such rows, without the start of the processes."""
    few = lines[:BEGUN]
    whole = median(_lasted(lambda: _answer(lines)) for _ in range(rounds))
    begun = median(_lasted(lambda: _answer(few)) for _ in range(rounds))
    return (whole - begun) / (len(lines) - len(few)) * MILLION


def _answer(lines: tuple[bytes, ...]) -> None:
    for _ in answered(rows(), lines, JOBS):
        pass


def _caseload(files: int, rounds: int) -> float:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        key = _filled(folder, files)
        _check(folder, key)  # what is read once is there
        return median(_lasted(lambda: _check(folder, key)) for _ in range(rounds))


def _filled(folder: Path, count: int) -> OfficeKey:
    key = create_key(folder, PASSPHRASE, work_factor=QUICK)
    cases = [case_in(file) for file in FILES]
    for number in range(count):
        case = CaseFile(cases[number % len(cases)])
        create_case(folder / f"K{number}.age", key, case).close()
    return key


def _check(folder: Path, key: OfficeKey) -> None:
    words = of_client(translator_for("nl"))
    load = Caseload(own_library(), interview(), ON, words)
    paths = paths_in(folder)
    for _ in walked(filed_cases(paths, key), load, SharedChecking(len(paths), load)):
        pass


def _lasted(call: Callable[[], object]) -> float:
    begun = perf_counter()
    call()
    return perf_counter() - begun
