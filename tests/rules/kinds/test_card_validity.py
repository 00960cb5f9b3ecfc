"""The card on the return from an absence, and today."""

from __future__ import annotations

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.domain.verdict import (
    AUTHORITY,
    NO,
    SURE_BUT_ASK,
    UNSURE,
    YES,
    unanswered,
)
from tests.rules.reading import judgement, today

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


@pytest.mark.parametrize(
    ("absences", "wording"),
    [
        ("", "untold"),
        ("absences: unknown\n", "untold"),
        ("absences: []\n", "never"),
        ("absences: [{from: 2010-01-01, to: 2010-09-01, reason: work}]\n", "never"),
        ("absences: [{from: 2024-01-01, to: 2024-09-01, reason: work}]\n", ""),
        ("absences: [{from: 2025-01-01, reason: work}]\n", "away"),
    ],
)
def test_only_who_came_back_reads_of_coming_back(absences, wording):
    card = "card: {kind: B, right_since: 2015-01-01, valid_until: 2030-01-01}\n"
    assert judgement("b.card-valid-on-return", card + absences).wording == wording


def test_a_short_journey_that_outlasted_the_card_is_told_as_such():
    card = "card: {kind: EU+, right_since: 2015-01-01, valid_until: 2024-02-01}\n"
    back = "absences: [{from: 2024-01-01, to: 2024-03-01, reason: work}]\n"
    found = judgement("eu-plus.card-valid-on-return", card + back)
    assert (found.wording, found.figures["months"]) == ("short", 3)


def test_a_journey_to_come_has_no_return_yet():
    stay = "stays: [{ground: single-permit, from: 2019-06-15, proof: first-card}]\n"
    card = "card: {kind: A, valid_until: 2030-01-01}\n"
    ahead = "absences: [{from: 2025-08-01, to: 2025-09-01, reason: work}]\n"
    assert judgement("b.title-card-valid", stay + card + ahead).wording == "ahead"


@pytest.mark.parametrize(
    ("until", "asked", "wording"),
    [
        ("2030-01-01", "", ""),
        ("2025-03-01", "application: {card: L, day: 2025-02-01}\n", "asked"),
        ("unknown", "", "untold"),
    ],
)
def test_a_card_is_called_valid_only_where_its_day_says_so(until, asked, wording):
    card = f"card: {{kind: A, valid_until: {until}}}\n"
    assert judgement("l.card-valid", card + asked).wording == wording
    assert judgement("l.card-valid", "card: {kind: none}\n").wording == "untold"


@pytest.mark.parametrize(
    ("request_made", "verdict"),
    [
        ("{receipt: annex-16bis, card: L, day: 2025-02-01}", YES),
        ("{card: L, day: 2025-02-01}", YES),
        ("{day: 2025-02-01}", YES),
        ("{receipt: annex-16ter, card: L, day: 2025-02-01}", SURE_BUT_ASK),
        ("{receipt: annex-17, card: L, day: 2025-02-01}", SURE_BUT_ASK),
        ("{receipt: annex-16bis, card: K, day: 2025-02-01}", SURE_BUT_ASK),
        ("{receipt: annex-16bis, card: L, day: 2025-03-02}", SURE_BUT_ASK),
    ],
)
def test_only_a_request_for_this_card_that_was_taken_up_spares_a_valid_one(
    request_made, verdict
):
    card = "card: {kind: A, valid_until: 2025-03-01}\n"
    made = f"application: {request_made}\n"
    assert today("l.card-valid", card + made) == verdict


def test_a_departure_that_was_not_asked_is_asked_where_the_card_expired_abroad():
    card = "card: {kind: B, right_since: 2015-01-01, valid_until: 2024-02-01}\n"
    told = "absences: [{from: 2023-01-01, to: 2024-03-01, reason: work}]\n"
    assert today("b.card-valid-on-return", card + told) == NO
    untold = told.replace("from: 2023-01-01, ", "")
    asked = today("b.card-valid-on-return", card + untold)
    assert asked == unanswered("absences.from")


MONTH = PartialDay.parse("2025-05")


@pytest.mark.parametrize(
    ("until", "asked", "wording"),
    [
        ("2025-05-31", "", ""),
        ("2025-05", "", "month"),
        ("2025-06", "", "month"),
        ("2025", "", "perhaps"),
        ("2025-05", "2025-04-30", "asked-month"),
        ("2025-05", "2025-05-10", "month"),
    ],
)
def test_of_a_card_known_by_its_month_no_day_is_said_to_be_its_last(
    until, asked, wording
):
    card = f"card: {{kind: A, valid_until: {until}}}\n"
    told = f"application: {{card: L, day: {asked}}}\n" if asked else ""
    found = judgement("l.card-valid", card + told)
    exact = len(until) == len("2025-05-31")
    assert found.figures.keys() == {"valid_until" if exact else "valid_in"}
    assert found.wording == wording


@pytest.mark.parametrize(
    ("absence", "wording"),
    [
        ("from: 2025-01-10, to: 2025-05-20", "perhaps"),
        ("from: 2025-01-10, to: 2025-06-01", "short-month"),
        ("from: 2025-01-10, to: 2025-04-20", ""),
    ],
)
def test_a_card_known_by_its_month_expired_abroad_for_sure_only_before_a_later_month(
    absence, wording
):
    card = "card: {kind: B, right_since: 2015-01-01, valid_until: 2025-05}\n"
    told = f"absences: [{{{absence}, reason: family}}]\n"
    found = judgement("b.card-valid-on-return", card + told)
    assert found.wording == wording
    assert found.figures["valid_in"] == MONTH
    assert "valid_until" not in found.figures


def test_who_is_abroad_or_will_be_reads_the_month_in_which_the_card_expires():
    card = "card: {kind: %s, right_since: 2015-01-01, valid_until: 2025-10}\n"
    away = "absences: [{from: 2025-05-20, reason: work}]\n"
    assert (
        judgement("b.card-valid-on-return", card % "B" + away).wording == "away-month"
    )
    stay = "stays: [{ground: single-permit, from: 2019-06-15, proof: first-card}]\n"
    ahead = "absences: [{from: 2025-08-01, to: 2025-09-01, reason: work}]\n"
    found = judgement("b.title-card-valid", stay + card % "A" + ahead)
    assert found.wording == "ahead-month"
