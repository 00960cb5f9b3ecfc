"""The rule base of this project, read once for all tests that judge a case."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.rules.assess import Assessment
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
