"""The ways back after a right was lost: for whom, and until which day of absence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Absence
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.ways_back import longest, returns
from tests.presentation.told import library

ON = date(2026, 11, 23)
KNOWN = library().held_cards
LETTERS = st.sampled_from([each.kind for each in KNOWN.kinds if each.card])


def away(left: str, back: str | None = None) -> Absence:
    return Absence(
        PartialDay.parse(left), PartialDay.parse(back) if back is not None else None
    )


def found(letter: str, absence: Absence | None, on: date = ON):
    return {each.way.id: each for each in returns(KNOWN.ways_back, letter, absence, on)}


def still_open(letter: str, absence: Absence | None) -> set[str]:
    return {id_ for id_, each in found(letter, absence).items() if not each.closed}


def test_authorisation_to_return_is_for_b_and_k_after_five_years_at_most():
    for letter in ("B", "K", "C"):
        assert "authorisation" in still_open(letter, away("2021-11-23"))
        assert "authorisation" not in still_open(letter, away("2021-11-22"))
    for letter in ("L", "D", "EU+", "F+", "M-permanent"):
        assert "authorisation" not in found(letter, away("2024-01-01"))


def test_the_last_day_is_told_while_the_absence_lasts():
    assert found("B", away("2022-06-01"))["authorisation"].last_day == date(2027, 6, 1)
    back = away("2022-06-01", "2025-01-01")
    assert found("B", back)["authorisation"].last_day is None
    assert found("B", away("2024-02-29"))["authorisation"].last_day == date(2029, 2, 28)


def test_a_departure_of_which_only_the_year_is_known_closes_nothing_too_early():
    way = found("B", away("2021"))["authorisation"]
    assert not way.closed
    assert way.last_day == date(2026, 1, 1)


def test_an_unknown_departure_closes_nothing_and_gives_no_day():
    way = found("B", Absence(UNKNOWN))["authorisation"]
    assert (way.closed, way.last_day) == (False, None)


def test_the_ways_of_a_card_that_ended_by_law_are_for_no_other():
    by_law = returns(KNOWN.ways_back, "E+", away("2024-01-01"), ON, lapsed=True)
    assert {each.way.id for each in by_law} == {"lapsed", "lapsed-third-country"}
    assert not {"lapsed", "lapsed-third-country"} & set(found("E+", None))


def test_without_an_absence_only_a_new_application_and_what_needs_none_stay():
    assert set(found("B", None)) == {"again"}
    assert set(found("L", None)) == {"status-only", "again"}


@pytest.mark.parametrize("letter", ["B", "K", "L", "EU+", "F+", "M-permanent"])
def test_applying_again_after_five_new_years_is_never_closed(letter):
    assert "again" in still_open(letter, away("1990-01-01"))


@given(
    LETTERS,
    st.dates(date(2005, 1, 1), date(2026, 1, 1)),
    st.integers(0, 4000),
    st.integers(0, 4000),
)
def test_a_longer_absence_never_opens_a_way_back(letter, left, gone, more):
    end = left + timedelta(gone + more)
    short = Absence(PartialDay.of(left), PartialDay.of(left + timedelta(gone)))
    long = replace(short, back=PartialDay.of(end))
    before = found(letter, short, date(2050, 1, 1))
    after = found(letter, long, date(2050, 1, 1))
    assert before.keys() == after.keys()
    for id_, each in before.items():
        assert after[id_].closed or not each.closed, id_


def test_the_longest_absence_is_the_one_that_counts():
    short, long = away("2020-01-01", "2020-03-01"), away("2026-01-01")
    assert longest((short, long), ON) == long
    assert longest((), ON) is None
