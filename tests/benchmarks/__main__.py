"""All figures of the program, measured side by side in one run and printed as one table.

Not timed tests: whatever they are, the exit status is 0; only what cannot be measured
gives another. ``--quick`` takes few rounds, ``--full`` compares 100,000 lives and
answers a million rows.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator

from tests.benchmarks.figures import Figure, table

PARTS = ("start", "window", "assessment", "sweep", "storing", "many")


def main() -> int:
    arguments = _parser().parse_args()
    quick = arguments.quick
    lives = 100_000 if arguments.full else 200 if quick else arguments.lives
    many = 1_000_000 if arguments.full else 4_000 if quick else 20_000
    measures: dict[str, Callable[[], Iterator[Figure]]] = {
        "start": lambda: _starting(3 if quick else arguments.rounds),
        "window": lambda: _walking(1 if quick else 3),
        "assessment": lambda: _assessing(3 if quick else 7),
        "sweep": lambda: _sweeping(lives, 3 if quick else 7),
        "storing": lambda: _storing(3 if quick else 7),
        "many": lambda: _many(many, 200 if quick else 5_000, 1 if quick else 3),
    }
    found, failed = [], []
    for part in arguments.parts or PARTS:
        print(f"measuring: {part}", file=sys.stderr, flush=True)
        try:
            for figure in measures[part]():
                found.append(figure)
        except Exception as error:  # noqa: BLE001 - the other parts are still told
            failed.append(f"{part} could not be measured: {error}")
    print(table(found))
    for line in failed:
        print(line)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="tests.benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help="all, if none")
    parser.add_argument("--quick", action="store_true", help="few rounds")
    parser.add_argument("--full", action="store_true", help="100,000 lives, all rows")
    parser.add_argument("--rounds", type=int, default=9, help="starts of each kind")
    parser.add_argument("--lives", type=int, default=2_000, help="lives compared")
    return parser


def _starting(rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import starting

    return starting.figures(rounds)


def _walking(rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import walking

    return walking.figures(rounds)


def _assessing(rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import assessing

    return assessing.figures(rounds)


def _sweeping(lives: int, rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import sweeping

    return sweeping.figures(lives, rounds)


def _storing(rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import storing

    return storing.figures(rounds)


def _many(count: int, files: int, rounds: int) -> Iterator[Figure]:
    from tests.benchmarks import many

    return many.figures(count, files, rounds)


if __name__ == "__main__":
    sys.exit(main())
