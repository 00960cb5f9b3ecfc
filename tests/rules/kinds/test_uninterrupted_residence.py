"""Years of lawful and uninterrupted stay, for K and L."""

from permres_gui.domain.verdict import UNSURE, unanswered
from tests.rules.reading import today
from tests.rules.years_told import NONE, WORK, L, stay, stays


def test_what_was_not_asked_is_asked_and_what_is_unknown_unsure():
    assert today(L, "") == unanswered("stays")
    assert today(L, "stays: unknown\n") == UNSURE
    assert today(L, WORK) == unanswered("absences")
    assert today(L, WORK + "absences: unknown\n") == UNSURE
    paper = stays(stay("single-permit", "2019-03-01", rest="country: BE"))
    assert today(L, paper + NONE) == unanswered("stays.proof")
