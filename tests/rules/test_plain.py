"""Frozen records from plain data and back, without pydantic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Literal, Optional, Union

import pytest

from permres_gui.rules.plain import build


class Colour(Enum):
    RED = "red"


@dataclass(frozen=True)
class Round:
    kind: Literal["round"] = "round"
    width: int = 1


@dataclass(frozen=True)
class Square:
    kind: Literal["square"] = "square"
    side: Decimal = Decimal(2)


@dataclass(frozen=True)
class Box:
    name: str
    day: Optional[date] = None  # noqa: UP045 - the older form is read too
    price: Decimal | None = None
    shapes: tuple[Union[Round, Square], ...] = ()  # noqa: UP007
    pair: tuple[str, date] | None = None
    notes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    colour: Colour | None = None


FULL = Box(
    "one",
    date(2021, 3, 4),
    Decimal("1900.50"),
    (Round(width=3), Square()),
    ("a", date(2020, 2, 29)),
    {"x": ("y", "z")},
)


def test_a_record_is_built_from_json():
    data = {
        "name": "one",
        "day": "2021-03-04",
        "price": "1900.50",
        "shapes": [{"kind": "round", "width": 3}, {"kind": "square"}],
        "pair": ["a", "2020-02-29"],
        "notes": {"x": ["y", "z"]},
    }
    assert build(Box, data) == FULL


def test_what_is_left_out_or_null_has_its_default():
    assert build(Box, {"name": "x", "day": None, "price": None}) == Box("x")


def test_a_list_of_records_is_built_too():
    assert build(tuple[Round, ...], [{}, {"width": 2}]) == (Round(), Round(width=2))


def test_a_pair_of_another_length_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        build(Box, {"name": "x", "pair": ["a"]})


def test_a_key_that_no_field_has_is_refused():
    with pytest.raises(KeyError):
        build(Box, {"name": "x", "colour_of": "red"})


@dataclass(frozen=True)
class Framed:
    inside: Round = Round()


def test_a_record_that_says_what_is_said_without_it_is_that_very_default():
    assert build(Framed, {"inside": {"width": 1}}).inside is Framed().inside
    assert build(Framed, {"inside": {"width": 2}}).inside == Round(width=2)
