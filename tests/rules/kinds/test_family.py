"""Family stays, and the study or work of a former unaccompanied minor."""

from permres_gui.domain.verdict import AUTHORITY, NO, UNSURE, YES, unanswered
from tests.rules.reading import today

B, F = "b-family10.conditions", "f-plus-five-years.conditions"
LASTS = "sponsor: {relation: spouse}\n"


def ended(how: str, hardship: str = "") -> str:
    more = f", hardship: {hardship}" if hardship else ""
    return f"conditions_still_met: no\nsponsor: {{ended: {how}{more}}}\n"


def test_while_the_tie_lasts_its_conditions_are_asked():
    assert today(B, "") == unanswered("sponsor")
    assert today(B, LASTS) == unanswered("conditions_still_met")
    assert today(B, LASTS + "conditions_still_met: unknown\n") == UNSURE
    assert today(B, LASTS + "conditions_still_met: yes\n") == YES
    assert today(B, LASTS + "conditions_still_met: no\n") == NO
    assert today(F, LASTS + "conditions_still_met: no\n") == AUTHORITY


def test_after_the_end_of_the_tie_f_plus_asks_no_more():
    assert today(F, ended("divorce")) == YES


def test_a_victim_of_violence_is_for_the_authority():
    assert today(B, ended("divorce", "[violence]")) == AUTHORITY
    assert today(B, ended("divorce", "[custody]")) == NO
    assert today(B, ended("divorce", "unknown")) == UNSURE
    assert today(B, ended("divorce")) == unanswered("sponsor.hardship")
    assert today(B, ended("death", "[violence]")) == NO


def test_a_family_stay_of_the_past_is_one():
    name = "k-family-of-settled.stay"
    past = "stays: [{ground: family-art10, from: 2015, to: 2020-01-01}]\n"
    assert today(name, past) == YES
    assert today(name, "stays: [{ground: student, from: 2015}]\n") == NO
    assert today(name, "stays: unknown\n") == UNSURE
    assert today(name, "") == unanswered("stays")


def test_a_former_minor_studies_or_works():
    name = "b-unaccompanied-minor.after-18"
    assert today(name, "work: {works: yes}\n") == YES
    assert today(name, "work: {works: no, studies: yes}\n") == YES
    assert today(name, "work: {works: no, studies: no}\n") == NO
    assert today(name, "work: {works: no, studies: unknown}\n") == UNSURE
    assert today(name, "work: {works: no}\n") == unanswered("work.studies")
