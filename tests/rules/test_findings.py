"""What is found about a requirement that concerns the person from a day to come."""

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import UNSURE, YES
from permres_gui.interview.case_file import read
from permres_gui.rules.condition import Condition
from permres_gui.rules.findings import judged
from permres_gui.rules.requirement import Finding
from tests.rules.reading import assessed, requirement, the_rulebook

MINOR = (
    "case: 1\nas_of: 2025-05-04\n"
    "stays: [{ground: unaccompanied-minor, from: 2022-08-04, proof: first-card}]\n"
)
AFTER_18 = "b-unaccompanied-minor.after-18"
BORN = "person: {born: 2007-06-01}\n"


def after_18(text: str) -> Finding | None:
    """What is found about study or work after the eighteenth birthday."""
    found = assessed(read(MINOR + text, "test").case)["B"].findings
    return next((each for each in found if each.requirement.id == AFTER_18), None)


def test_what_an_age_to_come_asks_is_told_before_and_in_doubt_from_that_birthday():
    for work in ("", "work: {works: no, studies: no}\n"):
        found = after_18(BORN + work)
        assert found is not None
        assert found.judgement.wording == "ahead"
        days = date(2025, 5, 31), date(2025, 6, 1)
        assert [found.verdict.at(day) for day in days] == [YES, UNSURE]


def test_who_works_today_meets_it_as_things_stand():
    found = after_18(BORN + "work: {works: yes}\n")
    assert found is not None
    assert found.verdict.at(date(2025, 6, 1)) == YES


def test_without_a_known_birthday_no_age_is_to_come():
    for born in ("", "person: {born: unknown}\n"):
        found = after_18(born)
        assert found is not None
        assert found.judgement.wording != "ahead"


@pytest.mark.parametrize(
    ("applies", "text"),
    [
        (Condition(age_from=18, ground_now=("student",)), BORN),
        (Condition(age_from=18, ground_now=("student",)), ""),
        (Condition(ground_now=("student",)), BORN),
    ],
)
def test_what_concerns_somebody_else_is_told_at_no_age(applies, text):
    case = read(MINOR + text, "test").case
    other = replace(requirement(AFTER_18), applies=applies)
    timeline = Timeline(case, date(2025, 5, 4))
    assert judged(timeline, other, the_rulebook().law, "any") is None
