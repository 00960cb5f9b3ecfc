"""How many days somebody was abroad is said no more surely than it was told."""

import pytest

from permres_gui.domain.timeline import Reading
from permres_gui.presentation.answers.away_words import days_away
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told


@pytest.mark.parametrize(
    ("absence", "words"),
    [
        ("from: 2025-01-10, to: 2025-02-10", "30 days abroad"),
        ("from: 2025-01-10, to: 2025-01-12", "1 day abroad"),
        ("from: 2019, to: 2020-03", "at most 454 days abroad"),
        ("from: 2025-01-10, to: 2025-02", "at most 48 days abroad"),
        ("from: 2026-11-13", "9 days abroad"),
        ("from: 2026-11", "at most 21 days abroad"),
    ],
)
def test_days_known_in_part_give_the_most_that_they_can_be(absence, words):
    case = case_of(f"as_of: 2026-11-23\nabsences: [{{{absence}}}]")
    context = told(case)
    (away,) = context.timeline.away(Reading.CAUTIOUS)
    assert plain(days_away(away, context.words)) == words
