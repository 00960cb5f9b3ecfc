"""Why a pasted line is not understood; nothing in it is guessed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from .other_readings import SERIAL
from .pasted_phrases import (
    Said,
    begins_abroad,
    begins_known,
    grounds_of,
    is_absence,
    is_journey,
    is_out_of_register,
    names_place,
    tells_nothing_else,
)
from .plain_words import plain
from .written_days import WrittenDay

if TYPE_CHECKING:
    from .pasted_words import PastedWords

Refusal: TypeAlias = Literal[
    "no-days",
    "no-such-day",
    "short-year",
    "many-days",
    "no-last-day",
    "no-first-day",
    "serial",
    "birth",
    "no-right",
    "out-of-register",
    "prison",
    "turned",
    "two-grounds",
    "stay-elsewhere",
    "address",
    "struck-off",
]
REGISTER = ("registered", "struck_off")
_OF_BEFORE = frozenset({"renewed", "struck_off"})
"""Of a stay that another line tells: its last day stands here alone."""
MOST_DAYS = 2
"""A line tells a first and a last day."""
_SHORT_YEAR = re.compile(
    r"(?:\d{4}/\d\d"
    r"|(?!.*\d{4})(?:.*\D\d\d|\d{1,2}\s*[/.]\s*\d{1,2}|(?:\d{1,2}\D+)?[^\W\d]+\.?))\Z"
)
"""A year of two figures, or none."""
_EMPTY_CELL = re.compile(r"\s*(?:;\s*(?:;|\Z)|\|\s*(?:\||\Z))|[ ]*\t[ ]*\t")
"""After the first day a cell without a last one."""
_OPEN = re.compile(r"\s*(?:-|–|—|→|->|>|tot|until|to|au|jusqu)")
_LAST = re.compile(
    r"(?:\A\s*[\t;|]|\b(?:tot|tot en met|t/m|t\.?e\.?m\.?|to|until|till|jusqu['’ ]?au|au)"
    r"|\?\s*[-–—])\s*\Z"
)
"""What stands before a last day."""
_HALF = re.compile(r"\s*(\d{1,2}\s*[/.\-]\s*\d{1,2})(?![\w/.\-])")
"""A day and a month after the dash, and no year."""
_WHERE_TO = re.compile(r"\s+(?:to|au|aux)\s+")
"""Before a last day, or before the place of a journey."""
TO_PLACE = "to-place"
_NO_END = re.compile(r"\s*(?:\?|\.\.|…)")
UNREAD_END = "unread-end"
"""What follows the dash is no known word; it may be meant as an end."""


def refusal_of(
    text: str, days: Sequence[WrittenDay], said: Said
) -> tuple[Refusal, str] | None:
    """Why a line is not understood, and the part of it that is not."""
    return (
        _no_stay(text, days, said)
        or _of_days(text, days, said)
        or _of_phrases(text, said)
        or _address(days, said)
    )


def _no_stay(
    text: str, days: Sequence[WrittenDay], said: Said
) -> tuple[Refusal, str] | None:
    """Days that nobody would call those of a stay."""
    if not days:
        return None
    if "born" in said or ("civil" in said and tells_nothing_else(said)):
        return "birth", text
    if len(days) == MOST_DAYS and is_out_of_register(said):
        return "out-of-register", text
    if "no_right" in said and "stay" not in said:
        return "no-right", text
    in_prison = ("detention",) in said.get("reason", ())
    if in_prison and not (names_place(said) or "away" in said):
        return "prison", text
    return None


def _address(days: Sequence[WrittenDay], said: Said) -> tuple[Refusal, str] | None:
    """Figures that may be years, and no word of a stay: a house number, a postal code."""
    years = all(len(each.text) == len("2019") for each in days)
    named = said.keys() - {UNREAD_END, TO_PLACE}
    return ("address", days[0].text) if years and not named else None


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
    return _of_one_day(text, days[0], said) if len(days) == 1 else None


def _of_one_day(text: str, day: WrittenDay, said: Said) -> tuple[Refusal, str] | None:
    """It is the first one, of a stay that goes on or is told already."""
    if _LAST.search(text[: day.start].lower()) and not _OF_BEFORE & said.keys():
        return "no-first-day", day.text
    rest = text[day.end :]
    half = _HALF.match(_after_dash(rest) or "")
    if half is not None:
        return "short-year", half[1]
    return None if _goes_on(rest, said) else ("no-last-day", day.text)


def _of_phrases(text: str, said: Said) -> tuple[Refusal, str] | None:
    """One ground of stay at most, in Belgium; or a time away."""
    if is_absence(said):
        return None
    if not grounds_of(said) and len(said.get("ground", ())) > 1:
        return "two-grounds", text
    if "country" in said and not is_journey(said) and "registered" not in said:
        return "stay-elsewhere", text
    return None


def _goes_on(rest: str, said: Said) -> bool:
    """Whether one day is enough: the stay still runs, or is one told before."""
    known = bool({"still", "renewed", "since", *REGISTER} & said.keys())
    return known or (is_open(rest) and TO_PLACE not in said)


def is_open(rest: str) -> bool:
    """Whether there is a place for the last day, and no day in it."""
    return no_last_cell(rest) or _after_dash(rest) is not None


def _after_dash(rest: str) -> str | None:
    """What follows the dash after a first day, or the word for it."""
    after = _after_column(rest)
    dash = _OPEN.match(after)
    return None if dash is None else after[dash.end() :]


def is_unread_end(rest: str, words: PastedWords) -> bool:
    """Whether something follows the dash that may be an end, and is not known as one."""
    after = _after_dash(rest)
    if after is None:
        return False
    return _NO_END.match(after) is not None or not begins_known(plain(after), words)


def is_to_place(rest: str, words: PastedWords) -> bool:
    """Whether the word after the day leads to a place abroad, and not to a last day."""
    to = _WHERE_TO.match(rest.lower())
    return to is not None and begins_abroad(plain(rest[to.end() :]), words)


def no_last_cell(rest: str) -> bool:
    """Whether the cell for the last day is there and empty."""
    return _EMPTY_CELL.match(rest) is not None


def _wrong_day(text: str) -> Refusal:
    if SERIAL.fullmatch(text):
        return "serial"
    return "short-year" if _SHORT_YEAR.match(text) else "no-such-day"


def _after_column(text: str) -> str:
    """What follows a day, a tab or a semicolon between columns left out."""
    return text.lower().lstrip("\t ;,|")


def _turned(days: Sequence[WrittenDay]) -> bool:
    first, last = days[0].day, days[1].day
    return first is not None and last is not None and last.latest < first.earliest
