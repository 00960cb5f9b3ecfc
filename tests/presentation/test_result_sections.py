"""The sections of the result, and what paper is called where nothing prints."""

from __future__ import annotations

import pytest

from permres_gui.interview.session import RESULT, Session
from permres_gui.presentation.result_sections import to_save
from permres_gui.presentation.shell_view import shell_view
from permres_gui.presentation.translator import LANGUAGES, translator_for
from tests.presentation.told import case_of


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_nothing_prints_the_section_for_paper_saves(language):
    words, case = translator_for(language), case_of("as_of: 2026-11-23")
    session = Session(case.as_of, language, case, RESULT)
    before = shell_view(session, None, words, "2026-11-22", "result")
    after = to_save(before, words)
    changed = [
        (old.label, new.label)
        for old, new in zip(before.sections, after.sections, strict=True)
        if old != new
    ]
    assert changed == [(words.text("Print or save as PDF"), words.text("Save as PDF"))]
