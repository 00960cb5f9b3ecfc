"""A stay in the list has the picture of its bar in the years beside it."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.case import Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.stay_swatches import swatch_of
from permres_gui.presentation.views import BarView, Fill, LaneView, TimelineView

FIRST, LAST = date(2019, 1, 1), date(2029, 1, 1)


def bar(first: str, last: str, fill: Fill) -> BarView:
    return BarView(
        date.fromisoformat(first), date.fromisoformat(last), fill, "", "", ""
    )


COUNTED = LaneView(
    "B card",
    (
        bar("2019-01-01", "2020-12-31", "none"),
        bar("2021-01-01", "2021-03-31", "half"),
        bar("2021-04-01", "2026-11-23", "whole"),
        bar("2022-01-01", "2026-01-01", "absence"),
        bar("2026-11-24", "2028-01-01", "future"),
    ),
)


def years(counted_for: str = "B card") -> TimelineView:
    lanes = (LaneView("Your stay", ()), COUNTED)
    return TimelineView("", FIRST, LAST, lanes, (), (), "", counted_for=counted_for)


def stay(first: str, last: str = "") -> Stay:
    until = PartialDay.parse(last) if last else None
    return Stay("student", PartialDay.parse(first), until)


@pytest.mark.parametrize(
    ("told", "fill"),
    [
        (stay("2019-01-01", "2020-12-31"), "none"),
        (stay("2021-01-01", "2021-05-31"), "half"),
        (stay("2021-01-01", "2021-12-31"), "whole"),
        (stay("2021-04-01"), "whole"),
        (stay("2020", "2020"), "none"),
    ],
)
def test_a_stay_shows_how_most_of_its_days_count(told, fill):
    assert swatch_of(told, years()) == fill


@pytest.mark.parametrize(
    "told", [stay("2030-01-01"), Stay("student", UNKNOWN), Stay("student")]
)
def test_a_stay_that_no_bar_tells_is_not_said_to_count(told):
    assert swatch_of(told, years()) == "neutral"


def test_without_a_card_that_counts_nothing_is_said_of_counting():
    assert swatch_of(stay("2021-04-01"), None) == "neutral"
    assert swatch_of(stay("2021-04-01"), years(counted_for="")) == "neutral"
