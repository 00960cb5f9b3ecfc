"""A long list shows its last periods."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.presentation.long_list import LONG, SHOWN, folded_list
from permres_gui.presentation.translator import translator_for
from tests.presentation.asked import NOBODY, view

EN = translator_for("en")


def listed(count):
    stays = tuple(
        Stay(
            ground="student",
            first=PartialDay.parse(f"{2000 + year}-01-01"),
            last=PartialDay.parse(f"{2000 + year}-12-31"),
        )
        for year in range(count)
    )
    return view("history", replace(NOBODY, stays=stays))


@pytest.mark.parametrize("count", [1, LONG])
def test_a_list_that_is_not_long_is_shown_whole(count):
    asked = listed(count)
    assert folded_list(asked, EN) is asked


def test_of_a_longer_one_the_last_are_shown_and_the_others_counted():
    shown = folded_list(listed(LONG + 1), EN).control
    assert shown.folded == LONG + 1 - SHOWN
    assert shown.earlier.replace("\N{NO-BREAK SPACE}", " ") == "Show 3 earlier periods"
    assert shown.fewer == "Show only the last periods"
    assert len(shown.rows) == LONG + 1


def test_a_question_without_a_list_stays_as_it_is():
    asked = view("income")
    assert folded_list(asked, EN) is asked
