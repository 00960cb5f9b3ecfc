"""The menu holds every action of the desk once, with its key."""

from __future__ import annotations

import pytest

from permres_gui.presentation.desk.desk_keys import DESK_KEYS
from permres_gui.presentation.desk.desk_menu import MENU, desk_menu
from permres_gui.presentation.translator import LANGUAGES, translator_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_exists_only_as_a_key(language):
    groups = desk_menu(translator_for(language))
    told = [each for group in groups for each in group.actions]
    assert sorted(action for action, _, _ in told) == sorted(DESK_KEYS.keys() - {MENU})
    assert {keys for _, _, keys in told} == {
        key.keys for action, key in DESK_KEYS.items() if action != MENU
    }
    assert len({group.title for group in groups}) == len(groups)
