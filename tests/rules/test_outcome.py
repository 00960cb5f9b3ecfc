"""The answer without reasons is the answer of the assessment."""

from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.domain.case import Case, Person, ResidenceCard, Stay
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.assess import assess
from permres_gui.rules.assessment import Outcome
from permres_gui.rules.findings import NEVER, closed
from permres_gui.rules.kinds.answer_is import AnswerIs
from permres_gui.rules.outcome import RULED_OUT, outcome, outcomes
from permres_gui.rules.rulebook import Rulebook
from tests import strategies as lives

DAY = PartialDay.parse("2021-03-04")
examples = settings(max_examples=int(os.environ.get("PERMRES_EXAMPLES", "20")))


def with_reasons(rulebook: Rulebook, case: Case) -> dict[str, Outcome]:
    told = rulebook.assess_all(Timeline(case, lives.ON))
    return {
        each.card: Outcome(
            each.status, each.possible_from, each.certain_from, each.missing
        )
        for each in told
    }


@examples
@given(
    st.one_of(lives.lives(), lives.with_partial_days(lives.lives())),
    st.lists(lives.changes(), max_size=3),
)
def test_every_life_has_the_outcome_of_its_assessment(rulebook, case, unclear):
    for path, open_answer, _ in unclear:
        case = lives.answered(case, path, open_answer)
    assert outcomes(rulebook, Timeline(case, lives.ON)) == with_reasons(rulebook, case)


@pytest.mark.parametrize(
    "case",
    [
        Case(),
        Case(person=Person(nationality=UNKNOWN), stays=UNKNOWN, absences=UNKNOWN),
        Case(card=ResidenceCard(kind="L")),
        Case(card=ResidenceCard(kind="B"), absences=()),
    ],
    ids=["nothing told", "nothing known", "an L card held", "a B card held"],
)
def test_what_is_held_or_not_told_has_the_outcome_of_its_assessment(rulebook, case):
    assert outcomes(rulebook, Timeline(case, lives.ON)) == with_reasons(rulebook, case)


def test_a_card_for_other_nationalities_is_ruled_out_without_another_look(
    rulebook, monkeypatch
):
    belgian = Case(person=Person(nationality=("BE",)))
    judged = []
    judge = AnswerIs.judge
    monkeypatch.setattr(
        AnswerIs,
        "judge",
        lambda self, *rest: judged.append(self.id) or judge(self, *rest),
    )
    found = outcomes(rulebook, Timeline(belgian, lives.ON))
    assert {found[card] for card in ("B", "K", "L")} == {RULED_OUT}
    assert not [each for each in judged if each.startswith(("b.", "k.", "l."))]


@examples
@given(
    st.one_of(lives.lives(), lives.with_partial_days(lives.lives())),
    st.lists(lives.changes(), max_size=3),
)
def test_what_is_closed_at_a_glance_is_no_on_every_day(rulebook, case, unclear):
    for path, open_answer, _ in unclear:
        case = lives.answered(case, path, open_answer)
    timeline = Timeline(case, lives.ON)
    for card in rulebook.cards:
        for asked in (card.common, *(route.requirements for route in card.routes)):
            if closed(timeline, asked, rulebook.law):
                found = asked[0].judge(timeline, rulebook.law)
                assert found.verdict == NEVER


def test_a_card_of_which_every_way_is_closed_is_ruled_out(rulebook):
    timeline = Timeline(Case(stays=(Stay("student", DAY),)), lives.ON)
    card = next(each for each in rulebook.cards if each.id == "B")
    shut = tuple(
        way for way in card.routes if closed(timeline, way.requirements, rulebook.law)
    )
    assert shut
    only = replace(card, common=(), routes=shut)
    found = outcome(timeline, only, rulebook.law, frozenset())
    assert found is RULED_OUT
    told = assess(timeline, only, rulebook.law, frozenset())
    assert (told.status, told.possible_from) == (found.status, found.possible_from)
