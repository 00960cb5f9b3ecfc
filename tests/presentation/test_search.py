"""A few letters find an entry: accents, case and signs do not count."""

from __future__ import annotations

import pytest

from permres_gui.presentation.fitting import Keyword, Note
from permres_gui.presentation.place_choice import nationalities_in
from permres_gui.presentation.search import Search, search_in

TOWNS = Search(
    [
        ("1", "Étalle"),
        ("2", "Saint-Gilles"),
        ("3", "Braine-l'Alleud"),
        ("4", "Gillis"),
        ("5", "Sint-Gillis"),
    ],
    short_words=(("st", "saint"), ("st", "sint")),
)


def found(typed: str, search: Search = TOWNS) -> str:
    return " ".join(value for value, _ in search.find(typed).rows)


def test_without_letters_every_entry_stands_in_its_order():
    assert found("") == found(" - ") == "1 2 3 4 5"


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("etalle", "1"),
        ("ÉTA", "1"),
        ("saint gilles", "2"),
        ("SAINT-GILLES", "2"),
        ("st-gilles", "2"),
        ("st. gill", "2 5"),
        ("saintgil", "2"),
        ("braine l alleud", "3"),
        ("braine l’alleud", "3"),
        ("lalleud", "3"),
        ("alleud braine", "3"),
        ("nowhere", ""),
    ],
)
def test_accents_case_and_signs_do_not_count(typed, values):
    assert found(typed) == values


def test_whole_names_then_beginnings_then_words_then_the_rest():
    search = search_in(
        (("a", "Sargent"), ("b", "Old Gent"), ("c", "Gentle"), ("d", "Gent"))
    )
    assert found("gent", search) == "d c b a"


def test_other_words_lead_to_the_entry_and_say_so_in_its_row():
    search = Search(
        [("1", "Aalter"), ("2", "Knokke")],
        [
            Keyword("1", "Aalter", "Aalter", 0),
            Keyword("1", "Knesselare", "Aalter, formerly Knesselare", 2),
        ],
    )
    assert search.find("kn").rows == (
        ("2", "Knokke"),
        ("1", "Aalter, formerly Knesselare"),
    ), "an entry's own name before an old one"
    assert search.find("aal").rows == (("1", "Aalter"),)
    assert search.find("knesselare aalter").rows == (("1", "Aalter"),)


def test_figures_are_looked_for_at_the_beginning_of_a_code_only():
    search = Search(
        [("1", "A"), ("2", "B")], [Keyword("1", "9000", "A"), Keyword("2", "1900", "B")]
    )
    assert found("900", search) == "1"
    assert found("19", search) == "2"


def test_it_is_known_what_is_called_exactly_so():
    search = Search(
        [("1", "A"), ("2", "B")], [Keyword("1", "1040", "A"), Keyword("2", "1040", "B")]
    )
    assert search.find("1040").called_so == ("1", "2")
    assert search.find("104").called_so == ()
    assert search.find("").called_so == ()


@pytest.mark.parametrize(
    ("language", "typed", "country"),
    [
        ("fr", "egypte", "EG"),
        ("en", "cote divoire", "CI"),
        ("en", "guinea bissau", "GW"),
        ("nl", "oezbek", "UZ"),
    ],
)
def test_the_same_search_finds_countries(language, typed, country):
    names = nationalities_in(language, (), ())
    search = search_in(names)
    assert search.find(typed).rows[0][0] == country
    assert search is search_in(nationalities_in(language, (), ())), "made once"


def test_a_name_that_only_leads_to_an_entry_does_not_choose_it():
    search = Search(
        [("1", "Aalter")],
        [
            Keyword("1", "Aalter", "Aalter", 0),
            Keyword("1", "Lotenhulle", "A", 1, False),
        ],
    )
    assert search.find("aalter").called_so == ("1",)
    assert found("lotenhulle", search) == "1"
    assert search.find("lotenhulle").called_so == ()


def test_a_note_is_said_once_nothing_else_is_left_to_be_meant():
    search = Search(
        [("1", "Gent"), ("2", "Gembloux"), ("3", "Gemmenich")],
        notes=[
            Note("Gembloux", "Gembloux", "Look twice."),
            Note("Gentbrugge", "", "Ask there."),
            Note("Nowhere", "", "Ask."),
        ],
    )
    assert search.find("gent").note == ""
    assert search.find("gem").note == search.find("gemm").note == ""
    assert search.find("gemb").note == "Look twice."
    assert search.find("nowh").note == "Ask."
    assert search.find("now").note == search.find("nowhere at all").note == ""
