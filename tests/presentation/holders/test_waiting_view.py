"""I am waiting for a decision: what the page says for what was filled in."""

from __future__ import annotations

from datetime import date
from html import unescape

import pytest

from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.holders.waiting_view import waiting_view
from permres_gui.presentation.reports.form_report import form_report
from permres_gui.presentation.reports.tied_words import tied
from permres_gui.presentation.translator import LANGUAGES
from tests.presentation.told import case_of, library, told
from tests.spaces import plain

TODAY = "as_of: 2026-11-23"
K = {"paper": "annex-16bis", "card K L": "K"}
L = {"paper": "annex-16bis", "card K L": "L"}
EU = {"paper": "annex-22", "card EU+ F+ M": "EU+"}
F = {"paper": "annex-22", "card EU+ F+ M": "F+"}
M = {"paper": "annex-22", "card EU+ F+ M": "M"}


def view(values, language="en", on=TODAY):
    return waiting_view(told(case_of(on), language), values)


def title(values, **more):
    return plain(view({**values, **more}).answer.title)


def lines(values, **more):
    return [plain(line) for line in view({**values, **more}).answer.lines]


def part(values, name):
    parts = {each.title: each.lines for each in view(values).advice}
    return [plain(line) for line in parts.get(name, ())]


def decision(paper, how, day, **more):
    return {"paper": paper, "how": how, f"day {how}": day, **more}


# --- what is still to be filled in ----------------------------------------------------


@pytest.mark.parametrize(
    ("values", "asked"),
    [
        ({}, "Choose the paper that you got."),
        ({"paper": "annex-16bis"}, "Choose the card you applied for."),
        (K, "Fill in the date on the paper."),
        ({"paper": "annex-17"}, "Choose how you got the paper."),
        ({"paper": "annex-17", "how": "post"}, "Fill in the day."),
        ({"paper": "annex-17", "how": "post", "day post": ""}, "Fill in the day."),
    ],
)
def test_without_an_answer_the_page_names_what_is_missing(values, asked):
    assert title(values) == asked
    assert view(values).answer.status == "not_yet"


@pytest.mark.parametrize(
    "values",
    [{**K, "given": "2026-11-24"}, decision("annex-24", "handed", "2027-01")],
)
def test_a_day_to_come_is_refused(values):
    assert title(values) == "This day is still to come. Look at the date again."


def test_a_paper_that_is_not_known_leads_to_an_adviser():
    shown = view({"paper": "other"})
    assert shown.answer.title == "Show your paper to an adviser."
    assert "only 30 days" in plain(shown.advice[0].lines[0])


# --- a receipt ------------------------------------------------------------------------


def test_the_last_day_to_decide_and_the_day_to_ask_for_the_card():
    assert title(L, given="2026-09-30") == "The last day to decide is 28 February 2027."
    assert lines(L, given="2026-09-30") == [
        "The Immigration Office has 5 months, from date to date.",
        "No decision by then? From **1 March 2027** on, ask your municipality to order"
        " the card.",
    ]


def test_after_the_term_silence_grants_k_and_l_but_not_the_others():
    for values, status in ((K, "eligible"), (EU, "needs_advice"), (F, "needs_advice")):
        shown = view({**values, "given": "2026-06-22"})
        assert (
            plain(shown.answer.title) == "The last day to decide was 22 November 2026."
        )
        assert shown.answer.status == status
    assert "counts as granted" in part(K, "If you hear nothing")[0]
    assert (
        "No answer is not a yes. Your municipality must record your right first."
        in (part(EU, "If you hear nothing"))
    )


def test_on_its_last_day_the_term_still_runs():
    shown = view({**K, "given": "2026-06-23"})
    assert plain(shown.answer.title) == "The last day to decide is 23 November 2026."
    assert shown.answer.status == "not_yet"


def test_of_a_month_the_range_is_told_and_the_last_day_counts():
    assert title(K, given="2026-08") == (
        "The last day to decide is between 1 January 2027 and 31 January 2027."
    )
    assert "Look for the exact date on your paper." in lines(K, given="2026-08")
    assert "From **1 February 2027** on" in lines(K, given="2026-08")[-1]


