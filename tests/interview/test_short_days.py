"""A day that is told in short is read where it can be only one, and is else named."""

from __future__ import annotations

import pytest

from permres_gui.interview.pasted_lines import pasted_lines
from tests.interview.pasted import words


def line(text: str):
    (found,) = pasted_lines(text, words())
    return found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("du 1er au 30 septembre 2020 étudiante", "2020-09-01", "2020-09-30"),
        ("van 1 tot en met 30 september 2020 student", "2020-09-01", "2020-09-30"),
        ("1-30/9/20 student", "2020-09-01", "2020-09-30"),
        ("student 1/9 - 30/10/2020", "2020-09-01", "2020-10-30"),
        ("01.09 - 30.10.2020; student", "2020-09-01", "2020-10-30"),
        ("1 sept. - 30 okt 2020 student", "2020-09-01", "2020-10-30"),
        ("afw 12-28 juli 2022 - Marokko", "2022-07-12", "2022-07-28"),
        ("Marokko juli-augustus 2022", "2022-07", "2022-08"),
        ("juillet et août 2022 au Maroc", "2022-07", "2022-08"),
        ("09/19 - 06/20 student", "2019-09", "2020-06"),
        ("9/'19 t/m 6/'20 student", "2019-09", "2020-06"),
        ("09/19 - 30/06/2020 student", "2019-09", "2020-06-30"),
        ("1/9/2019 - 06/20 student", "2019-09-01", "2020-06"),
        ("sept 98 - juin 99 étudiant", "1998-09", "1999-06"),
        ("2019/2020 student", "2019", "2020"),
        ("1.IX.2019 - 30.VI.2020 student", "2019-09-01", "2020-06-30"),
    ],
)
def test_a_first_day_takes_the_year_of_the_last_one_and_a_month_its_two_figures(
    text, first, last
):
    found = line(text)
    assert found.refusal is None
    assert (found.row["from"], found.row["to"]) == (first, last)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("09/19 - heden student", "2019-09"),
        ("09/19 - aujourd'hui étudiant", "2019-09"),
        ("depuis 09/19 étudiant", "2019-09"),
    ],
)
def test_what_goes_on_may_begin_in_a_month_of_two_figures(text, first):
    found = line(text)
    assert (found.row["from"], found.row["now"]) == (first, "yes")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("1 september - 30 juni 2020 student", "1 september"),
        ("1/9 - 30/6/2020 student", "1/9"),
        ("december - januari 2023 Marokko", "december"),
        ("05/12 - 08/15 student", "05/12"),
        ("09/19 - 06/12 student", "06/12"),
        ("01/09 - 30/09 afw", "01/09"),
        ("sept 19 - juin 20 étudiant", "sept 19"),
        ("32/19 - 06/20 student", "32/19"),
    ],
)
def test_a_year_that_may_be_another_is_to_be_written(text, about):
    found = line(text)
    assert (found.refusal, found.about) == ("short-year", about)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Kerkstraat 5 - 30 september 2020 - heden student", "2020-09-30"),
        ("5 - 30 september 2020 - heden student", "2020-09-30"),
        ("Kerkstraat 12/14 - 1/9/2019 - heden student", "2019-09-01"),
        ("student 1/9/2019 - heden, dossier 12/19", "2019-09-01"),
        ("student, 1 - 2020 - heden", "2020"),
    ],
)
def test_the_number_of_a_house_or_of_a_file_is_no_day(text, first):
    found = line(text)
    assert (found.row["from"], found.row["now"]) == (first, "yes")


@pytest.mark.parametrize(
    "text",
    [
        "Kerkstraat 5 - 30 september 2020 student",
        "31 - 30 september 2020 student",
        "5 - september 2020 student",
        "1 - 2020-09-30 student",
    ],
)
def test_figures_that_are_no_first_day_make_no_stay(text):
    assert line(text).refusal == "no-last-day"


def test_a_day_that_is_none_is_named_also_in_short():
    assert line("31/6 - 30/9/2020 student").about == "31/6"


@pytest.mark.parametrize(
    "text", ["Rue du Travail 12/14 - 1000 Bruxelles", "Kerkstraat 12/19, Gent"]
)
def test_an_address_of_two_figures_holds_no_day(text):
    assert line(text).refusal == "no-days"


@pytest.mark.parametrize("text", ["1/7/2022 au Maroc", "abroad 1/7/2022 to Morocco"])
def test_the_place_of_a_journey_is_not_taken_for_one_that_still_lasts(text):
    assert line(text).refusal == "no-last-day"
