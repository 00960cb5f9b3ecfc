"""Which days a person is reminded of, on which day they stop to come, which are not sure."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from permres_gui.interview.case_file import read
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.reports.reminders import Reminder, reminders
from tests.answers_in_common import AT_WORK
from tests.presentation.told import told
from tests.worked_cases import FILES, read_once

ALL = ("B", "K", "L", "EU+", "F+", "M")
HELD = """case: 1
person: {nationality: ["IN"]}
card: {kind: %s, valid_until: %s, right_since: 2018-01-02, old_layout: no}
stays: [{ground: unlimited, from: 2018-01-02, proof: first-card}]
absences: []
detention: []
fraud_found: no
public_order: none
withdrawal_agreement: no
status_under_review: no
"""
APPLIED = """case: 1
person: {nationality: ["IN"]}
application: {receipt: annex-16bis, day: %s, card: L}
"""
WORKER = (
    """case: 1
person: {nationality: ["IN"], born: 1990-01-01, municipality: "44021"}
card: {kind: A, valid_until: 2027-01-14}
stays: [{ground: single-permit, from: 2022-03-01, proof: %s}]
other_state_ltr: no
"""
    + AT_WORK
)


def days(text: str, on: str, *cards: str, language: str = "en") -> tuple[Reminder, ...]:
    case = read(f"{text}as_of: {on}\n", "test").case
    return reminders(told(case, language), cards)


def of(kind: str, found: tuple[Reminder, ...]) -> list[Reminder]:
    return [each for each in found if each.kind == kind]


def test_a_sure_first_day_to_apply_is_a_reminder_until_it_has_come():
    worker = (WORKER % "first-card").replace(", valid_until: 2027-01-14", "")
    (before,) = days(worker, "2027-02-28", "L")
    assert (before.first, before.last) == (date(2027, 3, 1), date(2027, 3, 1))
    assert before.title == "First day to apply for the L card"
    assert "28 February 2027" in before.text.replace("\u00a0", " ")
    assert days(worker, "2027-03-01", "L") == ()


def test_a_day_that_is_only_possible_says_so_in_its_title():
    found = of("apply", days(WORKER % "unknown", "2026-11-23", "L"))
    assert found
    case = read(f"{WORKER % 'unknown'}as_of: 2026-11-23\n", "test").case
    card = told(case).of("L")
    for each in found:
        assert each.title.startswith("Perhaps") == (each.first != card.certain_from)
    assert {each.first for each in found} == {
        day for day in (card.possible_from, card.certain_from) if day
    }


def test_no_worked_case_has_a_sure_day_that_is_not_sure_or_a_day_that_is_past():
    """Every day of every worked case is one that the assessment, or its paper, has."""
    for file in FILES[::3]:
        context = told(read_once(file).case)
        for each in reminders(context, ALL):
            assert each.last >= context.as_of, file.stem
            if each.kind == "apply":
                sure = context.of(each.card).certain_from == each.first
                assert each.title.startswith("Perhaps") != sure, file.stem


SPOUSE = (
    """case: 1
person: {nationality: ["MA"], born: 1990-01-01, municipality: "44021"}
card: {kind: F, valid_until: %s, old_layout: %s}
stays: [{ground: eu-family, from: %s, proof: annex-19ter}]
sponsor: {nationality: [IT], relation: spouse, lives_together: yes, together_since: 2018-01-01}
conditions_still_met: yes
"""
    + AT_WORK
)


def test_the_last_day_to_apply_for_f_plus_is_a_reminder_with_its_fine():
    """Sources: f-plus.window, f-plus.fine."""
    spouse = SPOUSE % ("2027-03-31", "no", "2021-09-01")
    (found,) = of("last-day", days(spouse, "2026-11-23", "F+"))
    assert (found.first, found.last) == (date(2027, 3, 30), date(2027, 3, 30))
    assert found.title == "Last day to apply for the F+ card"
    assert "€200" in found.text.replace("\u00a0", "")
    assert of("last-day", days(spouse, "2027-03-31", "F+")) == []
    applied = "application: {receipt: annex-22, day: 2026-11-20, card: F+}\n"
    assert of("last-day", days(spouse + applied, "2026-11-23", "F+")) == []


@pytest.mark.parametrize(
    ("until", "old", "last"),
    [
        ("2027-03", "no", date(2027, 2, 28)),
        ("2027-03-31", "unknown", date(2026, 8, 2)),
    ],
)
def test_the_last_day_of_a_card_that_ends_on_no_sure_day_is_perhaps(until, old, last):
    spouse = SPOUSE % (until, old, "2021-05-01")
    (found,) = of("last-day", days(spouse, "2026-06-01", "F+"))
    assert found.last == last
    assert found.title == "Perhaps the last day to apply for the F+ card"
    assert "ask an adviser first" in found.text


def test_a_sure_day_after_the_last_one_is_no_day_to_wait_for():
    """Stay known by its month: sure on 30 November, and the last day is the 29th."""
    found = days(SPOUSE % ("2026-11-30", "no", "2021-11"), "2026-10-23", "F+")
    assert [(e.kind, e.first) for e in found] == [
        ("apply", date(2026, 11, 1)),
        ("last-day", date(2026, 11, 29)),
    ]


def test_who_asks_for_f_plus_in_time_is_not_reminded_to_renew_the_f_card():
    known = SPOUSE % ("2027-03-31", "no", "2021-09-01")
    assert of("renew", days(known, "2026-11-23", "F+")) == []
    too_short = SPOUSE % ("2027-03-31", "no", "2022-09-01")
    (renewed,) = of("renew", days(too_short, "2026-11-23", "F+"))
    assert "F card" in renewed.title


@pytest.mark.parametrize(
    ("receipt", "card"), [("annex-16ter", "L"), ("annex-23", "F+")]
)
def test_no_decision_is_awaited_on_an_application_that_is_not_considered(receipt, card):
    refused = f"""case: 1
