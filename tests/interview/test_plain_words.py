"""Words are found without their accents, capitals and signs."""

from __future__ import annotations

from permres_gui.interview.plain_words import folded, plain


def test_a_search_finds_without_accents_and_case():
    assert folded("Égypte") == folded("EGYPTE") == "egypte"
    assert folded("Côte d’Ivoire") == "cote d'ivoire"


def test_signs_between_words_are_spaces():
    assert plain("Sint-Jans-Molenbeek") == "sint jans molenbeek"
    assert plain(" (Art. 10) ") == "art 10"
