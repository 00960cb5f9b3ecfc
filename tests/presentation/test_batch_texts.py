"""What is said of many cases at once is a whole sentence in every language."""

from __future__ import annotations

import pytest

from permres_gui.presentation.batch_texts import (
    batch_summary,
    foreign_answers,
    need_batch,
    no_columns,
    no_ordinary_file,
    other_answers,
    refused_before,
    same_file,
)
from permres_gui.presentation.translator import LANGUAGES, translator_for

ENGLISH = translator_for("en")
SAID = {
    "summary": lambda words: batch_summary(3, 2, 1, words),
    "foreign": lambda words: foreign_answers("out.jsonl", 7, words),
    "other": lambda words: other_answers("out.jsonl", 7, words),
    "same": lambda words: same_file("out.jsonl", words),
    "batch": need_batch,
    "before": lambda words: refused_before(1, words),
    "all before": lambda words: refused_before(2, words),
    "device": lambda words: no_ordinary_file("pipe", words),
    "columns": lambda words: no_columns("in.parquet", "id: int64", words),
}


@pytest.mark.parametrize("say", SAID.values(), ids=SAID)
def test_every_sentence_is_there_in_every_language(say):
    told = {say(translator_for(language)) for language in LANGUAGES}
    assert len(told) == len(LANGUAGES)
    assert all(each.endswith((".", ")")) and "%(" not in each for each in told)


def test_the_summary_counts_what_was_done_refused_and_there_before():
    assert batch_summary(3, 2, 1, ENGLISH) == (
        "Cases assessed: 3. Not understood: 2. Done before: 1."
    )


def test_a_refusal_names_the_file_and_the_line():
    for say in (foreign_answers, other_answers):
        assert say("out.jsonl", 7, ENGLISH).startswith("out.jsonl: line 7 ")
    assert "out.jsonl" in same_file("out.jsonl", ENGLISH)
    assert "(id: int64)" in no_columns("in.parquet", "id: int64", ENGLISH)


def test_what_is_missing_is_named_by_the_command_that_installs_it():
    assert "pip install pyarrow" in need_batch(ENGLISH)
