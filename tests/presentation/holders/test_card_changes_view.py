"""What would change a card is told as facts, answers and how much, never as advice to lie."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.changes import Change, Changes
from permres_gui.interview.fact import Fact
from permres_gui.interview.steps import Known
from permres_gui.interview.what_would_change import what_would_change
from permres_gui.presentation.holders.card_changes_report import (
    card_changes_report,
    card_changes_text,
)
from permres_gui.presentation.holders.card_changes_view import card_changes_view
from permres_gui.presentation.reports.tied_words import tied
from permres_gui.presentation.rule_packs.changed_fact_words import fact_words
from permres_gui.rules.assessment import Status
from permres_gui.rules.card_answer import CardAnswer
from tests.answers_in_common import RETIRED, SPOUSE
from tests.presentation.told import case_of, told, worked
from tests.spaces import plain

DAY = date(2026, 10, 20)


def page(case, card, language="en"):
    context = told(case, language)
    known = Known(context.library.rulebook, context.interview)
    found = what_would_change(known, case, context.as_of, card)
    return context, card_changes_view(context, found)


def lines(view):
    return [[plain(fact.text) for fact in change.facts] for change in view.changes]


@pytest.fixture(scope="module")
def spouse():
    return page(case_of(SPOUSE), "L")


def test_an_amount_says_how_much_more(spouse):
    _, view = spouse
    assert lines(view)[0] == ["€84 more a month: at least €1,384"]
    assert view.changes[0].facts[0].how == "if this becomes so"


def test_a_paper_names_its_stay_and_asks_to_be_shown(spouse):
    _, view = spouse
    paper = view.changes[1].facts[0]
    assert plain(paper.text) == (
        "Family of a person with unlimited stay or protection,"
        " 20 October 2021 to 1 December 2021."
        " Paper of the first day: First residence card (now: Annex 15)"
    )
    assert paper.how == "if this is so and a paper shows it"


def test_the_answer_now_stands_beside_what_each_change_gives(spouse):
    _, view = spouse
    assert (view.word, view.day) == ("No", "")
    assert [plain(each.day) for each in view.changes] == [
        "perhaps since 20 October 2026, certain from 2 December 2026",
        "perhaps since 20 October 2026",
    ]


def test_the_annex_instead_of_the_card_is_six_weeks_earlier():
    enough = SPOUSE.replace("monthly_net: 1300", "monthly_net: 1400")
    _, view = page(case_of(enough), "L")
    # From 20 October to 2 December 2026 are 43 days.
    assert plain(view.changes[0].more) == "43 days earlier"


JOINED = """
as_of: 2025-05-05
person: {nationality: [MA], municipality: "44021"}
card: {kind: B, valid_until: 2028-05-31, right_since: 2023-06-01}
stays:
  - {ground: family-art10, from: 2021-05-15, to: 2023-05-31, proof: first-card}
  - {ground: unlimited, from: 2023-06-01, proof: first-card}
