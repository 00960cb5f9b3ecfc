from dataclasses import replace
from datetime import date
from decimal import Decimal

from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.fees.fees_json import fees_json
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.tariff import KnownRange
from tests.presentation.told import library, worked

FIRST, LAST = date(2023, 1, 1), date(2026, 12, 31)


def fees_of(case, on, card):
    return fees_json(Answer.of(library(), case, on).cards[card].fees)


def test_an_amount_nobody_sourced_is_null_with_the_range_that_is_known():
    case = worked("refugee-16-months")
    case = replace(case, person=replace(case.person, municipality="21004"))
    fees = fees_of(case, date(2025, 6, 2), "B")
    assert fees["total"] is None
    ranges = [each["known_range"] for each in fees["lines"] if "known_range" in each]
    assert ranges
    assert all(float(low) < float(high) for low, high in ranges)
    assert fees["lines"][1]["known_range"] == ["18.30", "30.80"]


def test_what_a_guide_once_said_is_told_apart_from_the_prices_of_other_places():
    case = worked("refugee-16-months")
    case = replace(case, person=replace(case.person, municipality="62063"))
    line = fees_of(case, date(2025, 6, 2), "B")["lines"][0]
    assert "guide.cost" in line["sources"]
    assert line["known_range"] == ["0.00", "11.00"]
    assert line["said_in_general"] == {"year": 2022, "range": ["10.00", "25.00"]}


def test_a_price_of_a_page_without_a_year_is_marked():
    case = worked("refugee-16-months")
    case = replace(case, person=replace(case.person, municipality="41002"))
    fees = fees_of(case, date(2026, 11, 22), "B")
    assert [(e["amount"], e.get("undated")) for e in fees["lines"]] == [
        (None, None),
        ("25.00", True),
    ]


def test_of_prices_of_which_one_is_it_all_are_told_instead_of_the_range():
    case = worked("refugee-16-months")
    case = replace(case, person=replace(case.person, municipality="55050"))
    fees = fees_of(case, date(2023, 6, 2), "F+")
    card = fees["lines"][1]
    assert (card["amount"], card["possible"]) == (None, ["27.30", "27.80"])
    assert card["known_range"] == ["27.30", "27.80"]


def test_beside_a_lone_price_that_is_perhaps_for_the_card_the_known_range_stands():
    perhaps = (Decimal("22.1"),)
    others = KnownRange("card-standard", Decimal(18), Decimal(30), 9, FIRST, LAST, ())
    line = FeeLine(
        "card-standard", None, 1, None, ("a",), possible=perhaps, elsewhere=others
    )
    shown = fees_json(FeeResult(None, Decimal(0), (line,), ()))
    assert shown["at_least"] == "0.00"
    assert shown["lines"] == [
        {
            "what": "card-standard",
            "count": 1,
            "amount": None,
            "sources": ["a"],
            "possible": ["22.10"],
            "known_range": ["18.00", "30.00"],
        }
    ]


def test_where_nothing_is_known_of_any_place_nothing_is_told_instead():
    line = FeeLine("card-very-urgent", None, 1, None, ())
    shown = fees_json(FeeResult(None, Decimal(0), (line,), ()))["lines"][0]
    assert list(shown) == ["what", "count", "amount", "sources"]
