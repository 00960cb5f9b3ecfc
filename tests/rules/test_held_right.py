"""The right that is held, as the rule base finds it."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.timeline import Timeline
from permres_gui.rules.held_right import held_right, kept
from permres_gui.rules.journey import holder
from tests.presentation.told import library, worked
from tests.rules.reading import the_rulebook

ON = date(2026, 11, 23)


@pytest.mark.parametrize("kind", library().held_cards.kinds, ids=lambda each: each.kind)
def test_every_letter_that_is_called_permanent_shows_a_right(kind):
    case = holder(kind.kind, None, blue_card=False)
    found = held_right(the_rulebook().assess_all(Timeline(case, ON)))
    assert (found.card if found is not None else None) == kind.card
    if found is not None:
        assert kept(found) is True


WORKED = {
    "b-away-one-year-told": True,
    "m-away-five-years": True,
    "b-away-a-year-and-a-day": False,
    "eu-plus-away-two-years-and-a-day": False,
    "l-status-in-spain": False,
    "b-fraud-found": None,
    "b-struck-off-never-left": None,
    "l-away-visits-not-asked": None,
}


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_right_is_kept_lost_or_open(name):
    case = worked(name)
    found = held_right(the_rulebook().assess_all(Timeline(case, case.as_of or ON)))
    assert found is not None
    assert kept(found) is WORKED[name]


def test_whoever_never_had_a_permanent_card_holds_no_right():
    case = worked("refugee-16-months")
    found = the_rulebook().assess_all(Timeline(case, case.as_of or ON))
    assert held_right(found) is None
