"""Which cards stand beside each other, and the table."""

from __future__ import annotations

from permres_gui.presentation.views.result import CompareView
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class CardsBesideView:
    """All cards to choose from as (letter, name), and those that are chosen."""

    label: str
    cards: tuple[tuple[str, str], ...]
    chosen: tuple[str, ...]
    table: CompareView
