"""`permres-gui assess --ics FILE`: the coming days of one case, for a calendar."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from permres_gui.command_refusal import refused
from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.questions import Interview
from permres_gui.presentation.context import Context
from permres_gui.presentation.reports.calendar_file import calendar_text, new_name
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.translator import Translator
from permres_gui.rules.compiled import Library

OK = 0


def save_calendar(
    known: Library,
    interview: Interview,
    case: Case,
    on: date,
    words: Translator,
    path: Path,
) -> int:
    """Write the days of all six cards; without a coming day there is no file."""
    timeline = Timeline(case, on)
    found = known.rulebook.assess_all(timeline)
    context = Context(known, interview, timeline, found, words)
    days = reminders(context, [each.card for each in found])
    if not days:
        print(words.text("There is no coming day for a calendar."), file=sys.stderr)
        return OK
    calendar = calendar_text(days, on, new_name(), words)
    try:
        path.write_bytes(calendar.encode())
    except OSError as error:
        return refused(f"{path.name}: {error.strerror}")
    return OK
