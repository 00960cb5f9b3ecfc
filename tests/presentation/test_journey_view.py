"""How long one may stay away: what the page says for what was filled in."""

from __future__ import annotations

import pytest

from permres_gui.presentation.form_report import form_report
from permres_gui.presentation.journey_view import journey_view
from tests.presentation.told import case_of, told

B = {"card": "B", "valid": "2029-06-15", "leave": "2027-02-01"}


def view(language="en", **values):
    return journey_view(told(case_of("as_of: 2026-11-23"), language), values)


def plain(text):
    return text.replace("\N{NO-BREAK SPACE}", " ")


def said(**values):
    answer = view(**values).answer
    return [plain(answer.title), *(plain(line) for line in answer.lines)]


def test_without_card_or_day_the_page_only_asks_for_them():
    for values in (
        {},
        {"card": "B"},
        {"leave": "2027-02-01"},
        {"card": "B", "leave": ""},
    ):
        shown = view(**values)
        assert shown.answer.title.startswith("Choose your card and the day")
        assert shown.advice == ()


def test_a_b_holder_who_tells_nobody_is_told_every_day():
    assert said(**B, back="2027-09-01") == [
        "Be back on 1 May 2027 at the latest.",
        "**Your plan, 1 September 2027, is too late.**",
        "From 2 May 2027 to 1 February 2028 it is not sure that you keep your right."
        " Ask an adviser.",
        "From 2 February 2028 on you lose your right.",
        "The rule: Not away for too long.",
    ]


def test_telling_and_proving_give_more_time():
    assert said(**B, told="yes")[0] == "Be back on 1 February 2028 at the latest."
    assert said(**B, told="yes", proved="yes")[0] == (
        "Be back on 15 June 2029 at the latest."
    )


def test_a_plan_in_time_is_called_that():
    assert "Your plan, 1 May 2027, is in time." in said(**B, back="2027-05-01")


def test_of_a_month_of_return_the_last_day_counts():
    assert "**Your plan, 31 May 2027, is too late.**" in said(**B, back="2027-05")


def test_a_card_that_expires_before_is_renewed_first():
    found = said(card="K", valid="2027-01-31", leave="2027-02-01")
    assert found == ["Your card expires before you leave. Renew it first."]


@pytest.mark.parametrize(
    ("values", "day"),
    [
        ({"card": "L"}, "1 February 2028"),
        ({"card": "L", "blue": "yes"}, "1 February 2029"),
        ({"card": "L", "place": "eu"}, "31 January 2033"),
        ({"card": "EU+"}, "1 February 2029"),
        ({"card": "M-permanent"}, "1 February 2032"),
    ],
)
def test_every_card_has_its_own_limit(values, day):
    found = said(**values, leave="2027-02-01")
    assert found[0] == f"Be back on {day} at the latest."


def test_what_to_do_is_for_the_card():
    titles = [each.title for each in view(**B).advice]
    assert titles == ["Before you leave", "When you are back"]
    before = " ".join(view(**B).advice[0].lines)
    assert "Annex 18" in before
    assert "few days in an EU country" not in before
    other = " ".join(view(card="L", leave="2027-02-01").advice[0].lines)
    assert "few days in an EU country" in other
    assert "Annex 18" not in other


def test_the_answer_and_its_sources_are_printed():
    context = told(case_of("as_of: 2026-11-23"), "nl")
    shown = journey_view(context, B)
    page = form_report(context, shown)
    assert shown.answer.title in page
    assert page.count("<li>") > len(shown.answer.lines)
