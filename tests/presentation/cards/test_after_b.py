"""What is said of the K card while there is no B card."""

from __future__ import annotations

from permres_gui.presentation.cards.card_rows import card_rows
from tests.answers_in_common import AT_WORK
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told, worked

TRAFFICKING = f"""
as_of: 2024-03-01
person: {{nationality: ["NG"], municipality: "44021"}}
card: {{kind: A, valid_until: 2025-03-01}}
stays: [{{ground: trafficking-victim, from: 2022-05-01, proof: first-card}}]
{AT_WORK}trafficking: {{case_won: yes, centre: yes}}
"""


def k_row(context):
    return next(row for row in card_rows(context) if "K" in row.letters)


def test_an_early_b_card_does_not_spare_the_years():
    row = k_row(told(case_of(TRAFFICKING)))
    assert plain(row.day) == "after the B card, not before 1 May 2027"
    assert plain(row.reason) == (
        "First you need the B card. Then your years of regular stay must be complete"
        " too: on 1 May 2027."
    )
    assert "as soon as you have it" not in str(row)


def test_with_the_years_the_b_card_is_enough():
    row = k_row(told(worked("refugee-16-months")))
    assert row.day == "after the B card"
    assert "Apply for the K card as soon as you have it." in row.reason


def test_a_k_card_that_municipalities_take_names_the_b_card_that_cannot_be_had():
    row = k_row(told(worked("early-survivor-accident")))
    assert "The municipality can take your request" in row.reason
    assert row.lines[0] == (
        "By law a B card comes first, and your present stay does not lead to a B card."
    )
    assert "First you need the B card" not in str(row)


def test_a_list_promises_no_card_that_needs_a_b_card_which_cannot_be_had():
    row = k_row(told(worked("student-six-years")))
    stay = next(e for e in row.requirements if e.title == "An unlimited stay")
    assert (stay.status, stay.detail) == (
        "not_eligible",
        "Your present stay does not lead to a B card, and a K card needs one first.",
    )
