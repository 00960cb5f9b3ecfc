"""The rule base of this project, read once for all tests that judge a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from permres_gui.domain.case import Case
from permres_gui.domain.dated import Dated
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.verdict import Verdict
from permres_gui.interview.case_file import read
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.kinds import Requirement
from permres_gui.rules.requirement import Judgement
from permres_gui.rules.rulebook import Rulebook
from permres_gui.rules.source_files import read_law

RULEBOOK = Path(__file__).parents[2] / "resources" / "rulebook"


@cache
def the_rulebook() -> Rulebook:
    reading = read_law(RULEBOOK)
    assert not reading.faults, "\n".join(map(str, reading.faults))
    return Rulebook.from_plain(reading.data)


def assessed(case: Case) -> dict[str, Assessment]:
    """What the rule base says about each card, by its name."""
    assert case.as_of is not None, "a case of a test names its day"
    timeline = Timeline(case, case.as_of)
    return {each.card: each for each in the_rulebook().assess_all(timeline)}


@cache
def requirement(name: str) -> Requirement:
    """A requirement of the rule base by its id."""
    for card in the_rulebook().cards:
        ways = [each for route in card.routes for each in route.requirements]
        for each in (*card.kept, *card.common, *ways):
            if each.id == name:
                return each
    raise LookupError(name)


def judgement(name: str, text: str, **more: object) -> Judgement:
    """What a requirement of the rule base finds in a case told in YAML."""
    case = replace(read("case: 1\nas_of: 2025-06-01\n" + text, "test").case, **more)
    assert case.as_of is not None
    timeline = Timeline(case, case.as_of)
    return requirement(name).judge(timeline, the_rulebook().law)


def judged(name: str, text: str, **more: object) -> Dated[Verdict]:
    """Its verdict for every day."""
    return judgement(name, text, **more).verdict


def today(name: str, text: str, **more: object) -> Verdict:
    """The verdict of 1 June 2025, the day on which every told case is asked."""
    return judged(name, text, **more).at(date(2025, 6, 1))
