"""Every fault that the file of a municipality can have, told with file and path."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import yaml

from permres_gui.rules.fault import Fault
from permres_gui.rules.place_check import Towns, place_faults
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.source_files import validated

TOWNS = Towns({"11001", "41002"}, {"photo", "old-card"})
GENERAL = {"eu_cards": ["EU+"], "federal": []}
FILE = "municipalities/aalst.yaml"
GOOD = """
nis: "41002"
pages:
  - {id: aalst.page, kind: municipal-page, url: "https://aalst.be", lang: nl, consulted: 2026-11-21}
fees:
  prices:
    - what: card
      cards: [B, K]
      age_from: 12
      amounts:
        - {amount: "25.00", first_day: 2025-01-01, last_day: 2025-12-31, sources: [aalst.page]}
        - {amount: "26.00", first_day: 2026-01-01, consulted: 2026-11-21, sources: [aalst.page]}
    - what: card
      speed: urgent
      amounts:
        - {plus_federal: "9.00", first_day: 2025-01-01, last_day: 2025-12-31, sources: [aalst.page]}
ways:
  - {step: apply, channel: counter, cards: [B], sources: [aalst.page]}
photos:
  - {number: 1, cards: [B], sources: [aalst.page]}
papers:
  - {document: photo, cards: [B], sources: [aalst.page]}
collection: {bring: [old-card], sources: [aalst.page]}
procedures:
  - {id: all, cards: [B], channel: online, steps: [send], sources: [aalst.page]}
steps:
  - {id: send, text: Send it., sources: [aalst.page]}
