"""A form shows what was answered, and what is still open."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import (
    Application,
    Case,
    Person,
    Sponsor,
    Unregistered,
    Work,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.interview.session import Session
from permres_gui.presentation.form_control import form_values
from permres_gui.presentation.question_view import question_view
from permres_gui.presentation.views import DateView, FormView
from tests.presentation.asked import DAY, LANGUAGES, NOBODY, ON, asking, q, view


def test_a_relative_is_of_a_state_too():
    case = answer_question(NOBODY, q("card"), "F")
    fields = view("relative", case).control.fields
    (nationality,) = [each for each in fields if each.id == "sponsor.nationality"]
    assert "HK" not in dict(nationality.control.names)
    assert "PS" in dict(nationality.control.names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_field_shows_the_word_for_what_is_not_known(language):
    """The file says `unknown`; a field to type in or to search in stays empty."""
    unknown = answer_question(NOBODY, q("relative"), "unknown")
    unknown = answer_question(unknown, q("income"), "unknown")
    unknown = replace(unknown, person=Person(municipality=UNKNOWN))
    for question in ("relative", "income", "applied"):
        for field in view(question, unknown, language).control.fields:
            text = getattr(field.control, "text", getattr(field.control, "value", ""))
            assert text in ("", None), field.id


def test_a_day_known_in_part_is_shown_in_part():
    control = view(
        "birth", Case(person=Person(born=PartialDay.parse("1990-04")))
    ).control
    assert isinstance(control, DateView)
    assert (control.year, control.month, control.day) == (1990, 4, None)


def values(name: str, case: Case, *, seen: bool) -> dict[str, str]:
    return form_values(q(name), Session(ON, case=case, path=(name,) if seen else ()))


def test_events_that_did_not_happen_are_shown_as_no_once_they_were_asked():
    first = values("applied", Case(), seen=False)
    assert (first["application.card"], first["unregistered.known"]) == ("", "")
    again = values("applied", Case(), seen=True)
    assert (again["application.card"], again["unregistered.known"]) == ("none", "no")


def test_events_that_happened_are_shown():
    case = Case(
        application=Application(day=DAY, card="L"), unregistered=Unregistered(DAY)
    )
    shown = values("applied", case, seen=True)
    assert shown["application.card"] == "L"
    assert shown["application.day"] == "2021-03-04"
    assert shown["unregistered.known"] == "yes"
    assert shown["unregistered.last"] == ""


def test_work_that_did_not_stop_is_shown_as_such_once_it_was_asked():
    case = Case(work=Work(works=False))
    assert values("end-of-work", case, seen=False)["work.stopped.reason"] == ""
    shown = values("end-of-work", case, seen=True)
    assert shown["work.stopped.reason"] == "not-stopped"
    question, reason = "relative-stopped-work", "sponsor.stopped_work.reason"
    assert values(question, case, seen=False)[reason] == ""
    assert values(question, case, seen=True)[reason] == "not-stopped"


def test_a_field_of_a_form_may_depend_on_an_earlier_answer():
    ids = {}
    for ended in ("death", "divorce"):
        control = view("ended", Case(sponsor=Sponsor(ended=ended))).control
        assert isinstance(control, FormView)
        ids[ended] = {field.id for field in control.fields}
    assert "sponsor.hardship" in ids["divorce"] - ids["death"]
    assert "sponsor.died_of" in ids["death"] - ids["divorce"]


def test_a_field_of_a_form_may_depend_on_another_field():
    control = view("applied").control
    assert isinstance(control, FormView)
    day = next(each for each in control.fields if each.id == "application.day")
    assert day.only_if is not None
    assert day.only_if[0] == "application.card"


def test_a_field_that_is_still_open_says_so_itself():
    open_ = replace(asking(), open_parts=("means.source",))
    control = question_view(q("income"), open_).control
    assert isinstance(control, FormView)
    wrong = [field.id for field in control.fields if field.error]
    assert wrong == ["means.source"]


def fields_of(**how):
    control = question_view(q("income"), replace(asking(), **how)).control
    assert isinstance(control, FormView)
    return {field.id for field in control.fields}


def test_what_spares_a_question_stands_on_its_page_while_a_card_waits_for_it():
    assert "identity_proved" in fields_of(along=True)
    assert "identity_proved" not in fields_of(along=True, assessments=())


def test_the_desk_asks_each_question_in_its_own_line():
    assert "identity_proved" not in fields_of()
