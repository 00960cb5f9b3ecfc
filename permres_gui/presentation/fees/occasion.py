"""Why a card is ordered: after a loss or at renewal, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from permres_gui.presentation.translator import N_
from permres_gui.rules.card_price import AFTER_LOSS, AT_RENEWAL
from permres_gui.rules.price import Reason


class Occasion(NamedTuple):
    """Why a card is ordered, and the words for it.

    `own` are said where the place has a price of its own for the occasion,
    `ordinary` where it has none.
    """

    reasons: tuple[Reason, ...]
    title: str
    own: Mapping[Reason, str]
    ordinary: str


LOSS: Final = Occasion(
    AFTER_LOSS,
    N_("Price of a new card"),
    MappingProxyType(
        {
            "loss": N_("%(place)s has a price for a card after a loss."),
            "duplicate": N_("%(place)s has a price for a duplicate."),
        }
    ),
    N_(
        "%(place)s does not say what a new card costs after a loss."
        " An ordinary card costs:"
    ),
)
RENEWAL: Final = Occasion(
    AT_RENEWAL,
    N_("Price of renewal"),
    MappingProxyType({"renewal": N_("%(place)s has a price for renewal.")}),
    N_("%(place)s names no price for renewal. An ordinary card costs:"),
)
