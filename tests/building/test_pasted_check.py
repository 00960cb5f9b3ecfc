"""The words of pasted lines are checked against the history and against themselves."""

from __future__ import annotations

from copy import deepcopy

import pytest

from permres_gui.building.pasted_check import pasted_faults
from tests.sources import sources


@pytest.fixture(scope="module")
def parts():
    found = sources()
    return found["pasted_words"].data, found["questions"].data


def told(parts, change) -> list[str]:
    words, interview = deepcopy(parts[0]), parts[1]
    change(words)
    return [str(fault) for fault in pasted_faults(words, interview)]


def test_the_data_as_it_stands_has_no_fault(parts):
    assert told(parts, lambda words: None) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda w: w["grounds"][0].update(values=["pupil"]),
            "pupil: a choice of stays.ground",
        ),
        (
            lambda w: w["proofs"][0].update(value="ticket"),
            "ticket: a choice of stays.proof",
        ),
        (
            lambda w: w["reasons"][0].update(value="fun"),
            "fun: a choice of absences.reason",
        ),
        (lambda w: w["away"].append(w["away"][0]), "afw: words that stand once"),
        (lambda w: w["still"].append("À ce jour"), "À ce jour: written as a ce jour"),
        (lambda w: w["months"].pop(), "months: twelve months"),
        (
            lambda w: w["months"][0].append("mei"),
            "months.mei: a name of one month only",
        ),
    ],
)
def test_a_wrong_word_is_named(parts, change, expected):
    assert told(parts, change) == [f"pasted_words.yaml: {expected}"]
