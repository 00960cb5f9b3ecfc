"""Whether the stay that shows a right goes on."""

import pytest

from permres_gui.domain.verdict import UNSURE, YES
from tests.rules.reading import judgement, today

B, K, L = "b.right-goes-on", "k.right-goes-on", "l.right-goes-on"


def unlimited(last: str, card: str = "none") -> str:
    to = f", to: {last}" if last else ""
    stay = f"{{ground: unlimited, from: 2015-01-01{to}, proof: first-card}}"
    return f"card: {{kind: {card}}}\nstays: [{stay}]\n"


@pytest.mark.parametrize("last", ["", "2025-06-01", "2025-06-02", "2026"])
def test_a_stay_that_goes_on_today_shows_the_right(last):
    assert today(B, unlimited(last)) == YES


@pytest.mark.parametrize("last", ["2025-05-31", "2024", "2025", "unknown"])
def test_a_stay_that_ended_or_perhaps_ended_leaves_the_right_in_doubt(last):
    assert today(B, unlimited(last)) == UNSURE


@pytest.mark.parametrize(("name", "card"), [(B, "B"), (K, "C"), (L, "D"), (L, "L")])
def test_the_card_in_the_hand_shows_it_whatever_was_told_of_the_stay(name, card):
    assert today(name, unlimited("2024-12-31", card)) == YES


def test_the_card_of_another_right_does_not():
    assert today(B, unlimited("2024-12-31", "annex-15")) == UNSURE


@pytest.mark.parametrize(
    ("last", "wording"), [("2025-05-31", ""), ("2025", "day"), ("2024", "day")]
)
def test_only_a_day_that_was_told_is_named(last, wording):
    found = judgement(B, unlimited(last))
    assert found.wording == wording
    assert ("last" in found.figures) == (wording == "")


def test_without_stays_nothing_has_ended():
    assert today(B, "") == YES
