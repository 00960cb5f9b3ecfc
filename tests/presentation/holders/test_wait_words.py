"""How long a decision takes, in the same words on every page."""

from __future__ import annotations

import pytest

from permres_gui.presentation.holders.wait_words import wait_words
from permres_gui.presentation.translator import translator_for


@pytest.mark.parametrize(
    ("months", "term", "said"),
    [
        (2, 5, "about 2 months"),
        (5, 5, "at most 5 months"),
        (6, 5, "at most 5 months"),
        (1, None, "about 1 month"),
    ],
)
def test_the_term_of_the_law_is_the_most_and_less_is_what_is_usual(months, term, said):
    found = wait_words(translator_for("en"), months, term)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == said
