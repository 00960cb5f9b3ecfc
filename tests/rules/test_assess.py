"""From the findings to a status, its days, and what is missing."""

from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import read
from permres_gui.rules.rulebook import CARD_ORDER
from tests.rules.reading import assessed, the_rulebook

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


def test_with_no_answers_at_all_every_card_is_undetermined():
    found = assessed(Case(as_of=date(2025, 6, 1)))
    assert tuple(found) == CARD_ORDER
    assert {each.status.value for each in found.values()} == {"undetermined"}
    assert all(each.missing for each in found.values())


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


def test_an_excluded_ground_says_so_even_where_time_is_short():
    found = worker("single-permit, from: 2019", "student, from: 2024")["L"]
    assert found.status.value == "not_eligible"


def test_too_little_income_says_so_even_where_time_is_short():
    short = WORKER.replace("2019-03-01", "2024-03-01").replace("2500", "1037")
    assert assessed(read(short, "t").case)["L"].status.value == "not_eligible"


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


def test_plans_change_no_status():
    plans = "fraud_found: no\nplans: {leave_on: 2025-07-01, return_on: 2028-07-01}"
    now, then = worker(), worker("fraud_found: no", plans)
    for card in CARD_ORDER:
        assert now[card].status is then[card].status
        assert now[card].certain_from == then[card].certain_from


def test_the_first_reason_is_the_one_that_decides():
    for old, new, first in (
        ("insurance: yes", "insurance: no", "l.insurance"),
        ("2500", "1", "l.means"),
        ("2019-03-01", "2024-03-01", "l-five-years.residence"),
        ("public_order: none", "public_order: conviction", "l.public-order"),
    ):
        found = worker(old, new)["L"]
        assert found.findings[0].requirement.id == first


def test_every_finding_cites_a_source():
    for found in worker().values():
        for finding in found.findings:
            assert finding.requirement.sources


def test_a_requirement_is_told_once():
    for found in worker().values():
        names = [finding.requirement.id for finding in found.findings]
        assert len(names) == len(set(names))


def test_the_rule_base_has_the_six_cards_in_their_order():
    assert tuple(card.id for card in the_rulebook().cards) == CARD_ORDER
