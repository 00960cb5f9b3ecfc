"""Phrases one after the other are apart as each language has it."""

from __future__ import annotations

import pytest

from permres_gui.presentation.in_a_row import ended, in_a_row, sentences
from permres_gui.presentation.translator import translator_for


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", "a; b; c"),
        ("en", "a; b; c"),
        ("fr", "a\N{NO-BREAK SPACE}; b\N{NO-BREAK SPACE}; c"),
    ],
)
def test_french_has_a_space_before_the_semicolon_that_does_not_break(language, said):
    assert in_a_row(["a", "b", "c"], translator_for(language)) == said


@pytest.mark.parametrize(("phrases", "said"), [([], ""), (["a %(b)s"], "a %(b)s")])
def test_one_phrase_or_none_needs_no_sign(phrases, said):
    assert in_a_row(phrases, translator_for("fr")) == said


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("Your day", "Your day."),
        ("Your day. ", "Your day."),
        ("Where?", "Where?"),
        ("Où\N{NO-BREAK SPACE}?", "Où\N{NO-BREAK SPACE}?"),
        ("Bring these:", "Bring these:"),
        ("One moment …", "One moment …"),
        ("It says: “Where?”", "It says: “Where?”"),
        ("«\N{NO-BREAK SPACE}Où\N{NO-BREAK SPACE}?\N{NO-BREAK SPACE}»",) * 2,
    ],
)
def test_a_sentence_ends_with_one_sign(told, said):
    assert ended(told) == said


def test_sentences_are_apart_and_what_is_empty_is_left_out():
    assert sentences(["L card", "", "Where?", "Now."]) == "L card. Where? Now."
