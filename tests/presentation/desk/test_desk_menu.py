"""The menu holds every action of the desk once, with its key if it has one."""

from __future__ import annotations

import pytest

from permres_gui.presentation.desk.desk_keys import DESK_KEYS, WITHOUT_KEY
from permres_gui.presentation.desk.desk_menu import MENU, desk_menu
from permres_gui.presentation.translator import LANGUAGES, translator_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_exists_only_as_a_key(language):
    groups = desk_menu(translator_for(language))
    told = [each for group in groups for each in group.actions]
    wanted = {action: key.keys for action, key in DESK_KEYS.items() if action != MENU}
    wanted |= dict.fromkeys(WITHOUT_KEY, "")
    assert {action: keys for action, _, keys in told} == wanted
    assert len(told) == len(wanted)
    assert all(text for _, text, _ in told)
    assert len({group.title for group in groups}) == len(groups)
