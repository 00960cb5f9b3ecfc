"""Two languages on one sheet: every pair of lines is the same line."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from permres_gui.presentation.desk.bilingual_slip import counter_languages, pairs, slip
from permres_gui.presentation.kiosk.take_home import take_home
from permres_gui.presentation.kiosk.taken_lines import TakeHome, TakenLine, TakenPart
from permres_gui.presentation.pseudo import pseudo_translator
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.told import told, worked
from tests.worked_cases import FILES, over, read_once

PLAIN = str.maketrans("àçéîñöûýÀÇÉÎÑÖÛÝ", "aceinouyACEINOUY")


def original(text: str) -> str:
    """The English behind a text of the language that does not exist."""
    return text.replace(" ~", "").replace("[", "").replace("]", "").translate(PLAIN)


def in_both(case, card):
    own = told(case)
    other = replace(own, words=pseudo_translator())
    return take_home(own, card, paper=True), take_home(other, card, paper=True)


@over(FILES[::4])
def test_both_halves_of_every_line_come_from_the_same_sentence(path):
    for card in CARD_ORDER:
        own, other = in_both(read_once(path).case, card)
        for part in pairs(own, other):
            assert original(part.titles[0]) == original(part.titles[1])
            for pair in part.lines:
                assert pair.own.key == pair.other.key
                for field in ("text", "detail", "figure"):
                    mine, theirs = getattr(pair.own, field), getattr(pair.other, field)
                    assert original(mine) == original(theirs), pair.own.key


def test_the_other_half_is_in_the_other_language():
    own, other = in_both(worked("eu-plain-worker"), "EU+")
    lines = [pair for part in pairs(own, other) for pair in part.lines]
    told_twice = [pair for pair in lines if pair.own.text == pair.other.text]
    assert told_twice == []


@over(FILES[::9])
@pytest.mark.parametrize(("own", "other"), [("nl", "fr"), ("fr", "nl"), ("en", "nl")])
def test_every_case_can_be_told_in_two_languages(path, own, other):
    context = told(read_once(path).case, own)
    for card in CARD_ORDER:
        there = replace(context, words=translator_for(other))
        mine, theirs = (take_home(e, card, paper=True) for e in (context, there))
        keys = [pair.own.key for part in pairs(mine, theirs) for pair in part.lines]
        assert len(set(keys)) == len(keys)
        assert slip(context, card, other).count("<tr>") == 2 + len(keys) + sum(
            bool(part.title) for part in mine.parts
        )


def test_lines_that_do_not_belong_together_are_never_laid_side_by_side():
    line = TakenLine
    lines = (line("paper:photo", "Photo"), line("paper:old-card", "Old card"))
    own = TakeHome("", (TakenPart("papers", "Papers", lines),), "")
    swapped = TakeHome("", (TakenPart("papers", "Papers", lines[::-1]),), "")
    fewer = TakeHome("", (TakenPart("papers", "Papers", lines[:1]),), "")
    elsewhere = TakeHome("", (TakenPart("steps", "Steps", lines),), "")
    for other in (swapped, fewer, elsewhere):
        with pytest.raises(ValueError, match=r"not the same line|shorter"):
            pairs(own, other)


def test_the_sheet_has_boxes_numbers_and_both_languages():
    page = slip(told(worked("eu-plain-worker"), "fr"), "EU+", "nl")
    assert '<html lang="fr">' in page
    assert page.count('<span lang="fr">') == page.count('<span lang="nl">') == 15
    assert ">☐</td>" in page
    assert "Photo d’identité" in page
    assert "Pasfoto" in page
    numbers = [page.index(f'valign="top">{number}.</td>') for number in (1, 2, 3)]
    assert all(first < second for first, second in pairwise(numbers))


def test_the_language_of_the_counter_comes_first():
    ghent = told(worked("eu-plain-worker"), "en")
    assert counter_languages(ghent) == ("nl", "fr")
    liege = told(worked("eu-plain-worker"), "en").living_in("62063")
    assert counter_languages(liege) == ("fr", "nl")
    assert counter_languages(told(worked("eu-plain-worker"), "nl")) == ("fr", "en")


def test_no_sentence_can_break_the_sheet():
    assert "<script" not in slip(told(worked("refugee-16-months"), "en"), "L", "nl")
