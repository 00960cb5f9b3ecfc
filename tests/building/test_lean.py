"""The compiled form of a record names only what says something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from permres_gui.building.lean import lean
from permres_gui.interview.questions import Interview
from permres_gui.locations import resources
from permres_gui.records import dataclass
from permres_gui.rules.card_type import CardType
from permres_gui.rules.compiled import Library
from permres_gui.rules.law import Law
from permres_gui.rules.plain import build
from tests.sources import sources


@dataclass(frozen=True, slots=True)
class Inner:
    """What stands within another record."""

    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outer:
    """A record with a field of each sort."""

    id: str
    note: str = ""
    asked: bool = True
    inner: Inner = Inner()
    rows: tuple[Inner, ...] = ()
    first: date | None = None
    amount: Decimal = Decimal(1)
    names: Mapping[str, str] = field(default_factory=dict)


def test_what_is_empty_by_itself_is_left_out():
    assert lean(Outer("a")) == {"id": "a", "asked": True, "amount": "1"}


def test_what_is_not_empty_by_itself_is_named():
    assert lean(Outer("", asked=False))["asked"] is False
    assert lean(Outer(""))["id"] == ""


def test_the_same_record_is_made_of_it():
    rows = (Inner(("x",)), Inner())
    for made in (
        Outer("a"),
        Outer("a", "b", False, Inner(("y",)), rows, date(2026, 1, 2), Decimal("3.50")),
        Outer("a", names={"nl": "", "fr": "c"}),
    ):
        assert repr(build(Outer, lean(made))) == repr(made)


def test_the_law_and_the_questions_are_the_same_as_when_all_is_named():
    parts, known = sources(), Library(resources())
    law, short = parts["law"].data, known.part("law")
    for kind, full, left in (
        (Law, law["law"], short["law"]),
        (tuple[CardType, ...], law["cards"], short["cards"]),
        (Interview, parts["questions"].data, known.part("questions")),
    ):
        assert repr(build(kind, left)) == repr(build(kind, full))
        assert len(str(left)) < len(str(full))
