"""The cards that an answer leaves open."""

from __future__ import annotations

from collections.abc import Iterable

from permres_gui.presentation.context import Context


def open_cards(context: Context, paths: Iterable[str]) -> tuple[str, ...]:
    """The cards that ask for an adviser or are open, and look at these fields."""
    wanted = set(paths)
    return tuple(card for card, open_ in context.open_fields.items() if wanted & open_)
