"""What a card is called."""

from __future__ import annotations

from permres_gui.presentation.context import Context


def card_name(context: Context, card: str) -> str:
    """`L card`, in the language."""
    kinds = context.library.rulebook.cards
    return context.words.text(next(each.name for each in kinds if each.id == card))
