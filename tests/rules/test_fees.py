from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from permres_gui.rules.card_order import Order
from permres_gui.rules.dated_amount import DatedAmount, gaps_and_overlaps
from permres_gui.rules.fees import fees_for
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule, GeneralFees, KnownRange

ROOT = Path(__file__).parents[2] / "resources" / "rulebook"
ON = date(2025, 6, 2)


def read(name, kind):
    data = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return TypeAdapter(kind).validate_python(data)


def euro(text):
    return Decimal(text)


GENT = read("municipalities/gent.yaml", LocalPractice).fees
RANGES = tuple(
    KnownRange(item, euro(low), euro(high), 9, ON, ON, ("towns.card-standard",))
    for item, low, high in (
        ("application", "0.00", "11.00"),
        ("card-standard", "18.30", "30.80"),
        ("card-child-under-12", "7.70", "25.30"),
        ("card-urgent", "111.80", "140.00"),
        ("card-urgent-child", "105.00", "130.00"),
    )
)
GENERAL = replace(read("federal_fees.yaml", GeneralFees), ranges=RANGES)


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
    assert (card.federal.amount, card.federal.until) == (
        euro("18.80"),
        date(2023, 12, 31),
    )


@pytest.mark.parametrize("urgent", [False, True])
def test_a_municipality_without_prices_gives_no_total_and_the_known_range(urgent):
    result = bill(1, 2, urgent=urgent, schedule=None)
    assert result.total is None
    assert all(line.amount is None and line.elsewhere for line in result.lines)
    assert all(line.sources for line in result.lines)


def test_an_item_without_a_known_range_says_nothing_of_other_places():
    result = fees_for(None, GeneralFees(), Order((30,)), "K", ON)
    assert [(line.elsewhere, line.sources) for line in result.lines] == [(None, ())] * 2


def test_prices_may_differ_by_card():
    def item(amount, *cards):
        known = DatedAmount(
            ON, ("towns.card-standard",), amount=euro(amount), last_day=ON
        )
        return Price("card", (known,), cards)

    schedule = FeeSchedule((item("23.44", "EU+", "F+", "M"), item("23.94", "B", "K")))
    prices = {
        card: bill(1, card=card, schedule=schedule).lines[1].amount
        for card in ("F+", "K", "L")
    }
    assert prices == {"F+": euro("23.44"), "K": euro("23.94"), "L": None}


def notes(result):
    return {note.id for note in result.notes}


def test_notes_go_with_the_card_the_procedure_and_the_day():
    assert "no-federal-contribution" in notes(bill(1))
    assert "child-card" in notes(bill(0, 1))
    assert "child-card" not in notes(bill(1))
    assert "m-first-free" in notes(bill(1, card="M"))
    assert "no-federal-contribution" not in notes(bill(1, card="F+"))
    assert "urgent-children" in notes(bill(0, 2, urgent=True))
    assert "urgent-children" not in notes(bill(0, 2))
    assert "tariff-day-2024" in notes(bill(1, on=date(2024, 5, 1)))


@pytest.mark.parametrize("children", range(5))
@pytest.mark.parametrize("adults", range(3))
def test_the_second_child_rule_of_ghent_in_every_combination(adults, children):
    """133 for everybody, 110 from the second child under 12 at the address on."""
    urgent = bill(adults, children, urgent=True)
    first, further = min(children, 1), max(children - 1, 0)
    assert urgent.total == 133 * (adults + first) + 110 * further
    assert bill(adults, children).total == 30 * adults + 9 * children


@pytest.mark.parametrize(("age", "amount"), [(11, "9.00"), (12, "30.00")])
def test_a_child_pays_the_other_price_from_its_twelfth_birthday_on(age, amount):
    assert fees_for(GENT, GENERAL, Order((age,)), "B", ON).total == euro(amount)


def price(what="card", amount=None, plus=None, **more):
    """One price, known on the day asked about."""
    dated = DatedAmount(
        ON,
        ("towns.card-standard",),
        amount=None if amount is None else euro(amount),
        plus_federal=None if plus is None else euro(plus),
        last_day=ON,
    )
    return Price(what, (dated,), **more)


def line_of(*prices, card="K", age=30, form=None, speed="normal", on=ON, what=1):
    schedule = FeeSchedule(prices)
    found = fees_for(schedule, GENERAL, Order((age,), speed), card, on, form)
    return found.lines[what]


def test_an_application_is_priced_by_its_annex_and_for_everybody():
    schedule = FeeSchedule((price("application", "11.00", forms=("annex-22",)),))
    found = fees_for(schedule, GENERAL, Order((30, 8)), "F+", ON, "annex-22")
    assert (found.lines[0].amount, found.at_least) == (euro("11.00"), euro("22.00"))
    other = fees_for(schedule, GENERAL, Order((30,)), "B", ON, None)
    assert other.lines[0].amount is None


def test_what_is_added_goes_on_top_of_the_federal_tariff_of_the_day():
    found = line_of(price(plus="8.00", age_from=12))
    assert found.amount == euro("28.30")
    assert "federal.tariff-2025" in found.sources


def test_what_is_added_to_an_unknown_tariff_gives_no_amount():
    day = date(2026, 6, 1)
    dated = DatedAmount(day, ("a",), plus_federal=euro("8.00"), last_day=day)
    found = line_of(Price("card", (dated,)), on=day)
    assert (found.amount, found.plus_federal) == (None, euro("8.00"))


def test_a_dated_price_without_an_amount_tells_none():
    found = line_of(price())
    assert (found.amount, found.possible, found.plus_federal) == (None, (), None)


