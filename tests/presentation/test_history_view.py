"""Stays, absences and prison as a list that can be changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import (
    Absence,
    Case,
    Detention,
    EuVisit,
    Person,
    ResidenceCard,
    Stay,
)
from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import UNKNOWN, known
from permres_gui.interview.period_rows import ROWS
from permres_gui.presentation.answers.period_rows import (
    days_words,
    option_title,
    row_values,
)
from permres_gui.presentation.history_view import history_view
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview, library
from tests.spaces import plain
from tests.worked_cases import FILES, over, read_once

ON = date(2026, 11, 23)
DAY, MONTH = PartialDay.parse("2021-03-04"), PartialDay.parse("2022-05")
STAYS = (
    Stay("asylum-procedure", DAY, MONTH, "annex-26"),
    Stay("refugee", MONTH, proof="first-card", eu_conditions=False),
)
AWAY = Absence(
    DAY, MONTH, "military", "eu", True, UNKNOWN, False, (EuVisit(DAY, DAY),), DAY
)


def shown(name: str, case: Case, language: str = "en"):
    words = translator_for(language)
    return history_view(interview().of(name), case, library().rulebook.law, words, ON)


@pytest.mark.parametrize("stays", [None, UNKNOWN, ()])
def test_without_periods_the_list_is_empty_and_one_can_be_added(stays):
    view = shown("history", Case(stays=stays))
    assert view.rows == ()
    assert view.empty == "Nothing added yet."
    assert [kind.add for kind in view.kinds] == ["Add a stay"]


@pytest.mark.parametrize(
    ("absences", "chosen"), [(None, False), (UNKNOWN, False), ((), True)]
)
def test_that_there_was_no_absence_is_chosen_only_where_it_was_said(absences, chosen):
    nothing = shown("absences", Case(absences=absences)).nothing
    assert nothing is not None
    assert nothing.selected is chosen


def test_a_list_that_needs_a_row_offers_no_such_choice():
    assert shown("history", Case()).nothing is None


def test_a_stay_is_told_by_its_ground_and_its_days():
    first, last = shown("history", Case(stays=STAYS)).rows
    assert (first.title, last.title) == ("Asylum procedure", "Recognised refugee")
    assert plain(first.detail) == "4 March 2021 to May 2022"
    assert plain(last.detail) == "May 2022 to today"
    assert plain(first.edit_spoken) == "Edit Asylum procedure, 4 March 2021 to May 2022"
    assert first.remove_spoken.startswith("Remove Asylum procedure, ")
    assert first.editor_title == "Asylum procedure: change"


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_list_is_told_in_the_language(language):
    ours, english = (
        shown("history", Case(stays=STAYS), language),
        shown("history", Case(stays=STAYS)),
    )
    for name in ("name", "edit", "remove", "save", "cancel", "empty"):
        assert getattr(ours, name) != getattr(english, name)
    for one, other in zip(ours.rows, english.rows, strict=True):
        assert one.title != other.title
        assert one.detail != other.detail


def test_what_is_not_known_of_a_period_is_said():
    case = Case(stays=(Stay(UNKNOWN, UNKNOWN, UNKNOWN),))
    (row,) = shown("history", case).rows
    assert row.title == "Ground of stay not known"
    assert plain(row.detail) == "day not known to day not known"
    (away,) = shown("absences", Case(absences=(Absence(DAY, DAY, UNKNOWN),))).rows
    assert plain(away.title) == "Abroad: reason not known"
    (bare,) = shown("history", Case(stays=(Stay(first=DAY),))).rows
    assert bare.title == "Stay"


def test_an_absence_is_told_by_its_reason():
    case = Case(absences=(AWAY, Absence(DAY)))
    one, open_ = shown("absences", case).rows
    assert one.title == "Abroad: Military service"
    assert open_.title == "Absence"
    assert plain(open_.detail) == "4 March 2021 to today"
    assert one.swatch == "absence"


def test_prison_has_its_own_name():
    (row,) = shown("detention", Case(detention=(Detention(DAY, MONTH),))).rows
    assert row.title == "Time in prison"


@pytest.mark.parametrize(
    ("name", "field", "records"),
    [
        ("history", "stays", STAYS),
        ("absences", "absences", (AWAY,)),
        ("absences", "absences", (Absence(DAY, reason="holiday", eu_visits=()),)),
        ("detention", "detention", (Detention(DAY, MONTH), Detention(MONTH))),
    ],
)
def test_what_a_row_shows_reads_back_as_the_same_period(name, field, records):
    rows = [row_values(each) for each in records]
    assert ROWS[field](rows, ()) == records
    assert name in {each.id for each in interview().questions}


@over(FILES)
def test_rows_given_back_as_they_were_shown_lose_nothing(path):
    """Also what no row asks for: the day of registration, the second visit."""
    case = read_once(path).case
    for field in ROWS:
        records = known(getattr(case, field)) or ()
        rows = [
            {**row_values(each), "was": str(number)}
            for number, each in enumerate(records)
        ]
        told = [
            replace(each, eu_visits=())
            if getattr(each, "eu_visits", 0) is None
            else each
            for each in records
        ]
        again = ROWS[field](rows, records)
        assert sorted(map(repr, again)) == sorted(map(repr, told))


def test_a_stay_in_another_country_says_which():
    german = Stay("blue-card", DAY, MONTH, "first-card", country="DE")
    view = shown("history", Case(person=Person(("IN",)), stays=(german,)))
    assert view.rows[0].title == "Work: EU Blue Card (Germany)"
    country = next(each for each in view.rows[0].fields if each.id == "country")
    assert [each.title for each in country.control.options][:3] == [
        "Belgium",
        "Austria",
        "Bulgaria",
    ]
    assert [e.value for e in country.control.options if e.selected] == ["DE"]
    somewhere = replace(german, country=UNKNOWN)
    view = shown("history", Case(person=Person(("IN",)), stays=(somewhere,)))
    assert view.rows[0].title == "Work: EU Blue Card (country not known)"
    country = next(each for each in view.rows[0].fields if each.id == "country")
    assert country.control.blank == "Not known"


def test_the_fields_of_a_row_are_filled_and_those_of_a_new_one_are_not():
    card = ResidenceCard(kind="L")
    case = Case(person=Person(("HR",)), card=card, stays=STAYS, absences=(AWAY,))
    view = shown("absences", case)
    filled = {field.id for field in view.rows[0].fields}
    assert {"visit_from", "commune_told", "service_until"} <= filled
    (kind,) = view.kinds
    assert {field.id for field in kind.fields} == filled


def test_a_value_that_no_option_has_gets_no_title():
    (period,) = interview().of("history").periods
    ground = next(part for part in period.parts if part.id == "ground")
    assert option_title(ground, "refugee") == "Recognised refugee"
    assert option_title(ground, "tourist") == ""


def test_a_period_without_its_kind_of_title_is_told_by_its_days():
    words = translator_for("en")
    values = {"from": "2021", "to": "", "now": "no"}
    assert days_words(values, words) == "2021 to day not known"
