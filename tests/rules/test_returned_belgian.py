"""Family of a Belgian who came back from another member state has the early rights."""

from datetime import date

import pytest

from permres_gui.domain.verdict import NO, UNSURE, YES, unanswered
from tests.rules.reading import judged, judgement, today
from tests.rules.work_told import SHARED, SURVIVOR

STAY = (
    "stays: [{ground: belgian-family, from: 2024-01-05, proof: annex-19ter}]\n"
    "absences: []\ndetention: []\n"
)
DIED = (
    "nationality: [BE], ended: death, ended_on: 2025-04-01, together_until: 2025-04-01,"
    " working_at_death: yes, died_of: work-accident, residence_since: 2023-05-01"
)
STOPPED = (
    "nationality: [BE], lives_together: yes, residence_since: 2022-01-01,"
    " stopped_work: {day: 2025-02-01, reason: incapacity}"
)


def told(sponsor: str, lived: str = "", stay: str = STAY) -> str:
    used = f", used_free_movement: {lived}" if lived else ""
    return f"{stay}sponsor: {{{sponsor}{used}}}\n"


RIGHTS = pytest.mark.parametrize(
    ("rule", "sponsor"), [(SURVIVOR, DIED), (SHARED, STOPPED)]
)


@RIGHTS
def test_the_family_of_a_belgian_has_them_where_he_lived_elsewhere(rule, sponsor):
    assert today(rule, told(sponsor, "yes")) == YES
    assert today(rule, told(sponsor, "no")) == NO
    assert today(rule, told(sponsor, "unknown")) == UNSURE
    assert today(rule, told(sponsor)) == unanswered("sponsor.used_free_movement")


@RIGHTS
def test_what_is_not_known_of_the_belgian_is_named(rule, sponsor):
    found = judgement(rule, told(sponsor, "unknown"))
    assert found.worded("unsure") == "returned"


@RIGHTS
def test_no_question_follows_where_its_answer_changes_nothing(rule, sponsor):
    later = sponsor.replace("died_of: work-accident", "died_of: other")
    later = later.replace("residence_since: 2022", "residence_since: 2025")
    later = later.replace("residence_since: 2023-05", "residence_since: 2025-03")
    assert today(rule, told(later)) == NO
    citizen = sponsor.replace("[BE]", "[NL]")
    assert today(rule, told(citizen)) == NO
    union = STAY.replace("belgian-family", "eu-family")
    assert today(rule, told(citizen, stay=union)) == YES


def test_the_day_is_that_of_the_death():
    found = judged(SURVIVOR, told(DIED, "yes"))
    assert found.at(date(2025, 3, 31)) == NO
    assert found.at(date(2025, 4, 1)) == YES


def test_a_ground_of_stay_that_was_not_told_is_asked_first():
    for ground, verdict in (("unknown", UNSURE), (None, unanswered("stays.ground"))):
        stay = STAY.replace(
            "ground: belgian-family, ", f"ground: {ground}, " if ground else ""
        )
        nobody = DIED.replace("nationality: [BE], ", "")
        assert today(SURVIVOR, told(nobody, stay=stay)) == verdict


@pytest.mark.parametrize(
    ("nationality", "verdict"),
    [
        ("[FR]", None),
        ("[BE], used_free_movement: no", NO),
        ("[BE], used_free_movement: yes", None),
        ("[MA]", NO),
        ("[GB]", UNSURE),
        ("unknown", UNSURE),
    ],
)
@RIGHTS
def test_who_has_a_right_of_their_own_shares_that_of_an_eu_citizen_alone(
    rule, sponsor, nationality, verdict
):
    """None: what the family of an EU citizen has, which a ground of its own leaves open."""
    own = STAY.replace("belgian-family", "eu-citizen")
    text = told(sponsor.replace("[BE]", nationality), stay=own)
    family = YES if rule == SURVIVOR else UNSURE
    assert today(rule, text) == (family if verdict is None else verdict)


@RIGHTS
def test_who_the_relative_is_is_asked_where_the_ground_does_not_tell_it(rule, sponsor):
    own = STAY.replace("belgian-family", "eu-citizen")
    belgian = today(rule, told(sponsor, stay=own))
    assert belgian.open == {"sponsor.used_free_movement"}
    text = told(sponsor.replace("nationality: [BE], ", ""), stay=own)
    assert today(rule, text).open == {"sponsor.nationality"}
