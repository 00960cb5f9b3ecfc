"""The card on the return from an absence, and today."""

from __future__ import annotations

import pytest

from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    unanswered,
)
from tests.rules.reading import today

CARD, SINCE = "card: {kind: B, right_since: 2015-01-01", "}\n"


def away(rest: str, card: str = CARD + SINCE) -> str:
    return card + f"absences: [{{{rest}}}]\n"


@pytest.mark.parametrize(
    ("since", "verdict"), [("2021", UNSURE), ("2021-01", NO), ("2022-04", YES)]
)
def test_a_card_that_expired_perhaps_before_the_right_decides_nothing(since, verdict):
    card = f"card: {{kind: B, right_since: {since}, valid_until: 2021-09-30}}\n"
    found = today(
        "b.card-valid-on-return",
        away("from: 2021-02-01, to: 2021-10-05, reason: work", card),
    )
    assert found == verdict


@pytest.mark.parametrize(
    ("until", "back", "verdict"),
    [
        ("2025-01-10", "2025-01-10", YES),
        ("2025-01-09", "2025-01-10", NO),
        ("2025-01", "2025-01-20", UNSURE),
        ("2025-01-09", "2025-01-10, reason: coercion", AUTHORITY),
        ("2025-01-09", "2025-01-10, reason: unknown", UNSURE),
        ("2024-07-31", "2025-01-10", NO),
        ("2024-07-31", "2024-10-01", UNSURE),
        ("unknown", "2025-01-10", UNSURE),
        ("unknown", "2024-10-01", YES),
        ("2024-09-01", "2024-10-01", UNSURE),
    ],
)
def test_the_card_was_valid_on_return(until, back, verdict):
    card = f"card: {{kind: B, right_since: 2015-01-01, valid_until: {until}}}\n"
    reason = "" if "reason" in back else ", reason: family"
    text = away(f"from: 2024-08-01, to: {back}{reason}", card)
    assert today("b.card-valid-on-return", text) == verdict


@pytest.mark.parametrize(
    ("card", "back", "verdict"),
    [
        ("kind: B", "2024-11-02", unanswered("card.valid_until")),
        ("kind: B", "2024-11-01", YES),
        ("kind: none", "2024-11-02", YES),
    ],
)
def test_a_card_of_which_nobody_told_the_end_is_asked_about(card, back, verdict):
    text = away(f"from: 2024-08-01, to: {back}, reason: family", f"card: {{{card}}}\n")
    assert today("b.card-valid-on-return", text) == verdict


def test_the_law_of_the_union_does_not_tie_the_right_to_the_card():
    card = "card: {kind: EU+, right_since: 2015-01-01, valid_until: 2024-09-01}\n"
    name = "eu-plus.card-valid-on-return"
    assert today(name, away("from: 2024-08-01, to: 2024-10-01", card)) == YES
    assert today(name, away("from: 2024-08-01, to: 2025-03-01", card)) == UNSURE
    assert today(name, away("from: 2024-08-01, to: 2025-03-01")) == YES


def test_an_expired_card_is_a_question_and_moves_no_day():
    card = "card: {{kind: A, valid_until: {}}}\n".format
    assert today("l.card-valid", card("2025-06-01")) == YES
    assert today("l.card-valid", card("2025-05-31")) == SURE_BUT_ASK
    assert today("l.card-valid", card("unknown")) == SURE_BUT_ASK
    assert today("l.card-valid", "") == YES


def test_a_card_that_expired_before_a_long_absence_was_not_valid_on_return():
    name = "eu-plus.card-valid-on-return"
    text = "card: {kind: EU+, right_since: 2010-01-01, valid_until: 2023-01-01}\n"
    long = "absences: [{from: 2023-02-01, to: 2024-06-01, reason: other}]\n"
    short = "absences: [{from: 2023-02-01, to: 2023-04-01, reason: other}]\n"
    assert today(name, text + long) == UNSURE
    assert today(name, text + short) == YES


@pytest.mark.parametrize(("name", "verdict"), [("b", YES), ("l", UNSURE)])
def test_a_card_of_unknown_end_may_have_expired_on_a_short_journey(name, verdict):
    told = "absences: [{from: 2024-09-20, to: 2024-10-01, reason: holiday}]\n"
    card = "card: {kind: A, valid_until: unknown}\n"
    name = {"b": "b.card-valid-on-return", "l": "l.card-expired-abroad"}[name]
    assert today(name, card + told) == verdict
