"""Phrases one after the other are apart as each language has it."""

from __future__ import annotations

import pytest

from permres_gui.presentation.in_a_row import in_a_row
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