absences: []
sponsor: {relation: spouse}
public_order: none
identity_proved: yes
fraud_found: no
appeal_pending: no
"""


def test_answers_to_one_question_that_do_the_same_stand_on_one_line():
    _, view = page(case_of(JOINED), "K")
    firsts = [line[0] for line in lines(view)]
    together = [line for line in firsts if line.startswith("Living together")]
    assert len(together) == 1
    assert "We are separated / We are divorced" in together[0]


def test_an_absence_a_first_day_and_a_renewal_in_words():
    _, away = page(worked("b-card-away-thirteen-months"), "B")
    abroad = "Abroad: 1 February 2024 to 5 March 2025."
    assert lines(away) == [
        [f"{abroad} Back in Belgium on 1 May 2024 at the latest"],
        [
            f"{abroad} Municipality told before leaving: Yes (now: No)",
            f"{abroad} Ties with Belgium proved: Yes (now: No)",
        ],
    ]
    _, eve = page(worked("single-permit-eve-of-five-years"), "L")
    assert lines(eve)[0] == [
        "Work: single permit, 14 September 2020 until today."
        " The same kind of paper shows 13 September 2020 or earlier"
    ]
    _, old = page(case_of(SPOUSE.replace("2027-01-14", "2026-10-30")), "B")
    assert ["The residence card is renewed and valid today"] in lines(old)


def test_a_day_known_in_part_and_an_income_not_known():
    _, part = page(case_of(SPOUSE.replace("from: 2021-10-20", "from: 2021-10")), "B")
    assert lines(part)[0][0].endswith(". First day: 1 October 2021 (now: October 2021)")
    _, unknown = page(case_of(SPOUSE.replace("net: 1300", "net: unknown")), "L")
    assert ["At least €1,384 a month"] in lines(unknown)


def test_what_would_take_the_answer_away_says_how_far_off_it_is():
    enough = SPOUSE.replace("monthly_net: 1300", "monthly_net: 1468")
    _, view = page(case_of(enough), "L")
    assert ["Less than €1,384 a month: now €84 above that"] in lines(view)
    assert ["People who depend on you: 2 (now: 1)"] in lines(view)


def test_where_not_every_pair_was_tried_that_is_said():
    context, _ = page(case_of(SPOUSE), "B")
    known = Known(context.library.rulebook, context.interview)
    found = what_would_change(known, context.case, context.as_of, "B")
    view = card_changes_view(context, replace(found, all_tried=False))
    assert "not all of them were tried" in view.note


def test_where_nothing_helps_that_is_said():
    context = told(case_of(SPOUSE), "en")
    nothing = Changes("B", CardAnswer(Status.ELIGIBLE, DAY, DAY), ())
    reached = card_changes_view(context, nothing)
    assert reached.none == (
        "Nothing more is needed for this card. No answer that was tried otherwise"
        " would take it away."
    )
    _, others = page(case_of(SPOUSE), "EU+")
    assert others.none.startswith("We found no fact")
    assert others.changes == ()


def test_paper_and_text_say_the_same_as_the_page(spouse):
    context, view = spouse
    paper, text = card_changes_report(context, view), card_changes_text(context, view)
    for change in view.changes:
        for fact in change.facts:
            assert plain(fact.text) in plain(text)
            assert tied(fact.text) in paper
    assert "Information, not a decision" in text
    assert "Morocco" not in text


def test_the_colons_of_the_record_are_french():
    context, view = page(case_of(SPOUSE), "L", "fr")
    said = plain(card_changes_text(context, view)).replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    assert " :" in said
    assert not re.search(r"[\w)]:", said)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_every_change_is_linked_and_the_six_cards_keep_their_order(language):
    _, view = page(case_of(SPOUSE), "L", language)
    assert [each.label for each in view.cards] == ["B", "K", "L", "EU+", "F+", "M"]
    assert [each.link.id for each in view.changes] == ["try:0", "try:1"]
    assert view.sources is not None


def test_where_nothing_would_change_a_card_the_paper_has_no_list_of_sources():
    context, view = page(case_of(SPOUSE), "EU+")
    paper = card_changes_report(context, view)
    assert view.none in paper
    assert "Sources" not in paper


def test_an_answer_without_what_its_option_sets_beside_it_is_told_as_itself():
    context = told(case_of(SPOUSE))
    whole = Fact(
        "together",
        "sponsor.lives_together",
        "no",
        "found",
        beside=(("sponsor.ended", "divorce"),),
    )
    part = replace(whole, beside=())
    assert fact_words(context, whole) == ("Living together: We are divorced (now: Yes)")
    assert fact_words(context, part) == "Living together: No (now: Yes)"


def test_what_is_not_known_now_is_said_so():
    open_case = replace(case_of(SPOUSE), insurance=UNKNOWN)
    context = told(open_case)
    fact = Fact("income", "insurance", "yes", "found")
    assert fact_words(context, fact) == "Health insurance: Yes (now: not known)"


def test_what_was_not_asked_yet_is_told_as_open_and_not_as_unknown():
    context = told(replace(case_of(SPOUSE), insurance=None))
    fact = Fact("income", "insurance", "yes", "found")
    assert fact_words(context, fact) == "Health insurance: Yes (now: still open)"


def test_a_card_that_waits_for_answers_is_told_to_wait_for_them():
    _, view = page(case_of(RETIRED), "M")
    assert not view.changes
    assert view.none.startswith("Questions are still open for this card: answer them")


def test_the_present_answer_is_said_in_the_words_of_its_option():
    context = told(replace(case_of(SPOUSE), identity_proved=False))
    fact = Fact("identity", "identity_proved", "yes", "shown")
    said = fact_words(context, fact)
    assert said.startswith("Identity established: Yes")
    assert " (now: No)" in said


def test_a_change_with_the_same_answer_and_day_says_that_the_day_becomes_sure():
    case = case_of(SPOUSE.replace("1300", "1468"))
    context, now = told(case, "en"), CardAnswer(Status.NEEDS_ADVICE, DAY, None)
    fact = Fact("history", "stays.proof", "first-card", "shown", 0)
    surer = Change((fact,), CardAnswer(Status.NEEDS_ADVICE, DAY, DAY))
    view = card_changes_view(context, Changes("L", now, (surer,)))
    assert plain(view.changes[0].more) == "The day is then sure: 20 October 2026"
    less = card_changes_view(
        context, Changes("L", surer.outcome, (Change((fact,), now),))
    )
    assert less.changes[0].more == "The day is then not sure any more"


def test_a_card_that_is_yes_shows_what_would_take_it_away():
    _, view = page(case_of(SPOUSE), "B")
    shown = {fact.text: each.word for each in view.changes for fact in each.facts}
    assert shown["Conditions of your stay still met: No (now: Yes)"] == "No"
