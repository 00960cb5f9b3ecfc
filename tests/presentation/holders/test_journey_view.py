"""How long one may stay away: what the page says for what was filled in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.holders import journey_view as journey_view_module
from permres_gui.presentation.holders.journey_view import journey_view
from permres_gui.presentation.reports.form_report import form_report
from permres_gui.presentation.result_json import result_json
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.right_kept import right_kept
from tests.answers_in_common import HALFWAY
from tests.presentation.told import case_of, interview, library, told, worked
from tests.spaces import plain

B = {"card": "B", "valid": "2029-06-15", "leave": "2027-02-01"}
LEAVE = {"leave": "2027-02-01", "back": "2027-06-01"}


def view(language="en", **values):
    return journey_view(told(case_of("as_of: 2026-11-23"), language), values)


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
        (years,) = shown.advice
        assert years.link is not None
        assert shown.timeline is None


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


def test_where_no_later_day_is_lost_for_sure_an_adviser_is_named_and_no_end_drawn():
    ill = {
        "card": "L",
        "valid": "2029-06-15",
        "leave": "2027-02-01",
        "reason": "health",
    }
    assert said(**ill) == [
        "Be back on 1 February 2028 at the latest.",
        "If you come back later, ask an adviser: it is not sure.",
        "The rule: Not outside the EU for more than 12 months.",
    ]
    assert "loss" not in [mark.kind for mark in view(**ill).timeline.marks]


def test_where_nothing_ends_the_right_the_page_says_so_and_names_an_adviser():
    endless = {"card": "B", "leave": "2027-02-01", "told": "yes"}
    assert said(**endless, proved="yes") == [
        "No rule was found that ends this right by this journey.",
        "Ask an adviser before you leave for a long time.",
    ]
    changed = advice("What would change this day", **endless)
    assert changed == [
        "If you also prove your ties with Belgium:"
        " **no last day was found. Ask an adviser**."
    ]


def test_where_the_rules_give_no_safe_day_an_adviser_is_named_with_the_rule(
    monkeypatch,
):
    def doubted(*asked):
        return replace(right_kept(*asked), safe_until=None, lost_from=None)

    monkeypatch.setattr(journey_view_module, "right_kept", doubted)
    assert said(**B) == [
        "Ask an adviser before you leave.",
        "The rule: Not away for too long.",
    ]
    assert view(**B).timeline is None
    titles = [each.title for each in view(**B).advice]
    assert "What would change this day" not in titles


def test_a_letter_without_a_right_leads_back_to_the_choice():
    shown = view(card="A", leave="2027-02-01")
    assert shown.answer.title.startswith("Choose your card and the day")
    assert shown.timeline is None


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
    assert [each.title for each in view(**B).advice] == [
        "What would change this day",
        "Before you leave",
        "When you are back",
        "The day on which you can apply",
    ]
    before = " ".join(view(**B).advice[1].lines)
    assert "Annex 18" in before
    assert "few days in an EU country" not in before
    other = " ".join(view(card="L", leave="2027-02-01").advice[1].lines)
    assert "few days in an EU country" in other
    assert "Annex 18" not in other


@pytest.mark.parametrize("card", ["B", "K", "EU+", "F+", "M-permanent"])
def test_who_leaves_for_more_than_three_months_reports_before_and_after(card):
    """Sources: ret.three-to-twelve, absence.three-to-twelve-notify, loss.return-right-24m."""
    assert any("Annex 18" in e for e in advice("Before you leave", card=card, **LEAVE))
    back = advice("When you are back", card=card, **LEAVE)
    assert any("within 15 days" in each for each in back)


def test_an_l_holder_reports_after_the_return():
    """Source: ret.report-15-days."""
    back = advice("When you are back", card="L", **LEAVE)
    assert any("within 15 days" in each for each in back)


def test_who_has_no_permanent_card_yet_must_be_back_within_a_year():
    """Sources: ret.one-year-general, absence.return-right-conditional."""
    shown = journey_view(told(case_of(HALFWAY)), {"card": "none", **LEAVE})
    lines = " ".join(plain(each) for e in shown.advice for each in e.lines)
    assert "Be back within 1 year, while your card is still valid." in lines
    assert "Annex 18" in lines
    assert "within 15 days" in lines
    held = advice("Before you leave", card="K", **LEAVE)
    assert not any("within 1 year" in each for each in held)


def test_a_refugee_is_warned_of_a_journey_to_the_country_of_origin():
    """Source: b.refugee-travel-home."""
    warned = "A journey to your country of origin can end your refugee status."
    assert any(warned in e for e in advice("Before you leave", card="B", **LEAVE))
    assert not any(warned in e for e in advice("Before you leave", card="EU+", **LEAVE))
    shown = journey_view(told(case_of(HALFWAY)), {"card": "none", **LEAVE})
    lines = " ".join(plain(each) for e in shown.advice for each in e.lines)
    assert warned in lines
    assert "Do you have an orange card?" in lines


def advice(title, **values):
    (found,) = [each for each in view(**values).advice if each.title == title]
    return [plain(line) for line in found.lines]


def test_for_an_l_card_a_visit_to_the_eu_changes_the_day():
    l_card = {"card": "L", "leave": "2027-02-01"}
    assert advice("What would change this day", **l_card) == [
        "If you spend a few days in an EU country in between, for example from"
        " 29 January 2028 to 1 February 2028:"
        " **be back on 1 February 2029 at the latest**.",
        "If you stay in other EU countries only:"
        " **be back on 31 January 2033 at the latest**.",
        "If you had an H card (EU Blue Card) before:"
        " **be back on 1 February 2029 at the latest**.",
    ]
    visit = {"visit": "2027-10-01", "visit_end": "2027-10-04"}
    assert said(**l_card, **visit)[0] == "Be back on 4 October 2028 at the latest."


@pytest.mark.parametrize(
    "visit",
    [
        {"visit": "2027-10-01"},
        {"visit_end": "2027-10-04"},
        {"visit": "2027-10-04", "visit_end": "2027-10-01"},
        {"visit": "2027-01-01", "visit_end": "2027-01-04"},
    ],
)
def test_half_a_visit_or_one_before_the_journey_changes_nothing(visit):
    found = said(card="L", leave="2027-02-01", **visit)
    assert found[0] == "Be back on 1 February 2028 at the latest."


def test_for_a_b_card_telling_and_proving_change_the_day():
    assert advice("What would change this day", **B) == [
        "If you tell your municipality before you leave:"
        " **be back on 1 February 2028 at the latest**.",
        "If you also prove your ties with Belgium:"
        " **be back on 15 June 2029 at the latest**.",
    ]


# --- the drawing ------------------------------------------------------------------


def marks(shown):
    return {mark.kind: mark.day for mark in shown.timeline.marks}


def test_the_drawing_has_every_day_of_the_answer():
    shown = view(**B, back="2027-09-01")
    assert marks(shown) == {
        "today": date(2026, 11, 23),
        "leave": date(2027, 2, 1),
        "safe": date(2027, 5, 1),
        "back": date(2027, 9, 1),
        "loss": date(2028, 2, 2),
    }
    journey, card = shown.timeline.lanes
    assert [(bar.fill, bar.first, bar.last) for bar in journey.bars][1:] == [
        ("absence", date(2027, 2, 1), date(2027, 5, 1)),
        ("unsure", date(2027, 5, 2), date(2028, 2, 1)),
        ("lost", date(2028, 2, 2), date(2028, 4, 2)),
    ]
    assert [bar.fill for bar in card.bars] == ["neutral"]


def test_the_drawing_has_the_last_day_of_the_card_where_it_falls_into_it():
    shown = view(**(B | {"valid": "2027-03-15"}))
    assert marks(shown)["end"] == marks(shown)["safe"] == date(2027, 3, 15)
    assert [bar.fill for bar in shown.timeline.lanes[1].bars] == ["neutral", "due"]


def test_the_same_is_a_table_and_a_sentence():
    drawing = view(**B).timeline
    said_of = {row[1]: row[2] for row in drawing.table.rows}
    assert plain(said_of["last safe day to be back"]) == "1 May 2027"
    assert plain(said_of["right lost from this day"]) == "2 February 2028"
    assert "Timeline from" in drawing.spoken
    assert all(bar.spoken for lane in drawing.lanes for bar in lane.bars)


def test_without_a_safe_day_nothing_is_drawn():
    assert view(card="K", valid="2027-01-31", leave="2027-02-01").timeline is None
    assert view(card="B", leave="2027-02-01", told="yes", proved="yes").timeline is None


# --- the years that still run -----------------------------------------------------

YEARS = "The day on which you can apply"


def years(case, **values):
    shown = journey_view(told(case_of(case)), {"card": "none", **values})
    (found,) = [each for each in shown.advice if each.title == YEARS]
    return shown, [plain(line) for line in found.lines]


def test_the_new_day_stands_beside_the_old_with_its_reason():
    shown, lines = years(HALFWAY, leave="2027-02-01", back="2027-09-01")
    assert shown.answer.title.startswith("This journey moves the day")
    assert (
        "**L card: 10 January 2028 → 1 September 2032.** You are away for too long,"
        " so your years start again when you are back." in lines
    )
    drawn = [(m.kind, m.day) for m in shown.timeline.marks if m.kind != "today"]
    assert ("old", date(2028, 1, 10)) in drawn
    assert ("complete", date(2032, 9, 1)) in drawn


def test_the_page_and_the_file_for_machines_name_the_same_days():
    case = case_of(HALFWAY + "plans: {leave_on: 2027-02-01, return_on: 2027-09-01}")
    answer = Answer.of(library(), case, case.as_of)
    days = result_json(answer, translator_for("en"), "-", interview())
    known = days["plans"]["cards"]["L"]
    assert known == {"before": "2028-01-10", "after": "2032-09-01"}
    shown = journey_view(told(case), {})
    drawn = {mark.day.isoformat() for mark in shown.timeline.marks}
    assert {known["before"], known["after"]} <= drawn


def test_a_short_journey_moves_nothing():
    shown, lines = years(HALFWAY, leave="2027-02-01", back="2027-03-01")
    assert shown.answer.title.startswith("This journey does not move")
    assert "**L card: 10 January 2028, as before.**" in lines


def test_a_day_abroad_becomes_the_day_of_return():
    _, lines = years(HALFWAY, leave="2028-01-02", back="2028-02-01")
    assert (
        "**L card: 10 January 2028 → 1 February 2028.** You are abroad on the first"
        " day. Apply when you are back." in lines
    )


def test_who_can_apply_before_leaving_is_told_what_waiting_costs():
    _, lines = years(HALFWAY, leave="2028-02-01", back="2028-11-01")
    assert (
        "**L card: 10 January 2028, as before.** Apply before you leave."
        " If you wait until you are back: 1 November 2033." in lines
    )
    doubtful = HALFWAY.replace("2023-01-10", "2021-01-10")
    _, lines = years(doubtful, leave="2027-02-01", back="2027-11-01")
    assert (
        "**L card: it is not sure.** Ask an adviser before you leave."
        " If you wait until you are back: 1 November 2032." in lines
    )
    ready = HALFWAY.replace("2023-01-10", "2020-01-10").replace("2026-11", "2025-11")
    _, lines = years(ready, leave="2026-02-01", back="2026-11-01")
    assert (
        "**L card: you can apply now.** Apply before you leave."
        " If you wait until you are back: 1 November 2031." in lines
    )


@pytest.mark.parametrize(
    ("case", "card", "said"),
    [
        (
            "humanitarian-9bis-three-years",
            "B",
            "perhaps from 16 May 2027 → no day known.** Your absences weigh on this"
            " rule: Not away for more than one year.",
        ),
        (
            "medical-four-years",
            "B",
            "10 May 2025 → no day known.** With this journey it is not sure any more."
            " Ask an adviser.",
        ),
        (
            "researcher-discretion-day",
            "B",
            "it is not sure.** Ask an adviser before you leave. If you wait until you"
            " are back, no day is known.",
        ),
    ],
)
def test_two_years_abroad_leave_no_day(case, card, said):
    context = told(worked(case))
    leave, back = (context.as_of + timedelta(days) for days in (60, 800))
    journey = {"card": "none", "leave": str(leave), "back": str(back)}
    lines = map(plain, journey_view(context, journey).advice[0].lines)
    assert f"**{card} card: {said}" in lines


def test_a_day_that_is_only_perhaps_moved_stays_as_before():
    """What moves is the earlier day on which a pension may give the right."""
    context = told(worked("early-family-pension-planned"))
    leave, back = (context.as_of + timedelta(days) for days in (30, 120))
    journey = {"card": "none", "leave": str(leave), "back": str(back)}
    shown = journey_view(context, journey)
    (line,) = [plain(each) for each in shown.advice[0].lines if "EU+" in each]
    assert line == "**EU+ card: 16 January 2028, as before.**"
    assert shown.answer.title.startswith("This journey does not move")


def test_without_a_return_the_page_asks_for_it():
    shown, lines = years(HALFWAY, leave="2027-02-01")
    assert shown.answer.title.startswith("Fill in when you leave and when you come")
    assert lines == [shown.answer.title]
    assert shown.timeline is None


@pytest.mark.parametrize(
    ("case", "sentence"),
    [
        ("as_of: 2026-11-23", "We do not know your stays yet"),
        (HALFWAY.replace("absences: []\n", ""), "We do not know your absences so far"),
    ],
)
def test_without_stays_or_absences_the_page_offers_the_questions(case, sentence):
    shown, lines = years(case, leave="2027-02-01", back="2027-09-01")
    assert lines[0].startswith(sentence)
    assert shown.advice[0].link.id == "questions"
    assert shown.timeline is None


def test_who_holds_a_card_finds_it_filled_in():
    case = case_of(
        "as_of: 2026-11-23\ncard: {kind: M-permanent, right_since: 2018-01-02}\n"
        "person: {nationality: [GB]}\nwithdrawal_agreement: yes\n"
        "stays: [{ground: wa-beneficiary, from: 2013-01-02, proof: annex-19}]\n"
        "absences: []\ndetention: []\n"
    )
    card = journey_view(told(case), {}).form.fields[0].control
    chosen = [each.value for each in card.options if each.selected]
    assert chosen == ["M-permanent"]


def test_what_the_visit_knows_is_filled_in():
    context = told(case_of(HALFWAY))
    known = {field.id: field.control for field in journey_view(context, {}).form.fields}
    chosen = [each.value for each in known["card"].options if each.selected]
    assert chosen == ["none"]
    assert (known["valid"].day, known["valid"].year) == (1, 2030)


def test_the_new_day_and_the_drawing_are_printed():
    values = {"card": "none", "leave": "2027-02-01", "back": "2027-09-01"}
    context = told(case_of(HALFWAY))
    page = plain(form_report(context, journey_view(context, values)))
    assert "L card: 10 January 2028 → 1 September 2032." in page
    assert "you can apply without the journey" in page
    assert "The day on which you can apply" in page


def test_the_answer_and_its_sources_are_printed():
    context = told(case_of("as_of: 2026-11-23"), "nl")
    shown = journey_view(context, B)
    page = form_report(context, shown)
    assert shown.answer.title in page
    assert page.count("<li>") > len(shown.answer.lines)


@pytest.mark.parametrize("card", ["B", "EU+", "M-permanent"])
def test_a_card_that_ends_on_the_way_is_told_with_every_answer(card):
    on_the_way = "**Your card expires while you are away.**"
    lines = view(**B | {"card": card, "valid": "2027-03-15", "back": "2027-06-01"})
    assert any(plain(each).startswith(on_the_way) for each in lines.answer.lines)
    after = view(**B | {"card": card, "valid": "2027-06-01", "back": "2027-06-01"})
    assert not any("while you are away" in each for each in after.answer.lines)
