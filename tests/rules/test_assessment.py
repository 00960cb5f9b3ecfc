"""The status of a verdict, its days, and what is missing."""

from datetime import date

import pytest

from tests.rules.worker_told import worker


def test_with_full_answers_and_full_dates_both_days_are_equal():
    found = worker()["L"]
    assert found.status.value == "eligible"
    assert found.possible_from == found.certain_from == date(2024, 3, 1)
    assert found.missing == ()


def test_k_without_unlimited_stay_is_not_yet_without_a_date():
    found = worker()["K"]
    assert (found.status.value, found.possible_from, found.certain_from) == (
        "not_yet",
        None,
        None,
    )


def test_what_only_an_authority_can_judge_has_a_possible_day_alone():
    for name, day in (("2019-03-01", "2024-03-01"), ("2022-03-01", "2027-03-01")):
        found = worker("2019-03-01", name)["B"]
        assert found.certain_from is None
        assert found.possible_from == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("insurance: yes\n", "insurance"),
        ("public_order: none\n", "public_order"),
        ("identity_proved: yes\n", "identity_proved"),
        ("absences: []\n", "absences"),
        ('person: {nationality: ["IN"]}\n', "person.nationality"),
    ],
)
def test_a_missing_answer_is_undetermined_and_named(line, missing):
    found = worker(line)["L"]
    assert found.status.value == "undetermined"
    assert missing in found.missing
    assert found.certain_from is None


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("insurance: yes", "insurance: unknown"),
        ("public_order: none", "public_order: declined"),
        ("fraud_found: no", "fraud_found: unknown"),
        ("appeal_pending: no", "appeal_pending: yes"),
        ("absences: []", "absences: unknown"),
        ("ground: single-permit", "ground: unknown"),
    ],
)
def test_an_unknown_or_contested_answer_needs_advice(line, answer):
    found = worker(line, answer)["L"]
    assert found.status.value == "needs_advice"
    assert found.missing == ()
