"""Every card and annex is explained, and found by its letter."""

from __future__ import annotations

import pytest

from permres_gui.presentation.holders.letters_view import letters_view, matches
from permres_gui.presentation.translator import LANGUAGES, translator_for
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.told import library


def entries(language: str = "en"):
    view = letters_view(library(), translator_for(language))
    return [entry for _, group in view.groups for entry in group]


def found(typed: str, language: str = "en") -> list[str]:
    fits = [entry for entry in entries(language) if matches(entry, typed)]
    return [entry.letters[0] for entry in fits]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_has_a_name_a_sentence_a_drawing_and_sources(language):
    for entry in entries(language):
        assert entry.name
        assert entry.text.endswith(".")
        assert entry.picture.partition(":")[2] == entry.letters[0]
        assert entry.sources is not None


def test_every_card_of_the_rules_and_every_old_name_is_there():
    letters = {entry.letters[0] for entry in entries()}
    assert set(CARD_ORDER) | {"A", "C", "D", "E", "E+", "F", "H"} <= letters


def test_an_old_name_says_the_new_one():
    old = {entry.letters[0]: entry.text for entry in entries()}
    for letter, new in (("C", "K"), ("D", "L"), ("E", "EU"), ("E+", "EU+")):
        assert f"the {new} card" in old[letter]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("b", ["B"]),
        (" K ", ["K"]),
        ("f", ["F", "F+"]),
        ("f+", ["F+", "22"]),
        ("E", ["EU", "EU+", "E", "E+"]),
        ("m+", ["M"]),
        ("16", ["16", "16bis", "16ter"]),
        ("16BIS", ["16bis"]),
        ("26", ["25"]),
        ("%", []),
    ],
)
def test_a_letter_or_a_number_finds_its_entries_in_every_language(
    language, typed, letters
):
    assert found(typed, language) == letters


def test_words_of_the_name_or_the_sentence_find_it():
    assert "17" in found("refusal")
    assert "B" in found("b card")
    assert found("blue card") == ["H"]
    dutch = translator_for("nl").text("Annex 3: declaration of arrival")
    assert found(dutch.upper(), "nl") == ["3"]


def test_nothing_typed_finds_everything():
    assert len(found("")) == len(entries())
