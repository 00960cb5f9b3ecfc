"""The keys of the desk, as they are told under Help."""

from __future__ import annotations

import pytest

from permres_gui.presentation.desk.desk_keys import DESK_KEYS, HELP, IN_PLACE, desk_help
from permres_gui.presentation.shell_view import help_view
from permres_gui.presentation.translator import LANGUAGES, translator_for


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_at_the_desk_tells_every_key_once_and_its_own_first(language):
    words = translator_for(language)
    shown = desk_help(help_view(words), words)
    assert [keys for keys, _ in shown.keys] == [
        HELP.keys,
        *(each.keys for each in DESK_KEYS.values()),
        *(each.keys for each in IN_PLACE),
    ]
    assert len({what for _, what in shown.keys}) == len(shown.keys)


def test_help_at_the_desk_keeps_its_title_and_says_how_to_move():
    words = translator_for("en")
    everywhere = help_view(words)
    shown = desk_help(everywhere, words)
    assert (shown.title, shown.close) == (everywhere.title, everywhere.close)
    assert shown.paragraphs == (
        "Use Tab and the arrow keys to move, the space bar to choose, and Enter to continue.",
    )
    assert shown.keys_title == "Keys on this page"


def test_no_key_of_the_desk_needs_shift_on_a_belgian_keyboard():
    for each in DESK_KEYS.values():
        last = each.keys.rpartition("+")[2]
        assert last.startswith(("F", "Pg")) or last.isalpha()
