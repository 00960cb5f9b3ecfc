"""The days on which the rules are asked again: between two of them nothing changes."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Case, Person, ResidenceCard
from permres_gui.domain.day import PartialDay, add_years
from permres_gui.domain.timeline import Timeline
from permres_gui.rules.coming_days import coming_days
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule
from tests import strategies as lives
from tests.rules.reading import the_rulebook

examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "40")))
ON = lives.ON
UNTIL = add_years(ON, 6)


def answers(case: Case, day: date) -> list[str]:
    found = the_rulebook().assess_all(Timeline(case, day))
    return [each.status.value for each in found]


def days_of(case: Case, schedules=(), until: date = UNTIL) -> tuple[date, ...]:
    timeline = Timeline(case, ON)
    return coming_days(timeline, the_rulebook().assess_all(timeline), schedules, until)


@examples
@given(lives.lives(), st.dates(ON, UNTIL))
def test_an_answer_changes_only_on_a_coming_day(case, day):
    before = [ON, *(each for each in days_of(case) if each <= day)]
    assert answers(case, day) == answers(case, before[-1])


@examples
@given(lives.lives(), st.dates(ON, UNTIL))
def test_the_days_are_in_order_and_none_is_past_or_too_late(case, until):
    days = days_of(case, until=until)
    assert list(days) == sorted(set(days))
    assert all(ON < day <= until for day in days)


def test_every_birthday_is_among_them_also_of_a_day_known_in_part():
    born = Case(person=Person(born=PartialDay.parse("2008-02-29")))
    assert date(2027, 3, 1) in days_of(born) or date(2027, 2, 28) in days_of(born)
    assert date(2028, 2, 29) in days_of(born)
    year = replace(born, person=Person(born=PartialDay.parse("2009")))
    assert {date(2027, 1, 1), date(2027, 12, 31)} <= set(days_of(year))


def test_the_day_after_the_end_of_the_card_is_among_them():
    case = Case(card=ResidenceCard("A", PartialDay.parse("2027-06-30")))
    assert date(2027, 7, 1) in days_of(case)
    assert date(2027, 6, 30) not in days_of(case)


def test_the_day_on_which_an_expired_card_lets_presume_a_departure_is_among_them():
    card = ResidenceCard("B", PartialDay.parse("2027-06-30"))
    days = days_of(Case(card=card, absences=()))
    assert date(2027, 10, 1) in days
    case = Case(card=card, absences=(), fraud_found=False)
    assert answers(case, date(2027, 9, 30))[0] == "held"
    assert answers(case, date(2027, 10, 1))[0] == "needs_advice"


def test_a_price_counts_on_its_first_day_and_on_the_day_after_its_last():
    amount = DatedAmount(date(2027, 3, 1), ("x",), last_day=date(2028, 2, 28))
    schedule = FeeSchedule((Price("card", (amount,)),))
    assert {date(2027, 3, 1), date(2028, 2, 29)} <= set(days_of(Case(), [schedule]))


def test_amounts_are_those_of_a_year():
    assert {date(year, 1, 1) for year in range(2027, 2033)} <= set(days_of(Case()))
