"""The sentence about years of legal stay: what broke them, and what is in doubt."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_file import read
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence
from permres_gui.rules.years_in_doubt import in_full, why_in_doubt
from tests.rules.reading import judgement, requirement

L, K = "l-five-years.residence", "k-five-years.residence"
WORK = "stays: [{ground: single-permit, from: 2019-06-15, proof: first-card}]\n"
BLUE = "stays: [{ground: blue-card, from: 2019-06-15, proof: first-card}]\n"


def away(*each: str) -> str:
    return (
        "absences: [" + ", ".join(f"{{{one}, reason: family}}" for one in each) + "]\n"
    )


HERE = "absences: []\n"
THREE_TRIPS = (
    "from: 2021-01-01, to: 2021-04-12",
    "from: 2022-01-01, to: 2022-04-12",
    "from: 2023-01-01, to: 2023-04-13",
)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (
            "stays: [{ground: asylum-procedure, from: 2019, to: 2020-12-14},"
            " {ground: refugee, from: 2020-12-15, proof: first-card}]\n" + HERE,
            "day",
        ),
        (WORK + away("from: 2024-07, to: 2024-12-28"), ""),
        (WORK + away("from: 2023-07-15, to: 2024-01"), "day"),
        (WORK + away("from: 2022-08-31, to: 2023-02-28"), "months"),
        (WORK + away(*THREE_TRIPS), "months"),
        (WORK + "absences: unknown\n", "absences"),
        (WORK + HERE + "unregistered: {from: 2023-01-01, to: 2023-02-01}\n", "struck"),
        (
            "stays: [{ground: family-art10, from: 2019-06-15, proof: annex-15}]\n"
            + HERE,
            "paper",
        ),
        (
            "stays: [{ground: family-art10, from: 2019-06-15, proof: unknown}]\n"
            + HERE,
            "paper",
        ),
        (
            "stays: [{ground: temporary-protection, from: 2019-06-15, proof: first-card,"
            " to: 2021-01-01}, {ground: single-permit, from: 2021-01-02,"
            " proof: first-card}]\n" + HERE,
            "stay",
        ),
        (
            "stays: [{ground: unknown, from: 2019-06-15, proof: first-card,"
            " to: 2021-01-01}, {ground: single-permit, from: 2021-01-02,"
            " proof: first-card}]\n" + HERE,
            "unknown",
        ),
        (BLUE + away("from: 2022-01-01, to: 2022-09-01, place: eu"), "union"),
        ("stays: unknown\n", "untold"),
    ],
)
def test_the_true_cause_of_a_doubt_is_told(text, wording):
    assert judgement(L, text).worded("unsure") == wording


def test_several_causes_are_not_told_as_one():
    paper = "stays: [{ground: family-art10, from: 2019-06-15, proof: annex-15}]\n"
    assert (
        judgement(L, paper + away("from: 2022-08-31, to: 2023-02-28")).worded("unsure")
        == ""
    )


def test_for_a_k_card_a_long_absence_is_in_doubt_and_nothing_of_the_sources():
    assert (
        judgement(K, WORK + away("from: 2023-01-01, to: 2023-06-01")).worded("unsure")
        == "long"
    )
    assert (
        judgement(K, WORK + HERE + "unregistered: {from: 2023}\n").worded("unsure")
        == "struck"
    )


def test_an_absence_that_began_the_years_anew_is_told_with_its_limit():
    found = judgement(L, WORK + away("from: 2021-01-15, to: 2022-08-20"))
    assert found.wording == "again"
    assert found.figures["left"] == date(2021, 1, 15)
    assert found.figures["back"] == date(2022, 8, 20)
    assert found.figures["day"] == date(2027, 8, 20)
    assert found.figures["months"] == 6


@pytest.mark.parametrize(
    ("absence", "wording"),
    [
        ("from: 2021-01, to: 2022-08-20", "again_day"),
        ("from: 2024-06", "away_day"),
        ("from: 2024-06-01", "away"),
    ],
)
def test_a_departure_known_by_its_month_is_not_told_as_a_day(absence, wording):
    assert judgement(L, WORK + away(absence)).wording == wording


@pytest.mark.parametrize(
    ("first", "wording"),
    [("2019-03-10", ""), ("2019-03", "latest"), ("2019", "latest")],
)
def test_years_that_were_perhaps_complete_before_are_so_at_the_latest(first, wording):
    text = f"stays: [{{ground: single-permit, from: {first}, proof: first-card}}]\n"
    found = judgement(L, text + HERE)
    assert found.wording == wording
    assert found.figures["day"] == PartialDay.parse(first).latest.replace(year=2024)


def test_an_absence_that_goes_on_leaves_only_an_earliest_day():
    found = judgement(L, WORK + away("from: 2024-06-01"))
    assert found.wording == "away"
    assert found.figures["perhaps"] == date(2030, 6, 1)
    assert "day" not in found.figures


def test_an_absence_before_the_stay_of_today_broke_nothing_of_it():
    before = (
        "stays: [{ground: student, from: 2015-01-01, to: 2019-12-31, proof: first-card},"
        " {ground: single-permit, from: 2021-06-15, proof: first-card}]\n"
    )
    found = judgement(L, before + away("from: 2018-01-15, to: 2018-08-20"))
    assert (found.wording, found.figures["day"]) == ("", date(2026, 6, 15))


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        ("stays: [{ground: posted, from: 2015, proof: first-card}]\n", "uncounted"),
        ("stays: [{ground: asylum-procedure, from: 2015}]\n", "uncounted"),
        ("stays: [{ground: asylum-procedure, from: 2015, to: 2026}]\n", "uncounted"),
        ("stays: [{ground: unknown, from: 2023, to: 2025-12-31}]\n", "ends"),
        ("stays: []\n", "no_stay"),
        ("stays: [{ground: refugee, from: 2015-01-01, to: 2016-01-01}]\n", "no_stay"),
    ],
)
def test_without_an_absence_no_absence_is_the_reason_of_a_no(text, wording):
    assert judgement(L, text + HERE).wording == wording


def test_a_last_day_that_nobody_knows_is_the_doubt():
    text = "stays: [{ground: single-permit, from: 2015-01-01, to: unknown, proof: first-card}]\n"
    assert judgement(L, text + HERE).worded("unsure") == "day"


def test_years_that_are_not_complete_on_the_last_day_are_told_so():
    text = "stays: [{ground: single-permit, from: 2020-08-01, to: 2025-06-30, proof: %s}]\n"
    found = judgement(L, text % "first-card" + HERE)
    assert found.wording == "ends"
    assert found.figures["last"] == date(2025, 6, 30)


def test_what_is_not_known_at_all_has_no_days_to_complete():
    nothing = Case(stays=UNKNOWN, absences=UNKNOWN)
    assert in_full(nothing, date(2026, 11, 23)) == nothing


def test_a_rule_without_other_limits_elsewhere_can_drop_its_total_too():
    rule = requirement(L)
    assert isinstance(rule, UninterruptedResidence)
    alone = replace(rule, elsewhere=None)
    case = read("case: 1\nas_of: 2025-06-01\n" + WORK + away(*THREE_TRIPS), "test").case
    assert why_in_doubt(alone, Timeline(case, date(2025, 6, 1))) == "months"


LONG_TRIPS = ("from: 2021-01-01, to: 2021-06-01", "from: 2022-01-01, to: 2022-06-01")
LATER_TRIP = "from: 2024-01-01, to: 2024-02-01"


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        (WORK + away(*LONG_TRIPS, LATER_TRIP), "total_range"),
        (
            WORK + away(*LONG_TRIPS, LATER_TRIP) + "unregistered: {from: 2025-01-01}\n",
            "total_perhaps",
        ),
        # The short trips are all within the limit.
        (WORK.replace("2019", "2022") + away(LATER_TRIP), ""),
        # Ten years ago, and so no reason of a day to come.
        (
            "stays: [{ground: student, from: 2010-01-01, to: 2020-12-31,"
            " proof: first-card}, {ground: single-permit, from: 2021-06-15,"
            " proof: first-card}]\n"
            + away(
                "from: 2011-01-01, to: 2011-06-01",
                "from: 2012-01-01, to: 2012-06-01",
                "from: 2013-01-01, to: 2013-06-01",
            ),
            "",
        ),
    ],
)
def test_all_absences_together_are_told_where_they_put_the_day_off(text, wording):
    found = judgement(L, text)
    assert found.worded("not_yet") == wording
    assert found.figures["total"] == 10


def test_the_total_of_a_blue_card_is_its_own():
    trips = [f"from: {year}-01-01, to: {year}-07-01" for year in range(2020, 2025)]
    text = BLUE + away(*(f"{each}, eu_visits: []" for each in trips))
    found = judgement(L, text)
    assert found.worded("not_yet") == "total_range"
    assert found.figures["total"] == 18


def test_for_a_k_card_no_total_is_asked():
    text = WORK.replace("2019", "2022") + away(*LONG_TRIPS)
    found = judgement(K, text)
    assert found.worded("not_yet") == found.wording
    assert "total" not in found.figures


@pytest.mark.parametrize(
    ("ground", "wording"), [("student", "again_part"), ("researcher", "again")]
)
def test_years_that_count_anew_and_not_in_full_say_so(ground, wording):
    """Else six years between two days would be called five."""
    text = (
        f"stays: [{{ground: {ground}, from: 2018-09-01, to: 2022-08-31,"
        " proof: first-card}, {ground: single-permit, from: 2022-09-01,"
        " proof: first-card}]\n"
    )
    found = judgement(L, text + away("from: 2020-10-10, to: 2021-04-10"))
    assert found.wording == wording
