"""What is asked about a journey is asked of those for whom the rules look at it."""

from permres_gui.rules.journey_counts import (
    blue_card_counts,
    cards_where,
    letters_today,
    notice_counts,
    visits_count,
)
from tests.presentation.told import library

RULEBOOK = library().rulebook


def test_notice_counts_for_the_titles_of_the_general_rule():
    assert cards_where(RULEBOOK, notice_counts) == {"B", "K"}


def test_days_in_the_union_and_a_blue_card_before_count_for_long_term_residents():
    assert cards_where(RULEBOOK, visits_count) == {"L"}
    assert cards_where(RULEBOOK, blue_card_counts) == {"L"}


def test_a_holder_has_the_letter_of_today_in_the_hand():
    assert letters_today(RULEBOOK) == {
        "B": "B", "K": "K", "L": "L", "EU+": "EU+", "F+": "F+", "M": "M-permanent",
    }  # fmt: skip
