"""The price after a loss is the place's own, else a duplicate's, else an ordinary one."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from permres_gui.rules.card_order import Bracket
from permres_gui.rules.card_price import (
    Asked,
    card_prices,
    price_brackets,
    prices_by_age,
)
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule, GeneralFees

ON = date(2026, 11, 23)
ADULT, CHILD = Bracket(12, None), Bracket(0, 12)
GENERAL = GeneralFees(eu_cards=("EU+",))


def known(amount, **more):
    plain = {"first_day": date(2026, 1, 1), "sources": ("a",)}
    return DatedAmount(**(plain | {"amount": Decimal(amount)} | more))


def price(amount, reason="new", **more):
    return Price(
        "card", (known(amount, **more.pop("dated", {})),), reason=reason, **more
    )


def asked(*prices, speed="normal"):
    return Asked(FeeSchedule(prices), GENERAL, ON, speed)


def told(found):
    return [(each.cards, each.reason, each.line.amount) for each in found]


@pytest.mark.parametrize(
    ("prices", "reason", "amount"),
    [
        ((price(25), price(30, "loss"), price(28, "duplicate")), "loss", 30),
        ((price(25), price(28, "duplicate")), "duplicate", 28),
        ((price(25),), "new", 25),
        ((), "new", None),
    ],
)
def test_the_first_reason_that_the_place_names_is_taken(prices, reason, amount):
    found = card_prices(asked(*prices), ("B",), ADULT)
    assert told(found) == [(("B",), reason, amount)]
    assert [each.named for each in found] == [bool(prices)]


def test_what_is_added_after_a_loss_counts_as_named_without_an_amount():
    added = DatedAmount(date(2026, 1, 1), ("a",), plus_federal=Decimal(5))
    found = card_prices(asked(Price("card", (added,), reason="loss")), ("B",), ADULT)
    assert told(found) == [(("B",), "loss", None)]
    assert found[0].line.plus_federal == 5


def test_an_old_price_after_a_loss_is_the_last_known_one():
    old = {"first_day": date(2018, 1, 1), "stale": True}
    found = card_prices(asked(price(26, "loss", dated=old), price(25)), ("B",), ADULT)
    assert told(found) == [(("B",), "loss", None)]
    assert found[0].line.last_known.amount == 26


def test_cards_with_the_same_answer_stand_together():
    some = price(24, cards=("B", "K"), dated={"sources": ("b",)})
    found = card_prices(asked(some, price(22)), ("B", "K", "EU+"), ADULT)
    assert told(found) == [(("B", "K"), "new", 24), (("EU+",), "new", 22)]


def test_what_cards_rest_on_is_kept_when_they_stand_together():
    both = (
        price(24, cards=("B",), dated={"sources": ("b",)}),
        price(24, cards=("K",), dated={"sources": ("k",)}),
    )
    (found,) = card_prices(asked(*both), ("B", "K"), ADULT)
    assert found.line.sources == ("b", "k")


def test_a_child_pays_the_price_of_children():
    found = card_prices(asked(price(25), price(9, age_under=12)), ("B",), CHILD)
    assert told(found) == [(("B",), "new", 9)]


def test_the_application_is_not_paid_again():
    free = Price("application", (known(50),))
    assert told(card_prices(asked(free, price(25)), ("B",), ADULT))[0][2] == 25


def test_an_urgent_card_has_its_own_price():
    found = card_prices(
        asked(price(25), price(130, speed="urgent"), speed="urgent"), ("B",), ADULT
    )
    assert told(found) == [(("B",), "new", 130)]


def test_ages_with_the_same_answer_stand_together_from_twelve_on():
    twelve = price(15, age_from=12, age_under=13)
    other = price(20, age_from=13)
    after_loss = asked(twelve, other, price(25, "duplicate"))
    assert [ages for ages, _ in prices_by_age(after_loss, ("B",))] == [ADULT, CHILD]
    apart = prices_by_age(asked(twelve, other), ("B",))
    assert [(ages, told(found)[0][2]) for ages, found in apart] == [
        (Bracket(13, None), 20),
        (Bracket(12, 13), 15),
        (CHILD, None),
    ]


def test_ages_are_told_apart_where_any_of_the_prices_does():
    schedule = FeeSchedule((price(25), price(20, "loss", age_under=18)))
    assert price_brackets(schedule) == (
        Bracket(18, None),
        Bracket(12, 18),
        Bracket(0, 12),
    )
    assert price_brackets(FeeSchedule()) == (ADULT, CHILD)
