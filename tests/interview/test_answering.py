"""Answers in the words of the case file, put into the case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from permres_gui.domain.case import (
    Absence,
    Application,
    Case,
    Detention,
    EuVisit,
    Sponsor,
    Stay,
    Stopped,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import (
    BadAnswerError,
    absences_from,
    converted,
    detention_from,
    put,
    stays_from,
    with_rows,
)

DAY = PartialDay.parse("2021-03-04")
MONTH = PartialDay.parse("2021-03")


@pytest.mark.parametrize(
    ("path", "value", "found"),
    [
        ("person.born", "2021-03", MONTH),
        ("person.nationality", ("SY", "FR"), ("SY", "FR")),
        ("person.nationality", "stateless", ("stateless",)),
        ("person.municipality", "44021", "44021"),
        ("work.works", "yes", True),
        ("work.works", False, False),
        ("work.months_worked", "48", 48),
        ("means.monthly_net", "1900.50", Decimal("1900.50")),
        ("means.dependants", 0, 0),
        ("insurance", "unknown", UNKNOWN),
        ("insurance", "", None),
        ("public_order", "none", "none"),
        ("sponsor.hardship", "none", ()),
        ("sponsor.hardship", ["violence", "custody"], ("violence", "custody")),
    ],
)
def test_an_answer_stands_at_its_path(path, value, found):
    case = put(Case(), path, value)
    record, _, name = path.rpartition(".")
    assert getattr(getattr(case, record) if record else case, name) == found


def test_a_record_is_made_when_its_first_answer_comes():
    assert put(Case(), "sponsor.relation", "spouse").sponsor == Sponsor(
        relation="spouse"
    )
    assert put(Case(), "unregistered.first", DAY).unregistered == Unregistered(DAY)
    assert put(Case(), "application.card", "L").application == Application(card="L")
    stopped = put(Case(), "work.stopped.reason", "pension").work.stopped
    assert stopped == Stopped(reason="pension")
    tie = put(Case(), "sponsor.stopped_work.day", "2021-03-04").sponsor
    assert tie == Sponsor(stopped_work=Stopped(day=DAY))


def test_an_answer_taken_back_makes_no_record():
    assert put(Case(), "sponsor.ended", None) == Case()
    assert put(Case(), "work.stopped.day", None) == Case()
    there = Case(sponsor=Sponsor(ended="death"))
    assert put(there, "sponsor.ended", None) == Case(sponsor=Sponsor())


def test_another_answer_stays_as_it_was():
    case = put(put(Case(), "work.works", "no"), "work.studies", "yes")
    assert (case.work.works, case.work.studies) == (False, True)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("person.born", "29 February 2023"),
        ("person.born", "2023-02-29"),
        ("person.born", "2021-13"),
        ("work.works", "perhaps"),
        ("means.dependants", "two"),
        ("means.dependants", -1),
        ("means.dependants", "1.5"),
        ("means.monthly_net", "a lot"),
        ("means.monthly_net", "-1"),
        ("means.monthly_net", "NaN"),
        ("means.monthly_net", "Infinity"),
    ],
)
def test_an_answer_of_no_form_is_refused(path, value):
    with pytest.raises(BadAnswerError) as caught:
        put(Case(), path, value)
    assert caught.value.args == (value,)


@pytest.mark.parametrize("kind", ["Day", "YesNo", "Number", "Amount", "Text"])
def test_unknown_and_missing_are_two_things_for_every_kind(kind):
    assert converted(kind, "unknown") is UNKNOWN
    assert converted(kind, None) is None
    assert converted(kind, "") is None


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
