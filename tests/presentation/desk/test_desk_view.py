"""The desk tells each fact in a line, and which of them matter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from permres_gui.domain.case import Case
from permres_gui.presentation.desk import idle_facts
from permres_gui.presentation.desk.desk_view import Desk, desk_view
from permres_gui.presentation.desk.explanation import explanation
from permres_gui.presentation.views import ProblemView
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.asked import view as question
from tests.presentation.told import case_of, told, worked

REFUGEE = """
as_of: 2026-11-24
person: {nationality: [SY]}
stays: [{ground: refugee, from: 2020-03-01, proof: annex-26}]
absences: []
public_order: unknown
"""


@pytest.fixture
def view():
    return desk_view(told(case_of(REFUGEE)), Desk())


def facts(view):
    return {fact.question: fact for topic in view.topics for fact in topic.facts}


def test_the_cards_keep_their_order(view):
    assert tuple(card.letters[0] for card in view.cards) == CARD_ORDER


def test_a_fact_says_what_is_known_and_in_which_state(view):
    found = facts(view)
    assert (found["nationality"].answer, found["nationality"].state) == (
        "Syria",
        "given",
    )
    assert found["card"].state == "open"


def test_a_french_line_has_a_space_before_its_semicolon_that_does_not_break():
    stays = ", ".join(
        f"{{ground: refugee, from: {year}-03-01, to: {year}-04-01}}"
        for year in (2000, 2002)
    )
    case = case_of(f"person: {{nationality: [SY]}}\nstays: [{stays}]")
    line = facts(desk_view(told(case, "fr"), Desk()))["history"]
    assert "\N{NO-BREAK SPACE}; " in line.answer


@pytest.mark.parametrize(
    ("number", "between"),
    [(3, None), (4, "2 periods in between"), (20, "18 periods in between")],
)
def test_of_a_long_history_the_line_says_the_first_and_the_last_stay(number, between):
    stays = ", ".join(
        f"{{ground: refugee, from: {year}-03-01, to: {year}-04-01}}"
        for year in range(2000, 2000 + number)
    )
    case = case_of(f"person: {{nationality: [SY]}}\nstays: [{stays}]")
    line = facts(desk_view(told(case), Desk()))["history"]
    told_of = line.answer.replace("\N{NO-BREAK SPACE}", " ")
    assert "1 March 2000" in told_of
    assert f"1 April {1999 + number}" in told_of
    assert (between or "1 March 2001") in told_of


def test_every_question_stands_on_the_desk_once(view):
    context = told(case_of(REFUGEE))
    shown = [*facts(view), *(fact.question for fact in view.idle)]
    assert sorted(shown) == sorted(each.id for each in context.interview.questions)
    assert f"{len(view.idle)} questions" in view.idle_title


def test_the_explanation_names_each_card_and_no_answer(view):
    text = explanation(told(case_of(REFUGEE)))
    assert [line.split(" ")[0] for line in text.splitlines()[:6]] == list(CARD_ORDER)
    assert "Syria" not in text
    assert "Information, not a decision" in text


def test_the_question_that_lies_open_names_the_cards_that_use_it():
    case = case_of(REFUGEE)
    shown = desk_view(told(case), Desk(question("history", case)))
    assert "card:B" in [link.id for link in shown.uses]
    assert desk_view(told(case), Desk()).uses == ()


def test_how_sure_it_is_can_be_said_only_of_an_answer_that_is_there():
    case = case_of(REFUGEE)
    answered = desk_view(told(case), Desk(question("history", case)))
    open_ = desk_view(told(case), Desk(question("identity", case)))
    assert [each.value for each in answered.sure.options] == ["seen", "told", "guessed"]
    assert open_.sure is None


@pytest.mark.parametrize(
    ("number", "title"), [(0, ""), (1, "1 contradiction"), (2, "2 contradictions")]
)
def test_how_many_contradictions_there_are_is_told(number, title):
    problems = (ProblemView("Two answers do not fit", "…"),) * number
    found = desk_view(told(case_of(REFUGEE)), Desk(problems=problems))
    assert found.problems_title == title


def test_the_explanation_has_a_space_before_a_french_colon_that_does_not_break():
    lines = explanation(told(case_of(REFUGEE), "fr")).splitlines()
    assert lines[0].startswith("Carte\N{NO-BREAK SPACE}B\N{NO-BREAK SPACE}: ")


def test_another_day_than_today_is_named_on_the_page_and_on_the_picture():
    context = told(case_of(REFUGEE))
    here = replace(context, today=context.as_of)
    other = replace(context, today=context.as_of + timedelta(1))
    assert desk_view(here, Desk()).other_day == ""
    view = desk_view(other, Desk())
    day = context.words.figure(context.as_of)
    assert view.other_day == f"Not today, but {day}"
    assert [e.label for e in view.timeline.marks if e.kind == "today"] == [day]


def test_the_municipality_is_told_also_before_the_rest_of_its_question():
    case = case_of(REFUGEE.replace("[SY]}", "[SY], municipality: '44021'}"))
    line = facts(desk_view(told(case), Desk()))["applied"]
    assert (line.state, line.answer) == ("given", "Ghent")
    assert "Ghent" in line.spoken


def test_without_a_municipality_its_line_says_that_nothing_is_filled_in(view):
    assert facts(view)["applied"].state == "blank"


def test_what_does_not_matter_says_by_which_answers_it_is_ruled_out():
    told_now = desk_view(told(worked("refugee-16-months")), Desk())
    reasons = {each.question: each.word for each in told_now.idle}
    assert reasons["end-of-work"] == "ruled out by: Your stays; Work"
    assert "still open" not in reasons.values()
    assert set(told_now.idle_hint.split()) >= {"No", "changes"}


def test_before_anything_is_told_a_question_waits_for_what_decides_it():
    told_now = desk_view(told(Case()), Desk())
    reasons = {each.question: each.word for each in told_now.idle}
    assert any(each.startswith("only after: ") for each in reasons.values())


def test_a_question_that_waits_for_what_has_no_short_name_never_names_nothing(
    monkeypatch,
):
    monkeypatch.setattr(idle_facts, "LABELS", {})
    reasons = {each.word for each in desk_view(told(Case()), Desk()).idle}
    assert "only once more is known" in reasons
    assert not any(each.startswith("only after") for each in reasons)
