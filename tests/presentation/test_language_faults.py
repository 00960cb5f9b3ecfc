"""A language that is not one everywhere is told, with every place that lacks it."""

from __future__ import annotations

from permres_gui.presentation import language_faults as told
from permres_gui.presentation import translator


def test_the_languages_of_the_program_are_languages_everywhere():
    assert list(told.language_faults()) == []


def test_a_catalogue_that_nobody_is_offered_is_told(monkeypatch, tmp_path):
    (tmp_path / "de").mkdir()
    (tmp_path / "nl").mkdir()
    (tmp_path / "wording.yaml").touch()
    monkeypatch.setattr(told, "translations", lambda: tmp_path)
    assert list(told.language_faults()) == [
        ("translations", "de", "a language of LANGUAGES in presentation/translator.py")
    ]


def test_every_place_that_lacks_a_new_language_is_told(monkeypatch):
    monkeypatch.setattr(translator, "LANGUAGES", (*translator.LANGUAGES, "de"))
    assert list(told.language_faults()) == [
        (place, "de", "an entry for this language") for place in told.ELSEWHERE
    ]
