"""From the spawn to the first page and the first question, beside a bare window."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

from tests.benchmarks.figures import Figure

ROOT = Path(__file__).parents[2]
CHILD = Path(__file__).parent / "start_child.py"
WAYS = ("bare", "wizard", "dressed", "page", "question")
FIRST = "first"
Start = Mapping[str, Any]


def start(way: str, bytecode: str) -> Start:
    """One process from its spawn to its report."""
    surroundings = dict(os.environ)
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)
    surroundings |= {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": bytecode,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_LOGGING_RULES": "*=false",
        "LC_ALL": "C",  # the program then speaks Dutch, with its catalogue to read
        "T0_NS": str(time.clock_gettime_ns(time.CLOCK_MONOTONIC)),
    }
    done = subprocess.run(
        [sys.executable, str(CHILD), way],
        env=surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"start of {way}: {done.stderr[-2000:]}")
    found: Start = json.loads(done.stdout.splitlines()[-1])
    return found


def figures(rounds: int) -> Iterator[Figure]:
    """Ratios round by round, then their median; the first start of each is not counted.

    Before all, the program stands once until it has kept what each next start reads.
    """
    starts: dict[str, list[Start]] = {way: [] for way in WAYS}
    with tempfile.TemporaryDirectory() as bytecode:
        for way in (FIRST, *WAYS):
            start(way, bytecode)
        for _ in range(rounds):
            for way in WAYS:
                starts[way].append(start(way, bytecode))

    def ratio(way: str, what: str, to: str = "bare") -> float:
        pairs = zip(starts[way], starts[to], strict=True)
        return median(one[what] / other[what] for one, other in pairs)

    bare = median(each["ms"] for each in starts["bare"])
    yield Figure(
        "P1", "first page painted / bare window", ratio("page", "ms"), most=1.1
    )
    yield Figure("", "  the same in processor time", ratio("page", "cpu_ms"))
    dressed = ratio("dressed", "ms")
    yield Figure("", "  a bare window with fonts, colours and flags", dressed)
    beside = ratio("page", "ms", to="dressed")
    yield Figure("", "  first page / a window with fonts, colours and flags", beside)
    question = ratio("question", "ms")
    yield Figure("P2", "first question painted / bare window", question, most=1.25)
    yield Figure("", "  the same in processor time", ratio("question", "cpu_ms"))
    for way in ("page", "question"):
        than = ratio(way, "ms", to="wizard")
        yield Figure("", f"  first {way} / Qt's own wizard of two pages", than)
    yield Figure("P3", "peak memory at the first page", ratio("page", "mb"), most=1.1)
    yield Figure("", "  bare window, spawn to paint", bare, "ms")
    for way in WAYS:
        count = len(starts[way][0]["modules"])
        yield Figure("", f"  modules loaded: {way}", count, "")
