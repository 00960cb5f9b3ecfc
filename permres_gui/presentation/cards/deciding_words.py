"""What is now found of the requirement that makes the difference, as a whole sentence.

Its title alone would say the opposite: "No. The reason is 'British citizen'."
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.presentation.cards.status_words import Outcome
    from permres_gui.presentation.translator import Translator

_FOUND: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        "met": N_("The reason: the requirement “%(title)s” is met."),
        "not_yet": N_("The reason: the requirement “%(title)s” is not met yet."),
        "not_met": N_("The reason: the requirement “%(title)s” is not met."),
        "unsure": N_("The reason: it is not sure that “%(title)s” is met."),
        "authority": N_("The reason: only the authorities can judge “%(title)s”."),
        "unanswered": N_("The reason: “%(title)s” is not answered yet."),
    }
)
_DATED: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        "met": N_(
            "The reason: the requirement “%(title)s” has been met since %(day)s."
        ),
        "not_yet": N_(
            "The reason: the requirement “%(title)s” is not met before %(day)s."
        ),
    }
)
_GONE: Final = N_("The requirement “%(title)s” is no longer the reason.")


def deciding_words(
    title: str, outcome: Outcome | None, day: date | None, words: Translator
) -> str:
    """The sentence; no outcome: it is not among what decides any more."""
    name = words.text(title)
    if outcome is None:
        return words.text(_GONE, title=name)
    if day is not None and outcome in _DATED:
        return words.text(_DATED[outcome], title=name, day=day)
    return words.text(_FOUND[outcome], title=name)
