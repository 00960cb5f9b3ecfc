"""The client as told and the what-if copies: which there are, which is in sight."""

from __future__ import annotations

from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class VersionsView:
    """A name for each version, the client's own first; `at` is the one in sight.

    What cannot be done now has an empty label.
    """

    names: tuple[str, ...]
    at: int
    label: str
    """What the names are, for who does not see them."""
    copy: str
    beside: str
    use: str
    drop: str
    note: str
