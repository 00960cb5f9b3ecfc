"""What changes when: every coming day with what is true from then on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from permres_gui.domain.day import add_years
from permres_gui.presentation.desk.coming_changes import changes
from permres_gui.presentation.desk.coming_view import AHEAD, MOST, coming_view
from permres_gui.presentation.fees.bill import bill
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.lives_told import SPOUSE
from tests.presentation.told import case_of, told, worked


@pytest.fixture
def context():
    return told(worked("worker-day-before-five-years"), "en")


def test_the_day_on_which_a_card_becomes_possible_is_told(context):
    first = next(
        each.certain_from
        for each in context.assessments
        if each.certain_from and each.certain_from > context.as_of
    )
    found = {each.day: each.lines for each in changes(context, date(2040, 1, 1))}
    assert any("and becomes “Yes, now" in line for line in found[first])


def test_each_change_is_what_another_day_would_answer(context):
    for change in changes(context, add_years(context.as_of, MOST)):
        if all(" in hand: " in line for line in change.lines):
            continue
        before = told_on(change.day, -1)
        after = told_on(change.day, 0)
        assert before != after


def told_on(day: date, shift: int):
    """Status and price of every card on a day, from a fresh assessment."""
    case = replace(worked("worker-day-before-five-years"), as_of=day + timedelta(shift))
    context = told(case)
    return [
        (each.status, bill(context, each.card).total) for each in context.assessments
    ]


def test_prices_of_next_year_are_shown_as_not_known():
    context = told(worked("eu-plain-worker"), "en")
    lines = [
        line for each in changes(context, date(2027, 12, 31)) for line in each.lines
    ]
    (price,) = [line for line in lines if line.startswith("Price of the EU+ card")]
    assert price == "Price of the EU+ card: not known for this day. Before: €30."


def days_of(view):
    return [each for each in view.advice if each.link is None]


def test_the_days_of_all_cards_can_be_saved_for_a_calendar(context):
    (calendar,) = (e for e in coming_view(context, {}).advice if e.link is not None)
    assert calendar.link.id == "calendar"
    assert len(calendar.lines) == len(reminders(context, CARD_ORDER))


def test_nothing_is_looked_ahead_further_than_the_page_says(context):
    far = coming_view(context, {"until": "2099"})
    limit = add_years(context.as_of, MOST)
    assert len(days_of(far)) == len(changes(context, limit))
    near = coming_view(context, {})
    assert len(days_of(near)) == len(changes(context, add_years(context.as_of, AHEAD)))


def test_a_time_without_changes_says_so(context):
    view = coming_view(context, {"until": context.as_of.isoformat()})
    assert view.answer.title.startswith("No change is known up to")
    assert days_of(view) == []


def told_lines(text: str, on: date, until: date = date(2028, 1, 1)) -> dict[date, str]:
    context = told(replace(case_of(text), as_of=on), "en")
    return {
        each.day: " ".join(each.lines).replace("\N{NO-BREAK SPACE}", " ")
        for each in changes(context, until)
    }


def test_the_card_in_the_hand_is_told_with_its_renewal_and_its_last_day():
    found = told_lines(SPOUSE, date(2026, 11, 24))
    begins, closes, last = (date(2026, 11, 30), date(2026, 12, 15), date(2027, 1, 14))
    assert found[begins].startswith("A card in hand: the days to ask for its renewal")
    assert "The last is 15 December 2026." in found[begins]
    assert "last day to ask for its renewal in time" in found[closes]
    assert "A card in hand: this is its last day." in found[last]


def test_a_change_tells_the_answer_before_and_after_and_why():
    line = told_lines(SPOUSE, date(2026, 11, 24))[date(2027, 1, 15)]
    assert "B card: it was “Yes, now, since 20 October 2026” and becomes “Ask, " in line
    assert "Your residence card expired on 14 January 2027." in line


def test_a_day_that_comes_without_another_answer_is_told_all_the_same():
    line = told_lines(SPOUSE, date(2026, 11, 24))[date(2026, 12, 2)]
    assert "L card: the day has come (from 2 December 2026)." in line
    assert "The answer stays “Ask”." in line


def test_a_card_known_by_its_month_perhaps_ends_on_its_first_day():
    text = SPOUSE.replace("2027-01-14", "2027-01")
    found = told_lines(text, date(2026, 11, 1))
    assert "perhaps this is its last day" in found[date(2027, 1, 1)]
    assert "this is its last day at the latest" in found[date(2027, 1, 31)]
    assert "perhaps the days to ask for its renewal begin" in found[date(2026, 11, 17)]
    assert "perhaps the last day" in found[date(2026, 12, 2)]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (date(2026, 12, 1), "ask for its renewal now. Last day: 15 December 2026."),
        (date(2026, 12, 20), "The last day was 15 December 2026."),
    ],
)
def test_days_to_renew_that_run_already_are_said_at_once(on, said):
    context = told(replace(case_of(SPOUSE), as_of=on), "en")
    lines = " ".join(coming_view(context, {}).answer.lines)
    assert said in lines.replace("\N{NO-BREAK SPACE}", " ")


def test_the_last_day_to_decide_on_an_application_is_among_the_days():
    text = """
person: {nationality: ["IN"]}
card: {kind: A, valid_until: 2026-12-31, old_layout: no}
application: {receipt: annex-16bis, day: 2026-10-25, card: L}
"""
    found = " ".join(told_lines(text, date(2026, 11, 24)).values())
    assert "Last day to decide on your application for the L card." in found


def test_the_last_day_to_ask_for_a_compulsory_card_is_among_the_days():
    context = told(worked("f-divorce-custody"), "en")
    found = changes(context, add_years(context.as_of, MOST))
    lines = {each.day: each.lines for each in found}[date(2026, 11, 30)]
    assert any("Last day to apply for the F+ card" in each for each in lines)


def test_no_renewal_is_told_of_a_right_that_is_lost():
    context = told(worked("b-card-away-thirteen-months"), "en")
    found = changes(context, date(2029, 1, 1))
    assert {each.day for each in found} >= {date(2028, 5, 31)}
    assert "renewal" not in " ".join(line for each in found for line in each.lines)


def test_the_renewal_of_a_right_is_told_once_beside_the_card():
    """The reminders name it too; here it is a day of the card in the hand."""
    context = told(worked("b-card-away-exactly-a-year"), "en")
    assert {each.kind for each in reminders(context, ())} == {"renew"}
    found = changes(context, add_years(context.as_of, 5))
    lines = [line for each in found for line in each.lines]
    assert sum("days to ask for its renewal begin" in line for line in lines) == 1
