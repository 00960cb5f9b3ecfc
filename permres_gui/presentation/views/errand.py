"""What an adviser does with a case file: the line on the desk, and one page to fill in."""

from __future__ import annotations

from permres_gui.presentation.views.controls import DateView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class ActionView:
    """Something that can be pressed; an action that cannot be done now stays in sight."""

    id: str
    label: str
    enabled: bool = True


@dataclass(frozen=True, slots=True)
class FileBarView:
    """Which file is open, whether it holds what is in sight, and what can be done."""

    actions: tuple[ActionView, ...]
    state: str
    error: str = ""
    ways_out: tuple[ActionView, ...] = ()
    """What can be done about the error."""
    client: str = ""
    """The code of the client whose file is open."""


@dataclass(frozen=True, slots=True)
class ErrandView:
    """A page with at most two secret fields, a text and a day; the main action is first."""

    heading: str
    introduction: str
    actions: tuple[ActionView, ...]
    secrets: tuple[str, ...] = ()
    """The labels of the fields whose signs are not shown."""
    show: str = ""
    text: str = ""
    """The label of a field for a longer text."""
    day: DateView | None = None
    notes: tuple[str, ...] = ()
    error: str = ""
    secrets_error: str = ""
    """What is wrong with what stands in the secret fields."""
    busy: str = ""
    """What is being done; nothing else can be pressed meanwhile."""
