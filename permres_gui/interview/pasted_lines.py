"""Lines of a stay history as they are typed or pasted, understood one by one.

A line is a row of a spreadsheet, of a certificate of residence with history, or what an
adviser types: `1/9/2019 - 30/9/2020 student`. What is understood is a proposal that a
person confirms; what is not is named. Nothing is guessed: a phrase that fits several
grounds of stay leaves the ground unknown and names them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay

from .beside_days import Around
from .other_readings import swapped
from .pasted_answers import (
    ALL_LINES,
    LEAVE_OUT,
    Answered,
    ReadyAnswer,
    days_answered,
    kept,
    row_answered,
    said_answered,
)
from .pasted_line import Doubt, PastedLine
from .pasted_phrases import Said, phrases_said
from .pasted_reading import read_line
from .pasted_refusals import TO_PLACE, UNREAD_END, is_to_place, is_unread_end
from .plain_words import plain
from .short_days import with_short_days
from .written_days import WrittenDay, written_days

if TYPE_CHECKING:
    from .pasted_words import PastedWords

NOTHING: Answered = MappingProxyType({})


def pasted_lines(
    text: str, words: PastedWords, answered: Answered = NOTHING
) -> tuple[PastedLine, ...]:
    """Every line that holds something, in its order, as it was answered to be meant."""
    lines = enumerate(text.splitlines(), 1)
    # A tab in front is an empty cell.
    told = [_Told(n, line.strip(" "), words) for n, line in lines if line.strip()]
    both_ways = any(_month_first(each) for line in told for each in line.days)
    found = []
    for line in told:
        answers = answered.get(line.text, ()), answered.get(ALL_LINES, ())
        found.append(_answered(line, *answers, both_ways=both_ways))
    return tuple(_registers_joined(found))


class _Told:
    """A line with its days and its phrases."""

    def __init__(self, number: int, text: str, words: PastedWords) -> None:
        self.number, self.text = number, text
        days = tuple(written_days(text, words.month_numbers, words.towns))
        around = Around(words.month_numbers, words.phrases, words.still)
        self.days = with_short_days(text, days, around)
        said = phrases_said(_without(text, self.days), words)
        rest = text[self.days[0].end :] if len(self.days) == 1 else ""
        for kind, told in ((UNREAD_END, is_unread_end), (TO_PLACE, is_to_place)):
            if rest and told(rest, words):
                said[kind] = [(kind,)]
        self.said: Said = said


def _month_first(day: WrittenDay) -> bool:
    """Whether it can only have been written with the month before the day."""
    return day.day is None and swapped(day.text) is not None


def _answered(
    line: _Told,
    answers: tuple[ReadyAnswer, ...],
    for_all: tuple[ReadyAnswer, ...],
    *,
    both_ways: bool,
) -> PastedLine:
    if LEAVE_OUT in answers:
        return PastedLine(line.number, line.text, "left-out", {}, answered=True)
    other = tuple(str(swapped(each.text) or each.day) for each in line.days)
    in_doubt = both_ways and any(
        each.day is not None and swapped(each.text) is not None for each in line.days
    )
    all_of_them = (*for_all, *answers)
    days = days_answered(line.days, all_of_them)
    said = said_answered(line.said, all_of_them)
    found = read_line(line.number, line.text, days, said)
    order: tuple[Doubt, ...] = ("order",) if in_doubt and not found.refusal else ()
    settled = kept(all_of_them)
    doubts = [each for each in (*order, *found.doubts) if each not in settled]
    by_hand = bool(answers) or (in_doubt and bool(for_all))
    written = tuple(str(each.day) for each in line.days)
    row = row_answered(found.row, answers)
    found = replace(found, row=row, as_written=written, swapped=other)
    return replace(found, doubts=tuple(doubts), answered=by_hand)


def _registers_joined(lines: Sequence[PastedLine]) -> Sequence[PastedLine]:
    """The day out of the register ends the stay that began with one into it."""
    joined = list(lines)
    for place, line in enumerate(lines):
        if line.outcome != "ends-stay":
            continue
        begun = _begun(joined[:place], line.row["to"])
        if begun is None:
            joined[place] = _unjoined(line)
            continue
        before = joined[begun]
        row = {**before.row, "now": "no", "to": line.row["to"]}
        doubts = tuple(each for each in before.doubts if each != "goes-on")
        joined[begun] = replace(before, row=row, doubts=doubts)
    return joined


def _begun(lines: Sequence[PastedLine], last: str) -> int | None:
    """The place of the stay before, where it goes on so far and began by that day."""
    places = (n for n in range(len(lines) - 1, -1, -1) if lines[n].outcome == "stay")
    before = next(places, None)
    if before is None or "goes-on" not in lines[before].doubts:
        return None
    first, end = PartialDay.parse(lines[before].row["from"]), PartialDay.parse(last)
    return before if first.earliest <= end.latest else None


def _unjoined(line: PastedLine) -> PastedLine:
    return replace(
        line, outcome="not-understood", row={}, refusal="struck-off", about=line.text
    )


def _without(text: str, days: Sequence[WrittenDay]) -> str:
    """The words of the line, a space where a day stood."""
    pieces, at = [], 0
    for each in days:
        pieces.append(text[at : each.start])
        at = each.end
    return plain(" ".join([*pieces, text[at:]]))
