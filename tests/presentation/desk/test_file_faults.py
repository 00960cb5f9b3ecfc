"""Why a file or a code is refused, in one sentence."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.interview.answer_code import AnswerCodeError, Refusal
from permres_gui.presentation.desk.file_faults import fault_text
from permres_gui.presentation.translator import translator_for

ON = date(2026, 11, 23)
WORDS = translator_for("en")


@pytest.mark.parametrize("reason", Reason)
def test_every_refusal_of_a_file_is_a_sentence(reason):
    said = fault_text(CaseStoreError(reason, "K7.age", "detail"), WORDS)
    assert said.endswith(".")
    assert "%(" not in said


@pytest.mark.parametrize("refusal", Refusal)
def test_every_refusal_of_a_code_is_a_sentence_without_an_answer(refusal):
    said = fault_text(AnswerCodeError(refusal, "person.nationality: SY"), WORDS)
    assert said.endswith(".")
    assert "SY" not in said


def test_another_computer_is_called_one():
    said = fault_text(CaseStoreError(Reason.OPEN_ELSEWHERE, "K7.age", "vm"), WORDS)
    assert said.endswith("(computer: vm).")
