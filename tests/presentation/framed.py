"""The frame around a page of the visit."""

from __future__ import annotations

from datetime import date

from permres_gui.interview.session import Session
from permres_gui.presentation.shell_view import shell_view
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview

ON = date(2026, 11, 23)
CHECKED = "2026-11-21"


def frame(at: str = "welcome", language: str = "en", section: str = ""):
    session = Session(ON, language).showing(at)
    words = translator_for(language)
    return shell_view(session, interview(), words, CHECKED, section)
