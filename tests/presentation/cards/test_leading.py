"""Which card the first line and the first row are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.cards_in_order import in_order
from permres_gui.presentation.cards.headline import headline, leader
from permres_gui.presentation.translator import LANGUAGES
from permres_gui.rules.assessment import Status
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, interview, told, worked
from tests.worked_cases import FILES, over, read_once


@over(FILES[::3])
def test_the_card_of_the_first_line_is_the_first_row(path):
    context = told(read_once(path).case)
    leading = leader(context)
    if leading is not None:
        assert in_order(context)[0] is leading
        assert leading.card in card_rows(context)[0].letters


@over(FILES[::3])
def test_no_card_stands_before_the_one_that_it_follows(path):
    rows = card_rows(told(read_once(path).case))
    cards = [letter for row in rows for letter in row.letters]
    after = [row for row in rows if row.day.startswith("after the B card")]
    assert all(cards.index("B") < cards.index(row.letters[0]) for row in after)


@pytest.mark.parametrize("name", ["f-violence", "f-separated-4y", "ghent-k-card"])
def test_advice_on_the_card_that_follows_comes_before_a_question_about_another(name):
    first = headline(told(worked(name)))
    assert first.status == "needs_advice"
    assert "F+ card" in plain(first.sentence)


def test_a_question_about_a_card_beside_leads_where_nothing_else_does():
    first = headline(told(worked("f-divorce-short")))
    assert first.status == "undetermined"
    assert first.link is not None
    assert (first.link.id, first.link.label) == ("question:identity", "Answer this now")


def test_a_day_that_needs_advice_first_does_not_lead_over_the_card_that_follows():
    first = headline(told(worked("refugee-status-review")))
    assert plain(first.sentence) == "Ask an adviser whether you can get a B card."
    assert first.lines[0].startswith("Your protection status is under review.")
    assert first.link is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_nationality_too_little_is_known_and_the_open_cards_are_one_row(
    language,
):
    case = worked("single-permit-five-years")
    unknown = replace(case, person=replace(case.person, nationality=UNKNOWN))
    context = told(unknown, language)
    first, row = headline(context), card_rows(context)[0]
    assert first.sentence == context.words.text("We know too little yet.")
    assert first.link is not None
    assert first.link.id == "question:nationality"
    assert "nationality" in {question.id for question in interview().questions}
    assert row.letters == ("B", "K", "L")
    assert (row.status, row.reason) == ("undetermined", first.lines[0])


def test_a_day_that_is_merely_possible_does_not_lead_over_advice_that_is_due_now():
    context = told(worked("f-violence"))
    day = date(2029, 5, 1)
    found = tuple(
        replace(each, status=Status.NOT_YET, possible_from=day, certain_from=None)
        if each.card == "L"
        else each
        for each in context.assessments
    )
    leading = leader(replace(context, assessments=found))
    assert leading is not None
    assert leading.card == "F+"


@pytest.mark.parametrize(
    "name", ["medical-procedure-between-permits", "student-came-on-a-visa-then-permit"]
)
def test_what_may_be_had_today_leads_over_a_grant_that_is_years_away(name):
    """The years for L may be over, and only advice is asked: B can be given much later."""
    context = told(worked(name))
    leading, grant = leader(context), context.of("B")
    assert grant.status is Status.NOT_YET
    assert leading is not None
    assert (leading.card, leading.status) == ("L", Status.NEEDS_ADVICE)
    first = headline(context)
    assert first.sentence.startswith("Ask an adviser whether you can get an L")
    assert any("can give you a B" in plain(line) for line in first.lines)


def test_advice_that_is_due_only_later_does_not_lead_over_a_grant():
    context = told(worked("medical-procedure-between-permits"))
    later = tuple(
        replace(each, possible_from=date(2028, 1, 1)) if each.card == "L" else each
        for each in context.assessments
    )
    leading = leader(replace(context, assessments=later))
    assert leading is not None
    assert leading.card == "B"


def test_rows_for_want_of_a_nationality_leave_room_for_words():
    case = case_of("as_of: 2026-11-16\nperson: {nationality: unknown}")
    rows = card_rows(told(case))
    assert [row.letters for row in rows] == [("B", "K", "L"), ("EU+", "F+", "M")]
