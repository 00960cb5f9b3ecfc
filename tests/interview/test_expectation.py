from datetime import date

from permres_gui.interview.expectation import Expectation, differences

CARD = {
    "status": "eligible",
    "possible_from": "2024-03-04",
    "certain_from": None,
    "documents": ["photo", "current-card"],
    "procedure": {"decide_by": "2024-08-04"},
}


def test_nothing_named_differs_from_nothing():
    assert differences(Expectation(), CARD) == []
    assert differences(Expectation(), {}) == []


def test_what_is_met_gives_no_line():
    expect = Expectation(
        status="eligible",
        possible_from=date(2024, 3, 4),
        certain_from=None,
        documents=("photo",),
        decide_by=date(2024, 8, 4),
    )
    assert differences(expect, CARD) == []


def test_each_point_that_differs_gives_one_line():
    expect = Expectation(
        status="not_yet",
        possible_from=None,
        certain_from=date(2025, 1, 1),
        documents=("photo", "asylum-annex"),
        decide_by=None,
    )
    assert differences(expect, CARD) == [
        "status: expected not_yet, found eligible",
        "possible_from: expected null, found 2024-03-04",
        "certain_from: expected 2025-01-01, found null",
        "documents: expected also asylum-annex, found photo, current-card",
        "decide_by: expected null, found 2024-08-04",
    ]


def test_a_card_without_a_result_differs():
    expect = Expectation(status="eligible", documents=("photo",), decide_by=None)
    assert differences(expect, {}) == [
        "status: expected eligible, found null",
        "documents: expected also photo, found none",
    ]
