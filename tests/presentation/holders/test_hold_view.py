"""A card in hand: what is told about the right, the card, its renewal and its price."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from permres_gui.presentation.holders.hold_form import from_session, to_questions
from permres_gui.presentation.holders.hold_report import hold_report
from permres_gui.presentation.holders.hold_view import hold_view
from permres_gui.presentation.holders.lost_view import context_at
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.price import Price
from permres_gui.rules.tariff import FeeSchedule
from tests.presentation.told import case_of, library, told
from tests.spaces import plain

GENT = "44021"
LETTERS = tuple(each.kind for each in library().held_cards.kinds)
PERMANENT = tuple(each.kind for each in library().held_cards.kinds if each.card)


def at(place="", language="en", on="2026-11-23"):
    return context_at(told(case_of(f"as_of: {on}"), language), place)


def view(language="en", at_place="", on="2026-11-23", **values):
    return hold_view(at(at_place, language, on), values)


def said(**values):
    answer = view(**values).answer
    return [plain(answer.title), *map(plain, answer.lines)]


def advice(title, **values):
    found = [each for each in view(**values).advice if each.title == title]
    return plain(" ".join(line for each in found for line in each.lines))


def test_without_a_card_the_page_only_asks_for_it():
    shown = view()
    assert shown.answer.title == "Choose your card and its last valid day."
    assert (shown.advice, shown.other, shown.price) == ((), None, None)


def test_the_part_in_sight_is_the_one_that_was_chosen():
    assert view().part == "card"
    assert view(part="past").part == "past"


def test_without_its_last_day_the_card_is_explained_already():
    shown = view(card="K")
    assert shown.answer.title == "Fill in the last valid day to see when to renew."
    assert [each.title for each in shown.advice] == [
        "Your right",
        "Your card",
        "The next card",
        "Without a valid card",
    ]


def test_a_b_holder_is_told_the_first_and_the_last_day_to_ask():
    assert said(card="B", valid="2027-01-10") == [
        "Ask for a new card from 1 December 2026 to 11 December 2026.",
        "Last valid day of your card: 10 January 2027.",
        "First day to ask for a new card: 1 December 2026.",
        "Last day to ask for a new card: 11 December 2026.",
    ]


@pytest.mark.parametrize(
    ("on", "title"),
    [
        ("2026-11-30", "Ask for a new card from 1 December 2026 to 11 December 2026."),
        ("2026-12-01", "Ask for a new card now, at the latest on 11 December 2026."),
        ("2026-12-11", "Ask for a new card now, at the latest on 11 December 2026."),
        ("2026-12-12", "Ask for a new card today. You are late."),
        ("2027-01-10", "Ask for a new card today. You are late."),
        ("2027-01-11", "Your card has expired. Go to your municipality now."),
    ],
)
def test_what_to_do_changes_with_the_days_of_the_card(on, title):
    assert plain(view(on=on, card="K", valid="2027-01-10").answer.title) == title


def test_a_card_that_expired_over_three_months_ago_is_presumed_gone():
    sentence = "months ago, so the authorities presume that you left Belgium."
    long_ago, lately = (
        view(card="B", valid="2026-08-22"),
        view(card="B", valid="2026-09"),
    )
    assert any(sentence in line for line in long_ago.answer.lines)
    assert not any(sentence in line for line in lately.answer.lines)


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        ("11002", "Antwerp: Do this from 10 October 2026 on."),
        ("12009", "Duffel: Do this from 29 November 2026 on."),
    ],
)
def test_what_the_municipality_says_of_its_days_stands_beside_those_of_the_law(
    place, sentence
):
    answer = view(at_place=place, card="B", valid="2027-01-10").answer
    assert sentence in map(plain, answer.lines)
    expired = view(at_place=place, card="B", valid="2026-01-10").answer
    assert not any("Do this" in line for line in expired.lines)


def test_a_window_for_applying_for_one_card_is_none_for_renewal():
    answer = view(at_place="21001", card="F+", valid="2027-01-10", old="no").answer
    assert not any("Do this" in line for line in answer.lines)


def test_of_a_month_the_first_day_counts_and_that_is_said():
    lines = said(card="C", valid="2027-01")
    assert lines[0] == "Ask for a new card now, at the latest on 2 December 2026."
    assert lines[1].endswith("between 1 January 2027 and 31 January 2027.")
    assert lines[2].startswith("You did not give the exact day.")


def test_a_card_without_sourced_days_says_that_nobody_names_them():
    shown = view(card="EU+", valid="2030-01-01")
    assert plain(shown.answer.title) == "Ask for a new card before 1 January 2030."
    assert "We found no days in the law" in advice("The next card", card="EU+")
    assert "We found no days in the law" not in advice("The next card", card="B")


def test_an_old_f_plus_card_may_have_ended_before_its_printed_day():
    old = view(card="F+", valid="2027-02-01", old="yes")
    assert old.answer.status == "needs_advice"
    assert old.answer.title.startswith("Perhaps your card has expired.")
    assert any(
        "may end at the latest on 3 August 2026" in plain(line)
        for line in old.answer.lines
    )
    new = view(card="F+", valid="2027-02-01", old="no")
    assert new.answer.status == "held"
    asked = view(card="F+", valid="2027-02-01")
    assert asked.answer.title == "Say also whether your card is in the old layout."


def test_old_names_lead_to_the_card_of_today():
    assert "old name of a K card" in advice("Your card", card="C")
    assert "old name of an L card" in advice("Your card", card="D")
    assert "old name of an EU+ card" in advice("Your card", card="E+")
    assert "the day that is printed" in advice("Your card", card="B")
    assert "old layout" not in advice("Your card", card="B", old="no")


@pytest.mark.parametrize("card", PERMANENT)
def test_the_right_does_not_end_with_the_card(card):
    assert "Your right does not end with the card" in advice("Your right", card=card)


@pytest.mark.parametrize("card", LETTERS)
def test_the_penalty_is_told_with_what_it_rests_on(card):
    told_of = advice("Without a valid card", card=card)
    assert "up to €500" in told_of
    assert "We found no official source for this. Ask an adviser." in told_of


@pytest.mark.parametrize(
    ("card", "named"),
    [
        ("B", "a K card or an L card"),
        ("K", "an L card"),
        ("C", "an L card"),
        ("F+", "an L card"),
        ("F", "an F+ card"),
        ("M", "an M card with permanent residence"),
    ],
)
def test_the_cards_that_can_be_asked_for_lead_to_the_questions(card, named):
    shown = view(card=card)
    assert named in " ".join(shown.other.lines)
    assert shown.begin == "Find out from which day"


@pytest.mark.parametrize("card", ["L", "D", "EU+", "E+", "M-permanent"])
def test_where_no_other_card_is_known_none_is_offered(card):
    shown = view(card=card)
    assert (shown.other, shown.begin) == (None, "")


@pytest.mark.parametrize("card", ["F", "M"])
def test_a_card_that_is_not_permanent_is_called_that(card):
    shown = view(card=card, valid="2029-01-01", old="no")
    assert shown.answer.title == "This card is not permanent yet."
    assert shown.price is None


def test_the_price_is_that_of_the_municipality_and_never_an_ordinary_one_in_silence():
    price = view(card="B", at_place=GENT).price
    assert price.said == "Ghent names no price for renewal. An ordinary card costs:"
    assert [plain(line.amount) for line in price.lines] == ["€30", "€9", "€133"]
    assert any(note.startswith("To renew") for note in price.notes)
    anywhere = view(card="B").price
    assert " to " in anywhere.lines[0].amount
    assert "Ask your municipality what it costs today." in anywhere.notes


def test_a_place_with_its_own_price_of_renewal_says_so():
    known = DatedAmount(date(2026, 1, 1), ("guide.renewal",), amount=Decimal(12))
    prices = FeeSchedule((Price("card", (known,), reason="renewal"),))
    context = at(GENT)
    context.__dict__["practice"] = replace(context.practice, fees=prices)
    price = hold_view(context, {"card": "B"}).price
    assert price.said == "Ghent has a price for renewal."
    assert plain(price.lines[0].amount) == "€12"
    assert not any(note.startswith("To renew") for note in price.notes)


def test_what_another_answer_hides_is_not_counted():
    assert view(card="K", valid="2027-01-10", old="yes") == view(
        card="K", valid="2027-01-10"
    )
    assert view(card="not-a-card").answer.status == "not_yet"


def test_the_answers_of_the_questions_are_there_and_go_on_to_the_questions():
    case = case_of(
        'person: {municipality: "44021"}\ncard: {kind: B, valid_until: 2027-01}\n'
    )
    values = from_session(case)
    assert values == {"card": "B", "valid": "2027-01"}
    assert to_questions(at(GENT), values) == {
        "card": "B",
        "card-dates": {"card.valid_until": "2027-01"},
        "person.municipality": GENT,
    }
    assert from_session(case_of("card: {kind: K, valid_until: unknown}")) == {
        "card": "K"
    }
    assert to_questions(at(), {}) == {}


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
@pytest.mark.parametrize("card", LETTERS)
def test_the_paper_holds_all_of_the_page(language, card):
    values = {"card": card, "valid": "2027-01-10", "old": "yes"}
    page = hold_view(at(GENT, language), values)
    html = plain(hold_report(at(GENT, language), values))
    wanted = [page.heading, page.answer.title]
    wanted += [each.title for each in page.advice]
    wanted += [line.amount for line in page.price.lines] if page.price else []
    for text in wanted:
        assert plain(text).replace("'", "&#x27;") in html
    assert all(each.sources is not None for each in page.advice)


@settings(max_examples=60)
@given(
    st.sampled_from(LETTERS),
    st.dates(date(2025, 1, 1), date(2032, 1, 1)),
    st.integers(1, 900),
)
def test_a_later_last_day_never_makes_an_expired_card_of_a_valid_one(card, valid, more):
    expired = "Your card has expired. Go to your municipality now."
    later = valid + timedelta(more)
    titles = [
        view(card=card, valid=day.isoformat(), old="no").answer.title
        for day in (valid, later)
    ]
    assert titles[0] == expired or titles[1] != expired


@pytest.mark.parametrize("card", ["EU+", "F+"])
def test_an_expired_card_of_the_union_is_no_card_to_travel_with(card):
    """Source: loss.valid-card-on-return, which asks for a valid card on return."""
    shown = view(card=card, valid="2026-10-10", old="no")
    told_there = [plain(line) for each in shown.advice for line in each.lines]
    assert any("Do not travel with an expired card." in line for line in told_there)
