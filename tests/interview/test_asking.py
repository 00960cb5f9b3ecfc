"""Which question comes next: none that can change nothing, none twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import (
    Absence,
    Application,
    Case,
    Person,
    ResidenceCard,
    Sponsor,
    Stay,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.asking import (
    answered_ids,
    concerns,
    given,
    next_question,
    waits_for,
)
from permres_gui.interview.questions import Interview, Question, Topic
from permres_gui.interview.session import Session
from permres_gui.rules.condition import Condition
from tests.interview.walking import the_interview

ON = date(2026, 11, 23)
NONE: frozenset[str] = frozenset()


def asks(name: str, *fields: str, **more) -> Question:
    return Question(name, "all", "choice", fields or (name,), f"{name}?", **more)


SPONSOR_ENDED = Condition(answers={"sponsor.ended": ("death",)})
BORN = asks("born", "person.born")
DATES = asks("dates", "card.valid_until", "card.right_since", event=True)
WORK = asks("work", "work.works", "work.studies")
ENDED = asks("ended", "sponsor.ended_on", event=True, when=SPONSOR_ENDED)
INTERVIEW = Interview((Topic("all", "All"),), (BORN, DATES, WORK, ENDED))
NOBODY = Case()


def following(missing=(), answered=NONE, case=NOBODY) -> str | None:
    found = next_question(INTERVIEW, case, missing, answered, ON)
    return found.id if found else None


def test_only_a_question_for_which_a_card_waits_is_asked():
    done = frozenset({"dates"})
    assert following(["work.studies"], done) == "work"
    assert following(["work.works", "person.born"], done) == "born"
    assert following(["insurance"], done) is None
    assert following([], done) is None


def test_a_question_that_was_answered_is_asked_again_only_while_a_card_waits():
    done = frozenset({"dates", "work"})
    assert following([], done) is None
    assert following(["work.works"], done) == "work"


def test_an_event_is_asked_once_in_its_place():
    assert following([]) == "dates"
    assert following(["person.born"]) == "born"
    assert following(["work.works"]) == "dates"
    assert following(["work.works"], frozenset({"dates"})) == "work"


def test_an_event_is_asked_only_where_it_can_have_happened():
    done = frozenset({"dates"})
    dead = Case(sponsor=Sponsor(ended="death"))
    assert following([], done, dead) == "ended"
    assert following([], done | {"ended"}, dead) is None
    for ended in (None, UNKNOWN, "divorce"):
        assert following([], done, Case(sponsor=Sponsor(ended=ended))) is None


def never(event: Question) -> bool:
    return False


def test_no_event_is_asked_that_can_change_nothing():
    found = next_question(INTERVIEW, NOBODY, [], NONE, ON, decides=never)
    assert found is None
    found = next_question(INTERVIEW, NOBODY, ["work.works"], NONE, ON, decides=never)
    assert found is WORK


def test_a_question_without_condition_concerns_everybody():
    assert concerns(BORN, Case(), ON)
    assert not concerns(ENDED, Case(), ON)
    assert concerns(ENDED, Case(sponsor=Sponsor(ended="death")), ON)


def test_a_question_waits_for_each_of_its_fields():
    assert waits_for(WORK, ["insurance", "work.studies"])
    assert not waits_for(WORK, ["insurance"])
    assert not waits_for(WORK, [])


@pytest.mark.parametrize(
    ("fields", "case", "there"),
    [
        (("person.nationality",), Case(), False),
        (("person.nationality",), Case(person=Person(())), False),
        (("person.nationality",), Case(person=Person(("SY",))), True),
        (("person.nationality",), Case(person=Person(UNKNOWN)), True),
        (("card.kind", "card.valid_until"), Case(card=ResidenceCard(kind="A")), True),
        (("insurance",), Case(insurance=False), True),
        (("stays", "stays.proof"), Case(), False),
        (("stays", "stays.proof"), Case(stays=(Stay("refugee"),)), True),
        (("absences.commune_told",), Case(absences=()), True),
        (("absences.commune_told",), Case(absences=(Absence(),)), True),
        (("absences",), Case(absences=UNKNOWN), True),
        (("sponsor.relation",), Case(), False),
        (("sponsor.relation",), Case(sponsor=Sponsor()), False),
        (("person.born",), Case(person=Person(born=PartialDay.parse("1990"))), True),
    ],
)
def test_an_answer_is_there_once_it_was_asked(fields, case, there):
    assert given(asks("any", *fields), case) is there


def test_a_field_that_another_page_may_fill_in_does_not_answer_an_event():
    last = asks(
        "applied",
        "person.municipality",
        "application",
        event=True,
        told_before=("person.municipality",),
    )
    lives = Case(person=Person(municipality="44021"))
    assert not given(last, lives)
    assert given(last, replace(lives, application=Application(card="L")))


def test_a_question_counts_as_answered_by_its_screen_or_by_its_answers():
    told = Case(
        person=Person(nationality=("SY",)),
        card=ResidenceCard(kind="A"),
        identity_proved=True,
    )
    visit = Session(ON, case=told)
    found = answered_ids(visit, the_interview())
    assert found == {"nationality", "card", "identity"}
    silent = replace(visit, path=("applied",))
    assert answered_ids(silent, the_interview()) == found | {"applied"}


def test_an_event_of_which_a_file_told_only_a_part_is_not_answered():
    divorced = Sponsor(ended="divorce", ended_on=PartialDay.parse("2021-02-01"))
    visit = Session(ON, case=Case(sponsor=divorced))
    wanted = ("sponsor.hardship",)
    assert "ended" in answered_ids(visit, the_interview())
    assert "ended" not in answered_ids(visit, the_interview(), wanted)
    asked = replace(visit, path=("ended",))
    assert "ended" in answered_ids(asked, the_interview(), wanted)
