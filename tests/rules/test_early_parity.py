"""A right that came early is kept and lost exactly as one that came after five years."""

from __future__ import annotations

import os
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.interview.case_file import read
from tests.rules.reading import assessed

examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "60")))
REASONS = ("holiday", "health", "family", "coercion", "work", "unknown")
LENGTHS = (40, 200, 400, 700, 729, 730, 731, 732, 760, 900, 1200)
HEAD = """
case: 1
as_of: 2026-06-01
person: {nationality: [FR]}
card: {kind: EU}
detention: []
public_order: none
fraud_found: no
appeal_pending: no
means: {monthly_net: 1600, source: benefit, dependants: 0}
insurance: yes
"""
WORK = "work: {works: no, inactive_years: no"
ACCIDENT = "stopped: {day: %s, reason: work-accident}, belgian_benefit: yes"


@st.composite
def journeys(draw: st.DrawFn) -> tuple[date, list[tuple[date, date, str, bool]]]:
    """The day of a right, and what followed: abroad, perhaps with another stay after."""
    right = draw(st.dates(date(2010, 1, 1), date(2016, 12, 31)).filter(_anniversary))
    away, day = [], right
    for _ in range(draw(st.integers(0, 3))):
        left = day + timedelta(draw(st.integers(2, 700)))
        day = left + timedelta(draw(st.sampled_from(LENGTHS)))
        if day > date(2026, 5, 1):
            break
        again = draw(st.booleans())
        away.append((left, day, draw(st.sampled_from(REASONS)), again))
    return right, away


def _anniversary(day: date) -> bool:
    return (day.month, day.day) != (2, 29)


def life(first: date, away: list[tuple[date, date, str, bool]], work: str) -> str:
    stays, begun = [], first
    for left, back, _, again in away:
        if again:
            stays.append(f"from: {begun}, to: {left}")
            begun = back
    stays.append(f"from: {begun}")
    told = ", ".join(
        f"{{ground: eu-citizen, {each}, proof: annex-19}}" for each in stays
    )
    gone = ", ".join(f"{{from: {a}, to: {b}, reason: {why}}}" for a, b, why, _ in away)
    return f"{HEAD}stays: [{told}]\nabsences: [{gone}]\n{WORK}{work}}}\n"


@examples
@given(journeys())
def test_what_followed_decides_alike_whichever_way_the_right_came(told):
    right, away = told
    five = life(right.replace(year=right.year - 5), away, "")
    early = life(right, away, ", " + ACCIDENT % right)
    one, other = (assessed(read(each, "t").case)["EU+"] for each in (five, early))
    assert (one.status, one.possible_from, one.certain_from) == (
        other.status,
        other.possible_from,
        other.certain_from,
    )
