"""The right of the family that a worker leaves behind."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today
from tests.rules.work_told import FAMILY, SURVIVOR, relative


def dead(rest: str) -> str:
    return relative("ended: death, " + rest)


DIED = "ended_on: 2025-04-01, together_until: 2025-04-01, working_at_death: yes"


def test_survivors_need_a_death_and_its_day():
    assert today(SURVIVOR, FAMILY) == NO
    assert today(SURVIVOR, "") == unanswered("stays")
    unknown = dead(DIED).replace(FAMILY.splitlines()[0], "stays: unknown")
    assert today(SURVIVOR, unknown) == UNSURE
    assert today(SURVIVOR, dead("died_of: other")) == unanswered("sponsor.ended_on")
    assert today(SURVIVOR, dead("ended_on: unknown")) == UNSURE


@pytest.mark.parametrize(
    ("since", "verdict"),
    [
        ("2023-04-01", YES),
        ("2023-04-02", NO),
        ("2023", UNSURE),
        ("unknown", UNSURE),
        ("2020-04-02", YES),
        ("2020-04-01", NO),
        ("2020", UNSURE),
    ],
)
def test_the_worker_resided_two_years_and_had_no_right_yet(since, verdict):
    text = dead(f"{DIED}, residence_since: {since}, died_of: other")
    assert today(SURVIVOR, text) == verdict


def test_a_death_by_the_work_needs_no_years():
    text = dead(f"{DIED}, residence_since: 2025-01-01, died_of: work-accident")
    assert today(SURVIVOR, text) == YES


@pytest.mark.parametrize(
    ("since", "verdict"),
    [("2020-04-02", YES), ("2020-04-01", NO), ("2020", UNSURE), ("unknown", UNSURE)],
)
def test_a_death_by_the_work_gives_nothing_where_the_worker_had_the_right(
    since, verdict
):
    text = dead(f"{DIED}, residence_since: {since}, died_of: work-accident")
    assert today(SURVIVOR, text) == verdict
    asked = text.replace(f"residence_since: {since}, ", "")
    assert today(SURVIVOR, asked) == unanswered("sponsor.residence_since")


@pytest.mark.parametrize(
    ("until", "verdict"),
    [("2025-03-31", NO), ("2025-04-01", YES), ("2025", UNSURE), ("unknown", UNSURE)],
)
def test_they_lived_together_at_the_death(until, verdict):
    text = dead(
        f"ended_on: 2025-04-01, together_until: {until}, working_at_death: yes,"
        " residence_since: 2022-04-01, died_of: other"
    )
    assert today(SURVIVOR, text) == verdict


def test_what_was_not_asked_of_survivors_is_asked():
    text = dead("ended_on: 2025-04-01, residence_since: 2022-04-01, died_of: other")
    assert today(SURVIVOR, text).open == {
        "sponsor.working_at_death",
        "sponsor.together_until",
    }
    text = dead(f"{DIED}, died_of: other")
    assert today(SURVIVOR, text).open == {"sponsor.residence_since"}


def test_a_month_of_death_is_unsure_until_it_is_over():
    text = dead(
        "ended_on: 2025-04, together_until: 2025-04-30, working_at_death: yes,"
        " residence_since: 2022-04-01, died_of: other"
    )
    found = judged(SURVIVOR, text)
    assert found.at(date(2025, 4, 1)) == UNSURE
    assert found.at(date(2025, 4, 30)) == YES


@pytest.mark.parametrize(
    ("rest", "first"),
    [
        ("died_of: other, residence_since: 2023-04-11", date(2025, 4, 11)),
        ("died_of: other, residence_since: unknown", date(2025, 4, 1)),
        ("died_of: work-accident, residence_since: 2023-04-11", date(2025, 4, 1)),
        ("died_of: other, residence_since: 2023-04-21", None),
    ],
)
def test_of_a_month_of_death_only_the_days_with_all_conditions_give_the_right(
    rest, first
):
    """Together until the 20th: a death after it gives none, nor one before two years."""
    text = dead(
        f"ended_on: 2025-04, together_until: 2025-04-20, working_at_death: yes, {rest}"
    )
    steps = judged(SURVIVOR, text).steps
    assert next((day for day, each in steps if each.possible), None) == first


def test_a_death_of_which_nobody_knows_the_day_was_in_the_stay_at_the_earliest():
    rest = "together_until: 2025-05-01, working_at_death: yes, died_of: other"
    text = dead(f"ended_on: unknown, residence_since: 2020-04-01, {rest}")
    found = judged(SURVIVOR, text)
    assert found.at(date(2023, 1, 3)) == NO
    assert found.at(date(2023, 1, 5)) == UNSURE
    nowhere = text.replace("2023-01-05", "unknown")
    assert judged(SURVIVOR, nowhere).at(date(2020, 1, 1)) == UNSURE


def test_an_end_that_nobody_knows_may_be_a_death_during_the_stay():
    found = judged(SURVIVOR, relative("ended: unknown"))
    assert found.at(date(2023, 1, 4)) == NO
    assert found.at(date(2023, 1, 5)) == UNSURE
    nowhere = relative("ended: unknown").replace("2023-01-05", "unknown")
    assert judged(SURVIVOR, nowhere).at(date(2020, 1, 1)) == UNSURE


def test_an_end_that_nobody_knows_was_a_death_on_its_own_day_if_any():
    found = judged(SURVIVOR, relative(f"ended: unknown, {DIED}"))
    assert found.at(date(2025, 3, 31)) == NO
    assert found.at(date(2025, 4, 1)) == UNSURE
    apart = DIED.replace("together_until: 2025-04-01", "together_until: 2024-04-01")
    assert today(SURVIVOR, relative(f"ended: unknown, {apart}")) == NO


def test_on_a_ground_that_nobody_knows_a_death_gives_nothing_before_its_day():
    text = dead(f"{DIED}, residence_since: 2023-01-05, died_of: other")
    found = judged(SURVIVOR, text.replace("ground: eu-family", "ground: unknown"))
    assert found.at(date(2025, 3, 31)) == NO
    assert found.at(date(2025, 4, 1)) == UNSURE


@pytest.mark.parametrize(
    ("died", "verdict"), [("2023-01-04", NO), ("2023-01-05", YES), ("2023-01", UNSURE)]
)
def test_a_survivor_was_here_when_the_worker_died(died, verdict):
    text = FAMILY + (
        f"sponsor: {{relation: spouse, ended: death, ended_on: {died}, lives_together: no,"
        f" together_until: {died}, working_at_death: yes, died_of: work-accident,"
        " residence_since: 2022-01-01}\n"
    )
    assert today(SURVIVOR, text) == verdict


def test_a_death_known_by_its_month_is_told_by_its_month():
    rest = "residence_since: 2023-01-05, died_of: other"
    exact = judgement(SURVIVOR, dead(f"{DIED}, {rest}"))
    assert (exact.wording, str(exact.figures["died"])) == ("", "2025-04-01")
    month = judgement(SURVIVOR, dead(f"{DIED}, {rest}".replace("04-01", "04")))
    assert (month.wording, str(month.figures["died"])) == ("month", "2025-04")


@pytest.mark.parametrize(
    ("rest", "point"),
    [
        (
            "residence_since: 2023-01-05, died_of: other, working_at_death: unknown",
            "work",
        ),
        (
            "residence_since: 2024-06-01, died_of: unknown, working_at_death: yes",
            "cause",
        ),
        ("residence_since: unknown, died_of: other, working_at_death: yes", "years"),
        (
            "residence_since: 2020, died_of: work-accident, working_at_death: yes",
            "years",
        ),
    ],
)
def test_a_doubt_says_what_is_not_known_of_the_worker(rest, point):
    days = "ended_on: 2025-04-01, together_until: 2025-04-01"
    assert judgement(SURVIVOR, dead(f"{days}, {rest}")).wording == point


def test_a_home_that_perhaps_ended_before_the_death_is_named():
    home = DIED.replace("together_until: 2025-04-01", "together_until: unknown")
    rest = "residence_since: 2023-01-05, died_of: other"
    assert judgement(SURVIVOR, dead(f"{home}, {rest}")).wording == "home"
