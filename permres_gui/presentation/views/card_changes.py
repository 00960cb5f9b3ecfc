"""What would change the answer for one card, and versions of a client side by side."""

from __future__ import annotations

from permres_gui.presentation.views.parts import LinkView, SourcesView, Status
from permres_gui.records import dataclass


@dataclass(frozen=True, slots=True)
class ChangedFactView:
    """One fact that would be otherwise, and what makes it so."""

    text: str
    how: str


@dataclass(frozen=True, slots=True)
class CardChangeView:
    """Facts that together give another answer; `more` says how much it moves."""

    facts: tuple[ChangedFactView, ...]
    status: Status
    word: str
    day: str
    more: str
    link: LinkView
    """Makes a what-if copy with these facts."""


@dataclass(frozen=True, slots=True)
class CardChangesView:
    """The answer for a card now, and the smallest changes that give another one.

    `cards` lead to the same page for another card; the one in sight is `card`.
    """

    heading: str
    introduction: str
    card: str
    cards_label: str
    cards: tuple[LinkView, ...]
    now_label: str
    status: Status
    word: str
    day: str
    title: str
    changes: tuple[CardChangeView, ...]
    none: str
    """Said instead of changes, where there are none."""
    note: str
    copy: LinkView
    copied: str
    sources: SourcesView | None = None
