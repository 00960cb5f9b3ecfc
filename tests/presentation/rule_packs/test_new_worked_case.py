"""A case on the screen becomes a worked case that gives the same answers and names nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Application, Plans
from permres_gui.domain.day import PartialDay
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.case_file import CaseFile, read, read_path
from permres_gui.interview.expectation import NOT_NAMED, differences
from permres_gui.interview.marks import Mark
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.result_json import card_json
from permres_gui.presentation.rule_packs.new_worked_case import new_worked_case
from permres_gui.rules.case_changes import answer_of
from tests.answers_in_common import WORKER
from tests.presentation.told import case_of, library, told, worked
from tests.worked_cases import FILES, over

CASE = case_of(WORKER)


def handed_in(case, language: str = "en") -> CaseFile:
    return read(new_worked_case(told(case, language)), "worked-case.yaml")


def unlike(file: CaseFile) -> list[str]:
    """As ``permres-gui verify`` compares."""
    assert file.case.as_of is not None
    answer = Answer.of(library(), file.case, file.case.as_of)
    words = told(file.case).words
    return [
        f"{card}: {line}"
        for card, expect in (file.expect or {}).items()
        for line in differences(expect, card_json(answer.cards[card], words))
    ]


@over(FILES[::12])
def test_it_gives_the_answers_that_stood_on_the_screen(path):
    case = replace(read_path(path).case, id="K7", title="Somebody")
    file = handed_in(case)
    assert unlike(file) == []
    shown = {each.card: answer_of(each) for each in told(case).assessments}
    written = library().rulebook.assess_all(Timeline(file.case, file.case.as_of))
    assert {each.card: answer_of(each) for each in written} == shown
    expect = file.expect or {}
    assert {
        card: (each.status, each.possible_from, each.certain_from)
        for card, each in expect.items()
    } == {card: (status.value, *days) for card, (status, *days) in shown.items()}


def test_what_tells_who_it_is_stays_out():
    case = replace(
        CASE,
        id="GK-0417",
        title="Amina of Ghent",
        person=replace(CASE.person, municipality="44021"),
        application=Application("OV-88-1234", PartialDay.parse("2026-01-10"), "L"),
        plans=Plans(leave_on=PartialDay.parse("2027-01-01")),
    )
    context = replace(told(case), marks={"stays": Mark.GUESSED})
    text = new_worked_case(context)
    for told_only_here in ("GK-0417", "Amina", "44021", "88-1234", "2027", "guessed"):
        assert told_only_here not in text
    assert not any(word in text for word in ("id:", "title:", "marks:", "plans:"))


@pytest.mark.parametrize(
    ("born", "told_of_it"),
    [
        ("2006-04-10", None),
        ("2007-10-01", None),
        ("2007-10-02", "2007-10-02"),
        ("2007-11-03", "2007-11"),
        ("2013-10-01", "2013"),
    ],
)
def test_of_the_day_of_birth_only_what_decides_is_told(born, told_of_it):
    """On 1 October 2025, where the age of eighteen decides.

    Without a day of birth the papers are those of 18: only who is younger must tell it.
    """
    grown_up = worked("former-unaccompanied-minor-19")
    person = replace(grown_up.person, born=PartialDay.parse(born))
    written = handed_in(replace(grown_up, person=person)).case.person.born
    assert (str(written) if written else None) == told_of_it


def test_every_card_says_its_papers_where_it_has_any():
    expect = handed_in(CASE).expect or {}
    assert "photo" in expect["L"].documents
    assert expect["M"].documents is NOT_NAMED


def test_an_application_says_its_last_day_of_decision():
    case = replace(
        CASE, application=Application(None, PartialDay.parse("2026-10-01"), "L")
    )
    expect = handed_in(case).expect or {}
    assert expect["L"].decide_by == date(2027, 3, 1)
    assert expect["B"].decide_by is NOT_NAMED


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_it_says_in_the_language_that_nobody_has_checked_it(language):
    said = told(CASE, language).words.text("No lawyer has checked these answers yet.")
    assert (handed_in(CASE, language).note or "").startswith(said)


def test_answers_that_contradict_each_other_give_no_file():
    away = case_of("absences: [{from: 2024-02-01, to: 2024-03-01}]")
    assert isinstance(away.absences, tuple)
    first = replace(away.absences[0], back=PartialDay.parse("2024-01-01"))
    assert new_worked_case(told(replace(away, absences=(first,)))) == ""
