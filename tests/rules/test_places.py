"""The bills of real municipalities, each derived by hand from what the place publishes."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from permres_gui.rules.card_order import Order
from permres_gui.rules.fees import FeeResult, fees_for
from permres_gui.rules.plain import build
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.procedure import Procedures
from permres_gui.rules.rulebook import CARD_ORDER
from permres_gui.rules.source_files import read_places, read_practice
from permres_gui.rules.tariff import GeneralFees
from tests.rules.reading import RULEBOOK

BILLS = sorted((Path(__file__).parents[1] / "data" / "places").glob("*.yaml"))


@cache
def places() -> dict[str, LocalPractice]:
    reading = read_places(RULEBOOK)
    assert reading.faults == []
    return {
        Path(file).stem: build(LocalPractice, data)
        for file, data in reading.data.items()
    }


@cache
def general() -> tuple[GeneralFees, Procedures]:
    data = read_practice(RULEBOOK).data
    return build(GeneralFees, data["general_fees"]), build(
        Procedures, data["procedures"]
    )


def bill(place: str, order: Order, card: str, on: Any) -> FeeResult:
    fees, procedures = general()
    schedule = places()[place].fees
    return fees_for(schedule, fees, order, card, on, procedures.of(card).form)


def worked() -> list[Any]:
    found = []
    for path in BILLS:
        for index, each in enumerate(yaml.safe_load(path.read_text(encoding="utf-8"))):
            name = f"{each['place']}-{path.stem}-{index}"
            found.append(pytest.param(each, id=name))
    return found


def euro(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


@pytest.mark.parametrize("each", worked())
def test_the_bill_is_the_one_derived_by_hand(each):
    order = Order(tuple(each["people"]), each["speed"])
    found = bill(each["place"], order, each["card"], each["day"])
    lines = {line.what: line.amount for line in found.lines}
    assert lines == {what: euro(text) for what, text in each["lines"].items()}
    assert found.total == euro(each["total"]), each["why"]
    assert found.at_least == euro(each["at_least"]), each["why"]


def test_the_bills_are_of_many_places():
    named = {each.values[0]["place"] for each in worked()}
    assert len(named) >= 25


@pytest.mark.parametrize("place", sorted(places()))
def test_every_place_answers_for_every_card_age_and_speed(place):
    fees = places()[place].fees
    days = {amount.first_day for price in fees.prices for amount in price.amounts}
    for day in days:
        for card in CARD_ORDER:
            for speed in ("normal", "urgent"):
                for age in (30, 11, 12, 66):
                    found = bill(place, Order((age,), speed), card, day)
                    assert found.lines[0].what == "application"
                    assert len(found.lines) == 2
                    for line in found.lines:
                        assert line.amount is None or line.sources
