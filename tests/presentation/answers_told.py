"""Answers about lives that several tests put into plain values."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Case
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import library

ON = date(2026, 11, 23)
EN = translator_for("en")
B_HOLDER = """
as_of: 2026-11-23
person: {nationality: ["SY"], born: 1990-04-02, municipality: "44021"}
card: {kind: B, valid_until: 2027-06-30, right_since: 2021-07-01}
stays: [{ground: refugee, from: 2016-07-01, proof: first-card}]
absences: []
detention: []
fraud_found: no
public_order: none
appeal_pending: no
status_under_review: no
identity_proved: yes
other_state_ltr: no
"""


def told(case: Case, on: date = ON) -> Answer:
    return Answer.of(library(), case, on)
