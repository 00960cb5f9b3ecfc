"""Family stays, and the study or work of a former unaccompanied minor."""

import pytest

from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, unanswered
from tests.rules.reading import judgement, today

B, F = "b-family10.conditions", "f-plus-five-years.conditions"
AFTER_18 = "b-unaccompanied-minor.after-18"
LASTS = "sponsor: {relation: spouse}\n"


def ended(how: str, hardship: str = "") -> str:
    more = f", hardship: {hardship}" if hardship else ""
    return f"conditions_still_met: no\nsponsor: {{ended: {how}{more}}}\n"


def test_while_the_tie_lasts_its_conditions_are_asked():
    assert today(B, "") == unanswered("sponsor")
    assert today(B, LASTS) == unanswered("conditions_still_met")
    assert today(B, LASTS + "conditions_still_met: unknown\n") == UNSURE
    assert today(B, LASTS + "conditions_still_met: no\n") == NO
    together = LASTS.replace("}", ", lives_together: yes}")
    assert today(B, together + "conditions_still_met: yes\n") == YES
    assert today(F, LASTS + "conditions_still_met: no\n") == AUTHORITY


def test_after_the_end_of_the_tie_f_plus_asks_no_more():
    assert today(F, ended("divorce")) == YES


def test_a_victim_of_violence_is_for_the_authority():
    assert today(B, ended("divorce", "[violence]")) == AUTHORITY
    assert today(B, ended("divorce", "[custody]")) == NO
    assert today(B, ended("divorce", "unknown")) == UNSURE
    assert today(B, ended("divorce")) == unanswered("sponsor.hardship")
    assert today(B, ended("death", "[violence]")) == NO


@pytest.mark.parametrize("how", ["divorce", "separation", "death", "departure"])
def test_once_the_tie_has_ended_what_is_said_of_the_conditions_cannot_undo_it(how):
    said = ended(how, "[]").replace("still_met: no", "still_met: yes")
    assert today(B, said) == NO


def test_how_a_tie_ended_may_be_unknown():
    assert today(B, ended("unknown")) == UNSURE


def test_living_together_is_asked_where_the_common_home_is_a_condition():
    met = LASTS + "conditions_still_met: yes\n"
    assert today(B, met) == unanswered("sponsor.lives_together")
    assert today(F, met) == YES


def test_living_apart_is_a_doubt_where_the_common_home_is_a_condition():
    apart = (
        "sponsor: {relation: spouse, lives_together: no}\nconditions_still_met: yes\n"
    )
    assert today(B, apart) == UNSURE
    assert today(F, apart) == YES


def test_who_lives_apart_does_not_read_that_the_common_home_is_still_there():
    for together, wording in (("yes", ""), ("no", "apart")):
        told = LASTS.replace("spouse", f"spouse, lives_together: {together}")
        found = judgement(F, told + "conditions_still_met: yes\n")
        assert found.wording == wording


def test_after_the_end_of_a_tie_to_a_british_citizen_no_exception_is_sure():
    name, stay = "m-family.together", "stays: [{ground: wa-family, from: 2022-01-10}]\n"
    since = "relation: spouse, lives_together: no, together_since: 2015-01-01, "
    for how in ("divorce", "death"):
        end = f"ended: {how}, ended_on: 2024-06-01, together_until: 2024-06-01"
        sponsor = f"sponsor: {{{since}{end}, hardship: []}}\nwork: {{works: yes}}\n"
        assert today(name, stay + sponsor) == UNSURE
    long = stay.replace("2022-01-10", "2018-01-10")
    assert today(name, long + sponsor) == YES
    assert (
        today("m-family.conditions", LASTS + "conditions_still_met: no\n") == AUTHORITY
    )


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("ended: divorce, hardship: []", UNSURE),
        ("ended: death", UNSURE),
        ("ended: separation, hardship: [violence]", AUTHORITY),
        ("ended: separation", unanswered("sponsor.hardship")),
    ],
)
def test_work_is_not_asked_where_no_exception_is_sure(told, verdict):
    stay = "stays: [{ground: wa-family, from: 2022-01-10}]\n"
    days = (
        "together_since: 2021-06-01, ended_on: 2023-06-01, together_until: 2023-06-01"
    )
    sponsor = f"sponsor: {{relation: spouse, lives_together: no, {days}, {told}}}\n"
    assert today("m-family.together", stay + sponsor) == verdict


def test_a_stay_on_an_unknown_ground_may_have_been_a_family_stay():
    name = "f-plus.family-ever"
    assert today(name, "stays: [{ground: unknown, from: 2015}]\n") == UNSURE
    assert today(name, "stays: [{from: 2015}]\n") == unanswered("stays.ground")


def test_a_family_stay_of_the_past_is_one():
    name = "k-family-of-settled.stay"
    past = "stays: [{ground: family-art10, from: 2015, to: 2020-01-01}]\n"
    assert today(name, past) == YES
    assert today(name, "stays: [{ground: student, from: 2015}]\n") == NO
    assert today(name, "stays: unknown\n") == UNSURE
    assert today(name, "") == unanswered("stays")


@pytest.mark.parametrize(
    ("ended", "verdict"),
    [("divorce", NO), ("death", NO), ("separation", NO), ("unknown", UNSURE)],
)
def test_a_tie_that_ended_makes_nobody_family_of_a_settled_person(ended, verdict):
    sponsor = f"sponsor: {{status: settled, relation: spouse, ended: {ended}}}\n"
    assert today("k-family-of-settled.tie", sponsor) == verdict


def test_a_former_minor_studies_or_works():
    name = "b-unaccompanied-minor.after-18"
    assert today(name, "work: {works: yes}\n") == YES
    means = "means: {monthly_net: 1500, source: benefit, dependants: 0}\n"
    assert today(name, "work: {works: no, studies: yes}\n" + means) == YES
    assert today(name, "work: {works: no, studies: no}\n") == NO
    assert today(name, "work: {works: no, studies: unknown}\n" + means) == UNSURE
    assert today(name, "work: {works: no}\n" + means) == unanswered("work.studies")


def test_a_former_minor_who_studies_needs_means():
    name, studies = (
        "b-unaccompanied-minor.after-18",
        "work: {works: no, studies: yes}\n",
    )
    assert today(name, studies) == unanswered("means.monthly_net")
    assert today(name, studies + "means: {monthly_net: 0, source: none}\n") == NO
    assert today(name, studies + "means: {monthly_net: 500, source: work}\n") == UNSURE


def test_the_sentence_names_the_death():
    told = "sponsor: {relation: spouse, ended: death}\n"
    found = judgement("b-family10.conditions", told)
    assert (found.wording, today("b-family10.conditions", told)) == ("death", NO)


def test_who_studies_without_means_is_not_told_to_study():
    told = "work: {works: no, studies: yes}\nmeans: {monthly_net: 0, source: none}\n"
    assert judgement(AFTER_18, told).wording == "means"
    idle = told.replace("studies: yes", "studies: no")
    assert (judgement(AFTER_18, idle).wording, today(AFTER_18, idle)) == ("", NO)
