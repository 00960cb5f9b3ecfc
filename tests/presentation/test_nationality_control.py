"""Nationalities in the order of the language: states, and what an older file tells."""

from __future__ import annotations

from dataclasses import replace

import pytest

from permres_gui.domain.case import Case, Person
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.presentation.views import CountryView
from tests.presentation.asked import LANGUAGES, NOBODY, view


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


def test_a_territory_that_an_older_file_tells_keeps_its_name():
    told = replace(NOBODY, person=Person(nationality=("HK",)))
    control = view("nationality", told).control
    assert control.selected == ("HK",)
    assert "HK" in dict(control.entries)
