"""Laws that hold for every life, whatever its stays, journeys and answers.

A long absence that is surely too long begins new years and clears what lay
before it, so that the laws on more absence and more residence are stated for
what the law itself promises, and say so where they leave something out.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from hypothesis import assume, given
from hypothesis import strategies as st

from permres_gui.domain.case import Absence, Case, Stay
from permres_gui.domain.day import PartialDay, add_months
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.rules.assessment import Assessment
from tests import strategies as lives
from tests.random_lives import ALL_REASONS
from tests.rules.examples import examples
from tests.rules.reading import assessed

NEVER = date.max
ONE_DAY = timedelta(1)


def possible(assessment: Assessment) -> date:
    return assessment.possible_from or NEVER


def certain(assessment: Assessment) -> date:
    return assessment.certain_from or NEVER


def both_days(case: Case) -> dict[str, tuple[str, date, date]]:
    """Status, possible and certain day of every card."""
    return {
        name: (each.status.value, possible(each), certain(each))
        for name, each in assessed(case).items()
    }


def away_days(case: Case) -> list[tuple[date, date]]:
    timeline = Timeline(case, lives.ON)
    return [(each.departure, each.back) for each in timeline.away(Reading.CAUTIOUS)]


def with_absence(case: Case, span: tuple[date, date], reason: str) -> Case:
    added = Absence(
        departure=PartialDay.of(span[0]),
        back=PartialDay.of(span[1]),
        reason=reason,
        commune_told=True,
        centre_kept=True,
        eu_visits=(),
    )
    return replace(case, absences=(*case.absences, added))


# ------------------------------------------------------------------ absence


@examples
@given(lives.third_country_lives(), lives.spans(date(1985, 1, 1), lives.ON))
def test_more_absence_never_brings_settlement_nearer(case, span):
    before, after = (
        assessed(case)["K"],
        assessed(with_absence(case, span, "family"))["K"],
    )
    assert possible(after) >= possible(before)
    assert certain(after) >= certain(before)


@examples
@given(lives.third_country_lives(), lives.spans(date(1985, 1, 1), lives.ON))
def test_more_absence_never_brings_the_first_possible_day_of_l_nearer(case, span):
    before, after = (
        assessed(case)["L"],
        assessed(with_absence(case, span, "family"))["L"],
    )
    assert possible(after) >= possible(before)


@examples
@given(lives.plain_workers(), lives.spans(date(1990, 1, 1), lives.ON))
def test_more_short_absence_never_brings_the_certain_day_of_l_nearer(case, span):
    """A long one begins new years, in which what lay before it is counted no more."""
    longer = with_absence(case, span, "family")

    def long_ones(each: Case) -> list[tuple[date, date]]:
        return [(a, b) for a, b in away_days(each) if b >= add_months(a, 6)]

    assume(long_ones(case) == long_ones(longer))
    assert certain(assessed(longer)["L"]) >= certain(assessed(case)["L"])


@examples
@given(lives.free_movement_lives(), st.integers(1, 900), st.sampled_from(ALL_REASONS))
def test_one_more_absence_at_the_end_never_brings_eu_plus_nearer(case, length, reason):
    """Before the others it may clear them: new years begin on the return from it."""
    returns = [back for _, back in away_days(case)]
    first = case.stays[0].first.earliest
    departure = max([first, *returns]) + ONE_DAY
    back = min(departure + timedelta(length), lives.ON)
    assume(departure < back)
    longer = with_absence(case, (departure, back), reason)
    before, after = assessed(case)["EU+"], assessed(longer)["EU+"]
    assert possible(after) >= possible(before)
    assert certain(after) >= certain(before)


@examples
@given(lives.lives(), st.randoms(use_true_random=False))
def test_the_order_of_absences_changes_nothing(case, dice: Random):
    mixed = list(case.absences)
    dice.shuffle(mixed)
    assert both_days(replace(case, absences=tuple(mixed))) == both_days(case)


@examples
@given(lives.lives(), st.data())
def test_an_absence_in_two_touching_parts_is_one_absence(case, data):
    assume(case.absences)
    whole = data.draw(st.sampled_from(case.absences))
    length = (whole.back.latest - whole.departure.earliest).days
    middle = PartialDay.of(
        whole.departure.earliest + timedelta(data.draw(st.integers(0, length)))
    )
    parts = (replace(whole, back=middle), replace(whole, departure=middle))
    others = tuple(each for each in case.absences if each is not whole)
    assert both_days(replace(case, absences=(*others, *parts))) == both_days(case)


@examples
@given(lives.lives())
def test_an_absence_told_twice_counts_once(case):
    twice = replace(case, absences=case.absences + case.absences)
    assert both_days(twice) == both_days(case)


# ---------------------------------------------------------------- residence

STATELESSNESS = date(2024, 9, 1)
"""Since when somebody can be admitted for it (article 57/45); before, a judge was asked."""


def begun_earlier(case: Case, days: int) -> Case:
    first = case.stays[0]
    earlier = PartialDay.of(first.first.earliest - timedelta(days))
    return replace(case, stays=(replace(first, first=earlier), *case.stays[1:]))


@examples
@given(lives.third_country_lives(), st.integers(1, 3000))
def test_a_longer_stay_before_never_pushes_b_k_or_l_away(case, days):
    """But for a stay that would have begun before there was such a stay."""
    longer = begun_earlier(case, days)
    first = longer.stays[0]
    assume(first.ground != "stateless" or first.first.earliest >= STATELESSNESS)
    before, after = assessed(case), assessed(longer)
    for card in ("B", "K", "L"):
        assert possible(after[card]) <= possible(before[card]), card
        assert certain(after[card]) <= certain(before[card]), card


@examples
@given(lives.free_movement_lives(prison=False), st.integers(1, 10))
def test_whole_years_of_residence_before_never_push_eu_plus_away(case, years):
    """Whole years: another day of the year would move every anniversary.

    And no absence over two years: it takes away a right that was had before it.
    """
    first = case.stays[0].first.earliest
    assume((first.month, first.day) != (2, 29))
    assume(all(back <= add_months(left, 24) for left, back in away_days(case)))
    days = (first - first.replace(year=first.year - years)).days
    before, after = assessed(case)["EU+"], assessed(begun_earlier(case, days))["EU+"]
    assert possible(after) <= possible(before)
    assert certain(after) <= certain(before)


def with_gap(case: Case, at: int, days: int) -> Case:
    """The same life with a stay that ends some days before the next one begins."""
    stay = case.stays[at]
    ended = max(stay.last.earliest - timedelta(days), stay.first.earliest)
    shorter = replace(stay, last=PartialDay.of(ended))
    return replace(case, stays=(*case.stays[:at], shorter, *case.stays[at + 1 :]))


@examples
@given(lives.third_country_lives(), st.integers(1, 400), st.data())
def test_a_gap_between_two_stays_never_brings_k_or_l_nearer(case, days, data):
    """Sure days only with one absence: a gap clears a total that is in doubt."""
    assume(len(case.stays) > 1)
    gap = with_gap(case, data.draw(st.integers(0, len(case.stays) - 2)), days)
    before, after = assessed(case), assessed(gap)
    for card in ("K", "L"):
        assert possible(after[card]) >= possible(before[card]), card
        if len(case.absences) < 2:
            assert certain(after[card]) >= certain(before[card]), card


def in_two(stay: Stay, middle: date) -> tuple[Stay, Stay]:
    return (
        replace(stay, last=PartialDay.of(middle - ONE_DAY)),
        replace(stay, first=PartialDay.of(middle)),
    )


@examples
@given(lives.lives(), st.data())
def test_a_stay_in_two_touching_parts_is_one_stay(case, data):
    """But for a procedure: there a second paper is a second application."""
    at = data.draw(st.integers(0, len(case.stays) - 1))
    stay = case.stays[at]
    assume("procedure" not in str(stay.ground))
    first = stay.first.earliest
    last = stay.last.latest if stay.last else lives.ON
    assume(last > first)
    middle = first + timedelta(data.draw(st.integers(1, (last - first).days)))
    stays = (*case.stays[:at], *in_two(stay, middle), *case.stays[at + 1 :])
    assert both_days(replace(case, stays=stays)) == both_days(case)


# --------------------------------------------------------------------- days


@examples
@given(
    st.one_of(lives.plain_workers(), lives.free_movement_lives(), lives.family_lives())
)
def test_the_answer_holds_on_the_announced_day_and_not_on_the_day_before(case):
    for name, each in assessed(case).items():
        for level in ("possible", "certain"):
            day = getattr(each, f"{level}_from")
            if day is not None:
                assert getattr(each.verdict.at(day), level), name
                assert not getattr(each.verdict.at(day - ONE_DAY), level), name


@examples
@given(lives.plain_workers() | lives.free_movement_lives() | lives.family_lives())
def test_asked_on_the_announced_day_the_answer_is_yes(case):
    for name, each in assessed(case).items():
        day = each.certain_from
        if day is None or day <= lives.ON:
            continue
        then = assessed(replace(case, as_of=day))[name]
        assert then.verdict.at(day).certain
        assert then.certain_from == day
        eve = assessed(replace(case, as_of=day - ONE_DAY))[name]
        assert eve.certain_from == day
        assert eve.status.value != "eligible"


def moved(case: Case, years: int) -> Case:
    """The same life, whole years later."""

    def later(day):
        if not isinstance(day, PartialDay):
            return day
        return PartialDay(
            day.earliest.replace(year=day.earliest.year + years),
            day.latest.replace(year=day.latest.year + years),
        )

    return replace(
        case,
        as_of=case.as_of.replace(year=case.as_of.year + years),
        card=replace(case.card, valid_until=later(case.card.valid_until)),
        stays=tuple(
            replace(each, first=later(each.first), last=later(each.last))
            for each in case.stays
        ),
        absences=tuple(
            replace(each, departure=later(each.departure), back=later(each.back))
            for each in case.absences
        ),
        detention=tuple(
            replace(each, first=later(each.first), last=later(each.last))
            for each in case.detention
        ),
    )


@examples
@given(lives.plain_workers() | lives.free_movement_lives() | lives.family_lives())
def test_a_life_28_years_later_has_its_days_28_years_later(case):
    """After 28 years the calendar repeats itself, and the leap days with it."""

    def later(day: date) -> date:
        return day if day == NEVER else day.replace(year=day.year + 28)

    now, then = both_days(case), both_days(moved(case, 28))
    for card in ("B", "K", "L", "EU+", "F+", "M"):
        assert then[card][1:] == (later(now[card][1]), later(now[card][2])), card


@examples
@given(st.one_of(lives.lives(), lives.with_partial_days(lives.lives())))
def test_the_possible_day_never_comes_after_the_certain_one(case):
    for each in assessed(case).values():
        assert possible(each) <= certain(each)


@examples
@given(
    st.one_of(
        lives.plain_workers(),
        lives.free_movement_lives(reasons=("holiday",)),
        lives.third_country_lives().map(lambda case: replace(case, absences=())),
    ),
    st.data(),
)
def test_a_day_known_in_part_gives_a_range_around_the_exact_answer(case, data):
    """One reason for all: which absences touch may depend on the days."""
    vague = data.draw(lives.with_partial_days(st.just(case)))
    exact, ranges = assessed(case), assessed(vague)
    for name, each in exact.items():
        assert possible(ranges[name]) <= possible(each), name
        assert certain(ranges[name]) >= certain(each), name


# ------------------------------------------------------------------ answers

SETTLED = {"eligible", "not_eligible", "held", "lost"}


@examples
@given(lives.lives(), lives.changes())
def test_an_answer_that_is_given_stays_inside_what_was_announced(case, change):
    path, silence, value = change
    assume(path != "person.nationality" or isinstance(silence, Unknown) or value)
    # A card that expired is an event: no verdict waits for a day that may be left out.
    assume(path != "card.valid_until" or isinstance(silence, Unknown))
    asked = lives.answered(case, path, silence)
    told = lives.answered(case, path, value)
    before, after = assessed(asked), assessed(told)
    for name, each in before.items():
        status, now = each.status.value, after[name].status.value
        if status in SETTLED:
            assert now == status, (path, name)
        if status == "not_yet":
            assert now in {"not_yet", "not_eligible"}, (path, name)
        assert possible(each) <= possible(after[name]), (path, name)
        if each.certain_from is not None and now not in {"held", "lost"}:
            assert certain(after[name]) <= certain(each), (path, name)


@examples
@given(lives.lives(), lives.changes())
def test_what_is_missing_is_named_and_what_is_unknown_needs_advice(case, change):
    path, silence, _ = change
    for name, each in assessed(lives.answered(case, path, silence)).items():
        if each.status.value == "undetermined":
            assert each.missing, name
        if isinstance(silence, Unknown):
            assert path not in each.missing, name
