"""The right before five years: whom the end of work may give it."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, unanswered
from tests.rules.reading import judged, today
from tests.rules.work_told import FAMILY, OWN, STAY, SURVIVOR, stopped


def test_who_never_stopped_and_who_has_no_such_stay_gets_none():
    assert today(OWN, STAY) == NO
    other = "stays: [{ground: student, from: 2020-01-01}]\n"
    assert (
        today(OWN, stopped("stopped: {day: 2025-02-01, reason: pension}", other)) == NO
    )
    assert today(OWN, "work: {stopped: {day: 2025-02-01}}\n") == unanswered("stays")


@pytest.mark.parametrize(
    ("ground", "verdict"),
    [("ground: unknown, ", UNSURE), ("", unanswered("stays.ground"))],
)
def test_a_ground_of_stay_that_was_not_told_may_be_the_right_one(ground, verdict):
    stay = STAY.replace("ground: eu-citizen, ", ground)
    ended = stopped("stopped: {day: 2025-02-01, reason: incapacity}", stay)
    assert today(OWN, ended) == verdict
    family = FAMILY.replace("ground: eu-family, ", ground)
    assert today(SURVIVOR, family + "sponsor: {ended: death}\n") == verdict


@pytest.mark.parametrize(
    ("ground", "verdict"),
    [("ground: unknown, ", UNSURE), ("", unanswered("stays.ground"))],
)
def test_on_a_ground_that_was_not_told_it_is_nothing_before_work_ends(ground, verdict):
    stay = STAY.replace("ground: eu-citizen, ", ground)
    ended = stopped("stopped: {day: 2025-07-01, reason: incapacity}", stay)
    found = judged(OWN, ended)
    assert found.at(date(2025, 6, 30)) == NO
    assert found.at(date(2025, 7, 1)) == verdict
    soon = ended.replace("2025-07-01", "2024-07-01")
    assert today(OWN, soon.replace("work: {", "work: {spouse_belgian: no, ")) == NO


def test_another_reason_gives_no_right():
    assert today(OWN, stopped("stopped: {day: 2025-02-01, reason: other}")) == NO
