"""A country is found by what people call it, in whichever language of the pages."""

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


def find(typed: str, language: str) -> Found:
    control = view("nationality", Case(), language).control
    assert control.finder is not None
    return control.finder.find(typed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "state"),
    [
        ("uk", "GB"),
        ("england", "GB"),
        ("engeland", "GB"),
        ("Angleterre", "GB"),
        ("great britain", "GB"),
        ("schotland", "GB"),
        ("wales", "GB"),
        ("holland", "NL"),
        ("hollande", "NL"),
        ("america", "US"),
        ("amerika", "US"),
        ("amérique", "US"),
        ("usa", "US"),
        ("us", "US"),
        ("vs", "US"),
        ("u.s.a.", "US"),
        ("ivory coast", "CI"),
        ("ivoorkust", "CI"),
        ("zaïre", "CD"),
        ("rdc", "CD"),
        ("burma", "MM"),
        ("czech republic", "CZ"),
        ("swaziland", "SZ"),
        ("macedonia", "MK"),
        ("cape verde", "CV"),
        ("cabo verde", "CV"),
        ("east timor", "TL"),
        ("persia", "IR"),
        ("palestine", "PS"),
        ("turkey", "TR"),
    ],
)
def test_an_everyday_name_leads_to_its_state_first(typed, state, language):
    assert find(typed, language).rows[0][0] == state


def test_the_row_says_by_which_name_the_state_was_found():
    assert find("engeland", "nl").rows == (("GB", "Verenigd Koninkrijk (Engeland)"),)
    assert find("uk", "en").rows[0] == ("GB", "United Kingdom (UK)")
    assert "UA" in [value for value, _ in find("uk", "en").rows]


def test_a_name_of_two_states_shows_both_and_chooses_none():
    assert find("congo", "fr").called_so == ("CG", "CD")
    assert set(find("korea", "en").called_so) == {"KP", "KR"}


def test_a_relative_too_is_found_by_an_everyday_name():
    search = nationality_view("Nationality", "", LAW, translator_for("nl")).search
    assert search is not None
    assert search.find("holland").rows[0][0] == "NL"


def test_every_state_with_another_name_is_offered():
    states = {each.state for each in LAW.called_too}
    assert states <= formats.country_names("en").keys()
    assert not states & set(LAW.territories)
