"""Prices to look up again: run out, about to, read more than a year ago, or stale."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.due_fees import DueFee, due_fees
from permres_gui.rules.place import LocalSource
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.source import Page, Source
from permres_gui.rules.tariff import FeeSchedule

URL = "https://www.example.be/prices"
NIS = "41002"


def day(text: str) -> date:
    return date.fromisoformat(text)


def source(*pages: tuple[str, str | None], name: str = "a.page") -> Source:
    read = tuple(Page(day(on), URL, None, dated) for on, dated in pages)
    return Source(name, "Prices.", "municipal page", "high", read)


def amount(first: str, last: str | None = None, **more) -> DatedAmount:
    until = day(last) if last else None
    plain = {"amount": Decimal(30), "sources": ("a.page",)} | more
    return DatedAmount(first_day=day(first), last_day=until, **plain)


def card(*amounts: DatedAmount, **more) -> Price:
    return Price("card", amounts, **more)


def due(*prices: Price, on: str, read: Source | None = None) -> tuple[DueFee, ...]:
    known = {"a.page": read or source((on, None))}
    place = LocalPractice(NIS, fees=FeeSchedule(prices))
    return due_fees([place], (), known, day(on))


def why(*prices: Price, on: str, read: Source | None = None) -> list[tuple[str, ...]]:
    return [each.reasons for each in due(*prices, on=on, read=read)]


YEAR = card(amount("2026-01-01", "2026-12-31"))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-10-31", []),
        ("2026-11-01", [("runs-out",)]),
        ("2026-12-30", [("runs-out",)]),
        ("2026-12-31", [("runs-out",)]),
        ("2027-01-01", [("ran-out",)]),
    ],
)
def test_an_amount_is_due_from_sixty_days_before_its_last_day(on, expected):
    assert day("2026-11-01") + timedelta(60) == day("2026-12-31")
    assert why(YEAR, on=on) == expected


def test_without_a_last_day_the_year_in_which_it_was_read_counts():
    price = card(amount("2026-03-01", consulted=day("2026-03-01")))
    assert why(price, on="2026-10-31") == []
    assert why(price, on="2026-11-01") == [("runs-out",)]


def test_a_following_amount_takes_over_in_whatever_order_they_stand():
    old, new = amount("2025-01-01", "2025-12-31"), amount("2026-01-01", "2026-12-31")
    assert why(card(old, new), on="2025-12-31") == []
    assert why(card(new, old), on="2026-06-01") == []
    (found,) = due(card(new, old), on="2027-01-01")
    assert found.amount == new


@pytest.mark.parametrize(
    ("read", "on", "old"),
    [
        ("2025-06-15", "2026-06-14", False),
        ("2025-06-15", "2026-06-15", False),
        ("2025-06-15", "2026-06-16", True),
        ("2024-02-29", "2025-02-28", False),
        ("2024-02-29", "2025-03-01", False),
        ("2024-02-29", "2025-03-02", True),
        ("2027-02-28", "2028-02-28", False),
        ("2027-02-28", "2028-02-29", True),
    ],
)
def test_a_page_is_old_when_more_than_a_year_has_passed(read, on, old):
    price = card(amount("2020-01-01", "2030-12-31"))
    assert why(price, on=on, read=source((read, None))) == ([("old",)] if old else [])


@pytest.mark.parametrize(
    ("page_date", "old"),
    [
        ("2025-06-01", False),
        ("2025-05-31", True),
        ("2025-05", True),
        ("2025-06", False),
        ("2024", True),
        ("2025", False),
        ("end of 2024", False),
        (None, False),
    ],
)
def test_a_page_that_is_older_than_the_day_it_was_read_has_its_own_date(page_date, old):
    price = card(amount("2020-01-01", "2030-12-31"))
    found = why(price, on="2026-06-01", read=source(("2026-05-01", page_date)))
    assert found == ([("old",)] if old else [])


def test_the_latest_page_vouches_for_the_amount():
    price = card(amount("2020-01-01", "2030-12-31"))
    pages = source(("2024-01-01", None), ("2026-01-01", None))
    assert why(price, on="2026-06-01", read=pages) == []


def test_the_day_of_the_amount_itself_counts_as_a_reading_of_its_page():
    price = card(amount("2020-01-01", "2030-12-31", consulted=day("2026-01-01")))
    assert why(price, on="2026-06-01", read=source(("2024-01-01", None))) == []
    dated = source(("2024-01-01", "2023"))
    assert why(price, on="2026-06-01", read=dated) == [("old",)]


def test_two_reasons_stand_in_one_line():
    assert why(YEAR, on="2027-01-01", read=source(("2025-01-01", None))) == [
        ("ran-out", "old")
    ]


def test_a_stale_amount_is_due_on_every_day_and_only_as_stale():
    price = card(amount("2019-01-01", "2019-12-31", stale=True))
    assert why(price, on="2019-06-01") == [("stale",)]
    assert why(price, on="2030-06-01", read=source(("2026-01-01", None))) == [
        ("stale",)
    ]


def test_a_fresh_amount_after_a_stale_one_is_not_due():
    stale = amount("2019-01-01", "2025-12-31", stale=True)
    assert why(card(stale, *YEAR.amounts), on="2026-06-01") == []


OLD = amount("2025-01-01", "2025-12-31")
NEW = amount("2026-01-01", "2027-12-31")


@pytest.mark.parametrize(
    ("before", "after", "over"),
    [
        ({}, [{}], True),
        ({"age_from": 12}, [{}], True),
        ({}, [{"age_from": 12}], False),
        ({}, [{"age_from": 12}, {"age_under": 12}], True),
        ({"age_from": 12}, [{"age_from": 12, "age_under": 65}], False),
        ({"age_from": 12}, [{"age_from": 6}], True),
        ({}, [{"cards": ("B", "K", "L")}], False),
        ({}, [{"cards": ("B", "K", "L")}, {"cards": ("EU+", "F+", "M")}], True),
        ({"cards": ("B", "K")}, [{"cards": ("B", "K", "L")}], True),
        ({"cards": ("B",), "cards_unsure": ("M",)}, [{"cards": ("B",)}], False),
        ({"speed": "urgent"}, [{}], False),
        ({"reason": "loss"}, [{}], False),
        ({"nth_from": 2}, [{}], True),
        ({}, [{"nth_from": 2}], False),
        ({"citizens": "eu"}, [{"citizens": "third-country"}], False),
        ({"forms": ("annex-16",)}, [{"forms": ("annex-22",)}], False),
        ({"forms": ("annex-16",)}, [{"forms": ("annex-16", "annex-22")}], True),
        ({}, [{"forms": ("annex-16",)}], False),
    ],
)
def test_other_groups_of_the_next_tariff_take_over_when_they_are_for_all(
    before, after, over
):
    later = [card(NEW, **each) for each in after]
    found = due(card(OLD, **before), *later, on="2026-06-01")
    assert [each.amount for each in found] == ([] if over else [OLD])


def test_a_price_that_ran_at_the_same_time_takes_nothing_over():
    found = due(card(OLD), card(OLD, cards=("B",)), on="2026-06-01")
    assert len(found) == 2


def test_a_place_that_names_no_price_is_named_alone_with_its_page():
    page = LocalSource("a.page", "municipal-page", URL, "nl", day("2026-05-01"))
    for prices in ((), (card(),)):
        place = LocalPractice(NIS, pages=(page,), fees=FeeSchedule(prices))
        found = due_fees([place], (), {}, day("2026-06-01"))
        assert found == (DueFee(NIS, None, None, ("no-price",), URL),)
    bare = LocalPractice(NIS)
    (alone,) = due_fees([bare], (), {}, day("2026-06-01"))
    assert alone.page is None


def test_a_price_that_is_not_told_beside_others_is_no_line():
    assert due(YEAR, card(speed="urgent"), on="2026-06-01") == ()


def test_the_federal_tariff_comes_last_and_is_of_no_place():
    known = {"a.page": source(("2027-01-01", None))}
    place = LocalPractice(NIS, fees=FeeSchedule((YEAR,)))
    found = due_fees([place], (YEAR,), known, day("2027-01-01"))
    assert [each.nis for each in found] == [NIS, None]


def test_the_page_is_that_of_the_first_source():
    bare = Source("a.law", "Law.", "law", "high", (Page(day("2026-01-01")),))
    known = {"a.page": source(("2026-01-01", None)), "a.law": bare}
    for cited, page in ((("a.page", "a.law"), URL), (("a.law", "a.page"), "a.law")):
        price = card(amount("2025-01-01", "2025-12-31", sources=cited))
        place = LocalPractice(NIS, fees=FeeSchedule((price,)))
        (found,) = due_fees([place], (), known, day("2026-06-01"))
        assert found.page == page
