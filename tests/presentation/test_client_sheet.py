"""The sheet for a client: one card, two languages, nothing about the person."""

from __future__ import annotations

from html import unescape

import pytest

from permres_gui.presentation.client_sheet import client_sheet, sheet_view
from permres_gui.presentation.fees_view import fees_view
from permres_gui.presentation.formats import tied
from tests.presentation.told import told, worked


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
    assert tied("Je kunt nu een EU+-kaart aanvragen.") in page
    assert "You can apply for an EU+ card now." in page
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
            assert words in page


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
