"""Help on the pages for who advises: nothing of it is that of the questions."""

from __future__ import annotations

import pytest

from permres_gui.presentation.desk.adviser_help import SEARCH, adviser_help
from permres_gui.presentation.desk.desk_keys import desk_help
from permres_gui.presentation.shell_view import help_view
from permres_gui.presentation.translator import LANGUAGES, translator_for

KEPT = "Nothing is kept. When you close the program, your answers are gone."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("page", "beneath"),
    [("caseload", "desk"), ("caseload", ""), ("case-file", "desk"), ("sheet", "desk")],
)
def test_a_page_for_advisers_has_its_own_help_and_keys(page, beneath, language):
    words = translator_for(language)
    everywhere = help_view(words)
    shown = adviser_help(page, beneath, everywhere, words)
    assert (shown.title, shown.close) == (everywhere.title, everywhere.close)
    assert not set(shown.paragraphs) & set(everywhere.paragraphs)
    assert words.text(KEPT) not in shown.paragraphs
    assert next(keys for keys, _ in shown.keys) == "F1"
    assert (SEARCH.keys in dict(shown.keys)) == (page == "caseload")


def test_the_desk_and_pages_for_everybody_keep_their_help():
    words = translator_for("en")
    view = help_view(words)
    assert adviser_help("letters", "", view, words) is view
    assert adviser_help("desk", "", view, words) == desk_help(view, words)
