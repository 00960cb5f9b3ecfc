"""Lives with very many stays and absences, from worked cases that answer everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_file import read_path

CASES = Path(__file__).parents[1] / "cases"
ON = date(2027, 6, 1)
KINDS = {
    "third country": ("L/worker-leap-day.yaml", ("single-permit", "researcher")),
    "free movement": ("EU+", ("eu-citizen",)),
}
REASONS = ("holiday", "family", "work", "study", "health", "other")


def heavy(kind: str, seed: int, stays: int = 20, absences: int = 40) -> Case:
    """One life; the older it is, the more it holds, so that its density stays the same."""
    name, grounds = KINDS[kind]
    found = CASES / name
    file = found if found.suffix else sorted(found.glob("*.yaml"))[0]
    dice = Random(seed)  # noqa: S311 - the same lives in every run
    days = 150 * absences
    begin = ON.toordinal() - days
    return replace(
        read_path(file).case,
        as_of=ON,
        stays=tuple(_stays(dice, grounds, begin, days // stays, stays)),
        absences=tuple(_absences(dice, begin, days // absences, absences)),
    )


def _stays(
    dice: Random, grounds: tuple[str, ...], begin: int, length: int, count: int
) -> list[Stay]:
    proof = "annex-19" if "eu-citizen" in grounds else "first-card"
    return [
        Stay(
            ground=dice.choice(grounds),
            first=_day(begin + number * length),
            last=None
            if number == count - 1
            else _day(begin + (number + 1) * length - 1),
            proof=proof,
        )
        for number in range(count)
    ]


def _absences(dice: Random, begin: int, length: int, count: int) -> list[Absence]:
    found = []
    for number in range(count):
        departure = begin + number * length + dice.randrange(length // 3)
        back = departure + dice.choice((5, 12, 20, 30, 45, 60, 80))
        found.append(
            Absence(_day(departure), _day(back), dice.choice(REASONS), eu_visits=())
        )
    return found


def _day(number: int) -> PartialDay:
    return PartialDay.of(date.fromordinal(number))
