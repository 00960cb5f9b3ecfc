"""What a changed price is for stands in words, and no name of a file among them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from permres_gui.presentation.rule_packs.price_words import (
    REASONS,
    SPEEDS,
    WHATS,
    price_amount,
    price_words,
)
from permres_gui.presentation.translator import translator_for
from permres_gui.rules.dated_amount import DatedAmount
from permres_gui.rules.price import Price, Reason, Speed, What

ENGLISH, DUTCH = translator_for("en"), translator_for("nl")
FULL = Price(
    "card",
    cards=("B", "K"),
    cards_unsure=("M",),
    citizens="third-country",
    age_from=12,
    age_under=18,
    speed="central",
    nth_from=2,
    reason="duplicate",
)


def test_a_price_that_names_nothing_is_the_thing_alone():
    assert price_words(Price("card"), ENGLISH) == "residence card"


def test_every_condition_of_a_price_is_told():
    assert price_words(FULL, ENGLISH) == (
        "residence card B K, perhaps M, citizens of other countries,"
        " urgent and collected in Brussels, duplicate,"
        " from the second card at one address on, 12 to 17 years"
    )


def test_an_application_names_the_annex_that_is_given_for_it():
    price = Price("application", forms=("annex-16", "annex-22"), age_under=12)
    told = "aanvraag, bijlage 16, bijlage 22, jonger dan 12 jaar"
    assert price_words(price, DUTCH) == told


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_no_word_of_a_price_is_that_of_the_file(language):
    """The keeper of the data reads those; an adviser reads a sentence."""
    told = price_words(FULL, translator_for(language))
    assert "card" not in told
    assert "duplicate" not in told


def test_every_thing_speed_and_reason_has_words():
    pairs = ((WHATS, What), (SPEEDS, Speed), (REASONS, Reason))
    assert all(set(names) == set(get_args(kind)) for names, kind in pairs)


def test_no_amount_is_a_word_and_not_a_dash():
    known = DatedAmount(date(2025, 1, 1), ("x",), Decimal(30))
    assert price_amount(None, DUTCH) == "niet bekend"
    assert price_amount(known, ENGLISH) == "€30"
