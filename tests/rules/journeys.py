"""Holders of a card who leave on a journey."""

from __future__ import annotations

from datetime import date

from hypothesis import settings
from hypothesis import strategies as st

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import read

LEAVE = date(2026, 2, 1)


def holder(card: str, ground: str = "unlimited", valid: str = "2045-01-01") -> Case:
    nationality = {"EU+": "FR", "M-permanent": "GB"}.get(card, "MA")
    text = f"""
case: 1
person: {{nationality: ["{nationality}"], born: 1980-01-01, municipality: "44021"}}
card: {{kind: {card}, valid_until: {valid}, right_since: 2018-01-02}}
stays: [{{ground: {ground}, from: 2018-01-02, proof: first-card}}]
absences: []
detention: []
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
status_under_review: no
other_state_ltr: no
withdrawal_agreement: yes
"""
    return read(text, "test").case


MANNER = st.fixed_dictionaries(
    {
        "place": st.sampled_from(["outside-eu", "eu"]),
        "told": st.booleans(),
        "proved": st.booleans(),
        "reason": st.sampled_from(["holiday", "work", "health", "coercion"]),
    }
)


FEW = settings(max_examples=30)
