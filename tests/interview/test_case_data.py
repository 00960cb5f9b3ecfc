from permres_gui.interview.case_data import case_data, choices


def test_the_closed_lists_are_those_of_the_spec():
    assert choices("permanent_card") == ("B", "K", "L", "EU+", "F+", "M")
    assert len(choices("card")) == 30
    assert len(choices("ground")) == 37
    assert len(choices("country")) == 250
    assert "NO" in choices("country")
    assert "XK" in choices("country")


def test_no_list_holds_a_word_twice_or_the_answer_unknown():
    for words in case_data().choices.values():
        assert len(set(words)) == len(words)
        assert "unknown" not in words


def test_cards_and_countries_of_the_holders_exist():
    holders = case_data().holders
    assert set(holders.group_of_card) <= set(choices("card"))
    assert holders.free_movement | holders.british <= set(choices("country"))
    assert set(choices("member_state")) <= holders.free_movement
    assert holders.british_grounds <= set(choices("ground"))
