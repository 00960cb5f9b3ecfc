"""Where two pasted stays tell the same days, an answer parts them or lets both stand."""

from __future__ import annotations

import pytest

from permres_gui.interview.pasted_answers import LEAVE_OUT, ReadyAnswer
from permres_gui.interview.pasted_history import taken_over
from permres_gui.interview.pasted_lines import pasted_lines
from permres_gui.interview.pasted_overlaps import (
    ALL,
    BOTH,
    overlap_answers,
    parted_together,
    told_by,
    until_the_next,
)
from permres_gui.interview.session import NO_ANSWERS
from permres_gui.interview.stay_overlaps import stay_overlaps
from tests.interview.pasted import words

TWO = "1/9/2019 - 30/9/2020 student\n15/6/2020 - 19/10/2021 phd"


def answers_to(text, answered=None, before=NO_ANSWERS):
    lines = pasted_lines(text, words(), answered or {})
    stays = taken_over(before, lines).stays
    return [overlap_answers(each, told_by(lines)) for each in stay_overlaps(stays)]


def told(text):
    (found,) = answers_to(text)
    return [
        (each.line.number, each.answer.kind, each.answer.value)
        for each in found
        if each.line is not None
    ]


@pytest.mark.parametrize("lines", [TWO, "\n".join(reversed(TWO.split("\n")))])
def test_the_first_ends_the_day_before_or_the_second_begins_the_day_after(lines):
    (found,) = answers_to(lines)
    assert [each.answer for each in found] == [
        ReadyAnswer("ends-on", "2020-06-14"),
        ReadyAnswer("begins-on", "2020-10-01"),
        None,
    ]
    assert found[-1] == BOTH


@pytest.mark.parametrize("place", [0, 1])
def test_after_either_answer_no_day_is_told_twice_and_none_is_missing(place):
    (found,) = answers_to(TWO)
    answered = {found[place].line.text: (found[place].answer,)}
    assert answers_to(TWO, answered) == []
    stays = taken_over(NO_ANSWERS, pasted_lines(TWO, words(), answered)).stays
    days = [(str(each.first), str(each.last)) for each in stays]
    assert (
        days
        == (
            [("2019-09-01", "2020-06-14"), ("2020-06-15", "2021-10-19")],
            [("2019-09-01", "2020-09-30"), ("2020-10-01", "2021-10-19")],
        )[place]
    )


def test_a_stay_that_goes_on_can_only_be_ended_by_the_next():
    assert told("1/9/2019 - student\n15/6/2020 - phd") == [(1, "ends-on", "2020-06-14")]


@pytest.mark.parametrize("end", ["30/9/2021", "heden"])
def test_a_stay_inside_another_is_left_out_before_the_other_loses_its_end(end):
    inside = f"1/9/2019 - {end} student\n15/6/2020 - 19/10/2020 phd"
    assert told(inside) == [(2, "leave-out", ""), (1, "ends-on", "2020-06-14")]


def test_stays_of_the_same_first_day_are_parted_by_the_end_of_the_shorter():
    text = "1/9/2019 - 30/9/2021 student\n1/9/2019 - 19/10/2020 phd"
    assert told(text) == [(1, "begins-on", "2020-10-20")]


def test_no_day_known_in_part_parts_anything():
    assert told("2018 - 30/9/2020 student\nmaart 2020 - 2021 phd") == [
        (2, "begins-on", "2020-10-01")
    ]


def test_a_stay_that_is_an_answer_already_is_not_changed_by_a_line():
    one, other = TWO.split("\n")
    before = taken_over(NO_ANSWERS, pasted_lines(one, words()))
    (found,) = answers_to(other, before=before)
    assert [each.answer for each in found] == [
        ReadyAnswer("begins-on", "2020-10-01"),
        None,
    ]


