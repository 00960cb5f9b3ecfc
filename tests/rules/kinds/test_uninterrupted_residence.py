"""Years of lawful and uninterrupted stay, for K and L."""

from datetime import date

import pytest

from permres_gui.domain.verdict import LATER, NO, UNSURE, unanswered
from tests.rules.reading import judged, today
from tests.rules.years_told import NONE, WORK, L, stay, stays


def test_what_was_not_asked_is_asked_and_what_is_unknown_unsure():
    assert today(L, "") == unanswered("stays")
    assert today(L, "stays: unknown\n") == UNSURE
    assert today(L, WORK) == unanswered("absences")
    assert today(L, WORK + "absences: unknown\n") == UNSURE
    paper = stays(stay("single-permit", "2019-03-01", rest="country: BE"))
    assert today(L, paper + NONE) == unanswered("stays.proof")


@pytest.mark.parametrize(
    "told",
    [
        "stays: []\n",
        "stays: [{ground: single-permit, from: 2015-01-10, to: 2024-12-31}]\n",
        "stays: [{ground: blue-card, from: 2015-01-10, country: DE}]\n",
    ],
)
def test_who_has_no_stay_here_today_may_begin_the_five_years_of_k_one_day(told):
    found = judged("k-five-years.residence", told + "absences: []\n")
    assert found.at(date(2025, 6, 1)) == NO
    assert found.at(date(2025, 6, 2)) == LATER
    assert judged(L, told + "absences: []\n").at(date(2025, 6, 2)) == NO


def test_after_a_last_day_that_is_to_come_the_five_years_of_k_may_begin_anew():
    told = "stays: [{ground: student, from: 2021-01-01, to: 2025-06-30, proof: first-card}]\n"
    found = judged("k-five-years.residence", told + "absences: []\n")
    days = date(2025, 6, 1), date(2025, 6, 30), date(2025, 7, 1)
    assert [found.at(day) for day in days] == [NO, NO, LATER]
