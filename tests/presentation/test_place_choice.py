"""All municipalities can be found, by each name that a person may know them by."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest

from permres_gui.presentation.place_choice import (
    nationality_view,
    place_view,
    places_in,
)
from permres_gui.presentation.search import Search
from permres_gui.presentation.translator import LANGUAGES, translator_for
from tests.presentation.told import library

PLACES = library().municipalities


def search(language: str = "en") -> Search:
    return places_in(language, PLACES)


def rows(typed: str, language: str = "en") -> list[str]:
    return [row for _, row in search(language).find(typed).rows]


@pytest.mark.parametrize(
    ("language", "name"), [("nl", "Gent"), ("fr", "Gand"), ("en", "Ghent")]
)
def test_a_town_is_shown_in_the_language_of_the_page(language, name):
    assert search(language).names["44021"] == f"{name} (9000, 9030, 9031 …)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_old_name_and_postal_code_finds_its_municipality(language):
    known = search(language)
    assert len(known.entries) == 565
    for place in PLACES.by_nis.values():
        for words in (*place.names, *place.former_names, *place.postal_codes):
            assert place.nis in known.find(words).called_so, (place.nis, words)


def test_a_postal_code_of_two_municipalities_offers_both():
    codes = Counter(
        code for place in PLACES.by_nis.values() for code in place.postal_codes
    )
    shared = {code for code, times in codes.items() if times > 1}
    assert shared == {"1040", "1050", "1804"}
    for code in shared:
        assert len(search().find(code).called_so) == 2
    assert rows("1040") == ["Brussels (1040, 1000, 1020 …)", "Etterbeek (1040)"]


@pytest.mark.parametrize(
    ("language", "typed", "row"),
    [
        ("en", "Knesselare", "Aalter (9880 …), formerly Knesselare"),
        ("nl", "Knesselare", "Aalter (9880 …), vroeger Knesselare"),
        ("fr", "borsbeek", "Anvers (2000 …), anciennement Borsbeek"),
        ("nl", "Mons", "Bergen – Mons (7000 …)"),
        ("en", "gand", "Ghent – Gand (9000 …)"),
        ("fr", "Brussels", "Bruxelles – Brussels (1000 …)"),
        ("fr", "luttich", "Liège – Lüttich (4000 …)"),
        ("en", "mechlin", "Mechelen – Mechlin (2800 …)"),
        ("fr", "st-gilles", "Saint-Gilles (1060)"),
        ("nl", "sint jans molenbeek", "Sint-Jans-Molenbeek (1080)"),
        ("fr", "saint josse", "Saint-Josse-ten-Noode (1210)"),
        ("en", "9031", "Ghent (9031, 9000, 9030 …)"),
        ("en", "9000 gent", "Ghent (9000, 9030, 9031 …)"),
        ("nl", "gravenbrakel", "'s Gravenbrakel (7090)"),
    ],
)
def test_the_first_row_says_by_which_name_it_was_found(language, typed, row):
    assert rows(typed, language)[0] == row


def test_somebody_who_says_brussels_sees_the_other_towns_of_the_region():
    found = rows("brussels")
    assert found[0] == "Brussels (1000, 1020, 1040 …)"
    assert "Schaerbeek (1030), Brussels-Capital Region" in found
    assert len(found) == 19


@pytest.mark.parametrize(
    ("language", "inside"),
    [
        ("nl", ["Riemst", "Rijkevorsel", "Rixensart", "Rochefort"]),
        ("fr", ["Herve", "Herzele", "Heusden-Zolder", "Heuvelland"]),
        ("fr", ["Le Roeulx", "Léau", "Lebbeke", "Lede"]),
        ("nl", ["Rumst", "'s Gravenbrakel", "Saint-Georges-sur-Meuse"]),
    ],
)
def test_they_stand_in_the_order_of_the_language(language, inside):
    names = [row.partition(" (")[0] for _, row in search(language).entries]
    at = names.index(inside[0])
    assert names[at : at + len(inside)] == inside


def test_a_letter_costs_less_than_a_moment():
    known = search("nl")
    for typed in ("s", "st", "sint ", "sint-j", "1", "90", "9000 gent", "zzz"):
        known.find(typed)
        begun = process_time()
        for _ in range(20):
            known.find(typed)
        assert (process_time() - begun) / 20 < 0.005, typed


def test_the_index_is_made_once_for_a_language():
    words = translator_for("fr")
    one, other = (place_view(PLACES, "x", "", words).search for _ in range(2))
    assert one is other


def test_what_is_said_while_searching_is_in_the_view():
    words = translator_for("en")
    view = place_view(PLACES, "Your municipality", "44021", words)
    assert (view.value, view.found) == ("44021", "Municipalities found: %(count)s")
    assert view.none_found.startswith("No municipality found.")
    assert view.which == "More than one municipality fits. Choose yours."
    country = nationality_view("Country", "FR", library().rulebook.law, words)
    assert country.found == "%(count)s countries found"
    assert country.none_found == "No country found. Check the spelling."
    assert country.which == ""
