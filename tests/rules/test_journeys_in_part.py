"""A journey to come of which a day is not known: unknown is never no, and never sure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Assessment, Status
from tests.rules.examples import examples
from tests.rules.reading import assessed

ON = date(2025, 6, 15)
LIVES = {
    "refugee": """
card: {kind: A, valid_until: 2029-01-01}
stays:
  - {ground: asylum-procedure, from: 2018-03-04, to: 2019-06-09, proof: annex-26}
  - {ground: refugee, from: 2019-06-10, proof: first-card}
""",
    "nearly five years": """
card: {kind: A, valid_until: 2029-01-01}
stays:
  - {ground: asylum-procedure, from: 2021-03-04, to: 2022-06-09, proof: annex-26}
  - {ground: refugee, from: 2022-06-10, proof: first-card}
""",
    "worker": """
card: {kind: A, valid_until: 2026-01-01}
stays: [{ground: single-permit, from: 2021-01-10, proof: first-card}]
""",
    "holder of a B card": """
card: {kind: B, valid_until: 2029-01-01, right_since: 2024-01-02}
stays: [{ground: medical-9ter, from: 2021-01-10, proof: first-card}]
""",
    "holder of an L card": """
card: {kind: L, valid_until: 2032-01-01, right_since: 2022-01-02}
stays: [{ground: long-term-resident, from: 2022-01-02, proof: first-card}]
""",
}
ANSWERS = """case: 1
as_of: 2025-06-15
person: {nationality: [SY]}
absences: []
detention: []
work: {works: yes}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
status_under_review: no
other_state_ltr: no
"""
NO = {Status.NOT_ELIGIBLE, Status.NOT_YET, Status.LOST}
DAYS = st.integers(1, 500)


def life(name: str, journey: Absence) -> Case:
    case = read(ANSWERS + LIVES[name], "test").case
    return replace(case, absences=(journey,))


def day(after: int) -> PartialDay:
    return PartialDay.of(ON + timedelta(after))


def journey(departure: int, length: int, told: bool) -> Absence:
    return Absence(
        departure=day(departure),
        back=day(departure + length),
        reason="work",
        commune_told=told,
        centre_kept=told,
        eu_visits=(),
    )


def fits(vague: Assessment, exact: Assessment) -> bool:
    """Whether the exact answer is one of those that the vague one leaves open."""
    if vague.status in NO and exact.status not in NO:
        return False
    if (
        vague.status in {Status.ELIGIBLE, Status.HELD}
        and exact.status is not vague.status
    ):
        return False
    if vague.certain_from is None:
        return True
    return exact.certain_from is not None and exact.certain_from <= vague.certain_from


@pytest.mark.parametrize("name", LIVES)
@pytest.mark.parametrize("unknown", ["departure", "back"])
@examples
@given(departure=DAYS, length=DAYS, told=st.booleans())
def test_a_day_of_a_journey_to_come_that_is_not_known_leaves_every_answer_open(
    name, unknown, departure, length, told
):
    exact = journey(departure, length, told)
    vague = replace(exact, **{unknown: UNKNOWN})
    found, wanted = assessed(life(name, vague)), assessed(life(name, exact))
    for card in ("B", "K", "L"):
        assert fits(found[card], wanted[card]), card


def test_a_refugee_whose_departure_is_not_known_is_not_told_no():
    away = replace(journey(100, 500, told=False), departure=UNKNOWN)
    assert assessed(life("refugee", away))["B"].status is Status.NEEDS_ADVICE


def test_who_leaves_before_the_day_and_may_stay_away_has_no_sure_day():
    away = replace(journey(20, 30, told=False), back=UNKNOWN)
    found = assessed(life("worker", away))["L"]
    assert (found.status, found.certain_from) == (Status.NOT_YET, None)


def test_between_the_days_on_which_a_journey_may_begin_nothing_is_told_for_sure():
    """Some day of 2026: B may be asked for before it, and not after it."""
    away = replace(journey(1, 900, told=False), departure=PartialDay.parse("2026"))
    found = assessed(life("nearly five years", away))["B"]
    assert (found.status, found.possible_from) == (Status.NOT_YET, date(2026, 3, 4))
    assert found.certain_from is None
