"""A right that came early is kept and lost exactly as one that came after five years."""

from __future__ import annotations

import os
from datetime import date, timedelta

from hypothesis import example, given, settings
from hypothesis import strategies as st

from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Assessment
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
NEVER = date.max
FIRST_UNKNOWN = date(2010, 1, 3), date(2012, 1, 4)
THEN = date(2012, 1, 6), date(2012, 2, 15)
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
    one, other = both_ways(right, away)
    assert one.status == other.status
    if all(why != "unknown" for _, _, why, _ in away):
        assert days_of(one) == days_of(other)


@examples
@given(journeys())
@example(
    (date(2010, 1, 1), [(*FIRST_UNKNOWN, "unknown", False), (*THEN, "holiday", False)])
)
def test_an_absence_for_a_reason_nobody_knows_makes_an_early_right_less_sure_at_most(
    told,
):
    """Five years may have passed besides it, which only another reason leaves whole."""
    one, other = both_ways(*told)
    assert (other.possible_from or NEVER) <= (one.possible_from or NEVER)
    assert (other.certain_from or NEVER) >= (one.certain_from or NEVER)


def both_ways(
    right: date, away: list[tuple[date, date, str, bool]]
) -> tuple[Assessment, Assessment]:
    """The same journeys after a right by five years, and after one by an accident."""
    five = life(right.replace(year=right.year - 5), away, "")
    early = life(right, away, ", " + ACCIDENT % right)
    one, other = (assessed(read(each, "t").case)["EU+"] for each in (five, early))
    return one, other


def days_of(found: Assessment) -> tuple[date | None, date | None]:
    return found.possible_from, found.certain_from
