"""What an authority must judge first is said first, and is never a promise."""

from __future__ import annotations

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from permres_gui.presentation.cards.status_sentences import status_sentence
from permres_gui.rules.assessment import Status
from tests.presentation.lives_told import plain
from tests.presentation.told import told, worked
from tests.worked_cases import FILES, over, read_once


def sentences(context):
    return {
        e.card: plain(status_sentence(e, context.words)) for e in context.assessments
    }


@over(FILES[::2])
def test_only_a_b_card_is_given_without_an_application(path):
    told_of = sentences(told(read_once(path).case))
    assert all(
        "can give you" not in text for card, text in told_of.items() if card != "B"
    )


def test_the_years_of_a_card_that_is_given_are_a_day_without_an_obstacle():
    told_of = sentences(told(worked("worker-day-before-five-years")))
    assert (
        told_of["B"]
        == "From 1 April 2025 the Immigration Office can give you a B card."
    )


def test_a_review_stands_before_the_years():
    context = told(worked("refugee-status-review"))
    assert sentences(context)["L"] == (
        "Ask for advice first. Perhaps you can apply for an L card from 17 July 2025."
    )
    row = next(row for row in card_rows(context) if "L" in row.letters)
    assert row.reason.startswith("Your protection status is under review.")
    assert (
        plain(row.lines[0])
        == "Your 5 years of legal stay are complete on 17 July 2025."
    )


def test_a_conviction_is_the_first_line_and_whom_to_ask_the_second():
    context = told(worked("abs-prison"))
    first = headline(context)
    assert context.of("EU+").status is Status.NOT_YET
    assert plain(first.sentence).startswith("Ask for advice first. Perhaps")
    assert first.lines[0].startswith("You have a conviction.")
    assert first.lines[1].startswith("Book an appointment")
    assert first.link is None


def test_a_conviction_is_said_once_for_the_cards_beside_the_one_that_is_held():
    lines = " ".join(headline(told(worked("b-card-conviction"))).lines)
    assert lines.count("You have a conviction.") == 1
    assert lines.index("get a K card") < lines.index("conviction")


def test_a_review_stands_before_the_card_that_has_no_day_yet():
    rows = card_rows(told(worked("refugee-status-review")))
    row = next(row for row in rows if "K" in row.letters)
    assert row.day == "after the B card"
    assert row.reason.startswith("Your protection status is under review.")
    assert row.lines[0].startswith("First you need the B card.")
