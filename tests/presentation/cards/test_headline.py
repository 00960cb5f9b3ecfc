"""What stands first on a result, and what is to be done first."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.cards_in_order import in_order, offered
from permres_gui.presentation.cards.headline import answer_link, headline, leader
from permres_gui.presentation.compare_view import compare_view
from permres_gui.presentation.kiosk.phone_text import phone_text
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.presentation.until_view import until_view
from tests.presentation.lives_told import LOST, STUDENT, plain
from tests.presentation.told import case_of, told, worked


@pytest.mark.parametrize("life", [STUDENT, LOST])
def test_without_hope_for_a_b_card_the_k_card_is_a_no(life):
    context = told(case_of(life))
    assert "K" not in {each.card for each in offered(context)}
    rows = [row for row in card_rows(context) if "K" in row.letters]
    assert [row.status for row in rows] == ["not_eligible"]
    assert rows[0].reason.startswith("A K card needs a B card first.")
    assert "For a later K card" not in str(until_view(context))


def test_who_can_get_the_b_card_sees_the_k_card_come_after_it():
    refugee = STUDENT.replace(
        "ground: student, from: 2020-09-15", "ground: refugee, from: 2023-09-15"
    )
    context = told(case_of(refugee + "status_under_review: no\n"))
    row = next(row for row in card_rows(context) if "K" in row.letters)
    assert (row.status, row.day) == ("not_yet", "after the B card")


def test_a_sure_and_compulsory_card_leads_over_one_that_is_only_possible():
    context = told(worked("f-second-year"))
    leading = leader(context)
    assert leading is not None
    assert (leading.card, leading.certain_from) == ("F+", date(2028, 4, 11))


def test_a_right_that_must_be_judged_comes_before_a_question():
    context = told(worked("loss-fraud"))
    assert headline(context).status == "needs_advice"
    assert plain(headline(context).sentence).startswith(
        "Ask an adviser whether you keep"
    )


def test_the_price_asks_for_the_municipality_while_there_is_none():
    nowhere = STUDENT.replace(', municipality: "44021"', "")
    cells = compare_view(told(case_of(nowhere)), ("B", "K")).rows[-1][1]
    assert {cell.text for cell in cells} == {"Choose your municipality first"}


@pytest.mark.parametrize(
    ("case", "said"),
    [
        ("f-late", "Apply for the F+ card at your municipality now."),
        ("f-second-year", "You must apply for the F+ card before your F card expires."),
        ("l-13-months-india", "See a lawyer or an adviser before you travel or apply."),
    ],
)
def test_what_must_not_be_missed_is_taken_home_without_a_day_of_the_person(case, said):
    context = told(worked(case))
    lines = plain(phone_text(context, in_order(context)[0].card))
    assert said in lines
    assert "15 October 2025" not in lines


@pytest.mark.parametrize(
    ("insurance", "kind"), [("yes", "complete"), ("unknown", "perhaps")]
)
def test_a_day_that_is_not_sure_is_drawn_as_such(insurance, kind):
    life = STUDENT.replace("student", "single-permit").replace("2026-11", "2025-11")
    life = life.replace("900, source: third-person", "3900, source: work")
    life = life.replace("insurance: yes", f"insurance: {insurance}")
    drawn = timeline_view(told(case_of(life)))
    assert drawn is not None
    lane = next(at for at, each in enumerate(drawn.lanes) if each.label == "L card")
    assert [mark.kind for mark in drawn.marks if mark.lane == lane] == [kind]


def test_who_must_wait_puts_the_day_in_a_calendar_where_a_file_can_be_kept():
    context = told(worked("eu-one-day-short"))
    kept, seen = headline(context, files=True).link, headline(context).link
    assert kept is not None
    assert seen is not None
    assert (kept.id, kept.label) == ("calendar:EU+", "Put it in your calendar")
    assert (seen.id, seen.label) == ("papers:EU+", "Papers, price, steps")


def test_two_cards_that_are_possible_since_two_days_each_have_a_line():
    lines = [plain(line) for line in headline(told(worked("refugee-16-months"))).lines]
    assert lines[:2] == [
        "B card: since 4 March 2024.",
        "L card: since 2 November 2024.",
    ]


def test_two_cards_that_are_possible_since_one_day_share_it():
    lines = [plain(line) for line in headline(told(worked("husband-of-refugee"))).lines]
    assert lines == ["This has been possible since 31 August 2025."]


def test_what_no_question_asks_has_no_link():
    assert answer_link(told(case_of(STUDENT)), "as_of") is None


def test_the_only_card_that_must_be_asked_for_is_called_that():
    introduction = compare_view(told(worked("f-second-year")), ("F+",)).introduction
    assert introduction == "You must apply for the F+ card."


SETTLED = """\
as_of: 2025-11-23
person: {nationality: [BR], municipality: "44021"}
card: {kind: B, valid_until: 2028-10-31}
stays:
  - {ground: single-permit, from: 2015-11-01, to: 2021-05-31, proof: first-card}
  - {ground: unlimited, from: 2021-06-01}
absences: []
detention: []
work: {works: yes}
means: {monthly_net: 2600, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""
ASKED = "application: {receipt: annex-16, day: %s, card: %s}\n"


def test_who_asked_for_a_card_is_not_told_to_ask_for_it():
    found = headline(told(case_of(SETTLED + ASKED % ("2025-10-12", "L"))))
    assert plain(found.sentence) == (
        "You have applied for the L card, and you meet its conditions."
    )
    assert "You can apply for a K card now." in [plain(each) for each in found.lines]
    assert found.link is not None
    assert found.link.id == "papers:L"


def test_without_an_application_both_cards_can_be_chosen():
    found = headline(told(case_of(SETTLED)))
    assert plain(found.sentence) == "You can apply for the K card or the L card now."


def test_who_asked_for_it_too_early_is_told_from_when_it_can_be_asked_for():
    found = headline(told(case_of(SETTLED + ASKED % ("2019-10-12", "L"))))
    assert plain(found.sentence) == "You can apply for the K card or the L card now."
