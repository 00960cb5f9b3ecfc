"""A day of a worked case known only by its month: the answer holds for each of its days."""

from __future__ import annotations

import calendar
from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_periods import impossible
from tests import worked_cases
from tests.cases.told_days import days_told, with_day
from tests.rules.reading import the_rulebook
from tests.worked_cases import over, read_once

FREE_MOVEMENT = ("EU+", "F+", "M")
FILES = [
    each
    for each in worked_cases.FILES
    if set(read_once(each).expect or ()) & set(FREE_MOVEMENT)
]


def answer(case: Case, card: str) -> tuple[str, date, date]:
    assert case.as_of is not None
    found = the_rulebook().assess_one(Timeline(case, case.as_of), card)
    never = date.max
    return (
        found.status.value,
        found.possible_from or never,
        found.certain_from or never,
    )


def days_of_the_month(day: date) -> list[date]:
    last = calendar.monthrange(day.year, day.month)[1]
    return sorted(
        {day.replace(day=each) for each in (1, 2, 15, last - 1, last)} | {day}
    )


@over(FILES)
def test_a_month_leaves_room_for_each_of_its_days(file):
    """Never later than its kindest day, never surer than its worst."""
    worked = read_once(file)
    told = list(days_told(worked.case))
    for number, (path, day) in enumerate(told):
        if (number + len(file.stem)) % 3:
            continue  # a third of the days of each case, always the same
        month = PartialDay.parse(day.isoformat()[:7])
        part = with_day(worked.case, path, month)
        if impossible(part):
            continue
        for card in set(FREE_MOVEMENT) & set(worked.expect or ()):
            status, possible, certain = answer(part, card)
            for each in days_of_the_month(day):
                exact = with_day(worked.case, path, PartialDay.of(each))
                if impossible(exact):
                    continue
                found = answer(exact, card)
                assert possible <= found[1], (path, each)
                assert certain >= found[2], (path, each)
                if status in {"eligible", "not_eligible", "held", "lost"}:
                    assert found[0] == status, (path, each)
