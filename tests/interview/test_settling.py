"""What an answer tells besides is not asked, and goes when that answer changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from permres_gui.domain.case import Case, Sponsor
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.asking import asked_of
from permres_gui.interview.partly import answered_in_part
from permres_gui.interview.session import Session
from tests.interview.walking import the_interview

ON = date(2026, 11, 23)
TOGETHER = {"sponsor.relation": "spouse", "sponsor.together_since": "2019"}


def after(*answers: tuple[str, Any], case: Case | None = None) -> Case:
    session = Session(ON, case=case or Case())
    for question, value in answers:
        session = session.answered(the_interview().of(question), value)
    return session.case


def here_as(ground: str) -> tuple[str, Any]:
    row = {"ground": ground, "from": "2020-03-04", "now": "yes", "proof": "annex-19ter"}
    return "history", (row,)


@pytest.mark.parametrize("card", ["M", "M-permanent"])
def test_who_has_an_m_card_has_the_rights_that_it_shows(card):
    assert after(("card", card)).withdrawal_agreement is True
    not_known = Case(withdrawal_agreement=UNKNOWN)
    assert after(("card", card), case=not_known).withdrawal_agreement is True


def test_what_was_told_otherwise_stays():
    told = Case(withdrawal_agreement=False)
    assert after(("card", "M"), case=told).withdrawal_agreement is False


def test_another_card_opens_the_question_again():
    assert after(("card", "M"), ("card", "A")).withdrawal_agreement is None
    assert after(("card", "M"), ("card", "unknown")).withdrawal_agreement is None
    told = Case(withdrawal_agreement=True)
    assert after(("card", "A"), case=told).withdrawal_agreement is True


@pytest.mark.parametrize("told", [TOGETHER, "unknown"])
def test_the_relative_of_family_of_a_belgian_is_a_belgian(told):
    sponsor = after(here_as("belgian-family"), ("relative", told)).sponsor
    assert sponsor is not None
    assert sponsor.nationality == ("BE",)
    assert after(here_as("belgian-family")).sponsor is None


def test_family_of_somebody_else_is_asked_again_for_the_nationality():
    first = [here_as("belgian-family"), ("relative", TOGETHER)]
    sponsor = after(*first, here_as("eu-family")).sponsor
    assert sponsor is not None
    assert (sponsor.nationality, sponsor.relation) == (None, "spouse")


def test_on_the_desk_it_is_settled_too():
    session = Session(ON, case=after(here_as("belgian-family")))
    relative = the_interview().of("relative")
    case = answered_in_part(session, relative, {"sponsor.relation": "spouse"}).case
    assert case.sponsor == Sponsor(("BE",), relation="spouse")
    blank = dict.fromkeys(TOGETHER)
    assert answered_in_part(replace(session), relative, blank).case.sponsor is None


@pytest.mark.parametrize(
    ("ground", "fields"),
    [
        ("belgian-family", {"relation", "together_since"}),
        ("eu-family", {"relation", "nationality", "together_since"}),
        ("family-art10", {"relation", "status", "together_since"}),
        ("unknown", {"relation", "status", "nationality", "together_since"}),
    ],
)
def test_of_the_relative_is_asked_only_what_the_ground_leaves_open(ground, fields):
    case = after(here_as(ground))
    parts = the_interview().of("relative").parts
    asked = {part.id for part in parts if asked_of(part, case, ON)}
    assert asked == {f"sponsor.{name}" for name in fields}
