"""How one pays in a municipality, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.practice import LocalPractice

ONLY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "card": N_("You can only pay with a bank card here."),
        "contactless": N_("You can only pay contactless here."),
        "cash": N_("You can only pay in cash here."),
        "exact-cash": N_("You can only pay in cash here. Bring the exact amount."),
        "online": N_("You can only pay online here."),
    }
)
RATHER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "card": N_("Pay with a bank card if you can. The municipality prefers this."),
        "contactless": N_("Pay contactless if you can. The municipality prefers this."),
        "cash": N_("You can pay in cash."),
        "exact-cash": N_("Bring the exact amount if you pay in cash."),
        "online": N_("Pay online if you can. The municipality prefers this."),
    }
)
APPLICATION: Final[Mapping[str, str]] = MappingProxyType(
    {
        "card": N_("The application can only be paid with a bank card here."),
        "contactless": N_("The application can only be paid contactless here."),
        "cash": N_("The application can only be paid in cash here."),
        "exact-cash": N_("The application can only be paid in cash here."),
        "online": N_("The application can only be paid online here."),
    }
)


def payment_sentences(practice: LocalPractice, words: Translator) -> Iterator[str]:
    """One sentence for each way to pay that the place names."""
    for payment in practice.payments:
        told = ONLY if payment.only else RATHER
        if payment.only and payment.what == "application":
            told = APPLICATION
        yield words.text(told[payment.means])
