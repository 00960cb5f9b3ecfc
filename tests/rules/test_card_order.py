"""What is ordered together, for which ages, and how fast."""

from datetime import date

import pytest

from permres_gui.domain.case import PlannedCards, Plans
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.card_order import (
    Bracket,
    Order,
    age_for_prices,
    counted,
    order_of,
)
from permres_gui.rules.condition import completed_years

ON = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("plans", "age", "order"),
    [
        (Plans(), 30, Order((30,))),
        (Plans(), None, Order((18,))),
        (Plans(), 5, Order((5,))),
        (Plans(procedure="urgent"), 30, Order((30,), "urgent")),
        (Plans(procedure=UNKNOWN), 30, Order((30,))),
        (Plans(procedure="urgent", speed="central"), 30, Order((30,), "central")),
        (Plans(cards=PlannedCards(2, 3)), 5, Order((18, 18, 11, 11, 5))),
        (Plans(cards=PlannedCards(2, 1)), 70, Order((70, 18, 11))),
        (Plans(cards=PlannedCards(0, 2)), 70, Order((11, 11))),
        (Plans(cards=PlannedCards(0, 0)), 5, Order((5,))),
        (Plans(cards=PlannedCards(2, 0), ages=(8, 40)), 5, Order((40, 8))),
    ],
)
def test_without_other_plans_one_card_is_ordered(plans, age, order):
    assert order_of(plans, age) == order


def test_one_bracket_is_set_and_the_others_stay():
    order = Order((70, 40, 8))
    assert counted(order, Bracket(12, None), 3) == (70, 40, 18, 8)
    assert counted(order, Bracket(12, None), 1) == (70, 8)
    assert counted(order, Bracket(0, 12), 2) == (70, 40, 11, 8)
    assert counted(order, Bracket(66, None), 2) == (70, 66, 40, 8)


@pytest.mark.parametrize(
    ("born", "age"),
    [
        ("2014-11-23", 12),
        ("2014-11-24", 11),
        ("2014", None),
        ("2015", None),
        (None, None),
        ("2027-01-01", None),
        ("2004-02-29", 22),
    ],
)
def test_the_age_is_in_completed_years_or_not_known(born, age):
    day = PartialDay.parse(born) if born else None
    assert completed_years(day, ON) == age


@pytest.mark.parametrize(
    ("born", "age"), [("2020", 6), ("2015", 11), ("2014", None), ("2014-11-23", 12)]
)
def test_a_child_of_which_only_the_year_is_told_pays_as_a_child(born, age):
    assert age_for_prices(PartialDay.parse(born), ON) == age
