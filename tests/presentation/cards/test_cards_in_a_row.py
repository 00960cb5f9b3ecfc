"""Cards that share a row share its sentence: it speaks of all of them."""

from __future__ import annotations

import re

import pytest

from permres_gui.presentation.cards.card_rows import card_rows
from tests.presentation.told import told, worked

LIVES = (
    "eu-plain-worker",
    "dual-french-indian",
    "study-2y-then-work",
    "refugee-27-months",
)
ONE_CARD = {"en": "this card", "nl": "deze kaart", "fr": "cette carte"}


@pytest.mark.parametrize("language", ONE_CARD)
@pytest.mark.parametrize("life", LIVES)
def test_several_cards_are_never_called_this_card(life, language):
    rows = card_rows(told(worked(life), language))
    shared = [row for row in rows if len(row.letters) > 1]
    assert shared
    for row in shared:
        text = " ".join((row.title, row.reason, *row.lines)).lower()
        assert not re.search(rf"\b{ONE_CARD[language]}\b", text), text
