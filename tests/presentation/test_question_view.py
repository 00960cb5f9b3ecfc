"""Every question as a screen, in every language."""

from __future__ import annotations

import re
from dataclasses import fields as fields_of
from dataclasses import is_dataclass, replace
from datetime import date
from typing import Any

import pytest

from permres_gui.domain.case import (
    Absence,
    Application,
    Case,
    Detention,
    Person,
    ResidenceCard,
    Sponsor,
    Stay,
    Unregistered,
    Work,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.interview.session import Session, answer_question
from permres_gui.presentation.question_view import (
    Asking,
    form_values,
    law_asks,
    needed_for,
    question_view,
)
from permres_gui.presentation.translator import translator_for
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
from tests.presentation.told import interview, library

ON = date(2026, 11, 23)
LANGUAGES = ("nl", "fr", "en")
QUESTIONS = [each.id for each in interview().questions]
NOBODY = Case()
DAY = PartialDay.parse("2021-03-04")


def q(name: str):
    return interview().of(name)


def asking(
    case: Case = NOBODY, language: str = "en", path: tuple[str, ...] = ()
) -> Asking:
    assessments = library().rulebook.assess_all(Timeline(case, ON))
    return Asking(
        Session(ON, language, case, path=path),
        library().rulebook.law,
        library().municipalities,
        translator_for(language),
        assessments,
    )


def view(
    name: str, case: Case = NOBODY, language: str = "en", path: tuple[str, ...] = ()
):
    return question_view(q(name), asking(case, language, path))


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


def chosen(control: ChoiceView) -> list[object]:
    return [option.value for option in control.options if option.selected]


CHOICES = [each for each in interview().questions if each.control == "choice"]


@pytest.mark.parametrize("question", CHOICES, ids=lambda each: each.id)
def test_a_choice_shows_what_was_chosen_and_only_that(question):
    for option in question.options:
        case = answer_question(Case(), question, option.value)
        shown = question_view(question, asking(case, path=(question.id,)))
        assert isinstance(shown.control, ChoiceView)
        assert chosen(shown.control) == [option.value]
        assert shown.dont_know is not None
        assert not shown.dont_know.selected


@pytest.mark.parametrize("name", QUESTIONS)
def test_not_knowing_is_shown_again(name):
    question = q(name)
    case = answer_question(Case(), question, "unknown")
    shown = question_view(question, asking(case, path=(name,)))
    assert shown.dont_know is not None
    if not question.event:
        assert shown.dont_know.selected


@pytest.mark.parametrize(
    "values", [("none",), ("fraud",), ("conviction", "appeal"), ("declined",)]
)
def test_several_choices_are_shown_again(values):
    case = answer_question(Case(), q("situation"), values)
    control = view("situation", case, path=("situation",)).control
    assert isinstance(control, ChoiceView)
    assert control.multiple
    assert chosen(control) == list(values)


@pytest.mark.parametrize("name", [n for n in QUESTIONS if q(n).control == "many"])
def test_beside_i_dont_know_nothing_else_is_chosen(name):
    case = answer_question(NOBODY, q(name), "unknown")
    shown = question_view(q(name), asking(case, path=(name,)))
    assert shown.dont_know.selected
    assert not [each.value for each in shown.control.options if each.selected]


def test_prison_is_shown_again_before_and_after_its_days():
    case = answer_question(Case(), q("situation"), ("prison",))
    for detention in (None, UNKNOWN, (Detention(DAY, DAY),)):
        told = replace(case, detention=detention)
        control = view("situation", told, path=("situation",)).control
        assert isinstance(control, ChoiceView)
        assert chosen(control) == ["prison"]


def test_nothing_is_chosen_before_it_was_asked():
    for name in ("situation", "card", "together"):
        control = view(name).control
        assert isinstance(control, ChoiceView)
        assert chosen(control) == []


def test_nationalities_are_shown_again_and_stateless_stands_above():
    case = Case(person=Person(("GB", "FR")))
    control = view("nationality", case, "fr").control
    assert isinstance(control, CountryView)
    assert control.selected == ("GB", "FR")
    assert control.extra[0][0] == "stateless"
    names = [name for _, name in control.entries]
    assert "Égypte" in names
    assert names.index("Éthiopie") < names.index("France")
    unknown = view("nationality", Case(person=Person(UNKNOWN)))
    assert isinstance(unknown.control, CountryView)
    assert unknown.control.selected == ()
    assert unknown.dont_know is not None
    assert unknown.dont_know.selected


@pytest.mark.parametrize("language", LANGUAGES)
def test_states_are_offered_as_a_nationality_and_no_territories(language):
    entries = view("nationality", language=language).control.entries
    codes = {code for code, _ in entries}
    assert not codes & {"GP", "HK", "MO", "FO", "GL", "PR", "RE", "CW", "AQ"}
    assert codes > {"PS", "XK", "TW", "VA", "SY", "MA", "GB", "NL"}
    assert len(codes) == 193 + len(("VA", "PS", "XK", "TW"))


def test_a_relative_is_of_a_state_too():
    case = answer_question(NOBODY, q("card"), "F")
    fields = view("relative", case).control.fields
    (nationality,) = [each for each in fields if each.id == "sponsor.nationality"]
    assert "HK" not in dict(nationality.control.names)
    assert "PS" in dict(nationality.control.names)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_field_shows_the_word_for_what_is_not_known(language):
    """The file says `unknown`; a field to type in or to search in stays empty."""
    unknown = answer_question(NOBODY, q("relative"), "unknown")
    unknown = answer_question(unknown, q("income"), "unknown")
    unknown = replace(unknown, person=Person(municipality=UNKNOWN))
    for question in ("relative", "income", "applied"):
        for field in view(question, unknown, language).control.fields:
            text = getattr(field.control, "text", getattr(field.control, "value", ""))
            assert text in ("", None), field.id


def test_a_territory_that_an_older_file_tells_keeps_its_name():
    told = replace(NOBODY, person=Person(nationality=("HK",)))
    control = view("nationality", told).control
    assert control.selected == ("HK",)
    assert "HK" in dict(control.entries)


def test_a_day_known_in_part_is_shown_in_part():
    control = view(
        "birth", Case(person=Person(born=PartialDay.parse("1990-04")))
    ).control
    assert isinstance(control, DateView)
    assert (control.year, control.month, control.day) == (1990, 4, None)


def test_a_card_of_others_is_not_offered():
    control = view("card", Case(person=Person(("FR",)))).control
    assert isinstance(control, ChoiceView)
    offered = {option.value for option in control.options}
    assert "EU+" in offered
    assert not offered & {"A", "B", "K", "L", "M"}


def test_a_rare_card_is_not_rare_for_those_who_hold_it():
    rare = {}
    for country in ("GB", "SY"):
        control = view("card", Case(person=Person((country,)))).control
        assert isinstance(control, ChoiceView)
        assert control.more
        rare[country] = {o.value for o in control.options if o.rare}
    assert "M" in rare["SY"] - rare["GB"]


def test_a_choice_without_rare_options_offers_nothing_more():
    control = view("together").control
    assert isinstance(control, ChoiceView)
    assert control.more == ""


# --- forms ------------------------------------------------------------------------------


def values(name: str, case: Case, *, seen: bool) -> dict[str, str]:
    return form_values(q(name), Session(ON, case=case, path=(name,) if seen else ()))


def test_events_that_did_not_happen_are_shown_as_no_once_they_were_asked():
    first = values("applied", Case(), seen=False)
    assert (first["application.card"], first["unregistered.known"]) == ("", "")
    again = values("applied", Case(), seen=True)
    assert (again["application.card"], again["unregistered.known"]) == ("none", "no")


def test_events_that_happened_are_shown():
    case = Case(
        application=Application(day=DAY, card="L"), unregistered=Unregistered(DAY)
    )
    shown = values("applied", case, seen=True)
    assert shown["application.card"] == "L"
    assert shown["application.day"] == "2021-03-04"
    assert shown["unregistered.known"] == "yes"
    assert shown["unregistered.last"] == ""


def test_work_that_did_not_stop_is_shown_as_such_once_it_was_asked():
    case = Case(work=Work(works=False))
    assert values("end-of-work", case, seen=False)["work.stopped.reason"] == ""
    shown = values("end-of-work", case, seen=True)
    assert shown["work.stopped.reason"] == "not-stopped"


def test_a_field_of_a_form_may_depend_on_an_earlier_answer():
    ids = {}
    for ended in ("death", "divorce"):
        control = view("ended", Case(sponsor=Sponsor(ended=ended))).control
        assert isinstance(control, FormView)
        ids[ended] = {field.id for field in control.fields}
    assert "sponsor.hardship" in ids["divorce"] - ids["death"]
    assert "sponsor.died_of" in ids["death"] - ids["divorce"]


def test_a_field_of_a_form_may_depend_on_another_field():
    control = view("applied").control
    assert isinstance(control, FormView)
    day = next(each for each in control.fields if each.id == "application.day")
    assert day.only_if is not None
    assert day.only_if[0] == "application.card"


def test_a_field_that_is_still_open_says_so_itself():
    open_ = replace(asking(), open_parts=("means.source",))
    control = question_view(q("income"), open_).control
    assert isinstance(control, FormView)
    wrong = [field.id for field in control.fields if field.error]
    assert wrong == ["means.source"]


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
