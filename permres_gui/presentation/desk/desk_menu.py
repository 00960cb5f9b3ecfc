"""The menu of the desk: every action, with its key, so that nothing exists only as a key.

Nor only as a button: in large text the buttons stand below the answers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from permres_gui.presentation.desk.desk_keys import DESK_KEYS, OF_FILES, WITHOUT_KEY
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import MenuGroupView

if TYPE_CHECKING:
    from permres_gui.presentation.translator import Translator

MENU: Final = "menu"
GROUPS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    (N_("Files"), OF_FILES),
    (
        N_("Facts of your client"),
        ("undo", "redo", "pasted", "new-row", "remove-row", "mark", "idle", "problems"),
    ),
    (
        N_("Answers"),
        (
            *("explanation", "sheet", "calendar", "coming", "changes", "cards"),
            "worked-case",
        ),
    ),
    (N_("What-if copies"), ("copy", "next", "previous", "beside")),
    (
        N_("Go to"),
        (
            "find",
            "facts",
            "answers",
            "cross",
            "panel",
            "panel-before",
            "day",
            "today",
            "letters",
        ),
    ),
)


def desk_menu(words: Translator) -> tuple[MenuGroupView, ...]:
    """Each group with its actions: what is done, in words, and the key if it has one."""
    return tuple(
        MenuGroupView(
            words.text(title), tuple(_entry(action, words) for action in actions)
        )
        for title, actions in GROUPS
    )


def _entry(action: str, words: Translator) -> tuple[str, str, str]:
    if action in WITHOUT_KEY:
        return action, words.text(WITHOUT_KEY[action]), ""
    key = DESK_KEYS[action]
    return action, words.text(key.text), key.keys
