"""The rule base put together from its parts."""

from permres_gui.rule_base import own_library


def test_the_right_of_a_letter_is_the_ground_that_its_card_names():
    grounds = own_library().rulebook.law.right_grounds
    for card in own_library().rulebook.cards:
        for letter in card.held_cards:
            assert grounds[letter] == card.held_grounds
    assert grounds["C"] == ("settled",)
    assert grounds["F+"] == ()
