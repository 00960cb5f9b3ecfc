"""From the YAML of ``resources/interview`` to the checked questions."""

from __future__ import annotations

from pathlib import Path

from permres_gui.interview.pasted_words import PastedWords
from permres_gui.interview.questions import Interview
from permres_gui.rules.source_files import Reading, read_file


def read_questions(folder: Path) -> Reading:
    """The topics and questions, with all faults."""
    reading = Reading()
    data = read_file(Interview, folder / "questions.yaml", reading)
    reading.data = data or {}
    return reading


def read_pasted_words(folder: Path) -> Reading:
    """The words by which pasted lines are understood, with all faults."""
    reading = Reading()
    file = folder / "pasted_words.yaml"
    reading.data = read_file(PastedWords, file, reading) or {}
    return reading
