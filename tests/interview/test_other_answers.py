"""Which other answers are tried, and the case with them."""

from __future__ import annotations

from dataclasses import replace

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.fact import Fact, applied, value_of
from permres_gui.interview.other_answers import OtherAnswers
from permres_gui.interview.searched_answers import SearchedAnswers
from permres_gui.rules.card_answer import CardAnswer
from tests.answers_in_common import NOTHING_AGAINST
from tests.presentation.told import case_of, interview
from tests.rules.reading import assessed, the_rulebook

AWAY = """
as_of: 2026-11-24
stays:
  - {ground: unknown, from: 2019-01, proof: unknown}
absences:
  - {from: 2026-10-01, reason: unknown, commune_told: unknown}
insurance: yes
"""
GAP = f"""
as_of: 2026-11-24
person: {{nationality: [IN]}}
card: {{kind: A}}
stays:
  - {{ground: single-permit, from: 2020-01-01, to: 2023-12-31, proof: first-card}}
  - {{ground: single-permit, from: 2024-02-01, proof: first-card}}
absences: []
means: {{monthly_net: 3000, source: work, dependants: 0}}
{NOTHING_AGAINST}"""


def tried(case, *missing):
    answers = OtherAnswers(interview(), the_rulebook().law, case, frozenset(missing))
    return {(f.path, f.row, f.value, f.how) for f in answers}


def test_what_is_unknown_in_a_period_is_tried_each_way():
    found = tried(case_of(AWAY))
    assert ("stays.ground", 0, "refugee", "found") in found
    assert ("stays.proof", 0, "annex-26", "found") in found
    assert ("absences.commune_told", 0, "no", "found") in found
    assert not any(value == "unknown" for _, _, value, _ in found)


def test_a_day_known_in_part_is_tried_at_its_ends():
    days = {v for path, _, v, _ in tried(case_of(AWAY)) if path == "stays.first"}
    assert days == {"2019-01-01", "2019-01-31"}


def test_what_was_not_asked_is_tried_only_where_a_card_waits():
    case = case_of(AWAY)
    waited = ("identity_proved", None, "no", "found")
    assert waited in tried(case, "identity_proved")
    assert waited not in tried(case)


def test_an_answer_that_is_known_is_tried_only_as_its_data_say():
    values = {v for path, _, v, _ in tried(case_of(AWAY)) if path == "insurance"}
    assert values == set(), "yes can become nothing better"


def test_unknown_stays_have_no_other_answer():
    case = replace(case_of(AWAY), stays=UNKNOWN)
    assert not any(path == "stays" for path, *_ in tried(case))


def test_a_fact_is_read_where_it_was_put():
    case = case_of(AWAY)
    told = Fact("absences", "absences.commune_told", "yes", "shown", 0)
    assert value_of(applied(case, [told]), told) is True
    card = Fact("card", "card.kind", "A", "found")
    assert value_of(applied(case, [card]), card) == "A"


def searched(case, question, by):
    found = assessed(case)["L"]
    search = SearchedAnswers(
        case, case.as_of, lambda each: assessed(each)["L"], CardAnswer.of(found)
    )
    asked = interview().of(question)
    what_if = next(each for each in asked.what_if if each.by == by)
    return list(search.of(asked, what_if))


def test_who_is_still_away_can_come_back_and_a_stay_can_lack_its_days():
    case = case_of(AWAY)
    assert searched(case, "absences", "shorter") == []
    endless = (replace(case.stays[0], last=None), case.stays[0])
    assert searched(replace(case, stays=endless), "history", "earlier") == []
    dayless = (replace(case.stays[0], first=UNKNOWN),)
    assert searched(replace(case, stays=dayless), "history", "earlier") == []


def test_a_gap_between_two_stays_is_closed_by_the_day_after_the_first():
    gap = case_of(GAP)
    (fact,) = searched(gap, "history", "earlier")
    assert (fact.row, fact.value) == (1, "2024-01-01")


def test_no_more_of_what_is_not_known():
    assert searched(case_of(AWAY), "income", "more") == []


def test_a_question_with_too_many_answers_is_not_tried_even_if_it_may_change():
    birth = replace(interview().of("birth"), fixed=False)
    asked = replace(interview(), questions=(birth,))
    missing = frozenset({"person.born"})
    case = case_of("as_of: 2026-11-24")
    assert list(OtherAnswers(asked, the_rulebook().law, case, missing)) == []


def test_what_its_own_answers_tell_is_not_searched():
    assert searched(case_of(GAP), "income", "answers") == []


def test_an_absence_without_its_days_cannot_be_shorter():
    for away in ("from: unknown, to: 2025-03-01", "from: 2023-07-08, to: unknown"):
        case = case_of(GAP.replace("absences: []", f"absences: [{{{away}}}]"))
        assert searched(case, "absences", "shorter") == []
