"""The answer for a card in one sentence."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from permres_gui.presentation.cards.obstacles import granted, obstacles
from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.assessment import HELD as IN_HAND
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.assessment import Status as Answer


class Said(NamedTuple):
    """One sentence with `a`, with `an`, and with the whole name of the M card."""

    a: str
    an: str
    m: str

    def of(self, card: str) -> str:
        """The English sentence that fits the name of a card."""
        if card == "M":
            return self.m
        return self.a if card in {"B", "K"} else self.an


NOW: Final = Said(
    N_("You can apply for a %(card)s card now."),
    N_("You can apply for an %(card)s card now."),
    N_("You can apply for an M card with permanent residence now."),
)
FROM: Final = Said(
    N_("You can apply for a %(card)s card from %(day)s."),
    N_("You can apply for an %(card)s card from %(day)s."),
    N_("You can apply for an M card with permanent residence from %(day)s."),
)
PERHAPS: Final = Said(
    N_("Perhaps you can apply for a %(card)s card from %(day)s."),
    N_("Perhaps you can apply for an %(card)s card from %(day)s."),
    N_("Perhaps you can apply for an M card with permanent residence from %(day)s."),
)
DECIDED: Final = N_("From %(day)s the Immigration Office can give you a %(card)s card.")
"""Only a B card is given without an application, at a renewal."""
ADVICE_FIRST: Final = Said(
    N_("Ask for advice first. Perhaps you can apply for a %(card)s card from %(day)s."),
    N_(
        "Ask for advice first. Perhaps you can apply for an %(card)s card from %(day)s."
    ),
    N_(
        "Ask for advice first. Perhaps you can apply for an M card with permanent"
        " residence from %(day)s."
    ),
)
"""An authority must judge something first: that is no promise."""
LATER: Final = Said(
    N_("You cannot apply for a %(card)s card yet."),
    N_("You cannot apply for an %(card)s card yet."),
    N_("You cannot apply for an M card with permanent residence yet."),
)
HELD: Final = Said(
    N_("You have a %(card)s card. This right has no end date."),
    N_("You have an %(card)s card. This right has no end date."),
    N_("You have an M card with permanent residence. This right has no end date."),
)
ASK: Final = Said(
    N_("Ask an adviser whether you can get a %(card)s card."),
    N_("Ask an adviser whether you can get an %(card)s card."),
    N_("Ask an adviser whether you can get an M card with permanent residence."),
)
ASK_HELD: Final = N_("Ask an adviser whether you keep the right of your %(card)s card.")
LOST: Final = N_(
    "Based on your answers, you no longer have the right of your %(card)s card."
)
OPEN: Final = N_("More answers are needed to judge the %(card)s card.")
NO: Final = Said(
    N_("You cannot get a %(card)s card with your present stay."),
    N_("You cannot get an %(card)s card with your present stay."),
    N_("You cannot get an M card with permanent residence with your present stay."),
)


def status_sentence(
    assessment: Assessment, words: Translator, *, strong: bool = False
) -> str:
    """The answer for a card in one sentence; ``strong`` marks its day."""
    message, day = _message(assessment)
    text = words.figure(day) if day else ""
    return words.text(
        message, card=assessment.card, day=f"**{text}**" if strong else text
    )


def _message(assessment: Assessment) -> tuple[str, date | None]:
    card, day = assessment.card, assessment.certain_from
    match assessment.status:
        case Answer.ELIGIBLE:
            return NOW.of(card), None
        case Answer.HELD:
            return HELD.of(card), None
        case Answer.LOST:
            return LOST, None
        case Answer.NOT_ELIGIBLE:
            return NO.of(card), None
        case Answer.UNDETERMINED:
            return OPEN, None
        case Answer.NEEDS_ADVICE:
            held = IN_HAND in assessment.facts
            return (ASK_HELD if held else ASK.of(card)), None
        case _:
            return (FROM.of(card), day) if day else _perhaps(assessment)


def _perhaps(assessment: Assessment) -> tuple[str, date | None]:
    card, day = assessment.card, assessment.possible_from
    if day is None:
        return LATER.of(card), None
    if card == "B" and granted(assessment):
        return DECIDED, day
    first = ADVICE_FIRST if obstacles(assessment) else PERHAPS
    return first.of(card), day
