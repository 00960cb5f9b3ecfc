"""What is said where the rules cannot be read any more."""

from __future__ import annotations

import pytest

from permres_gui.presentation.no_rules_view import no_rules_view
from permres_gui.presentation.translator import LANGUAGES, translator_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_to_start_again_in_the_language_of_the_visit(language):
    view = no_rules_view(translator_for(language))
    assert view.heading
    assert view.text
    if language != "en":
        assert view != no_rules_view(translator_for("en"))
