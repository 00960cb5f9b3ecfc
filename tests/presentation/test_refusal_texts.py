"""Why an answer cannot be taken, in one sentence."""

from __future__ import annotations

from permres_gui.presentation.refusal_texts import refusal_text
from permres_gui.presentation.translator import translator_for

EN = translator_for("en")


def test_an_answer_that_can_be_taken_gets_no_sentence():
    assert refusal_text((), False, EN) == ""


def test_each_reason_has_its_own_sentence():
    sentences = {
        refusal_text(("card",), False, EN),
        refusal_text((), True, EN),
        refusal_text(("from",), False, EN, open_rows=True),
    }
    assert len(sentences) == 3
    assert all(sentences)
    assert refusal_text(("card",), True, EN) == refusal_text((), True, EN)


def test_the_sentence_is_told_in_the_language():
    for language in ("nl", "fr"):
        words = translator_for(language)
        assert refusal_text(("card",), False, words) != refusal_text(
            ("card",), False, EN
        )
        assert refusal_text((), True, words) != refusal_text((), True, EN)


def test_an_empty_list_has_its_own_sentence():
    told = refusal_text(("absences",), False, EN, empty_list=True)
    assert told.startswith("The list is still empty.")
