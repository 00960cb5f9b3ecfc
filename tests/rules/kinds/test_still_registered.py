"""Who counts as living in Belgium: the registers, and a card that expired."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.domain.day import PartialDay
from permres_gui.domain.verdict import AUTHORITY, SURE_BUT_ASK, UNSURE, YES
from tests.rules.reading import judged, judgement, today


def test_a_departure_is_presumed_three_months_after_the_card_expired():
    card = "card: {{kind: B, valid_until: {}}}\n".format
    assert today("b.registered", card("2025-03-01")) == YES
    assert today("b.registered", card("2025-02-28")) == AUTHORITY
    assert today("b.registered", "unregistered: {from: 2024}\n") == AUTHORITY
    assert today("b.registered", "") == YES


@pytest.mark.parametrize(
    ("gap", "verdict"),
    [
        ("{from: 2016-01-01, to: 2019-12-31}", YES),
        ("{from: 2016-01-01, to: 2020-07-01}", AUTHORITY),
        ("{from: 2016-01-01, to: 2020-01-01}", YES),
        ("{from: 2016-01-01, to: unknown}", AUTHORITY),
        ("{from: 2016-01-01}", AUTHORITY),
    ],
)
def test_a_time_out_of_the_registers_before_the_stay_presumes_no_departure(
    gap, verdict
):
    stay = "stays: [{ground: refugee, from: 2020-01-01, proof: first-card}]\n"
    assert today("b.still-registered", stay + f"unregistered: {gap}\n") == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"), [("2025-01-31", YES), ("2025-02-01", AUTHORITY)]
)
def test_a_request_made_while_the_card_was_valid_keeps_it_good(asked, verdict):
    text = (
        "card: {kind: A, valid_until: 2025-01-31}\n"
        f"application: {{receipt: annex-16bis, day: {asked}, card: L}}\n"
    )
    assert today("l.still-registered", text) == verdict
    expired = today("l.card-valid", text)
    assert expired == (YES if verdict == YES else SURE_BUT_ASK)


@pytest.mark.parametrize(
    ("until", "verdict"),
    [("2025-03", YES), ("2025-02", AUTHORITY), ("2025", UNSURE), ("unknown", YES)],
)
def test_a_card_known_by_its_month_may_have_expired_long_ago(until, verdict):
    assert (
        today("l.registered", f"card: {{kind: L, valid_until: {until}}}\n") == verdict
    )


def test_after_a_time_out_of_the_registers_five_years_begin_anew():
    stay = "stays: [{ground: single-permit, from: 2012-01-01, proof: first-card}]\n"
    found = judged("l.still-registered", stay + "unregistered: {to: 2022-12-31}\n")
    assert found.at(date(2027, 12, 31)) == AUTHORITY
    assert found.at(date(2028, 1, 1)) == YES


@pytest.mark.parametrize(
    ("gap", "verdict"),
    [
        ("{from: 2021-01-01, to: 2022-12-31}", YES),
        ("{from: 2021-01-01, to: 2023-01-01}", AUTHORITY),
        ("{from: 2025-01-01}", AUTHORITY),
    ],
)
def test_who_loses_the_right_by_absence_alone_bears_a_short_time_out(gap, verdict):
    card = "card: {kind: EU+, valid_until: 2020-01-01, right_since: 2015-01-01}\n"
    assert today("eu-plus.registered", card + f"unregistered: {gap}\n") == verdict


def test_who_is_struck_off_later_than_asked_is_still_registered():
    verdict = judged("b.registered", "unregistered: {from: 2025-09-01}\n")
    assert verdict.at(date(2025, 8, 31)) == YES
    assert verdict.at(date(2025, 9, 1)) == AUTHORITY


def test_the_registers_and_an_expired_card_have_each_their_own_sentence():
    struck = judgement("b.registered", "unregistered: {from: 2024}\n")
    expired = judgement("b.registered", "card: {kind: B, valid_until: 2025-02-01}\n")
    assert (struck.wording, expired.wording) == ("struck", "expired")
    assert expired.figures["valid_until"] == date(2025, 2, 1)
    assert judgement("b.registered", "").wording == ""


def test_a_card_known_by_its_month_is_told_as_expired_once_the_month_is_over():
    card = "card: {{kind: B, valid_until: {}}}\n".format
    for until, wording in (
        ("2025-05", "expired-month"),
        ("2025-01", "expired-month"),
        ("2025", ""),
    ):
        assert judgement("b.registered", card(until)).wording == wording
    figures = judgement("b.registered", card("2025-01")).figures
    assert figures == {"valid_in": PartialDay.parse("2025-01")}
