"""The sheet for a client: one card, two languages, nothing about the person."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape

import pytest

from permres_gui.interview.marks import Mark
from permres_gui.presentation.desk.client_sheet import client_sheet, sheet_view
from permres_gui.presentation.fees.fees_view import fees_view
from permres_gui.presentation.reports.tied_words import tied
from tests.presentation.lives_told import SPOUSE
from tests.presentation.told import case_of, told, worked


def plain(html: str) -> str:
    return unescape(html).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def context():
    return told(worked("eu-plain-worker"), "nl")


def test_it_begins_with_the_card_of_the_first_line_and_another_language(context):
    card, language = sheet_view(context, {}).form.fields
    assert [each.value for each in card.control.options if each.selected] == ["EU+"]
    assert [each.value for each in language.control.options] == ["fr", "en"]
    assert [each.selected for each in language.control.options] == [True, False]


def test_the_answer_stands_in_both_languages_before_it_is_printed(context):
    lines = sheet_view(context, {"card": "EU+", "language": "en"}).answer.lines
    assert lines == (
        "Je kunt nu een EU+-kaart aanvragen.",
        "You can apply for an EU+ card now.",
    )


def test_what_is_printed_is_what_was_chosen(context):
    page = plain(client_sheet(context, {"card": "EU+", "language": "en"}))
    assert tied("Je kunt nu een EU+-kaart aanvragen") in page
    assert "card now" in page
    assert "Vous pouvez" not in page


def test_the_parts_named_on_the_page_stand_on_the_sheet(context):
    view = sheet_view(context, {"card": "EU+", "language": "fr"})
    page = plain(client_sheet(context, {"card": "EU+", "language": "fr"}))
    assert [part.title for part in view.advice][:2] == ["Documenten", "Prijs in Gent"]
    for part in view.advice:
        for line in part.lines:
            words = line.replace("\N{NO-BREAK SPACE}", " ")
            if part.title.startswith("Prijs"):
                words, _, amount = words.rpartition(": ")
                assert amount in page
            assert all(each in page for each in words.rstrip(".").split(". "))


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_each_line_of_the_price_has_its_amount_before_it_is_printed(language):
    context = told(worked("eu-plain-worker"), language)
    price = sheet_view(context, {"card": "EU+"}).advice[1]
    bill = fees_view(context, "EU+")
    told_of = [each.rpartition(":")[2].strip() for each in price.lines]
    assert told_of == [*(each.amount for each in bill.lines), bill.total]
    assert any(sign.isdigit() for sign in told_of[-1])


def test_a_card_that_is_not_possible_has_no_papers_on_its_sheet(context):
    view = sheet_view(context, {"card": "F+", "language": "fr"})
    assert "Documenten" not in {part.title for part in view.advice}
    assert view.answer.lines[0] == (
        "Met je huidige verblijf kun je geen F+-kaart krijgen."
    )


def test_a_choice_of_another_visit_falls_back(context):
    """The language of the page may have become that of the client."""
    view = sheet_view(context, {"card": "Z", "language": "nl"})
    assert view == sheet_view(context, {})


IN_GHENT = SPOUSE.replace("1991-05-14", '1991-05-14, municipality: "44021"')


def spouse():
    context = told(replace(case_of(IN_GHENT), as_of=date(2026, 11, 24)), "en")
    return replace(context, marks={"means.monthly_net": Mark.GUESSED})


def test_a_guess_behind_another_card_of_the_sheet_is_told_with_that_card():
    page = plain(client_sheet(spouse(), {"card": "B", "language": "nl"}))
    _, _, after = page.partition("Other cards")
    assert "Rests on a guess: Net income a month." in after
    lines = sheet_view(spouse(), {"card": "B"}).advice[0].lines
    assert "Rests on a guess" in lines[0]


def test_a_day_stands_before_the_full_stop_of_its_sentence():
    page = client_sheet(spouse(), {"card": "B", "language": "nl"})
    assert re.search(r"now</b> \(<b>since .20.October.2026</b>\)\.", page) or re.search(
        r"now</b> \(<b>since.20.October.2026</b>\)\.", page
    )
    assert ".</b> (" not in page


def test_the_old_card_is_for_the_day_of_collecting_and_the_price_is_that_of_a_card():
    context = spouse()
    papers, price = sheet_view(context, {"card": "B"}).advice[1:3]
    (old,) = [each for each in papers.lines if each.startswith("Your old card")]
    assert old == "Your old card. When you collect the card"
    assert any(each.startswith("Card (1") for each in price.lines)


def test_what_is_still_to_be_answered_stands_on_the_sheet_and_not_in_a_code():
    context = told(case_of("person: {nationality: [MA]}\ncard: {kind: A}\n"), "en")
    page = plain(client_sheet(context, {"card": "L", "language": "nl"}))
    assert "This question is still open:" in page
