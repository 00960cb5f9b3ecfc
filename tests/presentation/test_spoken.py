"""A page read aloud: everything that stands open on it, in order, and what is chosen."""

from __future__ import annotations

from datetime import date

import pytest

from permres_gui.interview.session import Session
from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.question_view import Asking, question_view
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.shell_view import TASKS, welcome_view
from permres_gui.presentation.spoken import spoken
from permres_gui.presentation.translator import translator_for
from permres_gui.presentation.views import (
    AmountView,
    CountryView,
    DateView,
    DontKnowView,
    NumberView,
    PlaceView,
)
from tests.presentation.told import interview, library, told, worked

ON = date(2026, 11, 23)
WORDS = translator_for("en")


def asked(id_: str, value: object = None, language: str = "en", error: str = "") -> str:
    """One question read aloud, with an answer that was given."""
    words, question = translator_for(language), interview().of(id_)
    session = Session(ON, language)
    if value is not None:
        session = session.answered(question, value)
    known = library()
    asking = Asking(session, known.rulebook.law, lambda: known.municipalities, words)
    return spoken(question_view(question, asking, error), words)


def test_a_choice_is_read_with_its_numbers_and_what_is_chosen():
    silent, said = asked("work"), asked("work", "yes")
    assert interview().of("work").heading in said
    assert "1: " in said
    assert "Chosen: " not in silent
    assert said.count("Chosen: ") == 1


def test_that_there_was_nothing_to_list_is_read_until_something_stands_there():
    nothing = "No, or only for short holidays."
    row = {"from": "2021", "now": "yes", "reason": "work", "place": "eu"}
    assert nothing in asked("absences")
    assert f"Chosen: {nothing}" not in asked("absences")
    assert f"Chosen: {nothing}" in asked("absences", ())
    assert nothing not in asked("absences", (row,))


def test_a_mistake_is_read_first():
    assert asked("work", error="Give an answer.").startswith("Give an answer. ")


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_question_is_read_in_its_language_with_its_heading_first(language):
    words = translator_for(language)
    for question in interview().questions:
        said = asked(question.id, language=language)
        heading = words.text(question.heading).replace("\N{NO-BREAK SPACE}", " ")
        assert said.startswith(heading), question.id
        assert "**" not in said


def test_what_the_page_folds_away_is_not_read():
    question = interview().of("card")
    assert question.help_text not in asked("card")
    assert "Why do we ask this?" not in asked("card")


def test_a_result_is_read_with_the_answer_first_and_every_card():
    said = spoken(result_view(told(worked("refugee-16-months"))), WORDS)
    assert said.startswith("You can apply for the B card or the L card now. ")
    for card in ("B card. Yes, now.", "K card. Not yet.", "EU+ card, F+ card"):
        assert card in said


def test_papers_price_and_steps_are_read_without_addresses_of_pages():
    said = spoken(papers_view(told(worked("refugee-16-months")), "L"), WORDS)
    assert "Application: free. 1 adult: €30." in said
    assert "Apply online." in said
    assert "http" not in said
    assert "You cannot get this?" not in said


def test_answers_are_read_beside_their_questions():
    said = spoken(answers_view(told(worked("refugee-16-months"))), WORDS)
    assert "Nationality: Syria." in said


def test_the_first_page_reads_what_can_be_done():
    said = spoken(welcome_view(WORDS, "2026-11-21"), WORDS)
    number = [id_ for id_, *_ in TASKS].index("letters") + 1
    assert f"{number}: What do the letters mean? Every card" in said


def born(day: int | None, month: int | None, year: int | None, hint="") -> DateView:
    names = ("Born", "Day", "Month", "Year")
    return DateView(*names, (), 1900, 2026, "", day, month, year, hint)


@pytest.mark.parametrize(
    ("view", "said"),
    [
        (born(None, None, None, "As on the card"), "As on the card."),
        (born(None, None, 1990), "Chosen: 1990."),
        (born(None, 4, 1990), "Chosen: April 1990."),
        (born(2, 4, 1990), "Chosen: 2 April 1990."),
        (born(31, 2, 1990), ""),
        (NumberView("Children", "people", 0, 9), ""),
        (NumberView("Children", "people", 0, 9, 2), "Chosen: 2 people."),
        (AmountView("Income", "euro", "", "A month"), "A month."),
        (AmountView("Income", "euro", "1500"), "Chosen: 1500 euro."),
        (PlaceView("Place", (("44021", "Ghent"),), hint="Type"), "Type."),
        (PlaceView("Place", (("44021", "Ghent"),), "44021"), "Chosen: Ghent."),
        (
            DontKnowView("I do not know", ("Then we ask.",)),
            "I do not know. Then we ask.",
        ),
        (DontKnowView("I do not know", selected=True), "Chosen: I do not know."),
    ],
)
def test_each_control_says_what_is_in_it(view, said):
    assert spoken(view, WORDS) == said


def test_stays_that_were_told_are_read_with_what_can_be_added():
    row = {"kind": "stay", "ground": "refugee", "from": "2021-07-01", "now": "yes"}
    said = asked("history", (row | {"proof": "first-card"},))
    assert "Recognised refugee. 1 July 2021" in said
    assert "Add a" in said


def test_countries_are_read_as_they_were_chosen():
    def country(*chosen: str) -> str:
        entries = (("SY", "Syria"), ("IQ", "Iraq"))
        view = CountryView("", entries, chosen, "", "", "", "None chosen", "", "")
        return spoken(view, WORDS)

    assert country("IQ", "SY") == "Chosen: Iraq. Chosen: Syria."
    assert country() == "None chosen."
