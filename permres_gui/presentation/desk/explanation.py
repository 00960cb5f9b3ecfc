"""The answer as plain text for the record of a client: nothing that identifies them.

Of what rests on a guess it tells ground and years.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.presentation.answers.guess_words import guesses_for_record
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_row import card_row
from permres_gui.presentation.result_view import note

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import CardRowView


def explanation(context: Context) -> str:
    """Each card with its day and what decides it, then what all of it rests on."""
    rows = [(each.card, card_row(context, each)) for each in context.assessments]
    lines = [
        _line(context, card, row, guesses_for_record(context, [card]))
        for card, row in rows
    ]
    return "\n".join([*lines, note(context)]).replace("**", "")


def _line(context: Context, card: str, row: CardRowView, guess: str) -> str:
    answer = f"{row.word}, {row.day}" if row.day else row.word
    name = card_name(context, card)
    told = context.words.text("%(what)s: %(answer)s", what=name, answer=answer)
    parts = (f"{told}.", row.reason, guess)
    return " ".join(part for part in parts if part)
