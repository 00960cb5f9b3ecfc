"""Pasted lines join the history that is there."""

from __future__ import annotations

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.pasted_history import taken_over
from permres_gui.interview.pasted_lines import pasted_lines
from tests.interview.pasted import words

STUDENT = "1/9/2019 - 30/9/2020 student"
REFUGEE = "1/10/2020 - vluchteling"
HOLIDAY = "afw 8/7/2023 - 21/8/2023 vakantie"


def taken(case: Case, *lines: str) -> Case:
    return taken_over(case, pasted_lines("\n".join(lines), words()))


def test_lines_are_added_to_what_is_there():
    case = taken(taken(Case(), STUDENT), REFUGEE, HOLIDAY)
    assert [each.ground for each in case.stays] == ["student", "refugee"]
    assert [each.reason for each in case.absences] == ["holiday"]


def test_the_same_line_is_added_once():
    assert len(taken(taken(Case(), STUDENT), STUDENT, REFUGEE).stays) == 2


def test_a_history_that_was_not_known_is_known_now():
    case = taken(Case(stays=UNKNOWN, absences=UNKNOWN), STUDENT)
    assert len(case.stays) == 1
    assert case.absences is UNKNOWN


def test_lines_that_are_not_understood_change_nothing():
    case = Case(stays=UNKNOWN)
    assert taken(case, "zomer 21", "2/12/2022 vernieuwd") == case
