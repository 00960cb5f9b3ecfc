"""When the stay of today can be ended: told while it can be, and to who may be concerned."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Case, Sponsor, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.condition import Condition
from permres_gui.rules.stay_risk import StayRisk, StayRisks

APART = Condition(
    ground_now=("eu-family",), answers={"sponsor.lives_together": ("no",)}
)
ENDED = Condition(ground_now=("eu-family",), answers={"sponsor.ended": ("divorce",)})
RISK = StayRisk("apart", "A title", "A text", ("a",), (APART, ENDED), 66, ("F+",))


def life(first: object, *, together: object = False, ground: str = "eu-family") -> Case:
    told = PartialDay.parse(first) if isinstance(first, str) else first
    return Case(stays=(Stay(ground, told),), sponsor=Sponsor(lives_together=together))


@pytest.mark.parametrize(
    ("case", "on", "told"),
    [
        (life("2021-05-10"), "2026-11-09", True),
        (life("2021-05-10"), "2026-11-10", False),
        (life("2020-08-31"), "2026-02-28", True),
        (life("2020-08-31"), "2026-03-01", False),
        (life("2021"), "2027-06-30", True),
        (life("2021"), "2027-07-01", False),
        (life(UNKNOWN), "2040-01-01", True),
        (life(None), "2040-01-01", True),
        (life("2021-05-10", together=True), "2023-01-01", False),
        (life("2021-05-10", together=UNKNOWN), "2023-01-01", False),
        (life("2021-05-10", together=None), "2023-01-01", False),
        (life("2021-05-10", ground="student"), "2023-01-01", False),
        (Case(), "2023-01-01", False),
        (Case(stays=UNKNOWN), "2023-01-01", False),
    ],
)
def test_it_is_told_until_its_months_are_surely_over(case, on, told):
    assert RISK.concerns(case, date.fromisoformat(on)) is told


def test_of_those_that_fit_the_first_is_told():
    other = StayRisk("other", "A title", "A text", ("a",), (Condition(),), 60, ())
    listed = StayRisks((RISK, other))
    on = date(2022, 1, 1)
    assert listed.of(life("2021-05-10"), on) is RISK
    assert listed.of(life("2021-05-10", together=True), on) is other
    assert StayRisks((RISK,)).of(Case(), on) is None


def test_any_one_of_its_conditions_is_enough():
    case = replace(life("2021-05-10"), sponsor=Sponsor(ended="divorce"))
    assert RISK.concerns(case, date(2022, 1, 1))
    case = replace(case, sponsor=Sponsor(ended="death"))
    assert not RISK.concerns(case, date(2022, 1, 1))
