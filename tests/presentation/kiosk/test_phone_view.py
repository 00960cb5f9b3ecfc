"""The page that gives a result away: two codes, their words, and sheets for a counter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.interview.answer_code import AnswerCodeError, Refusal, decode
from permres_gui.presentation.kiosk import phone_view as phone_view_module
from permres_gui.presentation.kiosk.phone_text import phone_text
from permres_gui.presentation.kiosk.phone_view import BESIDE, SLIP, phone_view
from permres_gui.presentation.translator import LANGUAGES, translator_for
from tests.presentation.told import told, worked

CASE = worked("eu-plain-worker")


def view(language: str = "en", **asked: bool):
    return phone_view(told(CASE, language), "EU+", **asked)


def test_the_first_code_holds_the_words_beside_it():
    shown = view()
    assert shown.result.text == phone_text(told(CASE), "EU+")
    assert shown.result.code.text == shown.result.text


def test_the_answers_are_in_a_code_only_after_asking_and_then_they_are_all_there():
    before, after = view().answers, view(answers=True).answers
    assert before.code is None
    assert before.switch.label == "Show a code with my answers"
    assert after.switch.label == "Hide the code with my answers"
    assert after.code.text.replace(" ", "") == after.code.code.text
    context = told(CASE)
    sent = replace(CASE, as_of=context.as_of, id=None, title=None)
    assert decode(after.code.text) == sent


def test_answers_that_are_too_many_for_a_code_are_to_be_printed(monkeypatch):
    def too_long(_case):
        raise AnswerCodeError(Refusal.TOO_LONG)

    monkeypatch.setattr(phone_view_module, "encode", too_long)
    answers = view(answers=True).answers
    assert answers.code is None
    assert answers.lines[-1] == ("Your answers are too many for one code. Print them.")
    without_paper = view(answers=True, paper=False).answers
    assert without_paper.lines[-1] == "Your answers are too many for one code."


@pytest.mark.parametrize(("language", "others"), [("nl", "fr en"), ("fr", "nl en")])
def test_a_sheet_is_offered_with_each_language_of_the_counter(language, others):
    offered = [link.id.removeprefix(SLIP) for link in view(language).slips]
    assert set(offered) <= set(others.split())
    assert offered
    assert view(language, paper=False).slips == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_to_print_beside_is_named_in_that_of_the_person(language):
    others = [each for each in LANGUAGES if each != language]
    labels = [link.label for link in view(language).slips]
    words = translator_for(language)
    assert sorted(labels) == sorted(words.text(BESIDE[each]) for each in others)
