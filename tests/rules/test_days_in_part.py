"""Lives in which a day known in part once gave a range without the exact answer."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Assessment
from tests.rules.reading import assessed

ANSWERS = """case: 1
as_of: 2026-03-16
detention: []
work: {works: yes, inactive_years: no, studies: no}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
status_under_review: no
conditions_still_met: yes
"""


def citizen(first: str, *absences: tuple[str, str]) -> Case:
    away = ", ".join(f"{{from: {a}, to: {b}, reason: holiday}}" for a, b in absences)
    text = f"""{ANSWERS}
person: {{nationality: [FR]}}
card: {{kind: EU}}
stays: [{{ground: eu-citizen, from: {first}, proof: annex-19}}]
absences: [{away}]
"""
    return read(text, "test").case


def refugee_until_unlimited(first: str) -> Case:
    text = f"""{ANSWERS}
person: {{nationality: [IN], born: 1960-01-02}}
card: {{kind: A, valid_until: 2031-01-01}}
stays:
- {{ground: asylum-procedure, from: 2016-02-29, to: 2016-09-15, proof: annex-26}}
- {{ground: refugee, from: 2016-09-16, to: 2016-10-15, proof: first-card}}
- {{ground: single-permit, from: 2016-10-16, to: 2021-02-28, proof: first-card}}
- {{ground: unlimited, from: {first}, proof: first-card}}
absences: []
"""
    return read(text, "test").case


def days(found: Assessment) -> tuple[date, date]:
    return found.possible_from or date.max, found.certain_from or date.max


def test_an_unlimited_stay_is_possible_from_its_earliest_day():
    exact = assessed(refugee_until_unlimited("2021-03-01"))["K"]
    assert days(exact) == (date(2021, 3, 1), date(2021, 3, 1))
    vague = assessed(refugee_until_unlimited("2021-03"))["K"]
    assert vague.possible_from == date(2021, 3, 1)


def test_a_brief_absence_on_the_day_of_departure_makes_a_long_one_no_less_sure():
    brief, back = ("2020-02-01", "2020-02-02"), "2020-09"
    for departure in ("2020-02", "2020-02-01"):
        found = assessed(citizen("2019-12-31", brief, (departure, back)))["EU+"]
        assert days(found) == (date(2025, 9, 1), date(2025, 9, 30))


def test_of_absences_that_touch_perhaps_the_longer_one_is_sure():
    parts = ("2020-01", "2020-01-20"), ("2020-01", "2020-09")
    found = assessed(citizen("2019-12-31", *parts))["EU+"]
    assert days(found) == (date(2025, 9, 1), date(2025, 9, 30))
    unknown = assessed(citizen("2019-12-31", parts[0], ("unknown", "2020-09")))
    assert days(unknown["EU+"])[0] == date(2024, 12, 31)


LIVES = {
    "a break that saves the years after it": (
        citizen(
            "2018-08-31", ("2018-09-01", "2019-03-02"), ("2021-02-28", "2021-08-29")
        ),
        citizen("2018-08-31", ("2018-09-01", "2019-03"), ("2021-02-28", "2021-08-29")),
    ),
    "a year of absence that was shorter": (
        citizen(
            "2021-03-01", ("2024-05-12", "2024-11-10"), ("2025-03-15", "2025-08-15")
        ),
        citizen("2021-03-01", ("2024", "2024"), ("2025-03-15", "2025-08-15")),
    ),
    "absences before the latest first day": (
        citizen(
            "2025-02-07", ("2025-07-06", "2025-12-02"), ("2026-01-03", "2026-02-06")
        ),
        citizen("2025", ("2025", "2025-12-02"), ("2026-01", "2026-02-06")),
    ),
    "years complete while abroad": (
        citizen("2016-02-29", ("2021-02-28", "2023-03-01")),
        citizen("2016", ("2021-02-28", "2023-03-01")),
    ),
}


@pytest.mark.parametrize(("exact", "vague"), LIVES.values(), ids=LIVES)
def test_the_range_holds_the_exact_answer(exact, vague):
    possible, certain = days(assessed(exact)["EU+"])
    earliest, latest = days(assessed(vague)["EU+"])
    assert earliest <= possible
    assert certain <= latest


def test_the_exact_answers_are_those_of_before():
    found = [days(assessed(exact)["EU+"]) for exact, _ in LIVES.values()]
    assert found == [
        (date(2024, 3, 2), date(2026, 8, 29)),
        (date(2026, 3, 1), date(2030, 8, 15)),
        (date(2030, 2, 7), date(2031, 2, 6)),
        (date(2021, 3, 1), date(2021, 3, 1)),
    ]
