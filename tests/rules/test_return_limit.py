"""The last day to be back: boundary days of one journey, and one with the planner."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case, EuVisit
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.assessment import Status
from permres_gui.rules.journey import Journey
from permres_gui.rules.renewal import CardEnd
from permres_gui.rules.return_limit import return_limit
from permres_gui.rules.right_kept import right_kept
from tests.rules.journeys import LEAVE, holder
from tests.rules.reading import the_rulebook

FAR = date(2045, 1, 1)


def away(first: date = LEAVE, **how: object) -> Absence:
    return Absence(departure=PartialDay.of(first), **how)


def back_by(
    case: Case,
    absence: Absence,
    card: str = "B",
    valid: date | None = FAR,
    on: date = LEAVE,
) -> date | None:
    """The last day for a card that is valid until a day, as the case says too."""
    until = PartialDay.of(valid) if valid is not None else None
    case = replace(case, card=replace(case.card, valid_until=until))
    ends = CardEnd(valid, valid) if valid is not None else None
    return return_limit(the_rulebook(), Timeline(case, on), absence, card, ends)


@pytest.mark.parametrize(
    ("kind", "card", "ground", "limit"),
    [
        ("B", "B", "unlimited", date(2027, 2, 1)),
        ("K", "K", "settled", date(2027, 2, 1)),
        ("L", "L", "long-term-resident", date(2027, 2, 1)),
        ("EU+", "EU+", "eu-citizen", date(2028, 2, 1)),
        ("F+", "F+", "belgian-family", date(2028, 2, 1)),
    ],
)
def test_the_card_must_still_be_valid_on_the_day_of_return(kind, card, ground, limit):
    case = holder(kind, ground)
    assert back_by(case, away(), card) == limit
    assert back_by(case, away(), card, limit) == limit
    assert back_by(case, away(), card, date(2026, 9, 1)) == date(2026, 9, 1)
    assert back_by(case, away(), card, date(2026, 3, 1)) == date(2026, 3, 1)
    assert back_by(case, away(), card, LEAVE) == LEAVE


def test_no_source_asks_a_valid_m_card_on_return():
    case = holder("M-permanent", "wa-beneficiary")
    assert back_by(case, away(), "M", date(2026, 9, 1)) == date(2031, 2, 1)


def test_with_a_card_that_has_expired_before_leaving_no_day_is_safe():
    assert back_by(holder("B"), away(), valid=date(2026, 1, 31)) is None


def test_an_old_layout_ends_the_journey_before_the_printed_day_until_it_has_passed():
    case = holder("F+", "belgian-family", valid="2027-06-01")
    ends = CardEnd(date(2026, 8, 3), date(2027, 6, 1))

    def on(day: date) -> date | None:
        return return_limit(the_rulebook(), Timeline(case, day), away(), "F+", ends)

    assert on(date(2026, 8, 3)) == date(2026, 8, 3)
    assert on(date(2026, 8, 4)) == date(2027, 6, 1)


def test_in_the_union_an_l_holder_has_six_years():
    case = holder("L", "long-term-resident")
    assert back_by(case, away(place="eu"), "L") == date(2032, 1, 31)


def test_a_visit_to_the_union_begins_the_twelve_months_anew():
    case = holder("L", "long-term-resident")
    visit = EuVisit(PartialDay.of(date(2026, 11, 5)), PartialDay.of(date(2026, 11, 8)))
    assert back_by(case, away(eu_visits=(visit,)), "L") == date(2027, 11, 8)
    too_late = EuVisit(PartialDay.of(date(2027, 2, 2)), PartialDay.of(date(2027, 2, 5)))
    assert back_by(case, away(eu_visits=(too_late,)), "L") == date(2027, 2, 1)


def test_absences_that_touch_are_one_journey():
    case = holder("B")
    before = away(date(2025, 11, 1), back=PartialDay.of(LEAVE))
    case = replace(case, absences=(before,))
    assert back_by(case, away()) == date(2026, 11, 1)
    apart = replace(before, back=PartialDay.of(date(2026, 1, 31)))
    case = replace(case, absences=(apart,))
    assert back_by(case, away()) == date(2027, 2, 1)


def test_an_earlier_long_absence_says_nothing_about_this_journey():
    before = away(
        date(2022, 1, 1), back=PartialDay.of(date(2024, 1, 1)), reason="health"
    )
    case = replace(holder("B"), absences=(before,))
    assert back_by(case, away()) == date(2027, 2, 1)


@pytest.mark.parametrize("absences", [None, UNKNOWN])
def test_of_absences_that_were_not_told_this_one_is_known(absences):
    case = replace(holder("B"), absences=absences)
    assert back_by(case, away()) == date(2027, 2, 1)


@pytest.mark.parametrize(
    ("told", "proved", "limit"),
    [
        (True, True, date(2029, 6, 15)),
        (True, False, date(2027, 2, 1)),
        (True, None, date(2027, 2, 1)),
        (False, True, date(2027, 2, 1)),
        (None, True, date(2027, 2, 1)),
        (UNKNOWN, True, date(2027, 2, 1)),
    ],
)
def test_only_notice_and_proof_keep_a_right_for_over_a_year(told, proved, limit):
    absence = away(commune_told=told, centre_kept=proved)
    assert back_by(holder("B"), absence, valid=date(2029, 6, 15)) == limit


def test_where_neither_rule_nor_card_sets_an_end_none_is_named():
    absence = away(commune_told=True, centre_kept=True)
    assert back_by(holder("B"), absence, valid=None) is None


def test_without_a_day_of_departure_there_is_no_last_day():
    assert back_by(holder("B"), Absence()) is None


def test_a_departure_known_by_its_month_counts_from_the_first_day():
    absence = Absence(departure=PartialDay.parse("2026-03"))
    assert back_by(holder("B"), absence) == date(2027, 3, 1)


CARDS = {
    "B": "unlimited",
    "K": "settled",
    "L": "long-term-resident",
    "EU+": "eu-citizen",
    "F+": "belgian-family",
}


@settings(max_examples=15, deadline=None)
@given(
    card=st.sampled_from(sorted(CARDS)),
    leave=st.dates(date(2024, 1, 1), date(2028, 12, 31)),
    months=st.integers(4, 70),
    place=st.sampled_from(["eu", "outside-eu"]),
)
def test_it_is_the_day_of_the_planner_for_whoever_tells_the_municipality(
    card, leave, months, place
):
    valid = date(leave.year + months // 12, months % 12 + 1, 28)
    valid = max(valid, add_years(leave, 1))
    case = holder(card, CARDS[card], valid=valid.isoformat())
    journey = Journey(leave, place=place, told=True)
    planned = right_kept(the_rulebook(), case, journey)
    assert planned is not None
    absence = replace(journey.absence(leave), back=None)
    assert back_by(case, absence, card, valid, leave) == planned.safe_until


@settings(max_examples=40, deadline=None)
@given(
    card=st.sampled_from(sorted(CARDS)),
    days_away=st.integers(1, 2300),
    days_left=st.integers(-100, 1500),
    place=st.sampled_from(["eu", "outside-eu"]),
    told=st.booleans(),
    proved=st.booleans(),
)
def test_who_still_holds_the_right_is_never_told_a_day_that_has_passed(
    card, days_away, days_left, place, told, proved
):
    on = date(2027, 3, 1)
    valid = on + timedelta(days_left)
    absence = away(
        on - timedelta(days_away),
        place=place,
        reason="work",
        commune_told=told,
        centre_kept=proved,
        eu_visits=(),
    )
    case = holder(card, CARDS[card], valid=valid.isoformat())
    case = replace(case, absences=(absence,))
    held = the_rulebook().assess_one(Timeline(case, on), card).status is Status.HELD
    last = back_by(case, absence, card, valid, on)
    assert not held or last is None or last >= on


@pytest.mark.parametrize("stays", [UNKNOWN, None, ()])
def test_new_years_that_might_bring_the_right_back_prolong_no_journey(stays):
    case = replace(holder("EU+", "eu-citizen"), stays=stays)
    assert back_by(case, away(), "EU+") == date(2028, 2, 1)
    kept = right_kept(the_rulebook(), case, Journey(LEAVE))
    assert kept is not None
    assert (kept.safe_until, kept.lost_from) == (date(2028, 2, 1), date(2028, 2, 2))
