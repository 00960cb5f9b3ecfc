"""Why a pasted line is not understood; nothing in it is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from .pasted_phrases import Said, grounds_of, is_absence, is_journey
from .written_days import WrittenDay

Refusal: TypeAlias = Literal[
    "no-days",
    "no-such-day",
    "short-year",
    "many-days",
    "no-last-day",
    "turned",
    "two-grounds",
    "stay-elsewhere",
    "address",
    "struck-off",
]
REGISTER = ("registered", "struck_off")
MOST_DAYS = 2
"""A line tells a first and a last day."""
_SHORT_YEAR = re.compile(r"\D\d\d\Z")
_EMPTY_CELL = re.compile(r"\s*(?:;\s*(?:;|\Z)|\|\s*(?:\||\Z))|[ ]*\t[ ]*\t")
"""After the first day a cell without a last one."""
_OPEN = re.compile(r"\s*(?:-|–|—|→|->|>|tot|until|to|au|jusqu)")


def refusal_of(
    text: str, days: Sequence[WrittenDay], said: Said
) -> tuple[Refusal, str] | None:
    """Why a line is not understood, and the part of it that is not."""
    return _of_days(text, days, said) or _of_phrases(text, said) or _address(days, said)


def _address(days: Sequence[WrittenDay], said: Said) -> tuple[Refusal, str] | None:
    """Figures that may be years, and no word of a stay: a house number, a postal code."""
    years = all(len(each.text) == len("2019") for each in days)
    return ("address", days[0].text) if years and not said else None


def _of_days(
    text: str, days: Sequence[WrittenDay], said: Said
) -> tuple[Refusal, str] | None:
    """One day of a stay that goes on, or a first and a last one."""
    for each in days:
        if each.day is None:
            return _wrong_day(each.text), each.text
    if not days:
        return "no-days", text
    if len(days) > MOST_DAYS:
        return "many-days", days[MOST_DAYS].text
    if len(days) == MOST_DAYS and _turned(days):
        return "turned", days[1].text
    if len(days) == 1 and not _goes_on(text[days[0].end :], said):
        return "no-last-day", days[0].text
    return None


def _of_phrases(text: str, said: Said) -> tuple[Refusal, str] | None:
    """One ground of stay at most, in Belgium; or a time away."""
    if is_absence(said):
        return None
    if not grounds_of(said) and len(said.get("ground", ())) > 1:
        return "two-grounds", text
    if "country" in said and not is_journey(said):
        return "stay-elsewhere", text
    return None


def _goes_on(rest: str, said: Said) -> bool:
    """Whether one day is enough: the stay still runs, or is one told before."""
    known = bool({"still", "renewed", "since", *REGISTER} & said.keys())
    return known or no_last_cell(rest) or _OPEN.match(_after_column(rest)) is not None


def no_last_cell(rest: str) -> bool:
    """Whether the cell for the last day is there and empty."""
    return _EMPTY_CELL.match(rest) is not None


def _wrong_day(text: str) -> Refusal:
    return "short-year" if _SHORT_YEAR.search(text) else "no-such-day"


def _after_column(text: str) -> str:
    """What follows a day, a tab or a semicolon between columns left out."""
    return text.lower().lstrip("\t ;,|")


def _turned(days: Sequence[WrittenDay]) -> bool:
    first, last = days[0].day, days[1].day
    return first is not None and last is not None and last.latest < first.earliest
