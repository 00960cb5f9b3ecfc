from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter, ValidationError

from permres_gui.domain.case import PlannedCards, Plans
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.fees import Order, fees_for, order_of
from permres_gui.rules.municipality import LocalPractice
from permres_gui.rules.tariff import (
    DatedAmount,
    FeeSchedule,
    GeneralFees,
    PriceItem,
    gaps_and_overlaps,
)

ROOT = Path(__file__).parents[2] / "resources" / "rulebook"
ON = date(2025, 6, 2)


def read(name, kind):
    data = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return TypeAdapter(kind).validate_python(data)


GENT = read("municipalities/gent.yaml", LocalPractice).fees
GENERAL = read("federal_fees.yaml", GeneralFees)


def ages(adults, children):
    return (*[30] * adults, *[8] * children)


def bill(adults, children=0, *, urgent=False, on=ON, card="B", schedule=GENT):
    order = Order(ages(adults, children), "urgent" if urgent else "normal")
    return fees_for(schedule, GENERAL, order, card, on)


def who(line):
    if line.bracket is None:
        return "everybody"
    return "child" if line.bracket.child else "adult"


def lines(result):
    return [(x.what, who(x), x.count, x.amount) for x in result.lines]


def euro(text):
    return Decimal(text)


def test_one_adult_in_ghent_pays_the_card_and_nothing_for_the_application():
    result = bill(1)
    assert str(result.total) == "30.00"
    assert lines(result) == [
        ("application", "everybody", 1, euro("0.00")),
        ("card-standard", "adult", 1, euro("30.00")),
    ]


def test_one_adult_and_two_children_pay_48_euro():
    assert bill(1, 2).total == euro("48.00")


def test_one_adult_and_two_children_pay_376_euro_in_the_urgent_procedure():
    result = bill(1, 2, urgent=True)
    assert result.total == euro("376.00")
    assert lines(result) == [
        ("application", "everybody", 3, euro("0.00")),
        ("card-urgent", "adult", 1, euro("133.00")),
        ("card-urgent", "child", 1, euro("133.00")),
        ("card-urgent-child-extra", "child", 1, euro("110.00")),
    ]


@pytest.mark.parametrize(
    ("adults", "children", "total"),
    [(2, 0, "266"), (0, 1, "133"), (1, 1, "266"), (0, 3, "353"), (2, 3, "619")],
)
def test_the_lower_urgent_price_starts_at_the_second_child(adults, children, total):
    assert bill(adults, children, urgent=True).total == euro(total)


def test_in_2024_the_earlier_tariff_holds():
    day = date(2024, 12, 31)
    assert bill(1, on=day).total == euro("29.00")
    assert bill(0, 1, on=day).total == euro("8.00")
    assert bill(1, 2, urgent=True, on=day).total == euro("366.00")
    assert bill(1, on=day + timedelta(days=1)).total == euro("30.00")


def test_after_the_last_known_day_there_is_no_total_but_the_last_known_price():
    assert bill(1, on=date(2026, 12, 31)).total == euro("30.00")
    result = bill(1, on=date(2027, 1, 1))
    card = result.lines[1]
    assert result.total is None
    assert card.amount is None
    assert (card.last_known.amount, card.last_known.last_day) == (
        euro("30.00"),
        date(2026, 12, 31),
    )
    assert "gent.tariff-2025" in card.sources


def test_before_the_first_known_day_no_neighbour_is_used():
    card = bill(1, on=date(2023, 12, 31)).lines[1]
    assert (card.amount, card.last_known) == (None, None)
    assert (card.elsewhere.low, card.elsewhere.high) == (euro("18.30"), euro("30.80"))


@pytest.mark.parametrize("urgent", [False, True])
def test_a_municipality_without_prices_gives_no_total_and_the_known_range(urgent):
    result = bill(1, 2, urgent=urgent, schedule=None)
    assert result.total is None
    assert all(line.amount is None and line.elsewhere for line in result.lines)
    assert all(line.sources for line in result.lines)


def test_an_item_without_a_known_range_says_nothing_of_other_places():
    result = fees_for(None, GeneralFees(), Order(1, 0, False), "K", ON)
    assert [(line.elsewhere, line.sources) for line in result.lines] == [(None, ())] * 2


def test_prices_may_differ_by_card():
    def item(amount, *cards):
        known = DatedAmount(euro(amount), ON, ON, ("towns.card-standard",))
        return PriceItem("card-standard", (known,), cards)

    schedule = FeeSchedule((item("23.44", "EU+", "F+", "M"), item("23.94", "B", "K")))
    prices = {
        card: bill(1, card=card, schedule=schedule).lines[1].amount
        for card in ("F+", "K", "L")
    }
    assert prices == {"F+": euro("23.44"), "K": euro("23.94"), "L": None}


def notes(result):
    return {note.id for note in result.notes}


def test_notes_go_with_the_card_the_procedure_and_the_day():
    assert {"contactless", "no-federal-contribution", "tariff-day-2025"} <= notes(
        bill(1)
    )
    assert "m-first-free" in notes(bill(1, card="M"))
    assert "no-federal-contribution" not in notes(bill(1, card="F+"))
    assert "urgent-children" in notes(bill(0, 2, urgent=True))
    assert "urgent-children" not in notes(bill(0, 2))
    assert "tariff-day-2024" in notes(bill(1, on=date(2024, 5, 1)))


@pytest.mark.parametrize(
    ("plans", "under_12", "order"),
    [
        (Plans(), False, (1, 0, False)),
        (Plans(), None, (1, 0, False)),
        (Plans(), True, (0, 1, False)),
        (Plans(procedure="urgent"), False, (1, 0, True)),
        (Plans(procedure=UNKNOWN), False, (1, 0, False)),
        (Plans(cards=PlannedCards(2, 3)), True, (2, 3, False)),
        (Plans(cards=PlannedCards(0, 0)), True, (0, 1, False)),
    ],
)
def test_without_other_plans_one_card_is_ordered(plans, under_12, order):
    assert order_of(plans, under_12) == order


@pytest.mark.parametrize("item", GENT.items, ids=lambda item: item.item)
def test_the_prices_of_ghent_follow_one_another_without_gap_or_overlap(item):
    assert gaps_and_overlaps(item.amounts) == ()


def test_a_gap_and_an_overlap_are_found():
    def from_to(first, last):
        return DatedAmount(euro("1"), first, last, ())

    year = from_to(date(2024, 1, 1), date(2024, 12, 31))
    late = from_to(date(2025, 1, 2), date(2025, 12, 31))
    again = from_to(date(2025, 12, 31), date(2026, 12, 31))
    assert gaps_and_overlaps((again, year, late)) == (late.first_day, again.first_day)


def test_an_unknown_item_is_refused():
    with pytest.raises(ValidationError, match="card-golden"):
        TypeAdapter(PriceItem).validate_python({"item": "card-golden", "amounts": []})
