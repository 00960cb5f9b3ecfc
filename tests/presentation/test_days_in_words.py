"""Days in a row name the month and the year once."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.presentation.days_in_words import days_in_words
from permres_gui.presentation.translator import translator_for
from tests.presentation.lives_told import plain


@pytest.mark.parametrize(
    ("language", "first", "last", "said"),
    [
        ("en", date(2027, 5, 16), date(2027, 5, 31), "from 16 to 31 May 2027"),
        ("en", date(2027, 5, 16), date(2027, 6, 1), "from 16 May to 1 June 2027"),
        (
            "en",
            date(2026, 12, 20),
            date(2027, 1, 4),
            "from 20 December 2026 to 4 January 2027",
        ),
        ("fr", date(2027, 8, 1), date(2027, 8, 11), "du 1er au 11 août 2027"),
        ("nl", date(2027, 5, 16), date(2027, 5, 31), "van 16 tot en met 31 mei 2027"),
    ],
)
def test_days_in_a_row_are_told_from_the_first_to_the_last(language, first, last, said):
    assert plain(days_in_words(first, last, translator_for(language))) == said
