"""What is said of cards in hand names only letters that there are."""

from __future__ import annotations

from copy import deepcopy

import pytest

from permres_gui.rules.held_card_check import held_card_faults
from tests.presentation.told import library


def faults(change=lambda _: None):
    held = deepcopy(library().part("practice")["held_cards"])
    change(held)
    return [str(each) for each in held_card_faults(held)]


def test_the_rule_base_has_no_such_fault():
    assert faults() == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (
            lambda held: held["right"][0].update(cards=["X"]),
            "held_card.yaml: right[b]: a letter of `kinds`, not X",
        ),
        (
            lambda held: held["ways_back"][0].update(cards=["B", "Q"]),
            "held_card.yaml: ways_back[force-majeure]: a letter of `kinds`, not Q",
        ),
        (
            lambda held: held["kinds"][0].update(card="Z"),
            "held_card.yaml: B: a permanent card, not Z",
        ),
    ],
)
def test_an_unknown_letter_is_a_fault(change, fault):
    assert fault in faults(change)


def test_a_letter_that_stands_twice_is_a_fault():
    found = faults(lambda held: held["kinds"].append(held["kinds"][0]))
    assert "held_card.yaml: B: a letter that stands once" in found
