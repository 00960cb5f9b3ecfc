from permres_gui.presentation.cards.status_words import (
    ICONS,
    OUTCOME_ICONS,
    OUTCOME_WORDS,
    STATUS_WORDS,
    outcome_word,
    status_word,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.assessment import Status

WORDS = translator_for("en")


def test_every_status_and_every_outcome_has_a_word_and_an_icon():
    assert set(ICONS) == set(Status)
    assert {ICONS[status] for status in Status} == set(STATUS_WORDS)
    assert set(OUTCOME_ICONS) == set(OUTCOME_WORDS)
    assert status_word("held", WORDS) == "You have it"
    assert outcome_word("unsure", WORDS) == "Ask"
