"""The worked cases of this checkout, each read once, and tests that go over all of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from permres_gui.interview.case_file import CaseFile, read_path
from tests.lots import in_lots

CASES = Path(__file__).parent / "cases"
FILES = tuple(sorted(CASES.rglob("*.yaml")))
ALONE = os.environ.get("PERMRES_CASE")
"""The name of the one file that is tried."""


@cache
def read_once(file: Path) -> CaseFile:
    """What stands in the file: a case never changes, and reading it takes its time."""
    return read_path(file)


def over(files: Sequence[Path]) -> Callable:
    """The first argument of the test is one of these files.

    A fault names its file; ``PERMRES_CASE=refugee-16-months`` tries that one alone.
    """
    wanted = [file for file in files if ALONE in {None, file.stem}]
    return in_lots(wanted, lambda file: file.stem)