"""


def faults(text: str, file: str = FILE) -> Iterator[Fault]:
    """First whether the file can be read at all, then what it says."""
    found: list[Fault] = []
    data = validated(LocalPractice, yaml.safe_load(text), file, found)
    yield from found
    if data is not None:
        yield from place_faults({file: data}, GENERAL, TOWNS)


def told(old: str = "", new: str = "") -> list[str]:
    assert old in GOOD
    return [str(each) for each in faults(GOOD.replace(old, new, 1) if old else GOOD)]


def test_a_file_that_is_right_has_no_fault():
    assert told() == []


CARD, URGENT = "fees.prices[0: card-standard]", "fees.prices[1: card-urgent]"
CHILD = "fees.prices[0: card-child-under-12]"
FOLLOWS = "the day after the amount before, no gap and no overlap"
NOBODY = "a group that somebody belongs to"
LETTERS = "a card of B, K, L, EU+, F+, M"


@pytest.mark.parametrize(
    ("old", "new", "path", "expected"),
    [
        # A price without a day.
        (
            "first_day: 2025-01-01, ",
            "",
            "fees.prices.0.amounts.0.first_day",
            "Field required",
        ),
        (
            ", consulted: 2026-11-21, s",
            ", s",
            f"{CARD}.2026-01-01",
            "a last_day, or the day consulted",
        ),
        (
            "first_day: 2025-01-01",
            "first_day: 2025",
            "fees.prices.0.amounts.0.first_day",
            None,
        ),
        (
            "2025-12-31",
            "2024-12-31",
            f"{CARD}.2025-01-01",
            "a last day that is not before the first",
        ),
        # Periods that overlap, and days of which nothing is said.
        ("2026-01-01", "2025-12-31", f"{CARD}.2025-12-31", FOLLOWS),
        ("2026-01-01", "2026-01-02", f"{CARD}.2026-01-02", FOLLOWS),
        # An amount that is none.
        (
            '"25.00"',
            '"-25.00"',
            f"{CARD}.2025-01-01",
            "an amount that is not below zero, not -25.00",
        ),
        (
            '"9.00"',
            '"-9.00"',
            f"{URGENT}.2025-01-01",
            "an amount that is not below zero, not -9.00",
        ),
        ('"25.00"', '"25.005"', f"{CARD}.2025-01-01", "an amount in cents, not 25.005"),
        ('"25.00"', "free", "fees.prices.0.amounts.0.amount", None),
        (
            'plus_federal: "9.00"',
            'amount: "9.00", plus_federal: "9.00"',
            f"{URGENT}.2025-01-01",
            "a whole price or what is added, not both",
        ),
        # A town that is none.
        ('"41002"', '"99999"', "nis", "the NIS code of a municipality, not 99999"),
        ('"41002"', "41002", "nis", None),
        # A group that matches nobody.
        (
            "age_from: 12",
            "age_from: 12\n      age_under: 12",
            f"{CHILD}.age_under",
            NOBODY,
        ),
        (
            "age_from: 12",
            "age_from: 18\n      age_under: 12",
            f"{CHILD}.age_under",
            NOBODY,
        ),
        (
            "age_from: 12",
            "age_from: 65\n      age_under: 18",
            f"{CARD}.age_under",
            NOBODY,
        ),
        ("age_from: 12", "age_under: 0", f"{CHILD}.age_under", NOBODY),
        (
            "age_from: 12",
            "age_from: 12\n      citizens: eu",
            f"{CARD}.citizens",
            NOBODY,
        ),
        (
            "cards: [B, K]",
            "cards: [EU+]\n      citizens: third-country",
            f"{CARD}.citizens",
            NOBODY,
        ),
        (
            "cards: [B, K]",
            "cards_unsure: [EU+]\n      citizens: third-country",
            f"{CARD}.citizens",
            NOBODY,
        ),
        ("cards: [B, K]", "cards: [B, C]", f"{CARD}.cards", f"{LETTERS}, not C"),
        (
            "cards: [B, K]",
            "cards_unsure: [D]",
            f"{CARD}.cards_unsure",
            f"{LETTERS}, not D",
        ),
        (
            "cards: [B, K]",
            "forms: [annex-19]",
            f"{CARD}.forms",
            "annex-16 or annex-22, not annex-19",
        ),
        (
            "age_from: 12",
            "nth_from: 0",
            f"{CARD}.nth_from",
            "1 for the first card, or more",
        ),
        # Papers, cards and ids that nobody knows.
        (
            "document: photo",
            "document: diploma",
            "papers",
            "the id of a paper, not diploma",
        ),
        (
            "bring: [old-card]",
            "bring: [new-card]",
            "papers",
            "the id of a paper, not new-card",
        ),
        ("id: aalst.page", "id: page", "pages.page", "an id that begins with aalst."),
        (
            "id: aalst.page",
            "id: gent.page",
            "pages.gent.page",
            "an id that begins with aalst.",
        ),
        (
            "consulted: 2026-11-21}",
            "consulted: 1926-11-21}",
            "pages.aalst.page",
            "the day it was read",
        ),
        (
            "channel: counter, cards: [B]",
            "channel: counter, cards: [A]",
            "ways[0].cards",
            f"{LETTERS}, not A",
        ),
        (
            "number: 1, cards: [B]",
            "number: 1, cards: [X]",
            "photos[0].cards",
            f"{LETTERS}, not X",
        ),
        (
            "document: photo, cards: [B]",
            "document: photo, cards: [X]",
            "papers[0].cards",
            f"{LETTERS}, not X",
        ),
        (
            "steps: [send]",
            "steps: [sent]",
            "procedures.all",
            "the id of a step, not sent",
        ),
        (
            "id: all, cards: [B]",
            "id: all, cards: [C]",
            "procedures[0].cards",
            f"{LETTERS}, not C",
        ),
        (
            "steps:\n",
            "notices: [{id: n, text: Hi., cards: [D], sources: [aalst.page]}]\nsteps:\n",
            "notices[0].cards",
            f"{LETTERS}, not D",
        ),
        # Words that no file has.
        ("age_from: 12", "age: 12", "fees.prices.0.age", "Unexpected keyword argument"),
        (
            "channel: online,",
            "channel: online, when: {grund_now: [student]},",
            "procedures[all].when.grund_now",
            "Unexpected keyword argument",
        ),
        ("what: card", "what: card-urgent", "fees.prices.0.what", None),
        ("speed: urgent", "speed: quick", "fees.prices.1.speed", None),
    ],
)
def test_a_fault_is_told_with_the_file_the_path_and_what_was_expected(
    old, new, path, expected
):
    (found,) = told(old, new)
    assert found.startswith(f"{FILE}: {path}: ")
    if expected is not None:
        assert found == f"{FILE}: {path}: {expected}"


def test_every_fault_is_told_at_once():
    text = GOOD.replace('"41002"', '"99999"').replace('"25.00"', '"-1.00"')
    text = text.replace("document: photo", "document: diploma")
    assert [each.path for each in faults(text)] == [
        "nis", f"{CARD}.2025-01-01", "papers",
    ]  # fmt: skip


def test_two_files_for_one_town_are_refused():
    data: list[Fault] = []
    one = validated(LocalPractice, yaml.safe_load(GOOD), FILE, data)
    other = deepcopy(one) | {"pages": []}
    files = {FILE: one, "municipalities/alost.yaml": other}
    assert [str(each) for each in place_faults(files, GENERAL, TOWNS)] == [
        f"municipalities/alost.yaml: nis: one file for a town; {FILE} is its file"
    ]
    files["municipalities/alost.yaml"] = other | {"nis": "11001"}
    assert list(place_faults(files, GENERAL, TOWNS)) == []


def test_the_federal_tariff_is_held_against_the_same_rules():
    amount = {"amount": "-1.00", "first_day": "2025-01-01", "last_day": "2025-12-31",
              "sources": ["a"]}  # fmt: skip
    general = GENERAL | {"federal": [{"what": "card", "amounts": [amount]}]}
    assert [str(each) for each in place_faults({}, general, TOWNS)] == [
        "federal_fees.yaml: fees.prices[0: card-standard].2025-01-01: "
        "an amount that is not below zero, not -1.00"
    ]


# --- two prices that both fit ---------------------------------------------------------


def both(one: dict[str, Any], other: dict[str, Any]) -> list[str]:
    """What is told of two prices, in this order."""
    days = {"first_day": "2025-01-01", "last_day": "2025-12-31", "sources": ["a"]}
    prices = [
        {"what": "card", "amounts": [days | {"amount": "1.00"}]} | each
        for each in (one, other)
    ]
    data = {"nis": "41002", "pages": [], "fees": {"prices": prices}}
    return [each.path for each in place_faults({FILE: data}, GENERAL, TOWNS)]


BOTH = "fees.prices[0] and [1]: "
NEXT = [{"amount": "2.00", "first_day": "2026-01-01", "last_day": "2026-12-31",
         "sources": ["a"]}]  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other", "clash"),
    [
        ({}, {}, True),
        ({"cards": ["B"]}, {"cards": ["B", "K"]}, True),
        ({"cards": ["B"]}, {"cards": ["K"]}, False),
        ({"cards": ["B"]}, {"age_from": 12}, True),
        ({"cards": ["B"]}, {"citizens": "third-country"}, True),
        ({"citizens": "eu"}, {"citizens": "third-country"}, False),
        ({"age_from": 12}, {"age_under": 12}, False),
        ({"age_from": 12}, {"age_under": 13}, True),
        ({"age_from": 12, "age_under": 18}, {"age_from": 17, "age_under": 65}, True),
        ({"nth_from": 2}, {"age_under": 12}, True),
        ({"nth_from": 2}, {"nth_from": 3}, True),
        ({"nth_from": 2}, {}, False),
        ({"speed": "urgent"}, {}, False),
        ({"reason": "loss"}, {}, False),
        ({"what": "application"}, {}, False),
        ({"forms": ["annex-16"]}, {"forms": ["annex-22"]}, False),
        ({"forms": ["annex-16"]}, {"forms": ["annex-16", "annex-22"]}, True),
        ({"cards": ["B"]}, {}, False),
        ({"cards_unsure": ["B"]}, {}, False),
        ({"cards": ["B"], "cards_unsure": ["M"]}, {"cards": ["B"]}, True),
        ({}, {"amounts": NEXT}, False),
    ],
)
def test_two_prices_that_could_both_be_the_one_are_refused(one, other, clash):
    for first, second in ((one, other), (other, one)):
        found = both(first, second)
        assert len(found) == clash, found
        assert all(path.startswith(BOTH) for path in found)
