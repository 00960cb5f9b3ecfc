"""Every worked case is told whole, in every language."""

import os
import re
from dataclasses import replace

from permres_gui.presentation.answers.answers_view import answers_view
from permres_gui.presentation.cards.reason_texts import reasons_json
from permres_gui.presentation.compare_view import compare_view
from permres_gui.presentation.papers.papers_view import papers_view
from permres_gui.presentation.reports.report import report
from permres_gui.presentation.result_view import result_view
from permres_gui.presentation.translator import (
    LANGUAGES,
    Figure,
    Translator,
    translator_for,
)
from permres_gui.rules.kinds.nationality import is_own
from permres_gui.rules.rulebook import CARD_ORDER
from tests.presentation.told import ROOT, told
from tests.worked_cases import FILES, over, read_once

SHARED = tuple(sorted((ROOT.parent / "shared" / "cases").glob("*.yaml")))
NAMES = {file.stem for file in FILES}
TWO_SIGNS = re.compile(
    r"[?!…:][\s\N{NO-BREAK SPACE}]*\.(?!\.)|\?[\s\N{NO-BREAK SPACE}]*:"
)
MORE = tuple(file for file in SHARED if file.stem not in NAMES)


class Listener:
    """The words of a language, and which sentences were told with them."""

    def __init__(self, words: Translator) -> None:
        self.words = words
        self.now, self.before = set[str](), set[str]()

    def __getattr__(self, name: str) -> object:
        return getattr(self.words, name)

    def text(self, message: str, /, **figures: Figure) -> str:
        self.now.add(message)
        return self.words.text(message, **figures)

    def plural(self, one: str, many: str, number: int, /, **figures: Figure) -> str:
        self.now.add(f"{one} {number == 1}")
        return self.words.plural(one, many, number, **figures)


LISTENERS = {language: Listener(translator_for(language)) for language in LANGUAGES}


@over(FILES + MORE)
def test_a_worked_case_is_told_in_every_language(file):
    """In one of them always, in the others where it says what no case before it said."""
    turn = (FILES + MORE).index(file) % len(LANGUAGES)
    said = is_told_whole(file, LANGUAGES[turn])
    for language in LANGUAGES:
        if os.environ.get("PERMRES_WHOLE") or not said <= LISTENERS[language].before:
            is_told_whole(file, language)


def is_told_whole(file, language) -> set[str]:
    """Its result, its papers and its report; the sentences that were said."""
    words = LISTENERS[language]
    words.now = set()
    context = replace(told(read_once(file).case, language), words=words)
    result = result_view(context)
    assert result.headline
    belgian = is_own(context.case, context.library.rulebook.law)
    assert result.lines or belgian
    shown = [letter for row in result.cards for letter in row.letters]
    assert sorted(shown) == sorted(CARD_ORDER)
    assert all(row.reason and row.spoken and row.sources for row in result.cards)
    compared = compare_view(context)
    assert bool(compared.rows) == bool(compared.columns)
    assert compared.introduction
    # A visit on which nothing was asked has no answers to show.
    assert answers_view(context).groups or context.case.stays is None
    for card in CARD_ORDER:
        papers = papers_view(context, card)
        assert papers.steps.steps if papers.steps is not None else papers.notices
    page = report(context)
    assert f'<html lang="{language}">' in page
    assert "%(" not in page
    assert not TWO_SIGNS.search(re.sub("<[^>]*>", "\n", page))
    assert not any(TWO_SIGNS.search(row.spoken) for row in result.cards)
    words.before |= words.now
    return words.now


@over(FILES)
def test_every_reason_cites_a_source_and_has_a_sentence(file):
    context = told(read_once(file).case)
    for assessment in context.assessments:
        for reason in reasons_json(assessment, context.words):
            assert reason["text"], reason
            assert reason["sources"], reason
