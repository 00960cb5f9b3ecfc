"""Who lost a right that goes further is not told that it goes further."""

from __future__ import annotations

import pytest

from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Status
from tests.rules.reading import assessed

HOLDER = """case: 1
as_of: 2025-06-15
person: {nationality: [IN]}
card: {kind: L, valid_until: 2030-01-01, right_since: 2015-01-01}
stays: [{ground: long-term-resident, from: 2015-01-01, proof: first-card}]
detention: []
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""
AT_HOME = "absences: []\nother_state_ltr: no\n"
AWAY = (
    "absences: [{from: 2023-02-01, to: 2024-02-05, reason: work, eu_visits: []}]\n"
    "other_state_ltr: no\n"
)
ELSEWHERE = "absences: []\nother_state_ltr: yes\n"


@pytest.mark.parametrize(
    ("told", "status", "wording"),
    [
        (AT_HOME, Status.HELD, "has_more"),
        (AWAY, Status.LOST, "had_more"),
        (ELSEWHERE, Status.LOST, "had_more"),
    ],
)
def test_a_right_goes_further_than_a_b_card_until_it_is_lost(told, status, wording):
    cards = assessed(read(HOLDER + told, "test").case)
    words = {
        each.requirement.id: each.judgement.wording for each in cards["B"].findings
    }
    assert cards["L"].status is status
    assert cards["B"].status is Status.NOT_ELIGIBLE
    assert words["b.ground"] == wording