def test_of_two_groups_of_which_one_must_fit_both_prices_are_told():
    low = price(amount="22.10", cards=("EU+",), cards_unsure=("F+",))
    high = price(amount="22.60", cards=("K",), cards_unsure=("F+",))
    assert line_of(low, high, card="EU+").amount == euro("22.10")
    found = line_of(low, high, card="F+")
    assert (found.amount, found.possible) == (None, (euro("22.10"), euro("22.60")))
    assert line_of(low, high, card="M").possible == ()


def test_a_price_that_is_perhaps_for_the_card_is_told_and_never_added_up():
    found = line_of(
        price(amount="22.10", cards=("EU+",), cards_unsure=("F+",)), card="F+"
    )
    assert (found.amount, found.possible) == (None, (euro("22.10"),))
    assert found.sources[0] == "towns.card-standard"


def federal_of(card, day):
    """What the State asks on a day for the card of an adult, sure or not."""
    found = line_of(card=card, on=day)
    return found.federal.amount if found.federal else found.federal_groups


LOW_AND_HIGH = {
    2020: ("16.10", "16.60"),
    2023: ("18.30", "18.80"),
    2024: ("19.10", "19.60"),
    2025: ("19.70", "20.30"),
}


@pytest.mark.parametrize("year", LOW_AND_HIGH)
def test_the_federal_group_of_f_plus_was_the_low_one_and_is_not_settled_since_2023(
    year,
):
    day, (low, high) = date(year, 6, 1), map(euro, LOW_AND_HIGH[year])
    assert federal_of("EU+", day) == low
    assert federal_of("K", day) == high
    assert federal_of("F+", day) == (low if year == 2020 else (low, high))


@pytest.mark.parametrize(("year", "known"), [(2020, ()), (2022, ()), (2026, ())])
def test_a_federal_tariff_that_was_not_found_is_none(year, known):
    assert federal_of("M", date(year, 6, 1)) == known


def test_what_is_added_to_two_federal_groups_gives_two_prices():
    found = line_of(price(plus="8.00", age_from=12), card="F+")
    assert (found.amount, found.possible) == (None, (euro("27.70"), euro("28.30")))
    assert (found.plus_federal, found.federal) == (euro("8.00"), None)
    assert {"towns.card-standard", "federal.tariff-2025"} <= {*found.sources}


def test_a_federal_group_that_stands_alone_tells_nothing_of_an_unsure_card():
    dated = DatedAmount(ON, ("a",), amount=euro("20"), last_day=ON)
    alone = GeneralFees(federal=(Price("card", (dated,), ("K",), ("F+",)),))
    found = fees_for(None, alone, Order((30,)), "F+", ON).lines[1]
    assert (found.federal, found.federal_groups) == (None, ())


def test_a_price_by_nationality_follows_from_the_card():
    eu = price(amount="10.00", citizens="eu")
    others = price(amount="13.00", citizens="third-country")
    assert line_of(eu, others, card="EU+").amount == euro("10.00")
    assert line_of(eu, others, card="F+").amount == euro("13.00")


@pytest.mark.parametrize(
    ("age", "amount"), [(17, "15.40"), (18, "20.40"), (65, "20.40"), (66, "15.40")]
)
def test_other_ages_than_twelve_divide_too(age, amount):
    young = price(amount="15.40", age_under=18)
    adult = price(amount="20.40", age_from=18, age_under=66)
    old = price(amount="15.40", age_from=66)
    assert line_of(young, adult, old, age=age).amount == euro(amount)


def test_the_narrower_price_goes_first_also_when_it_is_not_known():
    every = price(amount="133.00", speed="urgent")
    child = Price("card", speed="urgent", age_under=12)
    assert line_of(every, child, speed="urgent").amount == euro("133.00")
    assert line_of(every, child, speed="urgent", age=8).amount is None


def test_a_price_after_loss_is_no_price_of_a_new_card():
    assert line_of(price(amount="26.60", reason="loss")).amount is None


def test_a_stale_price_is_the_last_known_one_and_never_added_up():
    old = date(2018, 1, 1)
    dated = DatedAmount(
        old, ("a",), amount=euro("24.20"), last_day=date(2018, 12, 31), stale=True
    )
    for day in (ON, date(2018, 6, 1)):
        found = line_of(Price("card", (dated,)), on=day)
        assert (found.amount, found.last_known) == (None, dated)


def test_a_price_still_shown_when_consulted_holds_until_the_year_ends():
    day = date(2026, 11, 21)
    dated = DatedAmount(day, ("a",), amount=euro("24.60"), consulted=day)
    known = Price("card", (dated,))
    assert line_of(known, on=date(2026, 12, 31)).amount == euro("24.60")
    assert line_of(known, on=day).undated
    assert not line_of(price(amount="24.60")).undated
    assert line_of(known, on=date(2027, 1, 1)).amount is None
    assert line_of(known, on=date(2026, 11, 20)).amount is None


def test_a_foreigner_is_told_what_a_belgian_pays_where_no_price_is_known():
    found = line_of(price("belgian-card", "39.70"))
    assert found.at_most.amount == euro("39.70")
    assert "fee.cap-belgian-id" in found.sources


def test_levels_of_speed_are_those_with_a_fresh_price():
    stale = DatedAmount(ON, ("a",), amount=euro("1"), last_day=ON, stale=True)
    schedule = FeeSchedule(
        (
            price(amount="147.10", speed="central"),
            Price("card", (stale,), speed="very-urgent"),
            price("belgian-card", "3.00", speed="very-urgent"),
        )
    )
    assert schedule.speeds() == ("normal", "urgent", "central")


@pytest.mark.parametrize("item", GENT.prices, ids=lambda item: item.item)
def test_the_prices_of_ghent_follow_one_another_without_gap_or_overlap(item):
    assert gaps_and_overlaps(item.amounts) == ()
