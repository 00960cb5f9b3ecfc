"""Every question as a screen, in every language."""

from __future__ import annotations

import re
from dataclasses import fields as fields_of
from dataclasses import is_dataclass, replace
from typing import Any

import pytest

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    Person,
    ResidenceCard,
    Sponsor,
    Stay,
)
from permres_gui.domain.day import PartialDay
from permres_gui.interview.answered_question import answer_question
from permres_gui.presentation.question_view import law_asks, needed_for, question_view
from permres_gui.presentation.views import (
    ChoiceView,
    CountryView,
    DateView,
    FormView,
    LinkView,
    PeriodListView,
    PlaceView,
    ProblemView,
)
from tests.presentation.asked import (
    DAY,
    LANGUAGES,
    NOBODY,
    QUESTIONS,
    asking,
    q,
    view,
)

PLACES = {"name", "count", "day"}
"""What a control fills in itself."""


def texts(record: Any) -> list[str]:
    """Every text of a view, however deep."""
    if isinstance(record, str):
        return [record]
    if isinstance(record, tuple):
        return [text for each in record for text in texts(each)]
    if is_dataclass(record):
        return [
            t for each in fields_of(record) for t in texts(getattr(record, each.name))
        ]
    return []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", QUESTIONS)
def test_every_question_is_a_whole_screen_in_every_language(name, language):
    shown = view(name, language=language)
    assert shown.id == name
    assert shown.heading
    assert shown.why_title
    assert shown.why_text
    assert bool(shown.law_title) == bool(shown.law_text)
    assert shown.dont_know is not None
    assert shown.dont_know.lines[0]
    assert bool(shown.help_picture) == bool(shown.help_picture_label)
    named = [text for text in texts(shown) if "%(" in text]
    left = {text for text in named if set(re.findall(r"%\((\w+)\)s", text)) - PLACES}
    assert not left


@pytest.mark.parametrize("language", ["nl", "fr"])
@pytest.mark.parametrize("name", QUESTIONS)
def test_no_question_is_left_in_english(name, language):
    ours, english = view(name, language=language), view(name)
    assert ours.heading != english.heading
    assert ours.dont_know != english.dont_know
    assert not english.introduction or ours.introduction != english.introduction
    assert not english.help_text or ours.help_text != english.help_text


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_control_is_of_the_kind_of_the_question(name):
    kinds = {
        "countries": CountryView, "choice": ChoiceView, "many": ChoiceView,
        "history": PeriodListView, "form": FormView, "date": DateView,
        "place": PlaceView,
    }  # fmt: skip
    assert type(view(name).control) is kinds[q(name).control]


def test_a_question_may_be_a_place():
    place = replace(q("birth"), control="place", fields=("person.municipality",))
    case = Case(person=Person(municipality="44021"))
    shown = question_view(place, asking(case)).control
    assert isinstance(shown, PlaceView)
    assert shown.value == "44021"
    assert len(shown.names) > 500


# --- why we ask ---------------------------------------------------------------------


def test_why_names_the_requirements_that_wait():
    case = Case(person=Person(("FR",)), card=ResidenceCard("EU"))
    told = law_asks(q("history"), asking(case))
    assert told.startswith("The law asks this: ")
    assert needed_for(q("history"), asking(case)).startswith("For these cards: EU+")


def test_why_says_each_requirement_once():
    told = law_asks(q("history"), asking())
    titles = told.removeprefix("The law asks this: ").removesuffix(".").split("; ")
    assert len(titles) == len(set(titles)) > 1


def test_why_of_a_question_for_which_nobody_waits():
    assert law_asks(q("applied"), asking()) == ""
    assert view("applied").law_title == ""
    assert needed_for(q("applied"), asking()) == ""


