"""Every refusal of a stored case is a sentence, with the file and what to do."""

from datetime import date

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.case_store.retention import Kept
from permres_gui.presentation.case_store_texts import (
    due_lines,
    erased_line,
    key_made_line,
    key_warning,
    plain_left_warning,
    store_refusal,
)
from permres_gui.presentation.translator import LANGUAGES, translator_for

ENGLISH = translator_for("en")
ABOUT_THE_CASE = {
    Reason.EMPTY_PASSPHRASE, Reason.CONTRADICTION, Reason.NO_CRYPTOGRAPHY,
}  # fmt: skip


@pytest.mark.parametrize("reason", Reason)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_has_its_sentence(reason, language):
    error = CaseStoreError(reason, "K7.age", "desk 3")
    sentence = store_refusal(error, translator_for(language))
    assert sentence.endswith(".")
    assert ("K7.age" in sentence) != (reason in ABOUT_THE_CASE)
    assert "%(" not in sentence


def test_no_two_reasons_have_the_same_sentence():
    told = {store_refusal(CaseStoreError(each, "a", "b"), ENGLISH) for each in Reason}
    assert len(told) == len(Reason)


def test_a_refusal_that_knows_no_more_says_no_more():
    words = [
        store_refusal(CaseStoreError(reason, "K7.age"), ENGLISH)
        for reason in (Reason.NOT_A_CASE, Reason.OPEN_ELSEWHERE)
    ]
    assert words == [
        "K7.age: this holds no case.",
        "K7.age: this case is open elsewhere.",
    ]


def test_a_file_that_cannot_be_named_is_not_named():
    error = CaseStoreError(Reason.DAMAGED).in_file("K7.age")
    assert (error.file, str(error)) == ("K7.age", "K7.age: damaged")


def test_what_is_due_is_told_with_its_day():
    kept = Kept((("K7.2027-11-22.age", date(2027, 11, 22)),), ("K8.age",))
    assert due_lines(kept, ENGLISH) == (
        "K7.2027-11-22.age: erase it, it was kept until 22\u00a0November\u00a02027.",
        "K8.age: no day in its name, open it to see.",
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_erased_file_is_named_in_every_language(language):
    said = erased_line("K7.age", translator_for(language))
    assert "K7.age" in said
    assert (said == "K7.age: erased.") == (language == "en")


def test_a_plain_file_that_is_left_is_named():
    assert plain_left_warning("in.yaml", ENGLISH).startswith("in.yaml is still there")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_key_is_told_whole_with_what_to_keep(language):
    words = translator_for(language)
    assert key_made_line("age1qqq", words).endswith(" age1qqq")
    assert "office.key" in key_warning(words)
