"""The answer for a card is one sentence, with its article and its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from permres_gui.domain.dated import Dated
from permres_gui.domain.verdict import AUTHORITY, UNSURE
from permres_gui.presentation.cards.status_sentences import status_sentence
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.assessment import HELD, Assessment, Status

WORDS = translator_for("en")
DAY = date(2027, 3, 12)
NOTHING = Assessment(
    "L", date(2026, 1, 1), Status.NOT_YET, None, None, Dated.always(UNSURE), (), (), ()
)


def said(card="L", status=Status.NOT_YET, **more):
    found = replace(NOTHING, card=card, status=status, **more)
    return status_sentence(found, WORDS).replace("\u00a0", " ")


def test_a_sure_day_is_named():
    assert said(certain_from=DAY) == "You can apply for an L card from 12 March 2027."


@pytest.mark.parametrize(
    ("card", "sentence"),
    [
        ("B", "You can apply for a B card now."),
        ("EU+", "You can apply for an EU+ card now."),
        ("M", "You can apply for an M card with permanent residence now."),
    ],
)
def test_each_card_has_its_article_and_its_whole_name(card, sentence):
    assert said(card, Status.ELIGIBLE) == sentence


def test_a_day_that_is_not_sure_is_called_perhaps():
    text = said(possible_from=DAY)
    assert text == "Perhaps you can apply for an L card from 12 March 2027."


def test_a_day_for_the_authority_names_who_decides():
    text = said("B", possible_from=DAY, verdict=Dated.always(AUTHORITY))
    assert text == "From 12 March 2027 the Immigration Office can give you a B card."


def test_without_a_day_it_is_only_too_early():
    assert said("K") == "You cannot apply for a K card yet."


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        (Status.HELD, "You have an L card. This right has no end date."),
        (
            Status.LOST,
            "Based on your answers, you no longer have the right of your L card.",
        ),
        (Status.NOT_ELIGIBLE, "You cannot get an L card with your present stay."),
        (Status.UNDETERMINED, "More answers are needed to judge the L card."),
        (Status.NEEDS_ADVICE, "Ask an adviser whether you can get an L card."),
    ],
)
def test_the_other_statuses_are_one_sentence_each(status, sentence):
    assert said(status=status) == sentence


def test_a_doubt_about_a_right_that_is_held_asks_whether_it_is_kept():
    text = said(status=Status.NEEDS_ADVICE, facts=frozenset({HELD}))
    assert text == "Ask an adviser whether you keep the right of your L card."


def test_a_day_can_be_marked_as_strong():
    found = replace(NOTHING, certain_from=DAY)
    assert "**12\u00a0March\u00a02027**" in status_sentence(found, WORDS, strong=True)
