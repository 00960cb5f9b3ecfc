"""The program's whole library for tests of what is said, and a case told with it."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache
from pathlib import Path

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import read
from permres_gui.interview.questions import Interview
from permres_gui.presentation.context import Context
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.compiled import Library
from permres_gui.rules.plain import build
from tests.sources import RESOURCES, sources
from tests.worked_cases import FILES, read_once

ROOT = Path(__file__).parents[2]


class ReadLibrary(Library):
    """The library straight from the YAML, without the compiled files."""

    def part(self, name):
        return _part(name)


@cache
def _parts():
    parts = sources()
    assert not [fault for part in parts.values() for fault in part.faults]
    return parts


def _part(name):
    data = _parts()[name].data
    return data | {"checked_on": "2026-11-21"} if name == "law" else data


@cache
def library() -> Library:
    return ReadLibrary(RESOURCES)


@cache
def interview() -> Interview:
    return build(Interview, _part("questions"))


@lru_cache(maxsize=len(FILES))
def judged(case: Case) -> tuple[Timeline, tuple[Assessment, ...]]:
    """Many tests tell the same case: no word and no language changes its answer."""
    timeline = Timeline(case, case.as_of or date(2026, 11, 23))
    return timeline, library().rulebook.assess_all(timeline)


def told(case: Case, language: str = "en") -> Context:
    timeline, assessments = judged(case)
    words = translator_for(language)
    return Context(library(), interview(), timeline, assessments, words)


def worked(name: str) -> Case:
    """One of the worked cases, by the name of its file."""
    return next(read_once(file).case for file in FILES if file.stem == name)


def case_of(text: str) -> Case:
    """A small case written as in a case file."""
    return read("case: 1\n" + text, "test.yaml").case
