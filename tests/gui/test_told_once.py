"""What was told of the answers in sight is told once, and goes with them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.gui.session_model import SessionModel
from permres_gui.gui.told_once import told_once
from permres_gui.interview.session import RESULT, Session
from tests.presentation.told import library, worked


@pytest.fixture
def model(qapp) -> SessionModel:
    case = worked("refugee-16-months")
    model = SessionModel(library, case.as_of, "en")
    model.restart(Session(case.as_of, "en", case, RESULT))
    return model


def test_the_same_answers_are_told_from_the_same_context(model):
    told = model.context()
    assert model.context() is told
    model.speak("fr")
    assert model.context() is not told
    assert model.context().words.language == "fr"
    model.speak("en")
    assert model.context() is told


def test_other_answers_are_told_anew_and_nothing_of_the_old_ones_is_kept(model):
    told = model.context()
    person = replace(model.session.case.person, born=date(1980, 2, 3))
    case = replace(model.session.case, person=person)
    model.restart(replace(model.session, case=case))
    assert model.context().case.person.born == date(1980, 2, 3)
    model.restart(replace(model.session, case=told.case))
    assert model.context() is not told


def test_a_day_that_has_come_since_is_told_anew(model):
    told = model.context()
    model.clock = lambda: date(2030, 1, 1)
    assert model.context() is not told
    assert model.context().other_day


def test_the_view_of_a_page_is_made_when_it_is_first_asked_for(model):
    made = []

    def tell(context):
        made.append(context)
        return "told"

    context = model.context()
    assert told_once(context, "page", tell) == "told"
    assert told_once(context, "page", tell) == "told"
    assert told_once(context, ("page", "of another card"), tell) == "told"
    assert made == [context, context]


def test_a_section_that_is_looked_at_again_shows_the_same_view(section_of):
    page = section_of("refugee-16-months", "papers")
    told, window = page.told, page.window()
    window.section_chosen.emit("compare")
    window.section_chosen.emit("papers")
    assert page.told is told
