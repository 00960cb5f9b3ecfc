"""The word and the icon of every status and outcome."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal, TypeAlias

from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import Status
from permres_gui.rules.assessment import Status as Answer

Outcome: TypeAlias = Literal[
    "met", "not_yet", "not_met", "unsure", "authority", "unanswered"
]
"""What is found about a requirement on the day asked about."""

ICONS: Final[Mapping[Answer, Status]] = MappingProxyType(
    {
        Answer.ELIGIBLE: "eligible",
        Answer.NOT_YET: "not_yet",
        Answer.NEEDS_ADVICE: "needs_advice",
        Answer.NOT_ELIGIBLE: "not_eligible",
        Answer.HELD: "held",
        Answer.LOST: "lost",
        Answer.UNDETERMINED: "undetermined",
    }
)
STATUS_WORDS: Final[Mapping[Status, str]] = MappingProxyType(
    {
        "eligible": N_("Yes, now"),
        "not_yet": N_("Not yet"),
        "needs_advice": N_("Ask"),
        "not_eligible": N_("No"),
        "held": N_("You have it"),
        "lost": N_("Lost"),
        "undetermined": N_("Still open"),
    }
)
OUTCOME_ICONS: Final[Mapping[Outcome, Status]] = MappingProxyType(
    {
        "met": "eligible",
        "not_yet": "not_yet",
        "not_met": "not_eligible",
        "unsure": "needs_advice",
        "authority": "needs_advice",
        "unanswered": "undetermined",
    }
)
OUTCOME_WORDS: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        # A requirement of the law is met.
        "met": N_("Met"),
        "not_yet": N_("Not yet"),
        "not_met": N_("No"),
        "unsure": N_("Ask"),
        "authority": N_("Ask"),
        "unanswered": N_("Still open"),
    }
)


def status_word(status: Status, words: Translator) -> str:
    """`Not yet`."""
    return words.text(STATUS_WORDS[status])


def outcome_word(outcome: Outcome, words: Translator) -> str:
    """`Met`."""
    return words.text(OUTCOME_WORDS[outcome])
