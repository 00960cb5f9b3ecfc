"""The visit behind the window: what it takes, what it refuses, what it forgets."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.day import ONE_DAY
from permres_gui.gui.session_model import Refusal, SessionModel
from permres_gui.interview.case_file import read
from permres_gui.interview.contradictions import Conflict
from permres_gui.interview.session import CHECK, RESULT, WELCOME, Session
from permres_gui.rules.rulebook import Rulebook
from tests.gui.people import PEOPLE, away, stay
from tests.interview.family_life import LIFE
from tests.presentation.told import library

ON = date(2026, 11, 23)


@pytest.fixture
def model(qapp) -> SessionModel:
    return SessionModel(library, ON, "en")


@pytest.fixture
def overnight(qapp) -> tuple[SessionModel, list[date]]:
    """A window that stays open, and the days that come."""
    days = [ON]
    return SessionModel(library, ON, "en", lambda: days[-1]), days


def walked(model: SessionModel, person: str = "refugee", until: str = RESULT) -> None:
    model.start()
    while model.session.at not in {until, CHECK}:
        question = model.question
        assert question is not None
        model.answer(question.id, PEOPLE[person].get(question.id, "unknown"))
        assert not model.refusal, question.id
        model.go_on()
    if until == RESULT:
        model.go_on()
    assert model.session.at == until


def test_the_rules_are_loaded_when_they_are_needed_and_once(qapp):
    opened = []

    def open_library():
        opened.append(1)
        return library()

    model = SessionModel(open_library, ON, "en")
    assert not model.loaded
    assert model.question is None
    model.start()
    assert model.loaded
    assert model.question is not None
    assert model.question.id == "nationality"
    assert model.interview is model.interview
    assert opened == [1]


def test_a_visit_ends_on_its_result(model):
    walked(model)
    assert model.question is None
    assert model.section == RESULT
    assert {each.card: each.status.value for each in model.assessments}[
        "B"
    ] != "undetermined"


def test_the_rules_are_asked_once_for_the_same_answers(model):
    walked(model)
    found = model.assessments
    model.speak("fr")
    model.show_section("papers")
    assert model.assessments is found
    assert model.context().assessments is found


def test_the_next_question_and_its_page_are_told_from_one_assessment(
    model, monkeypatch
):
    walked(model, until="card")
    assess, asked = Rulebook.assess_all, []

    def counted(self, timeline):
        asked.append(timeline.case)
        return assess(self, timeline)

    monkeypatch.setattr(Rulebook, "assess_all", counted)
    model.answer("card", "A")
    model.go_on()
    assert model.context().case.card.kind == "A"
    assert model.assessments
    assert asked == [model.session.case]


def test_an_event_is_tried_once_for_the_same_answers(model, monkeypatch):
    plain = {
        "country": "IN", "card": "F", "since": "2023-01-10", "relative": "FR",
        "ground": "eu-family", "moved": "no", "agreement": "no",
    }  # fmt: skip
    model.restart(Session(ON, "en", read(LIFE.format(**plain), "test").case))
    known, session = model.known, model.session
    event = known.interview.of("relative-stopped-work")
    assert known.tries is not None
    assert known.tries(session, event)

    def again(*_: object) -> None:
        raise AssertionError("it was tried already")

    monkeypatch.setattr(Rulebook, "assess_all", again)
    assert known.tries(session, event)


def test_an_answer_left_out_is_refused_and_the_page_stays(model, qtbot):
    model.start()
    model.answer("nationality", None)
    assert model.refusal == Refusal(open_parts=("nationality",))
    with qtbot.waitSignal(model.changed):
        model.go_on()
    assert model.session.at == "nationality"
    model.answer("nationality", ("SY",))
    assert not model.refusal
    model.go_on()
    assert model.session.at == "card"


def test_an_answer_that_cannot_be_read_is_refused_and_nothing_is_kept(model):
    walked(model, until="income")
    before = model.session
    value = dict(PEOPLE["refugee"]["income"]) | {"means.monthly_net": "much"}
    model.answer("income", value)
    assert model.refusal == Refusal(unreadable=True)
    assert model.session == before


def test_a_list_with_an_open_field_is_refused_as_such(model):
    walked(model, until="history")
    model.store("history", (stay("", "2020"),))
    assert model.refusal.open_rows
    assert model.session.case.stays is None


def test_a_list_is_stored_and_its_page_stays(model, qtbot):
    walked(model, until="history")
    with qtbot.waitSignal(model.changed):
        model.store("history", (stay("refugee", "2020"),))
    assert model.session.at == "history"
    assert len(model.session.case.stays or ()) == 1


def test_what_is_impossible_stands_in_the_way_until_it_is_mended(model):
    walked(model, until="history")
    late = stay("refugee", "2021-05-01", "2020-05-01")
    for _ in range(3):
        model.answer("history", (late,))
        assert model.refusal.problems[0].kind is Conflict.STAY_ENDS_BEFORE_IT_BEGINS
        model.go_on()
        assert model.session.at == "history"
    model.answer("history", (stay("refugee", "2020-05-01"),))
    model.go_on()
    assert model.session.at == "absences"


def test_days_between_two_stays_are_said_once_and_hold_nobody_back(model):
    walked(model, until="history")
    rows = (
        stay("single-permit", "2021-02-01", "2024-01-31"),
        stay("single-permit", "2024-02-10"),
    )
    model.answer("history", rows)
    assert [each.kind for each in model.refusal.problems] == [Conflict.STAYS_APART]
    model.answer("history", rows)
    assert not model.refusal
    model.go_on()
    assert model.session.at != "history"


def test_what_is_only_odd_is_said_once(model):
    walked(model, until="absences")
    early = (away("2010-01-01", "2010-06-01"),)
    model.answer("absences", early)
    assert [each.kind for each in model.refusal.problems] == [
        Conflict.ABSENCE_BEFORE_ARRIVAL
    ]
    model.go_on()
    assert model.session.at == "absences"
    model.answer("absences", early)
    model.go_on()
    assert model.session.at == "income"


def test_an_event_left_blank_did_not_happen(model):
    walked(model, until="card-dates")
    model.answer("card-dates", None)
    assert not model.refusal
    model.go_on()
    assert model.session.at == "history"


def test_back_from_a_section_is_the_result_and_from_the_result_all_answers(model):
    walked(model)
    model.show_section("compare")
    model.back()
    assert (model.session.at, model.section) == (RESULT, RESULT)
    model.back()
    assert model.session.at == CHECK
    model.back()
    assert model.session.at == "applied"
    model.go_on()
    assert model.session.at == CHECK
    model.go_on()
    assert model.session.at == RESULT


def test_answers_are_looked_over_once_before_the_result(model):
    walked(model, until=CHECK)
    assert model.question is None
    model.change("income")
    model.answer("income", PEOPLE["refugee"]["income"])
    model.go_on()
    assert model.session.at == CHECK, "a change leads back to where it was asked"
    model.go_on()
    assert model.session.at == RESULT


def test_a_topic_that_was_changed_on_the_way_passes_by_the_answers_too(model):
    walked(model, until="situation")
    model.change("card")
    model.answer("card", "A")
    model.go_on()
    while model.question is not None:
        question = model.question
        model.answer(question.id, PEOPLE["refugee"].get(question.id, "unknown"))
        model.go_on()
    assert model.session.at == CHECK


def test_a_result_that_was_opened_needs_no_look_over(model):
    walked(model)
    session = model.session
    model.restart(session)
    model.change("income")
    model.answer("income", PEOPLE["refugee"]["income"])
    model.go_on()
    assert model.session.at == RESULT


def test_before_the_first_page_there_is_none(model):
    walked(model, until="card")
    for _ in range(4):
        model.back()
    assert model.session.at == WELCOME


def test_back_clears_what_was_refused(model):
    walked(model, until="card")
    model.answer("card", None)
    model.back()
    assert not model.refusal
    assert model.session.at == "nationality"


@pytest.mark.parametrize("section", ["result", "answers"])
def test_after_a_change_the_page_it_was_asked_from_is_shown_again(model, section):
    walked(model)
    model.show_section(section)
    model.change("identity" if "identity" in model.session.path else "income")
    question = model.question
    assert question is not None
    model.answer(question.id, PEOPLE["refugee"][question.id])
    model.go_on()
    assert (model.session.at, model.section) == (RESULT, section)


def test_another_language_keeps_page_and_answers(model, qtbot):
    walked(model, until="history")
    before = model.session
    with qtbot.waitSignal(model.changed):
        model.speak("nl")
    assert model.session == before.in_language("nl")


def test_papers_of_a_card_are_shown_and_ticked(model):
    walked(model)
    model.show_card("L")
    assert (model.card, model.section) == ("L", "papers")
    model.tick("photo", True)
    model.tick("current-card", True)
    model.tick("photo", False)
    assert model.ticked == {"current-card"}


def test_cards_ordered_together_are_counted(model):
    walked(model)
    model.count("12-", 2)
    model.count("0-12", 3)
    ages = model.session.case.plans.ages
    assert sum(age >= 12 for age in ages) == 2
    assert sum(age < 12 for age in ages) == 3
    model.choose_procedure("urgent")
    assert model.session.case.plans.procedure == "urgent"
    model.choose_procedure("central")
    plans = model.session.case.plans
    assert (plans.procedure, plans.speed) == ("urgent", "central")
    model.choose_procedure("normal")
    plans = model.session.case.plans
    assert (plans.procedure, plans.speed) == ("normal", None)
    assert model.section == RESULT


def test_a_new_start_leaves_nothing(model):
    walked(model)
    model.show_card("L")
    model.tick("photo", True)
    model.restart()
    assert model.session == Session(ON, "en")
    assert model.session.at == WELCOME
    assert (model.ticked, model.card, model.section) == (frozenset(), "", RESULT)
    assert not model.refusal
    for name, value in vars(model).items():
        assert "SY" not in repr(value), name


def test_a_visit_begun_the_next_day_in_the_same_window_is_about_that_day(overnight):
    model, days = overnight
    days.append(ON + ONE_DAY)
    walked(model)
    assert (model.context().as_of, model.context().other_day) == (days[-1], False)
    days.append(ON + 2 * ONE_DAY)
    assert model.context().other_day
    model.restart()
    assert model.session.as_of == days[-1]


def test_a_page_opened_the_next_day_is_about_that_day(overnight):
    model, days = overnight
    days.append(ON + ONE_DAY)
    model.open_aside("hold")
    assert model.session.as_of == days[-1]


def test_another_day_that_was_asked_for_stays(overnight):
    model, days = overnight
    model.restart(Session(date(2030, 1, 1), "en"))
    days.append(ON + ONE_DAY)
    model.open_aside("desk")
    assert model.session.as_of == date(2030, 1, 1)
