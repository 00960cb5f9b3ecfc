"""The range of the prices that places publish."""

from datetime import date
from decimal import Decimal

from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.known_range import known_ranges
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule

FIRST, LAST = date(2025, 1, 1), date(2025, 12, 31)


def price(amount, source, *, what="card", stale=False, **more):
    dated = DatedAmount(FIRST, (source,), Decimal(amount), last_day=LAST, stale=stale)
    return Price(what, (dated,), **more)


def ranges(*prices, cited=None):
    places = (
        LocalPractice(str(n), fees=FeeSchedule((p,))) for n, p in enumerate(prices)
    )
    return {each.item: each for each in known_ranges(places, cited or {})}


def test_a_range_goes_from_the_lowest_to_the_highest_price_and_cites_both():
    found = ranges(price(25, "a"), price(20, "b"), price(30, "c"))["card-standard"]
    assert (found.low, found.high, found.places) == (20, 30, 3)
    assert found.sources == ("b", "c")


def test_stale_prices_and_those_after_a_loss_are_left_out():
    left = (price(5, "a", stale=True), price(6, "b", reason="loss"))
    assert ranges(*left, price(20, "c"))["card-standard"].low == 20


def test_a_price_at_the_age_of_twelve_is_not_that_of_an_ordinary_card():
    twelve = price(15, "a", age_from=12, age_under=13)
    found = ranges(twelve, price(20, "b", age_from=13), price(9, "c", age_under=12))
    assert found["card-standard"].low == 20
    assert found["card-child-under-12"].low == 9


def test_further_sources_of_an_item_are_cited_after_its_own():
    free = price(0, "a", what="application")
    found = ranges(free, cited={"application": ("b",)})["application"]
    assert (found.low, found.high, found.sources) == (0, 0, ("a", "b"))
