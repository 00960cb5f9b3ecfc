"""The lines of ``fees due``: the place, what is priced, the amount, why, the page."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from permres_gui.locations import resources
from permres_gui.presentation.fees.due_table import due_table
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.due_fees import DueFee
from permres_gui.rules.municipality import Municipalities
from permres_gui.rules.price import Price

TOWNS = Municipalities(resources() / "rulebook" / "municipalities.csv")
EN = translator_for("en")
LAST = date(2026, 12, 31)


def fee(nis="44021", reasons=("runs-out",), price=None, **amount) -> DueFee:
    dated = DatedAmount(date(2026, 1, 1), ("a",), last_day=LAST, **amount)
    return DueFee(nis, price or Price("card"), dated, reasons, "https://a.be")


def table(*due: DueFee) -> list[list[str]]:
    """The cells; a gap of two spaces or more divides them."""
    lines = due_table(due, TOWNS, EN).replace("\u00a0", "_").splitlines()
    return [[cell for cell in line.split("  ") if cell] for line in lines]


def cells(each: DueFee) -> list[str]:
    head, row = table(each)
    assert len(head) == len(row)
    return [cell.strip() for cell in row]


def test_nothing_due_is_said_in_one_sentence():
    assert due_table([], TOWNS, EN) == "Nothing is due."


def test_a_line_names_place_item_amount_reason_and_page():
    head, row = table(fee(amount=Decimal("30.00")))
    assert [cell.strip() for cell in head] == [
        "Municipality", "What is priced", "Amount", "Why", "Page",
    ]  # fmt: skip
    assert [cell.strip() for cell in row] == [
        "Ghent", "card-standard", "€30",
        "runs out on 31_December_2026", "https://a.be",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        (("ran-out", "old"), "ran out on 31_December_2026, older than a year"),
        (("stale",), "stale since 1_January_2027"),
        (("old",), "older than a year"),
    ],
)
def test_every_reason_has_its_words(reasons, said):
    assert cells(fee(reasons=reasons, amount=Decimal(30)))[3] == said


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ({"amount": Decimal(0)}, "free"),
        ({"amount": Decimal("19.6")}, "€19.60"),
        ({"plus_federal": Decimal(9)}, "federal tariff + €9"),
        ({}, "not known here"),
    ],
)
def test_every_kind_of_amount_has_its_words(amount, said):
    assert cells(fee(**amount))[2] == said


@pytest.mark.parametrize(
    ("price", "said"),
    [
        (Price("application", forms=("annex-22",)), "application, annex-22"),
        (
            Price("card", cards=("B", "K"), cards_unsure=("M",), age_from=12),
            "card-standard B K M?, 12 years or older",
        ),
        (
            Price("card", speed="urgent", age_from=12, age_under=18, citizens="eu"),
            "card-urgent, eu, 12 to 17 years",
        ),
        (
            Price("belgian-card", speed="urgent", reason="loss"),
            "belgian-card, urgent, loss",
        ),
    ],
)
def test_what_is_priced_is_named_with_those_who_pay_it(price, said):
    assert cells(fee(price=price, amount=Decimal(1)))[1] == said


def test_places_stand_in_the_order_of_their_names_and_columns_line_up():
    alone = DueFee("11001", None, None, ("no-price",), None)
    lines = due_table([fee(), alone, fee("41002")], TOWNS, EN).splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["Aalst", "Aartselaar", "Ghent"]
    assert "names no price" in lines[2]
    assert lines[2].rstrip().endswith("-")
    why = lines[0].index("Why")
    assert lines[2][why:].startswith("names no price")
    assert lines[1][why:].startswith("runs out on")


def test_the_federal_tariff_has_its_own_name():
    assert cells(fee(None))[0] == "(federal tariff)"
