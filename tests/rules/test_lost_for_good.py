"""A right that was had by one route and lost: another route does not bring it back."""

from datetime import date

import pytest

from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read
from permres_gui.rules.outcome import outcomes
from tests.rules.reading import assessed, the_rulebook

BRITISH = """
case: 1
as_of: 2026-12-20
person: {nationality: [GB]}
card: {kind: M}
stays:
- {ground: eu-citizen, from: 2019-03-01, to: 2020-12-31, proof: annex-19}
- {ground: wa-beneficiary, from: 2021-01-01}
absences: [{from: 2021-12-01, to: 2026-12-02, reason: family}]
detention: []
public_order: none
fraud_found: no
appeal_pending: no
work: {works: no, stopped: {day: 2021-03-10, reason: incapacity}, spouse_belgian: no,
  inactive_years: no}
means: {monthly_net: 1600, source: benefit, dependants: 0}
insurance: yes
withdrawal_agreement: yes
"""
WIDOW = """
case: 1
as_of: 2026-12-20
person: {nationality: [US]}
card: {kind: M}
stays:
- {ground: eu-family, from: 2019-03-01, to: 2020-12-31, proof: annex-19ter}
- {ground: wa-family, from: 2021-01-01}
absences: [{from: 2021-12-01, to: 2026-12-02, reason: family}]
detention: []
public_order: none
fraud_found: no
appeal_pending: no
sponsor: {nationality: [GB], relation: spouse, lives_together: no, together_since: 2012-05-05,
  together_until: 2021-05-05, ended: death, ended_on: 2021-05-05, residence_since: 2019-03-01,
  died_of: other, working_at_death: yes}
work: {works: yes, inactive_years: no}
withdrawal_agreement: yes
"""


def told(text: str, card: str = "M"):
    return assessed(read(text, "t").case)[card]


@pytest.mark.parametrize("text", [BRITISH, WIDOW])
def test_a_lost_right_of_a_british_citizen_is_promised_no_more(text):
    found = told(text)
    assert (found.status.value, found.possible_from) == ("not_eligible", None)
    lost = found.findings[0]
    assert lost.judgement.wording == "lost"
    assert "does not come back" in lost.requirement.texts["not_met.lost"]
    assert {"loss.five-years-m"} <= set(lost.requirement.sources)


@pytest.mark.parametrize("text", [BRITISH, WIDOW])
def test_one_day_less_and_the_right_is_kept(text):
    assert told(text.replace("2026-12-02", "2026-12-01")).status.value == "eligible"


def test_a_right_that_is_perhaps_lost_gives_no_sure_day():
    found = told(BRITISH.replace("reason: family", "reason: health"))
    assert found.status.value == "needs_advice"
    assert (found.possible_from, found.certain_from) == (date(2021, 3, 10), None)


def test_a_right_that_was_perhaps_had_leaves_new_years_perhaps():
    found = told(BRITISH.replace("day: 2021-03-10", "day: 2021-03-01"))
    assert (found.status.value, found.certain_from) == ("not_yet", None)
    assert found.possible_from == date(2031, 12, 2)


def test_years_that_were_only_broken_begin_anew():
    found = told(BRITISH.replace("day: 2021-03-10", "day: 2021-02-28"))
    assert found.certain_from == date(2031, 12, 2)


def test_a_right_that_was_lost_before_the_agreement_may_come_back():
    early = BRITISH.replace("2019-03-01", "2010-03-01")
    early = early.replace("2021-03-10", "2013-03-10")
    early = early.replace(
        "from: 2021-12-01, to: 2026-12-02", "from: 2013-12-01, to: 2019-01-01"
    )
    assert told(early).status.value == "eligible"


def test_the_answer_without_reasons_is_the_same():
    case = read(BRITISH, "t").case
    assert case.as_of is not None
    found = outcomes(the_rulebook(), Timeline(case, case.as_of))["M"]
    assert found.status.value == "not_eligible"


UNION = BRITISH.replace("[GB]", "[RO]").replace(
    "ground: wa-beneficiary", "ground: eu-citizen"
)


def test_for_citizens_of_the_union_new_years_bring_the_right_again():
    found = told(UNION, "EU+")
    assert (found.status.value, found.certain_from) == ("not_yet", date(2031, 12, 2))


def test_a_route_that_fails_is_among_the_reasons_once_its_event_was_told():
    short = UNION.replace("day: 2021-03-10", "day: 2021-02-01")
    failed = "eu-plus-early-worker.end-of-work"
    named = [each.requirement.id for each in told(short, "EU+").findings]
    assert named.index(failed) > named.index("eu-plus-five-years.residence")
    untold = short.replace("stopped: {day: 2021-02-01, reason: incapacity}, ", "")
    assert failed not in [each.requirement.id for each in told(untold, "EU+").findings]


FIVE = BRITISH.replace("2019-03-01", "2010-03-01").replace(
    "stopped: {day: 2021-03-10, reason: incapacity}, ", ""
)


@pytest.mark.parametrize("text", [BRITISH, FIVE])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("from: 2021-12-01, to", "from: unknown, to"),
        ("from: 2021-12-01, to", "from: 2021-12, to"),
        ("ground: eu-citizen, from: 20", "ground: eu-citizen, from: unknown, x: 20"),
    ],
)
def test_a_day_that_is_not_known_never_makes_new_years_sure(text, old, new):
    vague = text.replace(old, new)
    vague = vague.replace(", x: 2019-03-01", "").replace(", x: 2010-03-01", "")
    assert vague != text
    assert told(vague).certain_from is None
