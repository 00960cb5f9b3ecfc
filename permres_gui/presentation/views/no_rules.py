"""What is said where the rules cannot be read any more."""

from __future__ import annotations

from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class NoRulesView:
    """What happened, and what to do."""

    heading: str
    text: str
