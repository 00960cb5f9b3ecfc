"""Every worked case gives what it says it must give: status and days of each card."""

from __future__ import annotations

from pathlib import Path

from permres_gui.interview.case_file import CaseFile
from permres_gui.interview.expectation import NOT_NAMED, differences
from permres_gui.rules.assessment import Assessment
from tests.rules.reading import assessed, the_rulebook
from tests.worked_cases import FILES, over, read_once


def told(assessment: Assessment) -> dict[str, object]:
    """The status and days of one card, in the words of the result."""
    days = {
        "possible_from": assessment.possible_from,
        "certain_from": assessment.certain_from,
    }
    words = {name: day and day.isoformat() for name, day in days.items()}
    return {"status": assessment.status.value, **words}


def case_of(file: Path) -> CaseFile:
    found = read_once(file)
    assert found.case.id == file.stem
    assert found.expect, "a worked case expects something"
    return found


@over(FILES)
def test_a_worked_case_gives_what_it_expects(file):
    worked = case_of(file)
    cards = assessed(worked.case)
    wrong = []
    for card, expected in worked.expect.items():
        plain = type(expected)(
            expected.status, expected.possible_from, expected.certain_from
        )
        wrong += [f"{card}: {each}" for each in differences(plain, told(cards[card]))]
    assert not wrong, "\n".join(wrong)


def test_the_worked_cases_have_different_names():
    names = [file.stem for file in FILES]
    assert len(set(names)) == len(names)


def test_every_case_cites_facts_or_says_why_it_is_doubtful():
    silent = [
        file.stem
        for file in FILES
        if not (read_once(file).basis_facts or read_once(file).doubtful)
    ]
    assert silent == []


def test_every_status_is_reached_for_every_card_that_can_have_it():
    """Held and lost need a right; the other five every card can have."""
    reached = set()
    for file in FILES:
        for card, expected in (read_once(file).expect or {}).items():
            if expected.status is not NOT_NAMED:
                reached.add((card, expected.status))
    statuses = ("eligible", "not_yet", "not_eligible", "needs_advice", "undetermined")
    wanted = {
        (card.id, status)
        for card in the_rulebook().cards
        for status in (*statuses, "held", "lost")
    }
    assert sorted(wanted - reached) == []
