"""What must not be missed, on paper taken home: no day, since a day may be an answer."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.presentation.context import Context
from permres_gui.presentation.days_ahead import duty_of, expired, fine_text
from permres_gui.presentation.holders.stay_kept import stay_risk
from permres_gui.presentation.not_to_miss import (
    APPLY_NOW,
    COMPULSORY,
    GO_NOW,
    SEE_A_LAWYER,
    TALK_NOW,
)
from permres_gui.rules.assessment import Status


def warnings_taken(context: Context) -> Iterator[tuple[str, str]]:
    """Each by a key, in a sentence."""
    words, duty = context.words, duty_of(context)
    if risk := stay_risk(context):
        yield "stay", f"{words.text(risk.title)}. {words.text(TALK_NOW)}"
    lost = any(each.status is Status.LOST for each in context.assessments)
    if lost:
        yield "lost", words.text(SEE_A_LAWYER)
    if duty and duty.is_late(context.as_of):
        yield "late", words.text(APPLY_NOW, card=duty.card)
    elif duty and duty.last is not None:
        yield "duty", f"{words.text(COMPULSORY, card=duty.card, held=duty.held)}."
    elif expired(context) is not None and not lost:
        yield "expired", words.text(GO_NOW)
    if duty and duty.last is not None and (fine := fine_text(context)):
        yield "fine", fine
