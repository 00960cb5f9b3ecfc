"""A figure with its target, and the one table in which all of them are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from time import process_time


@dataclass(frozen=True)
class Figure:
    """One measured number; without a target it only explains the others."""

    id: str
    what: str
    value: float
    unit: str = "x"
    most: float | None = None
    least: float | None = None

    @property
    def verdict(self) -> str:
        if self.most is not None and self.value > self.most:
            return "above"
        if self.least is not None and self.value < self.least:
            return "below"
        return "" if self.most is None and self.least is None else "ok"

    @property
    def target(self) -> str:
        if self.most is not None:
            return f"<= {self.most:g}"
        return "" if self.least is None else f">= {self.least:g}"

    @property
    def shown(self) -> str:
        digits = 0 if self.unit == "" or self.value >= 1000 else 2
        return f"{self.value:,.{digits}f} {self.unit}".strip()


def table(figures: Sequence[Figure]) -> str:
    """All figures, one a line."""
    rows = [("", "figure", "value", "target", "")]
    rows += [(f.id, f.what, f.shown, f.target, f.verdict) for f in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(5)]
    lines = []
    for place, row in enumerate(rows):
        cells = [
            cell.rjust(width) if column in {2, 3} else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        lines.append(f"| {' | '.join(cells)} |")
        if place == 0:
            lines.append(f"|{'|'.join('-' * (width + 2) for width in widths)}|")
    return "\n".join(lines)


def nearly_worst(values: Iterable[float]) -> float:
    """The 95th percentile."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * 0.95), len(ordered) - 1)]


def took(call: Callable[[], object]) -> float:
    """Processor milliseconds of one call: other programs do not lengthen them."""
    begun = process_time()
    call()
    return (process_time() - begun) * 1e3


def usual(call: Callable[[], object], rounds: int = 5) -> float:
    """The median of several calls."""
    return median(took(call) for _ in range(rounds))
