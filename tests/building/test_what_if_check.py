"""What is tried out as another answer is something that its question offers."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path

import pytest

from permres_gui.building.question_files import read_questions
from permres_gui.building.what_if_check import what_if_faults

FOLDER = Path(__file__).parents[2] / "resources" / "interview"


@pytest.fixture(scope="module")
def interview():
    return read_questions(FOLDER).data


def told(interview, question, **change) -> list[str]:
    changed = deepcopy(interview)
    found = next(each for each in changed["questions"] if each["id"] == question)
    found["what_if"][0].update(change)
    return [str(fault) for fault in what_if_faults(changed)]


def test_the_data_as_it_stands_has_no_fault(interview):
    assert what_if_faults(interview) == []


@pytest.mark.parametrize(
    ("question", "change", "expected"),
    [
        (
            "identity",
            {"field": "insurance"},
            "identity.what_if.insurance: a field of the same question",
        ),
        (
            "history",
            {"becomes": ["ticket"]},
            "history.what_if.stays.proof: an answer that is offered, not ticket",
        ),
        (
            "situation",
            {"becomes": ["perhaps"]},
            "situation.what_if.appeal_pending: an answer that is offered, not perhaps",
        ),
        (
            "income",
            {"becomes": ["1000"]},
            "income.what_if.means.monthly_net: answers that it becomes,"
            " or how they are searched",
        ),
    ],
)
def test_what_no_answer_can_be_is_named(interview, question, change, expected):
    assert told(interview, question, **change) == [f"questions.yaml: {expected}"]


def test_who_somebody_is_has_no_other_answer(interview):
    changed = deepcopy(interview)
    nationality = changed["questions"][0]
    nationality["what_if"] = [
        {"field": "person.nationality", "how": "changed", "by": "amount", "becomes": []}
    ]
    assert [fault.path for fault in what_if_faults(changed)] == [
        "nationality.what_if.person.nationality"
    ]
