"""What is not known is told by question: one line each, the most deciding first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.presentation.answers.answer_labels import label_of
from permres_gui.presentation.answers.answer_rows import paths_of
from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.answers.open_facts import FACTS, not_told
from permres_gui.presentation.answers.open_questions import (
    SHOWN,
    open_questions,
    open_questions_text,
    open_questions_view,
)
from permres_gui.presentation.answers.open_words import (
    heading_of,
    missing_questions,
    missing_texts,
    open_texts,
)
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.changes_view import changes_view
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.translator import LANGUAGES, translator_for
from tests.presentation.told import case_of, interview, library, told, worked

AWAY = """
as_of: 2026-11-23
person: {nationality: ["TR"]}
card: {kind: K, valid_until: 2028-01-01, right_since: 2005-05-05}
stays:
  - {ground: humanitarian-9bis, from: 2000-02-01, to: 2005-05-04, proof: register}
  - {ground: settled, from: 2005-05-05, proof: register}
absences:
  - {from: 2009-02-01, to: 2009-11-01, reason: family}
"""
ASKED = ("nationality", "card", "history", "absences", "income", "situation")


def knows_nothing(*but: str) -> Case:
    case = case_of("as_of: 2026-11-16")
    for id_ in (*ASKED, "identity"):
        if id_ not in but:
            case = answer_question(case, interview().of(id_), "unknown")
    return case


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_is_told_once_and_the_first_five_are_in_sight(language):
    view = open_questions_view(told(knows_nothing(), language))
    every = [each.question for each in (*view.lines, *view.others)]
    assert len(every) == len(set(every))
    assert set(ASKED) <= set(every)
    assert len(view.lines) == SHOWN
    assert view.more


def test_what_concerns_most_cards_comes_first():
    view = open_questions_view(told(knows_nothing()))
    every = (*view.lines, *view.others)
    counts = [each.detail.rpartition(":")[2].count(",") for each in every]
    assert counts == sorted(counts, reverse=True)
    assert view.lines[0].question == "nationality"
    assert view.lines[0].detail == (
        "You do not know which nationality you have."
        " It can change the answer for: B, K, L, EU+, F+, M."
    )


def test_of_a_form_the_fields_that_are_not_known_are_named():
    view = open_questions_view(told(knows_nothing()))
    (income,) = [
        each for each in (*view.lines, *view.others) if each.question == "income"
    ]
    assert income.detail.startswith(
        "You do not know how much net income you have a month, where your income comes"
        " from, how many people depend on you, and whether you have health insurance."
    )


def test_one_question_more_is_told_rather_than_folded():
    case = answer_question(knows_nothing("identity"), interview().of("identity"), "yes")
    found = open_questions_view(told(case))
    assert len((*found.lines, *found.others)) == SHOWN + 1
    assert (found.more, found.others) == ("", ())


def test_what_is_in_doubt_for_want_of_an_answer_is_not_told_again():
    assert changes_view(told(knows_nothing())) is None


def left_blank(**answers):
    """An F card after a divorce, of which an optional day was left blank."""
    case = worked("f-divorce-short")
    return told(replace(case, sponsor=replace(case.sponsor, **answers)))


def test_what_was_left_blank_is_named_and_not_called_unanswered():
    context = left_blank(together_until=None)
    line = next(e for e in open_questions(context) if "F+" in e.cards and e.missing)
    assert line.question.id == "ended"
    assert "sponsor.together_until" in line.missing
    view = open_questions_view(context)
    detail = next(e.detail for e in view.lines if e.question == "ended")
    assert detail.startswith(
        "You have not told yet until when you lived at the same address."
    )


def test_what_is_not_known_leads_to_the_question_that_holds_it():
    context = left_blank(together_until=UNKNOWN)
    found = [
        e for e in open_questions(context) if "sponsor.together_until" in e.unknown
    ]
    assert [each.question.id for each in found] == ["ended"]
    groups = answers_view(context).groups
    rows = {row.label: row.question for _, group in groups for row in group}
    assert rows["Last day at the same address"] == "ended"


def test_who_answered_everything_has_no_open_question():
    assert open_questions_view(told(worked("refugee-16-months"))) is None


def test_on_paper_every_question_stands_unfolded():
    context = told(knows_nothing())
    view, sheet = open_questions_view(context), report(context)
    assert view.title in sheet
    for each in (*view.lines, *view.others):
        assert each.heading.replace("'", "&#x27;") in sheet
    assert view.more not in sheet


def test_as_text_the_most_deciding_follow_the_cards():
    case = knows_nothing()
    answer = Answer.of(library(), case, case.as_of)
    words = translator_for("en")
    lines = plain_answer(answer, interview(), words, "a.yaml").splitlines()
    title = lines.index("  Questions that are still open")
    assert title == 7
    assert lines[title + 1].startswith("  - Which country’s passport do you have?")
    assert len(lines) == title + 1 + SHOWN + 1
    assert lines[-1].startswith("  - And ")


def test_a_group_and_a_field_in_it_are_one_answer_that_is_not_known():
    context = told(
        case_of(
            "as_of: 2026-11-16\n"
            'person: {nationality: ["MA"]}\n'
            "card: {kind: F, valid_until: 2027-01-31}\n"
            "stays: [{ground: eu-family, from: 2021-05-01, proof: annex-19ter}]\n"
            "sponsor: {relation: spouse, status: unknown, lives_together: no,"
            " together_since: 2021-03-10, ended: divorce, ended_on: 2025-06-01}"
        )
    )
    paths = [
        path
        for question in interview().questions
        for path in paths_of(question, context.case)
    ]
    assert paths.count("sponsor.status") == 1
    assert open_questions_view(context) is not None


def test_a_question_that_can_change_nothing_is_no_requirement_of_a_row():
    rows = card_rows(told(worked("b-card-conviction")))
    row = next(row for row in rows if "K" in row.letters)
    assert row.requirements
    assert all(each.status != "undetermined" for each in row.requirements)


def test_a_requirement_that_waits_names_its_question():
    rows = card_rows(told(worked("f-divorce-short")))
    row = next(row for row in rows if "K" in row.letters)
    (waiting,) = [each for each in row.requirements if each.status == "undetermined"]
    assert waiting.detail == (
        "This question is still open: Is your identity established?"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_that_is_missing_as_a_whole_is_named_once(language):
    context = told(worked("absence-without-departure"), language)
    (line,) = open_questions_view(context).lines
    assert line.heading.endswith("?")
    assert line.heading not in line.detail
    assert open_questions_text(context)[1] == f"- {line.heading} {line.detail}"


def test_a_question_that_is_a_title_ends_before_what_is_missing():
    lines = open_questions_text(told(worked("f-late")))
    said = "- Your income and your health insurance. You have not told yet how much"
    assert any(line.startswith(said) for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_open_is_never_told_as_if_it_were_so(language):
    """ "Still missing: Fraud found" was read as a finding."""
    words = translator_for(language)
    said = not_told(["fraud_found", "appeal_pending"], words)
    assert label_of("fraud_found", words) not in said
    assert label_of("appeal_pending", words) not in said
    assert not_told(["fraud_found"], words) in {
        "You have not told yet whether the authorities found fraud.",
        "Je hebt nog niet gezegd of de overheid fraude vaststelde.",
        "Vous n’avez pas encore dit si les autorités ont constaté une fraude.",
    }


def test_whatever_a_question_asks_has_a_sentence_while_it_is_open():
    for question in interview().questions:
        asked = {*question.fields, *paths_of(question, case_of(""))}
        assert asked <= set(FACTS)


def test_of_absences_that_were_told_it_says_what_is_open_about_them():
    context = told(case_of(AWAY))
    (found,) = [each for each in context.assessments if each.card == "K"]
    assert "absences.commune_told" in found.missing
    said = (
        "You have not told yet whether you told the municipality before each departure."
    )
    assert said in missing_texts(context, found)
    assert said not in missing_questions(context, found), "paper tells no answer"


def test_an_open_question_is_called_as_its_page_is():
    """Who has an A card is asked for one day, and so reads of one day."""
    case = case_of("as_of: 2026-11-23\nperson: {nationality: [IN]}\ncard: {kind: A}")
    context = told(case)
    asked = interview().of("card-dates")
    assert heading_of(context, asked) == "Until when is your card valid?"
    text = open_texts(context, ["card.valid_until"])
    assert text == ("This question is still open: Until when is your card valid?",)
    held = told(case_of("as_of: 2026-11-23\ncard: {kind: K}"))
    assert heading_of(held, asked) == "What dates are on your card?"
