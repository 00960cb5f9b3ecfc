"""Which fields the cards still wait for, and which questions ask for a field."""

from __future__ import annotations

from permres_gui.interview.marking import answers_asked
from permres_gui.presentation.answers.answer_rows import answer_rows
from tests.presentation.told import case_of, told, worked


def test_what_nobody_told_keeps_a_card_open():
    found = told(case_of("as_of: 2026-11-16")).open_fields
    assert "absences" in found["EU+"]
    assert "stays" in found["L"]


def test_a_card_that_is_refused_waits_for_nothing():
    context = told(worked("student-six-years"))
    refused = {e.card for e in context.assessments if e.status.value == "not_eligible"}
    assert refused
    assert not refused & context.open_fields.keys()


def test_a_field_is_asked_by_every_question_that_names_it():
    context = told(worked("student-six-years"))
    for question in context.interview.questions:
        for path in question.fields:
            assert question.id in context.asked_by[path]
    assert "no.such.field" not in context.asked_by


def test_what_spares_a_question_is_named_by_that_question_alone():
    context = told(case_of("as_of: 2026-11-16\nidentity_proved: yes"))
    assert context.asked_by["identity_proved"] == {"identity"}
    income = context.interview.of("income")
    assert "identity_proved" not in answers_asked(income)
    assert not [row for row in answer_rows(context, income) if "identity" in row[0]]
