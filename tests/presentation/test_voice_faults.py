"""What speaks of a client has its sentence in every language, and speaks to nobody else."""

from __future__ import annotations

import pytest
from babel.messages.catalog import Catalog

from permres_gui.presentation import voice_faults as module
from permres_gui.presentation.voice_faults import TO_CLIENT, voice_faults
from tests.presentation.collected_texts import texts

GOOD = {
    "en": "Your client has %(number)s years.",
    "nl": "Je cliënt heeft %(number)s jaar.",
    "fr": "Votre client a %(number)s ans.",
}


def found(monkeypatch, **texts: str) -> list[str]:
    def read(language: str, _voice: str) -> Catalog:
        catalogue = Catalog(locale=language)
        if texts.get(language):
            catalogue.add("You have %(number)s years.", texts[language])
        return catalogue

    monkeypatch.setattr(module, "read", read)
    template = Catalog()
    template.add("You have %(number)s years.")
    return [f"{file}: {why}" for file, _, why in voice_faults(template)]


def test_the_voices_of_the_program_have_no_fault():
    assert list(voice_faults(texts())) == []


def test_a_sentence_is_there_in_all_languages_or_in_none(monkeypatch):
    assert found(monkeypatch, **GOOD) == []
    assert found(monkeypatch, **(GOOD | {"fr": ""})) == [
        "fr/adviser.po: the sentence in this language too"
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You have %(number)s years."),
        ("nl", "Je cliënt heeft je %(number)s jaar."),
        ("fr", "Votre client a vos %(number)s ans."),
    ],
)
def test_no_sentence_speaks_to_the_client(monkeypatch, language, text):
    (fault,) = found(monkeypatch, **(GOOD | {language: text}))
    assert fault.endswith("it is said of the client")


def test_a_sentence_keeps_its_places_and_its_message(monkeypatch):
    (fault,) = found(monkeypatch, **(GOOD | {"en": "Your client has years."}))
    assert "number" in fault
    monkeypatch.setattr(module, "read", lambda *_: Catalog(locale="en"))
    assert list(voice_faults(Catalog())) == []


def test_a_sentence_that_the_program_has_no_more_is_named(monkeypatch):
    monkeypatch.setattr(
        module, "read", lambda *_: _with("An old sentence.", "Your client.")
    )
    faults = [why for _, _, why in voice_faults(Catalog())]
    assert len(faults) == 3
    assert "texts" in faults[0]


def _with(message: str, text: str) -> Catalog:
    catalogue = Catalog(locale="en")
    catalogue.add(message, text)
    return catalogue


def test_the_client_may_be_named_as_that_of_who_advises():
    assert not TO_CLIENT["nl"].search("Feiten van je cliënt")
    assert not TO_CLIENT["fr"].search("Prenez rendez-vous pour votre client")
    assert not TO_CLIENT["en"].search("The facts of your client’s stay")
