"""Records from plain data and back."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum

from permres_gui.domain.unknown import Unknown
from permres_gui.rules.plain import build, plain


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True)
class Inner:
    day: date
    amount: Decimal | None = None


@dataclass(frozen=True)
class Outer:
    parts: tuple[Inner, ...]
    pair: tuple[int, str]
    named: dict[str, Inner]
    colour: object = None


def test_a_record_is_built_from_plain_data_by_its_type_hints():
    data = {
        "parts": [{"day": "2025-01-02", "amount": "1.50"}, {"day": "2025-01-03"}],
        "pair": [1, "a"],
        "named": {"x": {"day": "2025-01-04", "amount": None}},
    }
    built = build(Outer, data)
    assert built.parts[0] == Inner(date(2025, 1, 2), Decimal("1.50"))
    assert built.pair == (1, "a")
    assert built.named["x"].amount is None


def test_a_record_becomes_plain_data_without_its_defaults():
    record = Outer(
        (Inner(date(2025, 1, 2), Decimal("1.50")),), (1, "a"), {}, Colour.RED
    )
    assert plain(record) == {
        "parts": [{"day": "2025-01-02", "amount": "1.50"}],
        "pair": [1, "a"],
        "named": {},
        "colour": "red",
    }
    assert plain({"a": Unknown.UNKNOWN}) == {"a": "unknown"}
