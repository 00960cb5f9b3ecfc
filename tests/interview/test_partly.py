"""An answer that is filled in field by field: blank is not asked, and never "unknown"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.domain.case import (
    Application,
    Case,
    Means,
    Person,
    Sponsor,
    Stopped,
    Unregistered,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.partly import answered_in_part, faults_in_part
from permres_gui.interview.session import Session
from tests.interview.asked import q

DAY = PartialDay.parse("2024-02-03")


def filled(name: str, value, case: Case | None = None) -> Case:
    visit = Session(date(2026, 11, 23), case=case or Case())
    return answered_in_part(visit, q(name), value).case


RELATIVE = {
    "sponsor.relation": None,
    "sponsor.status": None,
    "sponsor.nationality": None,
    "sponsor.together_since": None,
}


def test_choosing_one_field_says_nothing_of_the_others():
    case = filled("relative", RELATIVE | {"sponsor.status": "settled"})
    assert case.sponsor == Sponsor(status="settled")


def test_the_first_figure_of_a_form_counts_before_the_rest_is_filled_in():
    blank = {"means.source": None, "means.dependants": None, "insurance": None}
    told = {"means.monthly_net": Decimal(1468), **blank}
    assert faults_in_part(q("income"), told) == ()
    assert filled("income", told).means == Means(monthly_net=Decimal(1468))
    assert filled("income", told).insurance is None


def test_what_was_not_known_stays_so_beside_a_field_that_is_filled_in():
    there = Case(sponsor=Sponsor(UNKNOWN, relation="spouse", status=UNKNOWN))
    case = filled("relative", RELATIVE | {"sponsor.relation": "parent"}, there)
    assert case.sponsor == Sponsor(UNKNOWN, relation="parent", status=UNKNOWN)


def test_i_do_not_know_is_taken_back_as_a_whole():
    there = filled("relative", "unknown")
    assert there.sponsor is not None
    assert there.sponsor.relation is UNKNOWN
    assert filled("relative", RELATIVE, there) == Case()


def test_a_field_that_is_emptied_is_open_again():
    there = Case(sponsor=Sponsor(status="settled", relation="spouse"))
    kept = RELATIVE | {"sponsor.relation": "spouse"}
    assert filled("relative", kept, there).sponsor == Sponsor(relation="spouse")
    assert filled("relative", RELATIVE, there).sponsor is None


@pytest.mark.parametrize(
    ("question", "nothing"), [("birth", None), ("nationality", None)]
)
def test_a_single_answer_can_be_taken_back(question, nothing):
    there = Case(person=Person(nationality=("MA",), born=DAY))
    case = filled(question, nothing, there)
    assert None in {case.person.born, case.person.nationality}
    assert case.person != Person()


def test_the_end_of_work_is_taken_back_with_its_record():
    there = Case(work=replace(Case().work, stopped=Stopped(reason="pension")))
    assert filled("end-of-work", {"work.stopped.reason": None}, there) == Case()


def test_the_municipality_leaves_an_application_alone():
    there = Case(
        application=Application(card=UNKNOWN, day=DAY), unregistered=Unregistered(DAY)
    )
    told = {"person.municipality": "44021", "application.card": None}
    for also in ({"unregistered.known": "yes"}, {}):
        case = filled("applied", told | also, there)
        assert case == replace(there, person=Person(municipality="44021"))


def test_an_application_is_taken_back():
    there = Case(application=Application(card="L", day=DAY))
    told = {"application.card": None, "unregistered.known": "no"}
    assert filled("applied", told, there) == Case()


def test_a_time_out_of_the_registers_is_taken_back():
    there = Case(unregistered=Unregistered(DAY))
    told = {"application.card": "none", "unregistered.known": None}
    assert filled("applied", told, there) == Case()


def test_only_a_question_that_is_answered_whole_was_asked():
    visit = Session(date(2026, 11, 23))
    part = {"application.card": "none", "unregistered.known": None}
    assert answered_in_part(visit, q("applied"), part).path == ()
    whole = answered_in_part(visit, q("applied"), part | {"unregistered.known": "no"})
    assert whole.path == ("applied",)
    assert answered_in_part(whole, q("applied"), part).path == ()
    again = answered_in_part(whole, q("applied"), part | {"unregistered.known": "no"})
    assert again.path == ("applied",)


def test_any_other_answer_is_taken_as_it_is():
    assert faults_in_part(q("history"), ()) == ("history",)
    assert faults_in_part(q("situation"), None) == ("situation",)
    assert filled("work", "yes") == answer_question(Case(), q("work"), "yes")
    with pytest.raises(BadAnswerError):
        filled("birth", "yesterday")


def test_a_line_of_a_history_was_looked_at_where_it_was_typed():
    row = {"kind": "stay", "ground": "student", "from": "2024-02-30"}
    assert faults_in_part(q("history"), (row,)) == ()
