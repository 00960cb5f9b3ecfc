"""The printed result: first what to do, then everything else."""

from __future__ import annotations

import re
from html import unescape

import pytest

from permres_gui.presentation.reports.report import report
from permres_gui.presentation.translator import LANGUAGES
from tests.presentation.told import told, worked

ADDRESS = "https://formulieren.stad.gent"


def text_of(name: str, language: str = "en", card: str = "") -> str:
    html = report(told(worked(name), language), card=card).replace("\u00a0", " ")
    return unescape(re.sub(r"<[^>]+>", "\n", html))


def test_the_answer_papers_price_steps_and_whom_to_ask_come_before_the_reasons():
    text = text_of("refugee-16-months", card="B")
    wanted = (
        "You can apply for the B card",
        "since 4 March 2024",
        "Passport photo",
        "Price: €30",
        "1. Apply online.",
        ADDRESS,
        "What to do now",
        "09 210 10 10",
        "More about papers, price and steps",
        "B card – Yes, now",
        "How your years are counted",
        "Sources",
    )
    places = [text.index(each) for each in wanted]
    assert places == sorted(places)


def test_what_is_folded_on_the_page_is_printed():
    text = text_of("refugee-16-months", card="B")
    assert "A photographer or a photo booth makes it." in text
    assert "You cannot get this? Ask the CGRS for a new certificate." in text
    assert "No fraud" in text or "You have no conviction." in text


def test_an_address_stands_on_a_line_of_its_own():
    lines = text_of("refugee-16-months", card="B").split("\n")
    assert any(re.fullmatch(rf"{ADDRESS}\S+", line) for line in lines)


def test_below_a_no_no_other_card_is_offered():
    text = text_of("refugee-16-months")
    refused = text[text.index("EU+ card, F+ card, M card") :]
    refused = refused[: refused.index("How your years are counted")]
    assert "apply for a B card" not in refused
    assert "You can now apply" not in refused


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_can_ask_for_no_card_prints_no_papers(language):
    context = told(worked("student-six-years"), language)
    html = report(context, card="B")
    assert "☐" not in html
    assert context.words.text("You do not have to bring anything yet") in html


def lines_of(name: str, language: str = "en", card: str = "") -> list[str]:
    """What stands on the lines of a sheet before its timeline, sources and answers."""
    text = text_of(name, language, card).partition("How your years are counted")[0]
    return [line.strip() for line in text.split("\n") if len(line.strip()) > 45]


@pytest.mark.parametrize("card", ["B", ""])
def test_what_the_first_page_says_is_not_said_again_below(card):
    """Nor what was said of an earlier card; a sheet of three cards says it three times."""
    found = lines_of("refugee-late-2026", card=card)
    twice = {line for line in found if found.count(line) > 1}
    assert not {line for line in twice if "It may be 6 months old" in line}
    text = text_of("refugee-late-2026", card="B")
    assert text.count("Your answers are lost") <= 1
    assert text.count("It says that you are a refugee") == 1
    assert text.count(ADDRESS) == 2, "on the first page and among the sources"
    assert text.count("You have no conviction.") == 1
    assert "Met too, as told above: " in text


def test_a_french_sheet_has_a_space_before_each_semicolon():
    text = text_of("refugee-late-2026", "fr")
    assert " ;" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "];" not in text


def test_a_requirement_that_is_met_otherwise_is_told_in_full():
    text = text_of("refugee-late-2026")
    assert "You were not away for more than one year." in text
    assert "Health insurance in Belgium" in text


def test_the_day_of_reading_is_told_once_for_all_pages():
    text = text_of("refugee-late-2026", card="B")
    assert "Pages that were read on 21 November 2026" in text
    assert ", read on 21 November 2026" not in text
