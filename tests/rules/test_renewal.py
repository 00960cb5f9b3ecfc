"""The days to ask for the next card, and the day on which a card ends."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.renewal import card_end, renewal_days
from tests.presentation.told import library

HELD = library().held_cards
LAYOUTS = HELD.old_layouts
CARDS = ("A", "B", "K", "C", "L", "EU+", "F+", "M", "M-permanent")
LETTERS = tuple(each.kind for each in library().held_cards.kinds)
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31)).map(PartialDay.of)
MONTHS = st.builds(
    lambda year, month: PartialDay.parse(f"{year}-{month:02}"),
    st.integers(2000, 2060),
    st.integers(1, 12),
)
ENDS = st.one_of(DAYS, MONTHS)


def days_of(letter, valid):
    return renewal_days(HELD, library().comparison.validity, letter, valid)


@pytest.mark.parametrize("card", ["B", "K", "C"])
def test_b_and_k_are_asked_for_from_the_40th_to_the_30th_day_before(card):
    found = days_of(card, PartialDay.parse("2027-01-10"))
    assert found == (date(2026, 12, 1), date(2026, 12, 11))


def test_an_a_card_is_asked_for_from_the_45th_to_the_30th_day_before():
    found = days_of("A", PartialDay.parse("2027-01-10"))
    assert found == (date(2026, 11, 26), date(2026, 12, 11))


@pytest.mark.parametrize(
    "card", ["L", "EU+", "F", "F+", "M", "M-permanent", "annex-15"]
)
def test_where_no_source_names_days_none_are_told(card):
    assert days_of(card, PartialDay.parse("2027-01-10")) is None


@pytest.mark.parametrize("valid", [None, UNKNOWN])
def test_without_a_last_day_there_is_nothing_to_count_from(valid):
    assert days_of("B", valid) is None


def test_of_a_month_the_first_day_counts():
    found = days_of("K", PartialDay.parse("2027-01"))
    assert found == (date(2026, 11, 22), date(2026, 12, 2))


@given(st.sampled_from(CARDS), ENDS)
def test_the_first_day_is_never_after_the_last_nor_the_last_after_the_card(card, valid):
    found = days_of(card, valid)
    if found is not None:
        assert found[0] <= found[1] < valid.earliest


@given(st.sampled_from(CARDS), DAYS, st.integers(0, 4000))
def test_a_card_that_expires_later_is_never_renewed_earlier(card, valid, more):
    later = PartialDay.of(valid.earliest + timedelta(more))
    before = days_of(card, valid)
    after = days_of(card, later)
    assert (before is None) is (after is None)
    if before is not None and after is not None:
        assert before[0] <= after[0]
        assert before[1] <= after[1]


def test_an_old_layout_may_end_before_the_printed_day():
    valid = PartialDay.parse("2027-02-01")
    found = card_end("F+", valid, old=True, layouts=LAYOUTS)
    assert (found.sure, found.latest) == (date(2026, 8, 3), date(2027, 2, 1))
    assert found.layout is not None
    assert found.layout.id == "old-f"
    assert card_end("F+", valid, old=False, layouts=LAYOUTS).layout is None


def test_a_card_that_ends_before_the_layout_does_keeps_its_own_day():
    valid = PartialDay.parse("2026-08-03")
    found = card_end("F+", valid, old=True, layouts=LAYOUTS)
    assert found == (date(2026, 8, 3), date(2026, 8, 3), None)


@pytest.mark.parametrize("letter", ["B", "C", "D", "E+"])
def test_other_old_cards_are_valid_until_the_printed_day(letter):
    valid = PartialDay.parse("2030-02-01")
    found = card_end(letter, valid, old=True, layouts=LAYOUTS)
    assert found == (date(2030, 2, 1), date(2030, 2, 1), None)


@given(st.sampled_from(LETTERS), ENDS, st.booleans(), st.integers(0, 4000))
def test_a_later_printed_day_never_ends_a_card_earlier(letter, valid, old, more):
    first, last = (day + timedelta(more) for day in (valid.earliest, valid.latest))
    before = card_end(letter, valid, old=old, layouts=LAYOUTS)
    after = card_end(letter, PartialDay(first, last), old=old, layouts=LAYOUTS)
    assert before.sure <= after.sure
    assert before.latest <= after.latest
    assert before.sure <= before.latest


@given(st.sampled_from(LETTERS), ENDS)
def test_the_old_layout_never_lasts_longer_than_the_new_one(letter, valid):
    old = card_end(letter, valid, old=True, layouts=LAYOUTS)
    new = card_end(letter, valid, old=False, layouts=LAYOUTS)
    assert old.sure <= new.sure
    assert old.latest == new.latest
