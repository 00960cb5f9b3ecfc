from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    EuVisit,
    Person,
    Plans,
    Sponsor,
    Stay,
    Unregistered,
)
from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_periods import Conflict, impossible


def day(text: str | None) -> PartialDay | None:
    return None if text is None else PartialDay.parse(text)


def stay(first: str | None, last: str | None) -> Stay:
    return Stay(first=day(first), last=day(last))


def faults(case: Case) -> list[tuple[Conflict, str, str]]:
    return [(fault.kind, fault.path, fault.other) for fault in impossible(case)]


def test_nobody_asks_on_a_day_before_their_birth():
    born, asked = Person(born=day("2025-06-03")), date(2025, 6, 2)
    assert faults(Case(person=born, as_of=asked)) == [
        (Conflict.BORN_AFTER_THE_DAY, "person.born", "as_of")
    ]
    assert faults(Case(person=born)) == []
    assert faults(Case(person=born, as_of=date(2025, 6, 3))) == []
    assert faults(Case(person=Person(born=day("2025")), as_of=asked)) == []
    assert faults(Case(person=Person(born=UNKNOWN), as_of=asked)) == []


def test_stays_may_touch_and_leave_gaps():
    stays = (stay("2020", "2021-03-04"), stay("2021-03-05", "2022"), stay("2024", None))
    assert faults(Case(stays=stays)) == []


def test_days_known_in_part_are_refused_only_when_no_reading_is_left():
    assert faults(Case(stays=(stay("2020-05", "2020"), stay("2020-05", None)))) == []
    stays = (stay("2020-05-31", "2020"), stay("2020-05", None))
    assert faults(Case(stays=stays)) == [
        (Conflict.STAYS_OVERLAP, "stays[1].from", "stays[0].from")
    ]


def test_unknown_days_hide_no_overlap_around_them():
    stays = (
        Stay(first=day("2020-05-31"), last=UNKNOWN),
        stay("2020-05-31", None),
    )
    assert faults(Case(stays=stays)) == [
        (Conflict.STAYS_OVERLAP, "stays[1].from", "stays[0].from")
    ]
    assert faults(Case(stays=UNKNOWN, absences=UNKNOWN, detention=UNKNOWN)) == []
    assert faults(Case(stays=(Stay(first=UNKNOWN, last=UNKNOWN), Stay()))) == []


def test_each_kind_of_stay_fault_is_told_apart():
    stays = (
        stay("2021-01-02", "2021-01-01"),
        stay("2020-03-01", "2020-04-01"),
        stay("2020-04-01", None),
        stay("2021-01-01", None),
    )
    assert faults(Case(stays=stays)) == [
        (Conflict.OPEN_STAY_NOT_LAST, "stays[2].to", "stays[3].from"),
        (Conflict.STAY_ENDS_BEFORE_IT_BEGINS, "stays[0].to", "stays[0].from"),
        (Conflict.STAYS_NOT_IN_ORDER, "stays[1].from", "stays[0].to"),
        (Conflict.STAYS_OVERLAP, "stays[2].from", "stays[1].to"),
    ]


@pytest.mark.parametrize(
    ("case", "fault"),
    [
        (
            Case(absences=(Absence(day("2021-02-02"), day("2021-02-01")),)),
            (Conflict.RETURN_BEFORE_DEPARTURE, "absences[0].to", "absences[0].from"),
        ),
        (
            Case(detention=(Detention(day("2021-02"), day("2021-01")),)),
            (
                Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS,
                "detention[0].to",
                "detention[0].from",
            ),
        ),
        (
            Case(unregistered=Unregistered(day("2021"), day("2020"))),
            (
                Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS,
                "unregistered.to",
                "unregistered.from",
            ),
        ),
        (
            Case(
                sponsor=Sponsor(together_since=day("2021"), together_until=day("2020"))
            ),
            (
                Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS,
                "sponsor.together_until",
                "sponsor.together_since",
            ),
        ),
        (
            Case(plans=Plans(leave_on=day("2021"), return_on=day("2020"))),
            (Conflict.RETURN_BEFORE_DEPARTURE, "plans.return_on", "plans.leave_on"),
        ),
    ],
)
def test_an_end_before_its_beginning_is_impossible(case, fault):
    assert faults(case) == [fault]


def test_visits_lie_within_their_absence():
    visits = (
        EuVisit(day("2021-02"), day("2021-02")),
        EuVisit(day("2021-01-31"), day("2021-02-03")),
        EuVisit(day("2021-02-05"), day("2021-02-04")),
        EuVisit(day("2021-02-05"), day("2021-03-02")),
    )
    away = Absence(day("2021-02-01"), day("2021-03-01"), eu_visits=visits)
    place = "absences[0].eu_visits"
    assert faults(Case(absences=(away,))) == [
        (Conflict.VISIT_BEFORE_DEPARTURE, f"{place}[1].from", "absences[0].from"),
        (Conflict.PERIOD_ENDS_BEFORE_IT_BEGINS, f"{place}[2].to", f"{place}[2].from"),
        (Conflict.VISIT_AFTER_RETURN, f"{place}[3].to", "absences[0].to"),
    ]


RANGES = st.tuples(st.integers(1, 6), st.integers(0, 3)).map(
    lambda pair: PartialDay(
        PartialDay.parse(f"2021-01-0{pair[0]}").earliest,
        PartialDay.parse(f"2021-01-0{pair[0] + pair[1]}").latest,
    )
)


def readings(part: PartialDay) -> list[object]:
    length = (part.latest - part.earliest).days + 1
    return [part.earliest + index * ONE_DAY for index in range(length)]


@given(st.lists(RANGES, min_size=2, max_size=6))
def test_stays_are_refused_exactly_when_trying_every_reading_finds_none(parts):
    parts = parts[: len(parts) // 2 * 2]
    stays = tuple(
        Stay(first=first, last=last)
        for first, last in zip(parts[::2], parts[1::2], strict=True)
    )
    possible = any(
        all(
            before <= after if index % 2 == 0 else before < after
            for index, (before, after) in enumerate(pairwise(reading))
        )
        for reading in product(*map(readings, parts))
    )
    assert (impossible(Case(stays=stays)) == ()) is possible
