"""A Belgian reads first that no residence card is needed, and nothing against it."""

import pytest

from permres_gui.presentation.cards.card_rows import card_rows
from permres_gui.presentation.cards.headline import headline
from tests.presentation.lives_told import plain
from tests.presentation.told import case_of, told


@pytest.mark.parametrize("countries", ["[BE]", "[BE, SY]", "[FR, BE]"])
def test_a_belgian_is_told_that_no_card_is_needed(countries):
    case = case_of(f"as_of: 2026-11-23\nperson: {{nationality: {countries}}}")
    context = told(case)
    first, rows = headline(context), card_rows(context)
    assert plain(first.sentence) == "You are Belgian. You need no residence card."
    assert first.lines == ()
    assert [row.letters for row in rows] == [("B", "K", "L"), ("EU+", "F+", "M")]
    for row in rows:
        assert plain(row.reason) == "A Belgian needs no residence card."
        assert row.lines == ()
        assert row.sources is not None
        assert {plain(each.detail) for each in row.requirements} == {plain(row.reason)}


def test_a_citizen_of_another_state_of_the_union_is_told_of_the_cards():
    case = case_of("as_of: 2026-11-23\nperson: {nationality: [FR]}")
    assert "Belgian" not in headline(told(case)).sentence
    row = next(row for row in card_rows(told(case)) if "B" in row.letters)
    assert plain(row.reason).startswith("There are other cards for citizens of the EU")
