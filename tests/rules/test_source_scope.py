"""A result cites what may speak of its person; what is not known may be true."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    Plans,
    ResidenceCard,
    Sponsor,
    Stay,
    Stopped,
    Work,
)
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.source import Page, Source
from permres_gui.rules.source_scope import Scope, concerning

STUDY = Scope(ground_ever=("student", "doctorate"))
AWAY = Scope(away=True)
MILITARY = Scope(away_for=("military",))
PRISON = Scope(detained=True)
APART = Scope(answers={"sponsor.lives_together": ("no",)})
STOPPED = Scope(answers={"work.stopped.reason": ("pension",)})


def stays(*grounds: object) -> Case:
    return Case(stays=tuple(Stay(ground) for ground in grounds))


def away(*reasons: object) -> Case:
    return Case(absences=tuple(Absence(reason=reason) for reason in reasons))


@pytest.mark.parametrize(
    ("scope", "case", "may"),
    [
        (Scope(), Case(stays=(), absences=(), detention=()), True),
        (STUDY, Case(), True),
        (STUDY, Case(stays=UNKNOWN), True),
        (STUDY, stays("student", "single-permit"), True),
        (STUDY, stays("single-permit"), False),
        (STUDY, stays("single-permit", UNKNOWN), True),
        (STUDY, stays("single-permit", None), True),
        (STUDY, stays("unknown"), True),
        (STUDY, Case(stays=()), False),
        (AWAY, Case(), True),
        (AWAY, Case(absences=UNKNOWN), True),
        (AWAY, Case(absences=()), False),
        (AWAY, away("holiday"), True),
        (AWAY, Case(absences=(), plans=Plans(leave_on=UNKNOWN)), True),
        (MILITARY, away("holiday"), False),
        (MILITARY, away("holiday", "military"), True),
        (MILITARY, away("holiday", UNKNOWN), True),
        (MILITARY, away(), False),
        (PRISON, Case(detention=(), absences=()), False),
        (PRISON, Case(detention=()), True),
        (PRISON, Case(detention=(), absences=away("detention").absences), True),
        (PRISON, Case(detention=(Detention(),), absences=()), True),
        (PRISON, Case(absences=()), True),
        (APART, Case(), True),
        (APART, Case(sponsor=Sponsor(lives_together=UNKNOWN)), True),
        (APART, Case(sponsor=Sponsor(lives_together=False)), True),
        (APART, Case(sponsor=Sponsor(lives_together=True)), False),
        (STOPPED, Case(work=Work(stopped=Stopped(reason="pension"))), True),
        (STOPPED, Case(work=Work(stopped=Stopped(reason="incapacity"))), False),
    ],
)
def test_only_an_answer_that_says_otherwise_leaves_somebody_out(scope, case, may):
    assert scope.may_concern(case) is may


def test_all_parts_of_a_scope_must_be_possible():
    both = Scope(ground_ever=("student",), answers={"card.kind": ("A",)})
    student = stays("student")
    assert both.may_concern(student)
    assert both.may_concern(Case(stays=student.stays, card=ResidenceCard("A")))
    assert not both.may_concern(Case(stays=student.stays, card=ResidenceCard("B")))


def source(name: str, about: Scope | None = None) -> Source:
    page = Page(date(2026, 11, 21))
    return Source(name, "a statement", "an article", "high", (page,), None, about)


KNOWN = {each.id: each for each in (source("five-years"), source("study-half", STUDY))}


def test_the_sources_of_others_are_not_cited():
    ids = ("study-half", "five-years")
    assert concerning(ids, KNOWN, stays("student")) == ids
    assert concerning(ids, KNOWN, stays("refugee")) == ("five-years",)


def test_a_requirement_never_stands_without_a_source():
    assert concerning(("study-half",), KNOWN, stays("refugee")) == ("study-half",)