@pytest.mark.parametrize(
    ("card", "heading"),
    [
        ("A", "Until when is your card valid?"),
        ("B", "What dates are on your card?"),
        (None, "What dates are on your card?"),
    ],
)
def test_the_dates_of_a_card_are_asked_in_the_words_for_that_card(card, heading):
    shown = question_view(q("card-dates"), asking(Case(card=ResidenceCard(card))))
    assert shown.heading == heading
    assert ("your right began" in shown.help_text) == (card != "A")


def test_what_ended_is_asked_in_the_words_for_it():
    case = Case(sponsor=Sponsor(ended="divorce"))
    shown = question_view(q("ended"), asking(case))
    assert isinstance(shown.control, FormView)
    assert shown.heading == "About your divorce"
    labels = [field.label for field in shown.control.fields]
    assert "Day on which the divorce was requested" in labels
    assert len([f for f in shown.control.fields if f.id == "sponsor.ended_on"]) == 1


# --- what was answered ----------------------------------------------------------------


@pytest.mark.parametrize("name", QUESTIONS)
def test_not_knowing_is_shown_again(name):
    question = q(name)
    case = answer_question(Case(), question, "unknown")
    shown = question_view(question, asking(case, path=(name,)))
    assert shown.dont_know is not None
    if not question.event:
        assert shown.dont_know.selected


# --- on the screen ---------------------------------------------------------------------


def test_what_is_wrong_stands_on_the_screen():
    problem = ProblemView("Two answers do not fit", "…")
    shown = question_view(q("card"), asking(), "No.", (problem,))
    assert (shown.error, shown.problems) == ("No.", (problem,))


def test_lists_are_shown_again():
    case = Case(
        stays=(Stay("refugee", DAY, proof="first-card"),),
        absences=(Absence(DAY, DAY, "holiday"),),
        detention=(Detention(DAY),),
    )
    for name in ("history", "absences", "detention"):
        control = view(name, case).control
        assert isinstance(control, PeriodListView)
        assert len(control.rows) == 1


def test_a_question_that_everybody_can_answer_offers_no_way_around():
    sure = replace(q("birth"), dont_know="", help_title="", help_text="")
    shown = question_view(sure, asking())
    assert shown.dont_know is None
    assert (shown.help_title, shown.help_text) == ("", "")


def test_the_rows_that_do_not_fit_say_so():
    first, second = PartialDay.parse("2020"), PartialDay.parse("2021")
    case = Case(stays=(Stay("refugee", first), Stay("student", second)))
    links = LinkView("history", "Change", place=1), LinkView("birth", "Change", place=0)
    problem = ProblemView("Two answers do not fit", "…", links)
    shown = question_view(q("history"), asking(case), problems=(problem,)).control
    assert isinstance(shown, PeriodListView)
    assert [row.error for row in shown.rows] == ["", "Does not fit another answer"]


@pytest.mark.parametrize(
    ("ground", "introduction"),
    [
        ("belgian-family", "These are the family tie, the common home and the income."),
        (
            "humanitarian-visa",
            "These are the conditions of the renewals after your humanitarian visa.",
        ),
        ("unknown", q("family-conditions").introduction),
    ],
)
def test_nobody_reads_of_the_conditions_of_another_stay(ground, introduction):
    row = {"ground": ground, "from": "2020", "now": "yes", "proof": "first-card"}
    case = answer_question(NOBODY, q("history"), (row,))
    assert view("family-conditions", case).introduction == introduction
    assert view("family-conditions", case).heading == (
        "Are the conditions of your stay still met?"
    )


def test_family_of_a_belgian_is_not_asked_for_the_nationality_of_the_relative():
    row = {
        "ground": "belgian-family",
        "from": "2020",
        "now": "yes",
        "proof": "annex-19",
    }
    case = answer_question(NOBODY, q("history"), (row,))
    fields = view("relative", case).control.fields
    assert [each.id for each in fields] == [
        "sponsor.relation",
        "sponsor.together_since",
    ]
    assert all(each.needed for each in fields)