def test_no_term_is_named_for_an_m_card():
    shown = view({**M, "given": "2026-08-01"})
    assert shown.answer.title.startswith("We know no sure term")
    assert shown.answer.status == "needs_advice"
    assert shown.answer.sources is not None


@pytest.mark.parametrize(
    ("card", "applied", "receipt"),
    [("K", K, "annex-16bis"), ("L", L, "annex-16bis"), ("F+", F, "annex-22")],
)
def test_the_page_and_the_json_name_the_same_day(card, applied, receipt):
    for given in ("2025-01-10", "2025-08-31", "2025-09"):
        case = case_of(
            f"as_of: 2026-11-23\n"
            f"application: {{receipt: {receipt}, day: {given}, card: {card}}}"
        )
        found = Answer.of(library(), case, date(2026, 11, 23)).cards[card].procedure
        words = told(case).words
        assert (
            words.figure(found.decide_by)
            in view({**applied, "given": given}).answer.title
        )


# --- the card in the hand -------------------------------------------------------------


@pytest.mark.parametrize(
    ("valid", "said"),
    [
        ("2027-01-31", "Your card expires on 31 January 2027, before the term ends."),
        ("2027-02", "Your card can expire before the term ends."),
        (
            "2027-02-28",
            "Your card is still valid on 28 February 2027, the last day of the term.",
        ),
        (
            "2027-03",
            "Your card is still valid on 28 February 2027, the last day of the term.",
        ),
        ("2026-11-22", "Your card has expired. Go to your municipality now."),
    ],
)
def test_whether_the_card_lasts_as_long_as_the_term(valid, said):
    told_first = part(
        {**L, "given": "2026-09-30", "valid": valid},
        "If your card expires while you wait",
    )[0]
    assert told_first.strip("*").startswith(said)


@pytest.mark.parametrize("values", [K, {**M, "given": "2026-09-30"}])
def test_without_the_end_of_a_term_nothing_is_said_of_how_long_the_card_lasts(values):
    name = "If your card expires while you wait"
    assert part({**values, "valid": "2027-01-31"}, name) == part(values, name)


def test_the_paper_for_the_time_between_is_that_of_the_card():
    name = "If your card expires while you wait"
    for values, paper, other in (
        (L, "15", "8ter"),
        (F, "15", "8ter"),
        (EU, "8ter", "15"),
    ):
        told_here = " ".join(part(values, name))
        assert f"Annex {paper}" in told_here
        assert f"Annex {other}" not in told_here
    assert "We found no paper" in " ".join(part(M, name))


# --- a decision -----------------------------------------------------------------------


def test_the_last_day_to_appeal_moves_over_a_weekend_and_says_so():
    values = decision("annex-17", "handed", "2026-11-13")
    assert title(values) == "You can appeal until 14 December 2026."
    assert lines(values) == [
        "The 30 days begin on 14 November 2026.",
        "Day 30, 13 December 2026, is a Saturday, a Sunday or a public holiday. So the"
        " next working day counts.",
    ]


def test_a_day_that_does_not_move_has_no_such_line():
    assert lines(decision("annex-24", "post", "2026-10-30")) == [
        "The 30 days begin on 4 November 2026."
    ]


def test_on_the_last_day_one_can_still_appeal_and_not_on_the_next():
    values = decision("annex-23", "receipt", "2026-10-22")
    assert plain(view(values).answer.title) == "You can appeal until 23 November 2026."
    after = view(values, on="as_of: 2026-11-24").answer
    assert plain(after.title) == "The last day to appeal was 23 November 2026."
    assert after.lines[1] == "Did something stop you? See a lawyer today."


def test_an_uncertain_day_gives_the_safe_day_first():
    month = decision("annex-17", "handed", "2026-11")
    assert title(month) == "Appeal on 1 December 2026 at the latest, to be sure."
    assert lines(month)[0].startswith(
        "The last day is between 1 December 2026 and 30 December 2026."
    )
    unknown = decision("annex-17", "not-known", "2026-11-05")
    assert title(unknown) == "Appeal on 7 December 2026 at the latest, to be sure."
    assert lines(unknown)[0].startswith("The days begin when you get the paper.")
    assert lines(unknown)[1].startswith("Day 30, 5 December 2026, is a Saturday")


