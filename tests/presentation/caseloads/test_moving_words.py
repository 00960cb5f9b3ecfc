"""What is said of files that come under the key of their folder."""

from __future__ import annotations

import pytest

from permres_gui.case_store.refusals import CaseStoreError, Reason
from permres_gui.presentation.caseloads.moving_words import (
    move_note,
    move_offer,
    moved_lines,
    moving_line,
)
from permres_gui.presentation.translator import LANGUAGES, translator_for

ENGLISH = translator_for("en")


def wrong(count: int) -> list[CaseStoreError]:
    names = (f"K{number}.age" for number in range(count))
    return [CaseStoreError(Reason.PASSPHRASE, name) for name in names]


def said(moved: int, refusals: list[CaseStoreError]) -> list[str]:
    lines = moved_lines(moved, refusals, ENGLISH)
    return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("alone", [1, 3])
def test_the_offer_says_how_many_files_there_are(language, alone):
    assert str(alone) in move_offer(alone, translator_for(language))


def test_it_says_how_many_were_moved():
    assert said(2, []) == ["2 files were moved under the key of this folder."]
    assert said(0, []) == []


def test_files_with_another_passphrase_are_named_together():
    assert said(1, wrong(2))[1:] == [
        "2 files have another passphrase, or are damaged, and were not changed: "
        "K0.age; K1.age."
    ]


def test_of_many_files_the_first_are_named():
    (line,) = said(0, wrong(12))
    assert line.endswith("K4.age; 7 more.")


def test_any_other_refusal_has_its_own_sentence():
    gone = CaseStoreError(Reason.NO_FILE, "K9.age")
    assert said(0, [gone]) == ["K9.age: this file does not exist."]
    assert said(0, [gone] * 7)[5:] == ["2 more files were not moved."]


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_and_while_they_are_moved_it_says_what_happens(language):
    words = translator_for(language)
    assert move_note(words)
    said = moving_line(3, 12, words)
    assert "3" in said
    assert "12" in said
