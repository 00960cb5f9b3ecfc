"""When to renew the card in the hand: days that a source names, and no others."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.days_ahead import Window, renewal
from permres_gui.presentation.not_to_miss import notices
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.timelines.strip_view import strip_view
from permres_gui.presentation.until_view import until_view
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told

CITIZEN = f"""\
as_of: 2026-11-23
person: {{nationality: [FR], born: 1990-01-01}}
card: {{kind: EU, valid_until: 2027-04-10}}
stays: [{{ground: eu-citizen, from: 2022-06-01, proof: annex-19}}]
{AT_WORK}"""
EXPIRES = PartialDay.parse("2027-04-10")


def holding(kind: str) -> Window | None:
    return renewal(told(case_of(CITIZEN.replace("kind: EU,", f"kind: {kind},"))))


@pytest.mark.parametrize(
    ("kind", "first", "last"),
    [
        ("A", date(2027, 2, 24), date(2027, 3, 11)),
        ("B", date(2027, 3, 1), date(2027, 3, 11)),
        ("K", date(2027, 3, 1), date(2027, 3, 11)),
        ("C", date(2027, 3, 1), date(2027, 3, 11)),
    ],
)
def test_of_some_cards_a_source_names_the_days_to_renew(kind, first, last):
    assert holding(kind) == Window(EXPIRES, (first, last))


@pytest.mark.parametrize(
    "kind",
    ["EU", "EU+", "E", "E+", "F", "F+", "H", "L", "D", "M", "M-permanent", "N",
     "annex-15", "annex-35", "orange-card"],
)  # fmt: skip
def test_of_others_none_does_and_no_day_is_told(kind):
    assert holding(kind) == Window(EXPIRES, None)


@pytest.mark.parametrize(
    ("on", "soon"),
    [(date(2027, 1, 9), False), (date(2027, 1, 10), True), (date(2027, 4, 10), True)],
)
def test_without_days_three_months_are_soon(on, soon):
    assert Window(EXPIRES, None).is_soon(on) is soon
    assert not Window(EXPIRES, (on, on)).is_soon(on)


def test_without_days_the_municipality_is_asked_in_time():
    context = told(case_of(CITIZEN))
    notice = next(each for each in notices(context) if "expires first" in each.title)
    assert plain(notice.text) == (
        "Ask your municipality how to renew it, some months before that day."
    )
    view = until_view(context)
    assert view is not None
    assert tuple(map(plain, view.lines[0])) == (
        "Before 10 April 2027",
        "Ask your municipality some months before how to renew your present card.",
    )
    (reminder,) = (each for each in reminders(context, ()) if each.kind == "renew")
    assert reminder.first == reminder.last == date(2027, 1, 10)
    assert "We found no days in the law" in plain(reminder.text)


def test_without_days_it_is_renewed_now_in_the_last_months():
    context = told(case_of(CITIZEN.replace("2027-04-10", "2027-02-23")))
    notice = next(each for each in notices(context) if "expires first" in each.title)
    assert plain(notice.text) == "Renew it now, at your municipality."
    view = until_view(context)
    assert view is not None
    assert plain(view.lines[0][1]) == (
        "Renew your present card now, at your municipality. It expires on"
        " 23 February 2027."
    )


def test_the_strip_draws_only_days_that_are_known():
    strip = strip_view(told(case_of(CITIZEN)))
    assert strip is not None
    assert [bar.fill for bar in strip.lanes[0].bars] == ["whole", "due"]
