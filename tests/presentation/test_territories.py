"""A territory leads to the state whose nationality its people have, or to a question."""

from __future__ import annotations

import pytest

from permres_gui.domain.case import Case
from permres_gui.presentation import formats
from permres_gui.presentation.place_choice import nationality_view
from permres_gui.presentation.search import Found
from permres_gui.presentation.translator import LANGUAGES, translator_for
from tests.presentation.asked import view
from tests.presentation.told import library

LAW = library().rulebook.law
ASK = (
    "AI",
    "AS",
    "BM",
    "FK",
    "GG",
    "GI",
    "IM",
    "JE",
    "KY",
    "MS",
    "PN",
    "SH",
    "TC",
    "VG",
)
OF_STATE = {
    code: each.state
    for each in LAW.people_of
    if each.state
    for code in each.territories
}


def find(typed: str, language: str = "en") -> Found:
    control = view("nationality", Case(), language).control
    assert control.finder is not None
    return control.finder.find(typed)


@pytest.mark.parametrize(
    ("language", "typed", "state", "row"),
    [
        ("en", "hong kong", "CN", "China (Hong Kong)"),
        ("nl", "hongkong", "CN", "China (Hongkong)"),
        ("fr", "hong kong", "CN", "Chine (Hong Kong)"),
        ("fr", "macao", "CN", "Chine (Macao)"),
        ("nl", "groenland", "DK", "Denemarken (Groenland)"),
        ("en", "faroe", "DK", "Denmark (Faroe Islands)"),
        ("fr", "guadeloupe", "FR", "France (Guadeloupe)"),
        ("nl", "réunion", "FR", "Frankrijk (Réunion)"),
        ("en", "puerto rico", "US", "United States (Puerto Rico)"),
        ("fr", "porto rico", "US", "États-Unis (Porto Rico)"),
        ("nl", "curacao", "NL", "Nederland (Curaçao)"),
        ("fr", "sint maarten", "NL", "Pays-Bas (Sint Maarten)"),
    ],
)
def test_typing_a_territory_offers_its_state(language, typed, state, row):
    assert find(typed, language).rows == ((state, row),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", sorted(OF_STATE))
def test_every_one_is_found_by_the_name_in_the_list_of_countries(language, code):
    rows = dict(find(formats.country_names(language)[code], language).rows)
    assert rows[OF_STATE[code]].startswith(
        formats.country_names(language)[OF_STATE[code]]
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", ASK)
def test_where_people_have_different_nationalities_nobody_chooses_for_them(
    language, code
):
    words, name = translator_for(language), formats.country_names(language)[code]
    found = find(name, language)
    assert not found.rows
    assert found.note == words.text(
        "People from there can have different nationalities. Look in your passport,"
        " or ask an adviser."
    )


@pytest.mark.parametrize(
    ("typed", "said"), [("Hong Kong", "BN(O)"), ("Macau", "Portuguese")]
)
def test_what_to_look_at_is_said_before_one_chooses(typed, said):
    assert said in find(typed).note
    assert find("Guadeloupe").note == find("China").note == ""


def test_a_state_with_the_name_of_a_territory_has_no_note():
    assert [row for _, row in find("samoa", "fr").rows] == ["Samoa"]
    assert find("samoa", "fr").note == ""
    assert find("samoa amer", "fr").note


def test_who_only_types_a_territory_has_chosen_no_nationality():
    assert find("Hong Kong").called_so == ()
    assert find("China").called_so == ("CN",)


def test_a_relative_from_a_territory_is_of_its_state_too():
    search = nationality_view("Nationality", "", LAW, translator_for("en")).search
    assert search is not None
    assert search.find("hong k").rows == (("CN", "China (Hong Kong)"),)


def test_the_list_itself_stays_a_list_of_states():
    control = view("nationality", Case(), "en").control
    assert find("").rows == (*control.extra, *control.entries)
    assert find("stateless").rows[0][0] == "stateless"


def test_only_territories_lead_to_a_state_each_once_and_with_a_source():
    codes = [code for each in LAW.people_of for code in each.territories]
    assert len(set(codes)) == len(codes)
    assert set(codes) <= set(LAW.territories)
    assert not {each.state for each in LAW.people_of} & set(LAW.territories)
    for each in LAW.people_of:
        assert each.sources
        assert all(source in library().sources for source in each.sources)
        assert not each.name or len(each.territories) == 1
