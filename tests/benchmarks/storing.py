"""Saving an encrypted case again, beside what the disk itself takes for it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

from permres_gui.case_store.age_file import WORK_FACTOR, new_lock
from permres_gui.case_store.stored_case import create_case
from permres_gui.interview.case_file import CaseFile
from tests.benchmarks.figures import Figure, took, usual
from tests.benchmarks.heavy import KINDS, heavy

PASSPHRASE = b"cow battery staple"
QUICK = 1


def figures(rounds: int) -> Iterator[Figure]:
    case = heavy(next(iter(KINDS)), 1)
    with tempfile.TemporaryDirectory() as folder:
        stored = create_case(
            Path(folder) / "K7.age", PASSPHRASE, CaseFile(case), work_factor=QUICK
        )

        def save() -> None:
            stored.save(case, None)

        what = "saving a case of 20 stays and 40 absences again"
        size = stored.path.stat().st_size
        spent = usual(save, rounds * 5)
        yield Figure("P30", f"{what}, processor", spent, "ms", most=5)
        lasted = median(_lasted(save) for _ in range(rounds * 5))
        bare = median(
            _lasted(lambda: _bare(Path(folder), size)) for _ in range(rounds * 5)
        )
        yield Figure("", "  with waiting for the disk", lasted, "ms")
        yield Figure("", "  a bare file of that size, made to last", bare, "ms")
        yield Figure("P31", "  saving / bare file", lasted / bare, most=3)
        stored.close()
    stretching = took(lambda: new_lock(PASSPHRASE, WORK_FACTOR))
    yield Figure("", "opening: stretching the passphrase, once", stretching, "ms")


def _lasted(call: Callable[[], object]) -> float:
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1e3


def _bare(folder: Path, size: int) -> None:
    """The least that any program must do for a file that survives a power cut."""
    part = folder / "bare.part"
    with part.open("wb") as file:
        file.write(bytes(size))
        file.flush()
        os.fsync(file.fileno())
    part.replace(folder / "bare")
    file_of_folder = os.open(folder, os.O_RDONLY)
    os.fsync(file_of_folder)
    os.close(file_of_folder)
