"""Ready answers where two stays tell the same days: what ends, what begins, or both stand."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from permres_gui.domain.day import PartialDay

from .pasted_answers import LEAVE_OUT, ReadyAnswer
from .period_rows import stays_from

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from permres_gui.domain.case import Stay

    from .pasted_line import PastedLine
    from .stay_overlaps import Overlap

Told: TypeAlias = "Mapping[Stay, PastedLine]"
DAY = timedelta(days=1)


class OverlapAnswer(NamedTuple):
    """Which stay gets another day; without one both stand as they are."""

    stay: Stay | None = None
    line: PastedLine | None = None
    answer: ReadyAnswer | None = None


BOTH = OverlapAnswer()
"""For now: a case file gives each day to one stay, and is saved once they are parted."""
ALL = OverlapAnswer(answer=ReadyAnswer("ends-on"))
"""Each stay ends on the day before the next one begins."""


def overlap_answers(
    overlap: Overlap, lines: Told, *, together: bool = False
) -> tuple[OverlapAnswer, ...]:
    """Of a stay that no line tells nothing is changed here: it is an answer already.

    ``together`` offers one answer more, which parts them all.
    """
    pair = (overlap.one, overlap.other)
    before, after = sorted(pair, key=lambda each: (_begins(each), _ended(each)))
    found = []
    inside = ((after, LEAVE_OUT),) if _is_inside(after, before) else ()
    parted = (*inside, *_ends(before, after), *_begins_later(before, after))
    for stay, answer in parted:
        line = lines.get(stay)
        if line is not None:
            found.append(OverlapAnswer(stay, line, answer))
    for_all = (ALL,) if together else ()
    return (*(found or _left_out(pair, lines)), BOTH, *for_all)


def with_answers(
    asked: Sequence[Overlap], lines: Told
) -> Iterator[tuple[Overlap, tuple[OverlapAnswer, ...]]]:
    """Each question with its ready answers, which are chosen by their places."""
    together = parted_together(asked, lines)
    for each in asked:
        yield each, overlap_answers(each, lines, together=together)


def parted_together(asked: Sequence[Overlap], lines: Told) -> bool:
    """Whether one answer parts several of them."""
    return len(asked) > 1 and bool(until_the_next(asked, lines))


def until_the_next(asked: Iterable[Overlap], lines: Told) -> Mapping[str, ReadyAnswer]:
    """For the text of each line the day before the first stay that begins within it."""
    found: dict[str, ReadyAnswer] = {}
    for each in asked:
        for stay, answer in _ends(each.one, each.other):
            line = lines.get(stay)
            if line is not None:
                found[line.text] = min(found.get(line.text, answer), answer)
    return found


def _is_inside(one: Stay, other: Stay) -> bool:
    """Whether the other one goes on after it: to end the other there would lose that."""
    end = _exact(one.last)
    return end is not None and _begins(other) < _begins(one) and end < _ended(other)


def _left_out(pair: tuple[Stay, Stay], lines: Told) -> Iterator[OverlapAnswer]:
    """Where no day parts them, one of them is told twice, or wrongly."""
    for stay in pair:
        line = lines.get(stay)
        if line is not None:
            yield OverlapAnswer(stay, line, LEAVE_OUT)


def _ends(before: Stay, after: Stay) -> Iterator[tuple[Stay, ReadyAnswer]]:
    """The first one on the day before the second begins."""
    day = _exact(after.first)
    if day is not None and _begins(before) < day:
        yield before, ReadyAnswer("ends-on", (day - DAY).isoformat())


def _begins_later(before: Stay, after: Stay) -> Iterator[tuple[Stay, ReadyAnswer]]:
    """The second one on the day after the first has ended."""
    day, end = _exact(before.last), after.last
    longer = end is None or (isinstance(end, PartialDay) and day and end.earliest > day)
    if day is not None and longer:
        yield after, ReadyAnswer("begins-on", (day + DAY).isoformat())


def told_by(lines: Iterable[PastedLine]) -> Told:
    """The pasted line that tells each stay; one that was there before has none."""
    found: dict[Stay, PastedLine] = {}
    for line in lines:
        if line.outcome == "stay":
            (stay,) = stays_from([line.row])
            found.setdefault(stay, line)
    return found


def _begins(stay: Stay) -> date:
    return stay.first.latest if isinstance(stay.first, PartialDay) else date.max


def _ended(stay: Stay) -> date:
    return stay.last.latest if isinstance(stay.last, PartialDay) else date.max


def _exact(day: object) -> date | None:
    return day.latest if isinstance(day, PartialDay) and day.exact else None
