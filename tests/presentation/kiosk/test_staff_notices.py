"""Staff learn what is wrong with a kiosk: its settings, its place, its clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from permres_gui.kiosk.settings import Fault
from permres_gui.presentation.kiosk import staff_notices
from permres_gui.presentation.translator import translator_for

ENGLISH = translator_for("en")

RULES = date(2026, 11, 21)


def test_what_is_wrong_in_the_settings_is_told_by_its_line():
    faults = (Fault(None), Fault(4), Fault(5, "printer"))
    whole, rest, one = staff_notices.wrong_settings(faults, ENGLISH)
    assert whole == "For staff: the settings of this kiosk cannot be read."
    assert "from line 4 on" in rest
    assert "“printer” in line 5" in one
    assert "99999" in staff_notices.unknown_place("99999", ENGLISH)


@pytest.mark.parametrize(
    ("days", "right"),
    [(-1, False), (0, True), (staff_notices.OLD, True), (staff_notices.OLD + 1, False)],
)
def test_the_clock_can_be_right_from_the_day_of_the_rules_for_two_years(days, right):
    told = staff_notices.wrong_clock(RULES + timedelta(days=days), RULES, ENGLISH)
    assert (told == "") is right
