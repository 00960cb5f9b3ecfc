"""One full assessment: the six cards with reasons and days."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from permres_gui.app import library
from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read_path
from permres_gui.rules.rulebook import Rulebook
from tests.benchmarks.figures import Figure, nearly_worst, usual
from tests.benchmarks.heavy import CASES, KINDS, ON, heavy

LIVES = 12


def figures(rounds: int) -> Iterator[Figure]:
    rulebook = library().rulebook
    cases = [read_path(file).case for file in sorted(CASES.rglob("*.yaml"))]
    spent = [assessed(rulebook, case, rounds) for case in cases]
    what = f"assessment, all {len(cases)} worked cases"
    yield Figure("P10", f"{what}, median", median(spent), "ms", most=2)
    yield Figure("", "  p95", nearly_worst(spent), "ms")
    yield Figure("", "  longest", max(spent), "ms")
    for kind in KINDS:
        lives = [heavy(kind, seed) for seed in range(LIVES)]
        spent = [assessed(rulebook, case, rounds) for case in lives]
        what = f"20 stays and 40 absences, {kind}"
        yield Figure("P10", f"{what}, median", median(spent), "ms", most=5)
        yield Figure("", "  longest", max(spent), "ms")
        doubled = [
            assessed(rulebook, heavy(kind, seed, 40, 80), rounds)
            for seed in range(LIVES)
        ]
        pairs = zip(doubled, spent, strict=True)
        growth = median(more / less for more, less in pairs)
        yield Figure("P12", "  twice as many, twice as long", growth, most=2.3)


def assessed(rulebook: Rulebook, case: Case, rounds: int) -> float:
    day = case.as_of or ON

    def assess() -> None:
        rulebook.assess_all(Timeline(case, day))

    return usual(assess, rounds)
