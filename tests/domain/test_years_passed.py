"""Years between two days, one of them a month."""

from __future__ import annotations

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.domain.verdict import NO, UNSURE, YES
from permres_gui.domain.years_passed import years_passed

BEGAN = PartialDay.parse("2020-03")


@pytest.mark.parametrize(
    ("day", "at_least", "more"),
    [
        ("2022-02-28", NO, NO),
        ("2022-03-01", UNSURE, UNSURE),
        ("2022-03-30", UNSURE, UNSURE),
        ("2022-03-31", YES, UNSURE),
        ("2022-04-01", YES, YES),
        ("2022", UNSURE, UNSURE),
    ],
)
def test_years_from_a_month_are_complete_for_sure_from_its_last_day(
    day, at_least, more
):
    asked = PartialDay.parse(day)
    assert years_passed(BEGAN, asked, 2) == at_least
    assert years_passed(BEGAN, asked, 2, more=True) == more
