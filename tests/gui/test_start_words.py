"""What a start says is in a catalogue of its own: the whole one takes long to read."""

from __future__ import annotations

import pytest

from permres_gui import app
from permres_gui.presentation import translator
from permres_gui.presentation.translator import translator_for
from tests.gui.people import window


@pytest.fixture
def read(monkeypatch) -> list[str]:
    """The whole catalogues that are read from now on, by their language."""
    whole: list[str] = []
    usual = translator._catalogue

    def noted(language: str, domain: str) -> object:
        if domain == translator.DOMAIN:
            whole.append(language)
        return usual(language, domain)

    monkeypatch.setattr(translator, "_catalogue", noted)
    translator_for.cache_clear()
    yield whole
    translator_for.cache_clear()


@pytest.mark.parametrize("size", [(1366, 768), (1080, 1920)])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_first_page_and_the_first_question_need_no_other_words(
    qtbot, settle, read, language, size
):
    desktop = window(language, size)
    qtbot.addWidget(desktop)
    settle()
    assert read == []
    desktop.forward.emit()
    settle()
    assert desktop.model.question is not None
    assert read == []
    assert translator_for(language).text("What changes when") != "What changes when"
    assert read == [language]


def test_once_the_window_stands_all_words_are_read_in_each_language(qtbot, read):
    desktop = window("nl")
    qtbot.addWidget(desktop)
    app.settled(desktop.model)
    assert sorted(read) == ["fr", "nl"]
    read.clear()
    assert translator_for("fr").text("What changes when") != "What changes when"
    assert read == []
