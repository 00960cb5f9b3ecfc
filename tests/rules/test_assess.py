"""From a case to the answer for each card, and the reason that is told first."""

from datetime import date

from permres_gui.domain.case import Case
from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import HELD, Status
from permres_gui.rules.rulebook import CARD_ORDER
from tests.rules.reading import assessed, the_rulebook
from tests.rules.worker_told import WORKER, worker


def test_with_no_answers_at_all_every_card_is_undetermined():
    found = assessed(Case(as_of=date(2025, 6, 1)))
    assert tuple(found) == CARD_ORDER
    assert {each.status.value for each in found.values()} == {"undetermined"}
    assert all(each.missing for each in found.values())


def test_an_excluded_ground_says_so_even_where_time_is_short():
    found = worker("single-permit, from: 2019", "student, from: 2024")["L"]
    assert found.status.value == "not_eligible"


def test_too_little_income_says_so_even_where_time_is_short():
    short = WORKER.replace("2019-03-01", "2024-03-01").replace("2500", "1037")
    assert assessed(read(short, "t").case)["L"].status.value == "not_eligible"


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


def test_the_status_of_another_member_state_is_not_held_here():
    text = (
        "case: 1\nas_of: 2025-06-01\n"
        "stays: [{ground: long-term-resident, from: 2015-01-10, country: FR}]\n"
    )
    found = assessed(read(text, "test").case)["L"]
    assert HELD not in found.facts
    assert found.status is Status.NOT_ELIGIBLE
