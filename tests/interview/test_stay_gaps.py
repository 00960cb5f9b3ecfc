"""Gaps between stays: told once, on the kindest reading of days known in part."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.interview.case_file import read
from permres_gui.interview.stay_gaps import stay_gaps


def gaps(*stays: str) -> list[tuple[date, date]]:
    text = "case: 1\nstays: [" + ", ".join(f"{{{each}}}" for each in stays) + "]"
    return list(stay_gaps(read(text, "x").case.stays))


def test_the_days_between_two_stays_are_a_gap_both_ends_included():
    found = gaps("from: 2019-09-01, to: 2020-09-30", "from: 2021-10-20")
    assert found == [(date(2020, 10, 1), date(2021, 10, 19))]


@pytest.mark.parametrize(
    "stays",
    [
        ("from: 2019-09-01, to: 2020-09-30", "from: 2020-10-01"),
        ("from: 2019-09-01, to: 2020-09", "from: 2020-10-01"),
        ("from: 2019-09-01, to: 2020", "from: 2020-12"),
        ("from: 2019-09-01, to: unknown", "from: 2021-10-20"),
        ("from: 2019-09-01",),
        ("to: 2020-09-30", "from: 2021-10-20"),
    ],
)
def test_what_may_be_joined_is_no_gap(stays):
    assert gaps(*stays) == []


def test_a_longer_stay_before_covers_what_a_shorter_one_leaves():
    """Lines may overlap before they are taken over."""
    days = [
        ("2019-01-01", "2022-12-31"),
        ("2019-05-01", "2020-05-01"),
        ("2023-02-01", ""),
    ]
    stays = [
        Stay(first=PartialDay.parse(a), last=PartialDay.parse(b) if b else None)
        for a, b in days
    ]
    assert list(stay_gaps(stays)) == [(date(2023, 1, 1), date(2023, 1, 31))]
