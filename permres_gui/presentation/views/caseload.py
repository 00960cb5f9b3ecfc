"""The page of a caseload: which folder, what can be done, and how the table is called."""

from __future__ import annotations

from permres_gui.presentation.views.errand import ActionView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CaseloadView:
    """What stands around the table; the rows themselves are told one by one."""

    heading: str
    introduction: str
    actions: tuple[ActionView, ...]
    """What can be done with the folder; the first is the main one."""
    secrets: tuple[str, ...] = ()
    """The labels of the fields whose signs are not shown."""
    show: str = ""
    notes: tuple[str, ...] = ()
    error: str = ""
    secrets_error: str = ""
    """What is wrong with what stands in the secret fields."""
    outcome: str = ""
    """What became of the files that were to be moved, to be said aloud."""
    busy: str = ""
    """What is being done; nothing else can be pressed meanwhile."""
    offer: str = ""
    """That files can be moved under the key, where there are any."""
    move: ActionView | None = None
    table: str = ""
    """The name of the table; without one no table is shown."""
    columns: tuple[str, ...] = ()
    only: str = ""
    filters: tuple[tuple[str, str], ...] = ()
    """Who can be shown: an id and its words."""
    chosen: str = ""
    """Which of the filters is in use."""
    sort: str = ""
    order: str = ""
    stop: str = ""
    open: str = ""
    keep: str = ""
    erase: str = ""
    search: str = ""
    """The name of the field for a part of a code."""
    nobody: str = ""
    """What stands in the table where the filters let nobody through."""
