"""The sign-off table: every requirement, every worked case, every source, one hash."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from permres_gui.interview.case_file import CaseFile, read_path
from permres_gui.presentation.rule_packs.sign_off import sign_off
from permres_gui.presentation.rule_packs.sign_off_cases import MARKS, OTHER
from permres_gui.presentation.rule_packs.told_rules import Told
from permres_gui.presentation.rule_packs.worked_case import WorkedCase, worked_cases
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import library

CASES = Path(__file__).parents[2] / "cases"
TODAY = date(2026, 11, 22)
HASH = "ab" * 32
NAMES = {
    "refugee-day-before-five-years": "refugees",
    "refugee-status-review": "refugees",
    "b-card-away-thirteen-months": "B",
    "nothing-asked": "unanswered",
}


def told(language: str = "en") -> Told:
    return Told(library(), translator_for(language))


def file(name: str) -> CaseFile:
    (path,) = CASES.rglob(f"{name}.yaml")
    return read_path(path)


@pytest.fixture(scope="module")
def cases() -> list[WorkedCase]:
    return list(worked_cases(told(), "B", map(file, NAMES), TODAY))


def page(cases: list[WorkedCase], language: str = "en", card: str = "B") -> str:
    return sign_off(told(language), card, cases, HASH)


def rows(html: str, holding: str) -> list[list[str]]:
    """The cells of each row with these words."""
    found = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    cells = [re.findall(r"<td>(.*?)</td>", row, re.DOTALL) for row in found]
    plain = [
        [unescape(cell).replace("\u00a0", " ").replace("<br>", "\n") for cell in row]
        for row in cells
    ]
    return [row for row in plain if any(holding in cell for cell in row)]


def test_every_requirement_of_the_card_stands_there_with_its_sources(cases):
    html, card = page(cases), library().rulebook.cards[0]
    routes = (each.requirements for each in card.routes)
    for required in [*card.kept, *card.common, *(r for each in routes for r in each)]:
        listed = [row for row in rows(html, required.id) if row[-1] == required.id]
        assert listed, required.id
        assert listed[0][-2].split("\n") == list(required.sources)
        assert all(f"<li>{source}: " in html for source in required.sources)
    assert "%(" not in html


def test_a_case_shows_what_each_requirement_says_and_what_was_expected(cases):
    (row,) = rows(page(cases), "refugee-day-before-five-years")
    assert row[1] == "9 September 2025"
    assert row[2:-3].count(MARKS["not_yet"]) == 1
    assert row[-3:] == [
        "Not yet\nfor sure from 10 September 2025",
        "Not yet\nfor sure from 10 September 2025",
        "=",
    ]


def test_what_the_authorities_judge_and_what_is_lost_has_its_mark(cases):
    html = page(cases)
    (row,) = rows(html, "refugee-status-review")
    assert MARKS["authority"] in row
    (row,) = rows(html, "b-card-away-thirteen-months")
    assert row[2] == MARKS["not_met"]
    assert row[-3] == "Lost"


def test_a_result_that_is_not_expected_is_counted_and_marked(cases):
    first = cases[0]
    wrong = replace(first.expect, certain_from=date(2025, 9, 11))
    html = page([replace(first, expect=wrong), *cases[1:]])
    assert "1 result is not the one expected" in html
    (row,) = rows(html, "refugee-day-before-five-years")
    assert row[-1] == f"<b>{OTHER}</b>"
    assert "0 results are not the ones expected" in page(cases)


def test_a_case_without_expectations_has_a_result_alone():
    plain = replace(file("refugee-16-months"), expect=None)
    (case,) = worked_cases(told(), "B", [plain], TODAY)
    assert case.as_expected is None
    (row,) = rows(page([case]), "refugee-16-months")
    assert row[-3].startswith("Yes, now")
    assert row[-2:] == ["", ""]


def test_a_case_that_expects_nothing_of_the_card_is_left_out():
    other = file("refugee-16-months")
    expect = {"B": other.expect["B"]}
    assert not list(worked_cases(told(), "M", [replace(other, expect=expect)], TODAY))


def test_the_rules_are_named_with_their_hash_twice_and_can_be_signed(cases):
    html = page(cases)
    assert html.count(HASH) == 2
    assert library().version in html
    assert html.rstrip().endswith("</body></html>")
    assert '<th align="left">Signature</th>' in html


def test_doubts_of_a_case_are_told():
    doubtful = replace(file("refugee-16-months"), doubtful="Is this right?")
    (case,) = worked_cases(told(), "B", [doubtful], TODAY)
    assert "<li>refugee-16-months: Is this right?</li>" in page([case])


@pytest.mark.parametrize("card", ["B", "K", "L", "EU+", "F+", "M"])
@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_table_is_in_the_language(cases, card, language):
    html, english = page([], language, card), page([], "en", card)
    assert f'<html lang="{language}">' in html
    texts = r"<(?:h1|h2|p|th[^>]*)>([^<%:]+)</"
    same = set(re.findall(texts, html)) & set(re.findall(texts, english))
    assert same <= {"Sources", "Signature"}, same
