"""Answers by their path in the case file."""

from permres_gui.domain.case import Case, Work
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import UNKNOWN


def test_an_answer_is_found_by_its_path():
    case = Case(work=Work(works=False), insurance=UNKNOWN)
    assert answer(case, "work.works") is False
    assert answer(case, "insurance") is UNKNOWN


def test_below_what_was_not_asked_nothing_was_asked():
    assert answer(Case(), "sponsor.relation") is None


def test_answers_have_the_words_of_the_case_file():
    values = (None, UNKNOWN, True, False, "conviction", 3)
    words = [as_text(value) for value in values]
    assert words == [None, "unknown", "yes", "no", "conviction", "3"]
