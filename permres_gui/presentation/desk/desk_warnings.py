"""What an adviser must see before the answers: a stay that can end, a card that has ended."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from permres_gui.presentation.days_ahead import (
    ExpiryWords,
    duty_of,
    expired,
    expiry_said,
)
from permres_gui.presentation.holders.stay_kept import stay_risk
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.presentation.context import Context


EXPIRED: Final = ExpiryWords(
    N_("Perhaps the card in hand has expired."),
    N_("The card in hand has expired."),
    N_("The card in hand expired on %(day)s."),
)


def desk_warnings(context: Context) -> Iterator[str]:
    """Each in a sentence, the worst first."""
    words, risk = context.words, stay_risk(context)
    if risk is not None:
        basis = context.library.sources[risk.sources[0]].legal_basis
        yield words.text(
            "The present stay of your client can be ended: %(article)s.",
            article=words.text(basis),
        )
    duty = duty_of(context)
    if duty and duty.last is not None and duty.is_late(context.as_of):
        yield words.text(
            "The last day to apply for the %(card)s card was %(day)s.",
            card=duty.card,
            day=duty.last,
        )
    elif window := expired(context):
        yield expiry_said(context, window, EXPIRED)