def test_a_pair_is_known_by_the_days_and_grounds_of_both():
    lines = pasted_lines(TWO, words())
    (pair,) = stay_overlaps(taken_over(NO_ANSWERS, lines).stays)
    one, other = pair.name.split()
    assert one.startswith("2019-09-01/2020-09-30/student/")
    assert other.startswith("2020-06-15/2021-10-19/doctorate/")


def test_of_two_that_go_on_from_the_same_day_one_can_be_left_out():
    text = "2/12/2021 - gezin\n2/12/2021 - refugee"
    (found,) = answers_to(text)
    assert [each.answer for each in found] == [LEAVE_OUT, LEAVE_OUT, None]
    answered = {found[0].line.text: (LEAVE_OUT,)}
    assert answers_to(text, answered) == []
    (stay,) = taken_over(NO_ANSWERS, pasted_lines(text, words(), answered)).stays
    assert stay == found[1].stay


def test_a_stay_that_is_an_answer_already_is_never_left_out_for_a_pasted_one():
    before = taken_over(NO_ANSWERS, pasted_lines("2/12/2021 - refugee", words()))
    (found,) = answers_to("2/12/2021 - gezin", before=before)
    assert [each.answer for each in found] == [LEAVE_OUT, None]
    assert found[0].stay.ground != "refugee"


def test_each_two_stays_have_a_name_of_their_own():
    text = "2/12/2021 - gezin\n2/12/2021 - A-kaart gezin\n1/1/2020 - 5/2/2022 werk"
    stays = taken_over(NO_ANSWERS, pasted_lines(text, words(), {})).stays
    names: set[str] = set()
    while asked := stay_overlaps(stays, names):
        names |= {each.name for each in asked}
    assert len(names) == 3


THREE = "1/9/2019 - student\n30/9/2020 - phd\n1/3/2021 - refugee"


def test_one_answer_ends_each_stay_on_the_day_before_the_next():
    lines = pasted_lines(THREE, words())
    asked = stay_overlaps(taken_over(NO_ANSWERS, lines).stays)
    assert parted_together(asked, told_by(lines))
    (*_, last) = overlap_answers(asked[0], told_by(lines), together=True)
    assert last == ALL
    told = {
        text: (each,) for text, each in until_the_next(asked, told_by(lines)).items()
    }
    stays = taken_over(NO_ANSWERS, pasted_lines(THREE, words(), told)).stays
    assert [(str(each.first), str(each.last)) for each in stays] == [
        ("2019-09-01", "2020-09-29"),
        ("2020-09-30", "2021-02-28"),
        ("2021-03-01", "None"),
    ]


def test_a_stay_with_two_others_in_it_ends_before_the_first_of_them():
    text = "1/9/2019 - student\n1/1/2020 - 1/2/2020 phd\n1/3/2021 - 1/4/2021 refugee"
    lines = pasted_lines(text, words())
    asked = stay_overlaps(taken_over(NO_ANSWERS, lines).stays)
    assert until_the_next(asked, told_by(lines)) == {
        "1/9/2019 - student": ReadyAnswer("ends-on", "2019-12-31")
    }


def test_where_one_is_asked_about_or_no_line_can_end_nothing_is_for_all():
    one = pasted_lines(TWO, words())
    asked = stay_overlaps(taken_over(NO_ANSWERS, one).stays)
    assert not parted_together(asked, told_by(one))
    before = taken_over(NO_ANSWERS, pasted_lines("1/9/2019 - student", words()))
    inside = pasted_lines("1/1/2020 - 1/2/2020 phd\n1/3/2021 - 1/4/2021 phd", words())
    asked = stay_overlaps(taken_over(before, inside).stays)
    assert len(asked) == 2
    assert not parted_together(asked, told_by(inside))


def test_of_two_from_the_same_day_only_the_one_of_a_line_can_be_left_out():
    before = taken_over(NO_ANSWERS, pasted_lines("2/12/2021 - gezin", words()))
    (found,) = answers_to("2/12/2021 - refugee", before=before)
    assert [each.answer for each in found] == [LEAVE_OUT, None]