person: {{nationality: ["IN"]}}
application: {{receipt: {receipt}, day: 2026-11-01, card: {card}}}
"""
    assert of("decision", days(refused, "2026-11-23", card)) == []


@pytest.mark.parametrize(("card", "on"), [("B", "2026-11-23"), ("K", "2026-11-23")])
def test_the_window_to_renew_is_one_reminder_of_eleven_days(card, on):
    (found,) = of("renew", days(HELD % (card, "2027-06-30"), on, "B"))
    end = date(2027, 6, 30)
    assert (found.first, found.last) == (
        end - timedelta(days=40),
        end - timedelta(days=30),
    )
    assert found.title == f"Ask for your new {card} card"


def test_a_card_that_shows_no_permanent_right_is_renewed_in_its_usual_days():
    (found,) = of("renew", days(WORKER % "first-card", "2026-11-23", *ALL))
    assert (found.first, found.last) == (date(2026, 11, 30), date(2026, 12, 15))
    assert found.title == "Ask for the renewal of your card: A card"
    month = (WORKER % "first-card").replace("2027-01-14", "2027-01")
    (unsure,) = of("renew", days(month, "2026-11-23", *ALL))
    assert unsure.title.startswith("Perhaps the days to ask for the renewal")
    assert "ask an adviser" in unsure.text


@pytest.mark.parametrize("until", ["unknown", "2026-12-20"])
def test_no_renewal_is_told_without_a_day_on_the_card_or_when_its_days_are_over(until):
    worker = (WORKER % "first-card").replace("2027-01-14", until)
    assert of("renew", days(worker, "2026-11-23", *ALL)) == []


def test_the_window_is_told_up_to_its_last_day_and_no_longer():
    assert of("renew", days(HELD % ("B", "2027-06-30"), "2027-05-31", "B"))
    assert not of("renew", days(HELD % ("B", "2027-06-30"), "2027-06-01", "B"))


def test_a_card_of_which_only_the_month_is_known_is_perhaps_to_be_renewed():
    (found,) = of("renew", days(HELD % ("B", "2027-06"), "2026-11-23", "B"))
    assert found.title.startswith("Perhaps")
    assert "ask an adviser" in found.text


def test_nobody_renews_a_card_whose_right_is_lost():
    away = (HELD % ("B", "2027-06-30")).replace(
        "absences: []",
        "absences: [{from: 2021-01-01, to: 2025-01-01, reason: holiday,"
        " commune_told: no, centre_kept: no}]",
    )
    assert of("renew", days(away, "2026-11-23", "B")) == []


def test_a_permanent_card_in_the_old_layout_has_no_day_by_the_one_printed_on_it():
    """It may end years before that day: a reminder then would come too late."""
    old = (HELD % ("F+", "2027-06-30")).replace("old_layout: no", "old_layout: %s")
    assert of("renew", days(old % "no", "2026-05-01", "F+"))
    assert of("renew", days(old % "yes", "2026-05-01", "F+")) == []
    assert of("renew", days(old % "unknown", "2026-05-01", "F+")) == []


def test_the_term_of_a_decision_ends_date_to_date_in_a_shorter_month_too():
    for given, last in (("2026-09-10", "2027-02-10"), ("2026-09-30", "2027-02-28")):
        (found,) = of("decision", days(APPLIED % given, "2026-11-23", "B"))
        assert found.first == found.last == date.fromisoformat(last)
        assert found.title == "Last day to decide on your application for the L card"
    assert of("decision", days(APPLIED % "2026-09-10", "2027-02-10", "B"))
    assert not of("decision", days(APPLIED % "2026-09-10", "2027-02-11", "B"))


def test_of_a_day_known_in_part_the_latest_end_is_perhaps_the_end():
    (found,) = of("decision", days(APPLIED % "2026-09", "2026-11-23", "B"))
    assert (found.first, found.title[:7]) == (date(2027, 2, 28), "Perhaps")


@pytest.mark.parametrize("card", ["M", "unknown"])
def test_without_a_legal_term_no_decision_is_expected(card):
    applied = (APPLIED % "2026-09-30").replace("card: L", f"card: {card}")
    assert not of("decision", days(applied, "2026-11-23"))


def test_without_answers_there_are_no_days():
    assert days("case: 1\n", "2026-11-23", *ALL) == ()


def test_the_page_of_papers_offers_them_only_where_files_can_be_kept():
    worker = (WORKER % "first-card").replace(", valid_until: 2027-01-14", "")
    case = read(f"{worker}as_of: 2026-11-23\n", "test").case
    context = told(case, "en")
    assert papers_view(context, "L").calendar is None
    offered = papers_view(context, "L", files=True).calendar
    assert offered is not None
    assert offered.id == "calendar"
    assert papers_view(context, "EU+", files=True).calendar is None