def test_when_only_the_safe_day_is_over_it_may_be_too_late():
    for values in (
        decision("annex-17", "handed", "2026-10"),
        decision("annex-17", "not-known", "2026-10-01"),
    ):
        assert title(values) == "It may be too late to appeal. See a lawyer today."


def test_outside_the_known_holidays_no_day_is_named():
    shown = view(decision("annex-17", "handed", "2019-05-01"))
    assert shown.answer.title.startswith("We do not know the last day to appeal.")
    assert plain(shown.answer.lines[0]).startswith(
        "We know the public holidays from 1 January 2020 to 31 December "
    )


def test_a_day_that_may_lie_beyond_the_known_holidays_says_so():
    year = library().holidays.last_day.year
    shown = view(
        decision("annex-17", "handed", f"{year}-12-05"), on=f"as_of: {year}-12-31"
    )
    assert plain(shown.answer.title).startswith("We do not know")
    shown = view(decision("annex-17", "handed", str(year)), on=f"as_of: {year}-01-10")
    assert plain(shown.answer.title).startswith("Appeal on ")
    assert plain(shown.answer.title).endswith(f" {year} at the latest, to be sure.")
    assert "public holidays from" in plain(shown.answer.lines[0])


def test_what_an_appeal_does_and_does_not_do_goes_by_the_paper():
    settled = decision("annex-17", "handed", "2026-11-13", **{"card K L": "K"})
    stay = part(settled, "What happens to your stay")
    assert "You keep your unlimited stay and your B card." in stay
    assert any("cannot be forced to leave" in line for line in stay)
    for card, sure in (
        ("L", "It does not stop the decision."),
        ("K", "It is not sure"),
    ):
        values = decision("annex-16ter", "handed", "2026-11-13", **{"card K L": card})
        limits = part(values, "What an appeal does not do")
        assert any(line.startswith(sure) for line in limits)
        assert not any(
            "forced to leave" in line
            for line in part(values, "What happens to your stay")
        )
    where = part(settled, "Where and how you appeal")
    assert any("Council for Alien Law Litigation" in line for line in where)


# --- all of it ------------------------------------------------------------------------


@pytest.mark.parametrize("paper", [each.id for each in library().waiting.papers])
def test_every_paper_is_explained_and_every_part_has_its_sources(paper):
    known = library().waiting.paper(paper)
    for card in ("", *known.cards):
        shown = view({"paper": paper, f"card {' '.join(known.cards)}": card})
        assert shown.advice
        assert all(each.sources is not None and each.lines for each in shown.advice)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_and_its_paper_are_told_in_the_language(language):
    values = decision("annex-17", "handed", "2026-11-13", **{"card K L": "K"})
    shown = view(values, language)
    page = unescape(form_report(told(case_of(TODAY), language), shown))
    assert shown.answer.title in page
    for field in shown.form.fields[:2]:
        assert field.label in page
    for advice in shown.advice:
        assert tied(advice.title) in page
        article = advice.sources.lines[0].split(" · ")[0].partition(" (")[0]
        assert tied(article) in page
    if language != "en":
        english = view(values)
        assert shown.heading != english.heading
        assert shown.answer.title != english.answer.title
        pairs = zip(shown.advice, english.advice, strict=True)
        assert all(one.lines != other.lines for one, other in pairs)


def test_on_paper_stands_what_was_filled_in():
    values = decision("annex-17", "handed", "2026-11-13", **{"card K L": "K"})
    page = plain(form_report(told(case_of(TODAY)), view(values)))
    assert "<td>The card you applied for</td><td>K card</td>" in page
    assert "<td>It was handed over to you on</td><td>13 November 2026</td>" in page
    month = decision("annex-17", "handed", "2026-11")
    page = plain(form_report(told(case_of(TODAY)), view(month)))
    assert "<td>November 2026</td>" in page
    assert "The card you applied for" not in page
