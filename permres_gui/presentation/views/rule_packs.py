"""The page on which an adviser looks at a rule pack and begins to use it."""

from __future__ import annotations

from permres_gui.presentation.views.errand import ActionView
from permres_gui.presentation.views.parts import Status
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CheckView:
    """One check of a pack: how it ended, also in a word, and what it found."""

    status: Status
    word: str
    label: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RulePacksView:
    """What is in use, what a file holds, and what would change."""

    heading: str
    introduction: str
    used_label: str
    used: tuple[str, ...]
    actions: tuple[ActionView, ...]
    """The main action first."""
    new_label: str = ""
    new: tuple[str, ...] = ()
    checks: tuple[CheckView, ...] = ()
    refused: str = ""
    key_label: str = ""
    """The label of the field for a public key, where none is trusted yet."""
    key_note: str = ""
    changes_label: str = ""
    changes: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    busy: str = ""
    done: str = ""
