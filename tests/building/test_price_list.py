"""Which places a flat table can hold, and what stands in it."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from permres_gui.building.price_cells import read_rows
from permres_gui.building.price_list import COLUMNS, PriceKey, price_list
from permres_gui.locations import resources
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.municipality import Municipalities
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule

TOWNS = Municipalities(resources() / "rulebook" / "municipalities.csv").by_nis
AALST = TOWNS["41002"]
ONE = DatedAmount(
    date(2026, 1, 1), ("aalst.a", "aalst.b"), Decimal("25.00"),
    last_day=date(2026, 12, 31), confidence="medium",
)  # fmt: skip
CARD = Price("card", (ONE,), cards=("EU+", "F+"), age_from=12, age_under=18)


def place(*prices: Price) -> LocalPractice:
    return LocalPractice("41002", fees=FeeSchedule(prices))


def table(*prices: Price) -> list[dict[str, str]]:
    found = price_list([(AALST, place(*prices))])
    assert found.left_out == ()
    return list(csv.DictReader(found.text.splitlines()))


def test_every_dated_amount_is_a_row():
    (row,) = table(CARD)
    assert tuple(row) == COLUMNS
    assert row == dict.fromkeys(COLUMNS, "") | {
        "nis": "41002", "place": "Aalst", "what": "card", "cards": "EU+;F+",
        "age_from": "12", "age_under": "18", "speed": "normal", "reason": "new",
        "nth_from": "1", "amount": "25.00", "first_day": "2026-01-01",
        "last_day": "2026-12-31", "confidence": "medium",
        "source": "aalst.a;aalst.b",
    }  # fmt: skip
    read = replace(ONE, last_day=None, consulted=date(2026, 3, 1))
    rows = table(replace(CARD, amounts=(ONE, read)), Price("application", (ONE,)))
    assert [row["consulted"] for row in rows] == ["", "2026-03-01", ""]
    assert [row["what"] for row in rows] == ["card", "card", "application"]


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"cards": (), "age_from": None, "age_under": None},
        {"citizens": "eu", "speed": "very-urgent", "reason": "loss", "nth_from": 2},
        {"what": "application", "forms": ("annex-16", "annex-22")},
    ],
)
def test_what_is_written_reads_as_the_same(more):
    price = replace(CARD, **more)
    rows, faults = read_rows(price_list([(AALST, place(price))]).text, "p.csv")
    assert faults == []
    (row,) = rows
    assert (row.line, row.nis, row.place) == (2, "41002", "Aalst")
    assert (row.key, row.amount) == (PriceKey.of(price), ONE)


@pytest.mark.parametrize(
    ("prices", "why"),
    [
        ((), "it names no price"),
        ((Price("card"),), "it names no price"),
        (
            (CARD, Price("card", speed="urgent")),
            "card-urgent: the place does not tell this price",
        ),
        (
            (replace(CARD, cards_unsure=("M",)),),
            "card-standard: the place does not say for which cards this price is",
        ),
        (
            (replace(CARD, amounts=(replace(ONE, amount=None, plus_federal=Decimal(9)),)),),
            "card-standard: the price comes on top of the federal tariff",
        ),
        (
            (replace(CARD, amounts=(replace(ONE, stale=True),)),),
            "card-standard: an amount is stale, so it is no price",
        ),
        (
            (replace(CARD, amounts=(replace(ONE, amount=None),)),),
            "card-standard: for some days the amount is not known",
        ),
    ],
)  # fmt: skip
def test_a_place_that_the_columns_cannot_hold_is_named_and_left_out(prices, why):
    found = price_list([(AALST, place(*prices))])
    assert found.text == ",".join(COLUMNS) + "\n"
    assert found.left_out == (f"Aalst (41002): {why}",)


HEAD = ",".join(COLUMNS)
GOOD = (
    "41002,Aalst,card,EU+,12,,,,normal,new,1,25.00,2026-01-01,2026-12-31,,high,aalst.a"
)
SPEEDS = "one of normal, urgent, very-urgent, central"


def told(*lines: str) -> list[str]:
    rows, faults = read_rows("\n".join((HEAD, *lines)) + "\n", "p.csv")
    assert len(rows) + len({each.path.split(",")[0] for each in faults}) == len(lines)
    return [str(each) for each in faults]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("25.00", "", "amount: an amount such as 30.00, not an empty cell"),
        ("25.00", "25 euro", "amount: an amount such as 30.00, not 25 euro"),
        ("25.00", '"25,00"', "amount: an amount such as 30.00, not 25,00"),
        ("25.00", "-5.00", "amount: an amount such as 30.00, not -5.00"),
        ("25.00", "25.001", "amount: an amount such as 30.00, not 25.001"),
        ("25.00", "NaN", "amount: an amount such as 30.00, not NaN"),
        ("25.00", "1e3", "amount: an amount such as 30.00, not 1e3"),
        ("25.00", "٢٥", "amount: an amount such as 30.00, not ٢٥"),
        ("2026-01-01", "", "first_day: a day such as 2027-01-31, not an empty cell"),
        ("2026-01-01", "2026", "first_day: a day such as 2027-01-31, not 2026"),
        ("2026-01-01", "1/1/26", "first_day: a day such as 2027-01-31, not 1/1/26"),
        ("12-31", "02-29", "last_day: a day such as 2027-01-31, not 2026-02-29"),
        ("normal", "fast", f"speed: {SPEEDS}, not fast"),
        ("normal", "", f"speed: {SPEEDS}, not an empty cell"),
        ("EU+", "A", "cards: one of B, K, L, EU+, F+, M, with ; between several, not A"),
        ("EU+", "EU+;", "cards: one of B, K, L, EU+, F+, M, with ; between several, not EU+;"),
        (",12,", ",twelve,", "age_from: a whole number, not twelve"),
        ("high", "sure", "confidence: one of high, medium, low, not sure"),
        ("aalst.a", "", "source: the id of a source, not an empty cell"),
        ("41002", "", "nis: a word, not an empty cell"),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_told_with_its_line_and_column(old, new, expected):
    assert told(GOOD, GOOD.replace(old, new, 1)) == [f"p.csv: line 3, {expected}"]


def test_every_wrong_cell_is_told_at_once():
    found = told(GOOD.replace("25.00", "x").replace("high", "y"), GOOD, "1,2")
    assert [each.split(": ")[1] for each in found] == [
        "line 2, amount", "line 2, confidence", "line 4",
    ]  # fmt: skip
    assert found[-1] == "p.csv: line 4: 17 cells, not 2"


def test_a_long_cell_is_not_repeated_whole():
    (found,) = told(GOOD.replace("25.00", "9" * 5000))
    assert len(found) < 100


@pytest.mark.parametrize(
    "text", ["", "nis,place\n", f"{HEAD},more\n", HEAD.replace(",", ";"), "\n"]
)
def test_other_columns_are_refused(text):
    rows, faults = read_rows(text, "p.csv")
    assert (rows, len(faults)) == ([], 1)
    assert str(faults[0]).startswith("p.csv: line 1: the columns nis, place, what, ")


def test_columns_may_stand_in_any_order_and_empty_lines_between():
    heads = list(reversed(COLUMNS))
    cells = reversed(GOOD.split(","))
    rows, faults = read_rows(f"{','.join(heads)}\n\n{','.join(cells)}\n\n", "p.csv")
    assert faults == []
    assert [(row.line, row.nis) for row in rows] == [(3, "41002")]


@pytest.mark.parametrize("bad", ['"open', 'a"b"c,"d"e', "\x00", "x" * 200_000])
def test_a_row_that_cannot_be_read_is_told(bad):
    _, faults = read_rows(f"{HEAD}\n{bad}\n", "p.csv")
    assert len(faults) == 1
    assert str(faults[0]).startswith("p.csv: line 2")
