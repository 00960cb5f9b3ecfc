"""The lines of a bill in words: what is said of an amount, and where there is none."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from permres_gui.presentation.fees.fee_lines import line_views
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.card_order import Bracket
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.fee_line import FeeLine
from permres_gui.rules.fees import FeeResult
from permres_gui.rules.tariff import Hint, KnownRange
from tests.spaces import plain

EN = translator_for("en")
ADULTS, CHILDREN = Bracket(12, None), Bracket(0, 12)
FIRST, LAST = date(2019, 1, 1), date(2019, 12, 31)


def told(*lines, place="Aalter"):
    result = FeeResult(None, Decimal(0), lines, ())
    return [
        (plain(view.label), plain(view.amount), plain(view.detail))
        for view in line_views(result, EN, place)
    ]


def line(bracket=ADULTS, count=1, amount=None, **known):
    price = None if amount is None else Decimal(amount)
    return FeeLine("card-standard", bracket, count, price, (), **known)


def dated(amount=None, added=None, *, stale=False):
    def money(text):
        return None if text is None else Decimal(text)

    return DatedAmount(FIRST, (), money(amount), money(added), LAST, stale=stale)


def known_range(low, high, places):
    return KnownRange(
        "card-standard",
        Decimal(low),
        Decimal(high),
        places,
        date(2023, 1, 1),
        date(2026, 12, 31),
        (),
    )


@pytest.mark.parametrize(
    ("bracket", "count", "label"),
    [
        (CHILDREN, 1, "1 child under 12"),
        (CHILDREN, 3, "3 children under 12"),
        (Bracket(0, 6), 1, "1 person (under 6)"),
        (Bracket(12, 18), 2, "2 people (12 to 17 years)"),
        (Bracket(12, 13), 1, "1 person (12 years)"),
        (Bracket(66, None), 1, "1 person (66 years or older)"),
    ],
)
def test_a_line_names_by_age_who_pays(bracket, count, label):
    assert told(line(bracket, count, "9"), line(Bracket(18, 66), 1, "9"))[0][0] == label


def test_with_one_price_from_twelve_on_they_are_adults():
    assert told(line(ADULTS, 2, "30")) == [("2 adults", "€60", "€30 for each card.")]


def test_a_price_of_a_page_without_a_year_is_to_be_asked_about():
    asked = "The page of the municipality names no year for this price."
    assert told(line(ADULTS, 1, "25", undated=True)) == [
        ("1 adult", "€25", f"{asked} Ask if it is still right.")
    ]


@pytest.mark.parametrize(
    ("bracket", "count", "label"),
    [
        (CHILDREN, 2, "2 other children at the same address"),
        (ADULTS, 1, "1 other person at the same address"),
    ],
)
def test_further_cards_at_one_address_are_named(bracket, count, label):
    assert told(line(bracket, count, "9", extra=True))[0][0] == label


def test_the_application_is_paid_when_one_applies():
    """Free, there is nothing to explain; the price of several is also that of one."""
    assert told(line(None, 2, "0")) == [("Application", "free", "")]
    assert told(line(None, 1, "11")) == [
        ("Application", "€11", "You pay this when you apply.")
    ]
    assert told(line(None, 2, "11")) == [
        ("Application", "€22", "€11 for each person. You pay this when you apply.")
    ]


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({}, ""),
        (
            {"possible": (Decimal(18), Decimal(20), Decimal("25.30"))},
            "Aalter has more than one price: €18 or €20 or €25.30."
            " It does not say which one is for this card.",
        ),
        (
            {"plus_federal": Decimal(8)},
            "Aalter adds €8 to the federal part of the price."
            " That part is not known for this day.",
        ),
        (
            {"plus_federal": Decimal(0)},
            "Aalter asks only the federal part of the price."
            " That part is not known for this day.",
        ),
        (
            {"last_known": dated("18", stale=True)},
            "The last known price is €18, from 2019. Ask what it is now.",
        ),
        (
            {"possible": (Decimal("22.10"),)},
            "Aalter has a price of €22.10. It does not say if this is also for this card.",
        ),
        (
            {
                "plus_federal": Decimal(9),
                "possible": (Decimal("27.30"), Decimal("27.80")),
                "federal_groups": (Decimal("18.30"), Decimal("18.80")),
            },
            "Aalter adds €9 to the federal part of the price."
            " In all that is €27.30 or €27.80."
            " The federal part of the price is €18.30 or €18.80 on this day."
            " Municipalities do not agree which amount is for this card.",
        ),
        (
            {
                "plus_federal": Decimal(0),
                "possible": (Decimal("18.30"), Decimal("18.80")),
                "federal_groups": (Decimal("18.30"), Decimal("18.80")),
            },
            "Aalter asks only the federal part of the price."
            " The federal part of the price is €18.30 or €18.80 on this day."
            " Municipalities do not agree which amount is for this card.",
        ),
        (
            {"federal_groups": (Decimal("19.70"), Decimal("20.30"))},
            "The federal part of the price is €19.70 or €20.30 on this day."
            " Municipalities do not agree which amount is for this card."
            " The municipality can add its own part.",
        ),
        ({"last_known": dated("18")}, "Until 31 December 2019 it was €18."),
        ({"last_known": dated("0")}, "Until 31 December 2019 it was free."),
        ({"last_known": dated()}, ""),
        (
            {"last_known": dated(added="5")},
            "Until 31 December 2019 Aalter added €5 to the federal part of the price.",
        ),
        (
            {"last_known": dated(added="0")},
            "Until 31 December 2019 Aalter asked only the federal part of the price.",
        ),
        (
            {"at_most": dated("25")},
            "A Belgian pays €25 here. The municipality may not ask you for more.",
        ),
        (
            {"federal": dated("20.30")},
            "The federal part of the price is €20.30 on this day."
            " The municipality can add its own part.",
        ),
        ({"federal": dated()}, ""),
        (
            {"elsewhere": known_range("18", "30", 25)},
            "Other municipalities ask €18 to €30 (25 municipalities, 2023 to 2026).",
        ),
        (
            {"elsewhere": known_range("18", "30", 1)},
            "One other municipality asks €18 to €30.",
        ),
        (
            {"elsewhere": known_range("120", "120", 1)},
            "One other municipality asks €120.",
        ),
        (
            {"elsewhere": known_range("120", "120", 2)},
            "2 other municipalities ask €120.",
        ),
        (
            {"hint": Hint("card-standard", Decimal(25), Decimal(30), 2022, ())},
            "A guide of 2022 says that it is usually €25 to €30.",
        ),
    ],
)
def test_what_is_known_instead_of_an_amount(known, said):
    assert told(line(**known)) == [("1 adult", "not known here", said)]


def test_without_a_place_nothing_is_said_of_it():
    shown = told(line(last_known=dated("18")), place=None)
    assert shown == [("1 adult", "not known here", "")]


def test_what_is_the_same_for_several_lines_is_said_once():
    others = {
        "federal": dated("20.30"),
        "elsewhere": known_range("18", "30", 25),
    }
    first, second = told(
        line(Bracket(12, 66), last_known=dated("18"), **others),
        line(Bracket(66, None), last_known=dated("15"), **others),
    )
    assert "The federal part" in first[2]
    assert "Other municipalities ask" in first[2]
    assert second[2] == "Until 31 December 2019 it was €15."


def test_an_amount_that_is_not_known_is_marked():
    result = FeeResult(None, Decimal(0), (line(), line(CHILDREN, 1, "9")), ())
    assert [view.unknown for view in line_views(result, EN, None)] == [True, False]
