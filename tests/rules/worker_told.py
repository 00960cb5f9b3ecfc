"""A worker with five years of stay, as one answer or another changes."""

from permres_gui.interview.case_file import read
from tests.answers_in_common import AT_WORK
from tests.rules.reading import assessed

WORKER = (
    """
case: 1
as_of: 2025-06-01
person: {nationality: ["IN"]}
card: {kind: A, valid_until: 2030-01-01}
stays: [{ground: single-permit, from: 2019-03-01, proof: first-card}]
"""
    + AT_WORK
)


def worker(old: str = "", new: str = ""):
    assert old in WORKER
    return assessed(read(WORKER.replace(old, new, 1) if old else WORKER, "t").case)
