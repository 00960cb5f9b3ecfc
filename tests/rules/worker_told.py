"""A worker with five years of stay, as one answer or another changes."""

from permres_gui.interview.case_file import read
from tests.rules.reading import assessed

WORKER = """
case: 1
as_of: 2025-06-01
person: {nationality: ["IN"]}
card: {kind: A, valid_until: 2030-01-01}
stays: [{ground: single-permit, from: 2019-03-01, proof: first-card}]
absences: []
detention: []
work: {works: yes}
means: {monthly_net: 2500, source: work, dependants: 0}
insurance: yes
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""


def worker(old: str = "", new: str = ""):
    assert old in WORKER
    return assessed(read(WORKER.replace(old, new, 1) if old else WORKER, "t").case)
