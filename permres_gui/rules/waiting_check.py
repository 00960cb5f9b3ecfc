"""Checks of the papers of those who wait, and of the calendar of holidays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from .fault import Fault
from .waiting import OTHER

SUNDAY = 6


def waiting_faults(practice: Mapping[str, Any]) -> Iterator[Fault]:
    """Papers that the letters explain, notices and cards that exist."""
    waiting = practice["waiting"]
    annexes = {each["id"] for each in practice["letters"]["annexes"]}
    notices = {each["id"] for each in practice["procedures"]["notices"]}
    cards = {each["card"] for each in practice["procedures"]["cards"]}
    papers = {each["id"] for each in waiting["papers"]}
    for paper in waiting["papers"]:
        yield from _known("a paper of the letters", paper["id"], {paper["id"]}, annexes)
        yield from _known("a card", paper["id"], paper["cards"], cards)
    for part in waiting["parts"]:
        told = [part, *part["lines"]]
        for each in told:
            yield from _known("a paper", part["id"], each["papers"], papers | {OTHER})
            yield from _known("a card", part["id"], each.get("cards", ()), cards)
        yield from _known("a notice", part["id"], part["notices"], notices)


def _known(what: str, path: str, named: Any, known: set[str]) -> Iterator[Fault]:  # noqa: ANN401 - JSON
    for each in sorted(set(named) - known):
        yield Fault("waiting.yaml", path, f"{what}, not {each}")


def holiday_faults(holidays: Mapping[str, Any]) -> Iterator[Fault]:
    """An Easter Sunday in its season for every year, and days that exist."""
    easter = [date.fromisoformat(each) for each in holidays["easter"]]
    for day in easter:
        in_season = date(day.year, 3, 22) <= day <= date(day.year, 4, 25)
        if day.weekday() != SUNDAY or not in_season:
            expected = "a Sunday from 22 March to 25 April"
            yield Fault("holidays.yaml", f"easter.{day}", expected)
    for one, other in pairwise(easter):
        if other.year != one.year + 1:
            expected = f"the Easter Sunday of {one.year + 1}"
            yield Fault("holidays.yaml", f"easter.{other}", expected)
    for number, each in enumerate(holidays["yearly"]):
        try:
            date(easter[0].year, each["month"], each["day"])
        except ValueError:
            yield Fault("holidays.yaml", f"yearly[{number}]", "a day that exists")
