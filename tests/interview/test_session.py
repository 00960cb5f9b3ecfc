"""One visit: answers, the way back, the language, and a new start."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import PlannedCards, Plans
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answering import BadAnswerError
from permres_gui.interview.marks import Mark
from permres_gui.interview.session import RESULT, WELCOME, Session
from tests.interview.asked import answered, q

ON = date(2026, 11, 23)
EMPTY = Session(ON)


@pytest.fixture
def visit() -> Session:
    session = answered(EMPTY, "nationality", ("SY",))
    session = answered(session, "card", "A")
    return answered(session, "identity", "yes").showing(RESULT)


def test_back_goes_over_every_screen_and_loses_no_answer(visit):
    places, session = [], visit
    while session.at != WELCOME:
        session = session.back()
        places.append(session.at)
    assert places == ["identity", "card", "nationality", WELCOME]
    assert session.case == visit.case
    assert session.path == visit.path
    assert EMPTY.back().at == WELCOME


def test_back_from_a_question_not_yet_answered_is_the_last_one_answered(visit):
    assert visit.showing("applied").back().at == "identity"


def test_another_language_keeps_everything_else(visit):
    other = visit.in_language("fr")
    assert other == replace(visit, language="fr")
    assert other.in_language("en") == visit


def test_a_change_leads_to_its_question_and_keeps_the_answers(visit):
    changed = visit.change("card")
    assert (changed.at, changed.changing) == ("card", True)
    assert (changed.case, changed.path) == (visit.case, visit.path)
    assert not changed.back().changing


def test_an_answer_given_again_keeps_its_place_in_the_path(visit):
    again = answered(visit, "nationality", ("MA",))
    assert again.path == visit.path
    assert again.case.person.nationality == ("MA",)


def test_a_new_start_leaves_only_the_language(visit):
    assert visit.in_language("nl").restarted() == Session(ON, "nl")


def test_plans_change_nothing_else(visit):
    plans = Plans(procedure="urgent", cards=PlannedCards(1, 2))
    planned = visit.planned(plans)
    assert planned == replace(visit, case=replace(visit.case, plans=plans))


def test_an_answer_that_fits_nothing_changes_nothing(visit):
    with pytest.raises(BadAnswerError):
        visit.answered(q("birth"), "yesterday")


def test_with_an_answer_its_mark_goes_and_the_others_stay(visit):
    marks = {"card.kind": Mark.SEEN, "identity_proved": Mark.GUESSED}
    sure = replace(visit, marks=marks)
    gone = sure.with_case(replace(sure.case, identity_proved=UNKNOWN))
    assert gone.marks == {"card.kind": Mark.SEEN}
    assert sure.with_case(sure.case).marks == marks
