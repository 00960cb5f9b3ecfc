"""Rows of stays, absences and times in prison, put into the case."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Absence, Case, Detention, EuVisit, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.period_rows import (
    absences_from,
    detention_from,
    stays_from,
    with_rows,
)

DAY = PartialDay.parse("2021-03-04")
MONTH = PartialDay.parse("2021-03")


def test_stays_stand_oldest_first_whatever_the_order_of_entry():
    rows = [
        {"ground": "refugee", "from": "2020-07", "now": "yes", "proof": "first-card"},
        {"ground": "asylum-procedure", "from": "2019-03-04", "to": "2020-06-30"},
        {"ground": "unknown", "from": "unknown", "now": "no", "eu_conditions": "yes"},
    ]
    assert stays_from(rows) == (
        Stay(ground=UNKNOWN, first=UNKNOWN, eu_conditions=True),
        Stay("asylum-procedure", PartialDay.parse("2019-03-04"),
             PartialDay.parse("2020-06-30")),
        Stay("refugee", PartialDay.parse("2020-07"), proof="first-card"),
    )  # fmt: skip
    assert stays_from(reversed(rows)) == stays_from(rows)


def test_a_stay_of_today_has_no_last_day_even_if_one_was_typed():
    (stay,) = stays_from([{"from": "2021", "now": "yes", "to": "2022"}])
    assert stay.last is None


def test_absences_stand_by_departure_and_carry_what_was_told():
    rows = [
        {"from": "2023", "now": "yes", "reason": "work", "place": "eu"},
        {
            "from": "2021-03-04", "to": "2021-03", "reason": "military",
            "commune_told": "yes", "centre_kept": "no", "lawful_there": "unknown",
            "visit_from": "2021-03-04", "visit_to": "2021-03",
            "service_until": "2021-03-04",
        },
        {"now": "no"},
    ]  # fmt: skip
    nothing, soldier, worker = absences_from(rows)
    assert nothing == Absence(eu_visits=())
    assert worker == Absence(PartialDay.parse("2023"), None, "work", "eu", eu_visits=())
    assert soldier == Absence(
        DAY, MONTH, "military", "outside-eu", True, False, UNKNOWN,
        (EuVisit(DAY, MONTH),), DAY,
    )  # fmt: skip


REGISTERED = Stay(
    "blue-card", DAY, None, "first-card", "DE", registered_on=MONTH, decided=DAY
)


def test_a_row_that_was_shown_keeps_what_no_row_asks_for():
    row = {"ground": "blue-card", "from": "2021-03-05", "now": "yes", "was": "0"}
    (stay,) = stays_from([row], [REGISTERED])
    day = PartialDay.parse("2021-03-05")
    assert stay == replace(REGISTERED, first=day, proof=None)


def test_another_ground_or_a_new_row_keeps_nothing_of_the_stay_that_stood_there():
    row = {"ground": "student", "from": "2021-03-04", "now": "yes"}
    for was in ({"was": "0"}, {"was": "7"}, {"was": ""}, {}):
        assert stays_from([{**row, **was}], [REGISTERED]) == (Stay("student", DAY),)


def test_a_country_that_was_chosen_is_the_country_of_the_stay():
    row = {"ground": "blue-card", "from": "2021-03-04", "now": "yes", "was": "0"}
    (stay,) = stays_from([{**row, "country": "AT"}], [REGISTERED])
    assert stay.country == "AT"
    (new,) = stays_from([{**row, "was": ""}], [REGISTERED])
    assert new.country == "BE"


@pytest.mark.parametrize(
    ("before", "visit", "after"),
    [
        (UNKNOWN, "", UNKNOWN),
        (UNKNOWN, "2021-03-04", (EuVisit(DAY, DAY),)),
        ((EuVisit(MONTH, MONTH), EuVisit(DAY, DAY)), "", (EuVisit(DAY, DAY),)),
        (
            (EuVisit(DAY, MONTH), EuVisit(MONTH, MONTH)),
            "2021-03-04",
            (EuVisit(DAY, DAY), EuVisit(MONTH, MONTH)),
        ),
        (None, "", ()),
    ],
)
def test_visits_that_no_row_shows_are_kept(before, visit, after):
    (away,) = absences_from(
        [{"from": "2021", "visit_from": visit, "was": "0"}], [Absence(eu_visits=before)]
    )
    assert away.eu_visits == after


def test_a_visit_of_one_day_ends_on_that_day():
    (away,) = absences_from([{"from": "2021", "visit_from": "2021-03-04"}])
    assert away.eu_visits == (EuVisit(DAY, DAY),)


def test_time_in_prison_may_last():
    rows = [{"from": "2021-03", "to": "2021-03-04", "now": "no"},
            {"from": "2021-03-04", "now": "yes", "to": "2022"}]  # fmt: skip
    assert detention_from(rows) == (Detention(MONTH, DAY), Detention(DAY))


@pytest.mark.parametrize("rows", [stays_from, absences_from, detention_from])
def test_a_day_of_a_period_that_cannot_be_is_refused(rows):
    with pytest.raises(BadAnswerError):
        rows([{"from": "2023-02-30"}])


def test_a_list_that_was_asked_is_not_a_list_that_was_not():
    assert with_rows(Case(), "absences", ()).absences == ()
    assert with_rows(Case(), "stays", UNKNOWN).stays is UNKNOWN
    assert Case().absences is None
