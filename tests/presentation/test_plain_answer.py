"""The answer as lines of text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.case import Case
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.plain_answer import plain_answer
from permres_gui.presentation.translator import translator_for
from tests.presentation.told import interview, library, worked

ON = date(2025, 6, 2)


@pytest.mark.parametrize("language", ["nl", "fr", "en"])
def test_every_card_is_one_line_with_its_sentence(language):
    answer = Answer.of(library(), worked("refugee-16-months"), ON)
    text = plain_answer(answer, interview(), translator_for(language), "a.yaml")
    first, *lines, last = text.split("\n")
    assert first.startswith("a.yaml (")
    assert first.endswith("2025)")
    assert [line.split()[0] for line in lines] == ["B", "K", "L", "EU+", "F+", "M"]
    assert all(line.endswith((".", "?")) for line in lines)
    assert last == ""


def test_the_languages_differ_and_the_cards_do_not():
    answer = Answer.of(library(), worked("refugee-16-months"), ON)
    texts = {
        plain_answer(answer, interview(), translator_for(each), "a")
        for each in ("nl", "fr", "en")
    }
    assert len(texts) == 3


def test_rules_of_a_pack_are_named_below_the_answer():
    answer = Answer.of(replace(library(), pack="7-abc"), Case(), ON)
    last = plain_answer(answer, interview(), translator_for("en"), "-").splitlines()[-1]
    assert last.replace("\N{NO-BREAK SPACE}", " ") == (
        "  Rules of 21 November 2026, version 7-abc."
    )


def test_with_no_answers_every_card_says_so():
    answer = Answer.of(library(), Case(), ON)
    lines = plain_answer(answer, interview(), translator_for("en"), "-").splitlines()
    assert lines[7] == "  Questions that are still open"


def test_who_is_too_late_for_f_plus_reads_the_day_and_the_fine():
    case = worked("f-plain")
    in_time, late = (
        plain_answer(
            Answer.of(library(), case, on), interview(), translator_for("en"), "-"
        )
        for on in (date(2025, 9, 9), date(2025, 9, 10))
    )
    assert "fine" not in in_time
    line = next(each for each in late.splitlines() if each.startswith("  F+"))
    line = line.replace("\N{NO-BREAK SPACE}", " ")
    assert "The last day to apply was 9 September 2025. Apply now." in line
    assert "you can get a fine of €200" in line


def test_what_is_not_answered_is_named_by_its_question():
    case = replace(worked("refugee-late-2026"), absences=None)
    answer = Answer.of(library(), case, date(2026, 12, 1))
    lines = plain_answer(answer, interview(), translator_for("en"), "-").splitlines()
    assert "This question is still open: Were you outside Belgium?" in lines[1]
