"""Amounts that follow one another in time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from permres_gui.rules.dated_amount import DatedAmount, gaps_and_overlaps


def test_a_gap_and_an_overlap_are_found():
    def from_to(first, last):
        return DatedAmount(first, (), amount=Decimal(1), last_day=last)

    year = from_to(date(2024, 1, 1), date(2024, 12, 31))
    late = from_to(date(2025, 1, 2), date(2025, 12, 31))
    again = from_to(date(2025, 12, 31), date(2026, 12, 31))
    assert gaps_and_overlaps((again, year, late)) == (late.first_day, again.first_day)
