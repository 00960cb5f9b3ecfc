"""The mark of a period stays with it, whatever becomes of the list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.answered_question import answer_question
from permres_gui.interview.marks import Mark, is_given, list_of, of_period, place_of
from permres_gui.interview.period_marks import (
    after_rows,
    kept,
    marks_of,
    with_mark_of,
    with_marks_of,
    with_pasted,
)
from permres_gui.interview.session import Session
from tests.interview.walking import the_interview
from tests.strategies import ON

SEEN, TOLD, GUESSED = Mark
STAYS = the_interview().of("history")


def stay(year: int, ground: str = "student") -> Stay:
    return Stay(ground, PartialDay.parse(f"{year}"), PartialDay.parse(f"{year}-12"))


def row(year: int, ground: str = "student", **more: str) -> dict[str, str]:
    told = {"kind": "stay", "ground": ground, "from": f"{year}", "to": f"{year}-12"}
    return told | {"now": "no", **more}


THREE = Case(stays=(stay(2010), stay(2012), stay(2014)))
EACH = {"stays[0]": SEEN, "stays[2]": GUESSED}


def after(marks: dict, rows: list[dict[str, str]], case: Case = THREE) -> dict:
    """The marks once these rows are filled in on the page of the stays."""
    session = Session(ON, case=case, marks=marks)
    return dict(session.answered(STAYS, tuple(rows)).marks)


def test_a_period_has_a_path_of_its_own():
    assert of_period("stays", 2) == "stays[2]"
    assert (list_of("stays[2]"), place_of("stays[2]")) == ("stays", 2)
    assert (list_of("means.source"), place_of("means.source")) == ("means.source", None)


def test_a_period_is_there_as_long_as_its_list_reaches():
    assert is_given(THREE, "stays[2]")
    assert not is_given(THREE, "stays[3]")
    assert not is_given(Case(stays=UNKNOWN), "stays[0]")


def test_one_mark_for_the_list_is_that_of_each_period():
    assert marks_of({"stays": TOLD}, THREE, "stays") == (TOLD, TOLD, TOLD)
    assert marks_of(EACH, THREE, "stays") == (SEEN, None, GUESSED)
    assert marks_of(EACH, Case(), "stays") == ()


def test_where_all_periods_are_alike_the_list_has_one_mark():
    assert with_marks_of({"stays[0]": SEEN}, "stays", [TOLD, TOLD]) == {"stays": TOLD}
    assert with_marks_of({"stays": SEEN}, "stays", [None, TOLD]) == {"stays[1]": TOLD}
    assert with_marks_of(EACH, "stays", [None, None]) == {}


def test_marking_one_period_leaves_the_others_as_they_are():
    marks = with_mark_of({"stays": SEEN, "insurance": TOLD}, THREE, "stays", 1, GUESSED)
    assert marks_of(marks, THREE, "stays") == (SEEN, GUESSED, SEEN)
    assert marks["insurance"] is TOLD


def test_a_period_whose_days_are_changed_keeps_its_mark_wherever_it_moves():
    rows = [row(2010, was="0"), row(2012, was="1"), row(2008, was="2")]
    assert after(EACH, rows) == {"stays[0]": GUESSED, "stays[1]": SEEN}


def test_a_removed_period_loses_its_mark_and_no_other_does():
    assert after(EACH, [row(2012, was="1"), row(2014, was="2")]) == {
        "stays[1]": GUESSED
    }


def test_with_the_last_period_the_last_mark_goes():
    case = Case(absences=(Absence(PartialDay.parse("2020"), PartialDay.parse("2020")),))
    asked = the_interview().of("absences")
    session = Session(ON, case=case, marks={"absences": SEEN})
    assert session.answered(asked, ()).marks == {}


def test_a_new_period_has_the_mark_that_its_row_tells_or_none():
    old = [row(2010, was="0"), row(2012, was="1"), row(2014, was="2")]
    assert after({"stays": SEEN}, [*old, row(2016)]) == {
        f"stays[{number}]": SEEN for number in range(3)
    }
    assert after({}, [*old, row(2016, sure="told")]) == {"stays[3]": TOLD}
    assert after({"stays": SEEN}, [*old, row(2016, sure="seen")]) == {"stays": SEEN}


def test_a_row_may_take_its_mark_away():
    rows = [row(2010, was="0", sure=""), row(2012, was="1"), row(2014, was="2")]
    assert after(EACH, rows) == {"stays[2]": GUESSED}


def test_equal_periods_keep_their_marks_in_their_order():
    case = Case(stays=(stay(2010), stay(2010)))
    rows = [row(2010, was="0"), row(2010, was="1")]
    assert after({"stays[1]": TOLD}, rows, case) == {"stays[1]": TOLD}


def test_a_mark_changes_no_answer():
    told = [row(2010, was="0", sure="guessed"), row(2012, was="1")]
    plain = [{key: each[key] for key in each if key != "sure"} for each in told]
    assert answer_question(THREE, STAYS, told) == answer_question(THREE, STAYS, plain)


def test_other_answers_altogether_keep_the_marks_of_equal_periods():
    fewer = replace(THREE, stays=(stay(2014), stay(2020)))
    assert kept(EACH, THREE, fewer) == {"stays[0]": GUESSED}
    changed = replace(THREE, stays=(stay(2010, "work"), stay(2012), stay(2014)))
    assert kept(EACH, THREE, changed) == EACH
    assert kept(EACH, THREE, replace(THREE, stays=UNKNOWN)) == {}


def test_none_that_was_seen_says_nothing_of_a_later_journey():
    none, one = Case(absences=()), Case(absences=(Absence(PartialDay.parse("2020")),))
    assert kept({"absences": SEEN}, none, one) == {}


@pytest.mark.parametrize("mark", [*Mark, None])
def test_only_what_lines_added_has_their_mark(mark):
    after = replace(THREE, stays=(*THREE.stays, stay(2018)))
    marks = with_pasted(EACH, THREE, after, mark)
    assert marks_of(marks, after, "stays") == (SEEN, None, GUESSED, mark)


def test_lines_that_add_nothing_mark_nothing():
    assert with_pasted(EACH, THREE, THREE, TOLD) == EACH


def test_rows_of_a_list_that_was_not_known_may_be_marked():
    unknown = Case(stays=UNKNOWN)
    case = Case(stays=(stay(2010),))
    rows = [row(2010, sure="told")]
    assert after_rows({}, unknown, case, "stays", rows) == {"stays": TOLD}
