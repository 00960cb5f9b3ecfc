from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter

from permres_gui.rules.comparison import Comparison

FILE = Path(__file__).parents[2] / "resources" / "rulebook" / "validity.yaml"
CARDS = ("B", "K", "L", "EU+", "F+", "M")
COMPARISON = TypeAdapter(Comparison).validate_python(
    yaml.safe_load(FILE.read_text(encoding="utf-8"))
)
TOPICS = {topic.id: topic for topic in COMPARISON.topics}


def told(topic: str, card: str) -> tuple[str, str]:
    cell = TOPICS[topic].of(card)
    return cell.text, cell.detail


@pytest.mark.parametrize("topic", COMPARISON.topics, ids=lambda topic: topic.id)
def test_every_topic_has_one_cell_for_each_card(topic):
    assert tuple(cell.card for cell in topic.cells) == CARDS


def test_only_the_eu_plus_card_has_no_fixed_validity():
    years = {card.card: card.years for card in COMPARISON.validity}
    assert years == {"B": 5, "K": 10, "L": 10, "EU+": None, "F+": 10, "M": 10}


def test_b_and_k_are_renewed_between_40_and_30_days_before_expiry():
    windows = {
        card.card: (card.renew_from_day, card.renew_until_day)
        for card in COMPARISON.validity
        if card.renew_from_day
    }
    assert windows == {"B": (40, 30), "K": (40, 30)}


def test_k_and_l_differ_in_mobility_and_not_in_validity():
    assert told("mobility", "K") != told("mobility", "L")
    assert told("validity", "K") == told("validity", "L")


def test_only_f_plus_is_compulsory():
    assert [c for c in CARDS if TOPICS["obligation"].of(c).text == "Yes"] == ["F+"]
