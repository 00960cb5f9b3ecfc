"""The order of the six cards: what leads, then possible, coming by its day, ask, no."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final, TypeAlias

from permres_gui.presentation.cards.after_b import after_b, unreachable
from permres_gui.presentation.cards.leading import leading, too_little_known
from permres_gui.presentation.context import Context, once
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.rulebook import CARD_ORDER

ORDER: Final = (
    Status.ELIGIBLE,
    Status.HELD,
    Status.NOT_YET,
    Status.NEEDS_ADVICE,
    Status.UNDETERMINED,
    Status.LOST,
    Status.NOT_ELIGIBLE,
)
WITH_PAPERS: Final = (Status.ELIGIBLE, Status.NOT_YET, Status.NEEDS_ADVICE)


@once
def in_order(context: Context) -> tuple[Assessment, ...]:
    """The cards: the one that leads, then possible, coming by their day, ask, no."""
    cards = sorted(context.assessments, key=partial(_place, context))
    first = leading(context, cards)
    return tuple(cards if first is None else [first, *(e for e in cards if e != first)])


def offered(context: Context) -> tuple[Assessment, ...]:
    """The cards for which there are papers to bring, in order.

    None while too little is known to tell them apart.
    """
    if too_little_known(context):
        return ()
    return tuple(
        e for e in in_order(context) if shown_status(context, e) in WITH_PAPERS
    )


def shown_status(context: Context, assessment: Assessment) -> Status:
    """The status as it is shown: a card that nothing leads to is a no."""
    if unreachable(context, assessment):
        return Status.NOT_ELIGIBLE
    return assessment.status


Place: TypeAlias = tuple[int, int, int, date, int]


def _place(context: Context, assessment: Assessment) -> Place:
    """What is compulsory comes first, and never a card before the one it follows."""
    place = _own_place(context, assessment)
    if after_b(context, assessment):
        return max(place, _own_place(context, context.of("B")))
    return place


def _own_place(context: Context, assessment: Assessment) -> Place:
    """A sure day comes before one that is only possible."""
    status, sure = shown_status(context, assessment), assessment.certain_from
    coming = status is Status.NOT_YET
    way = context.library.procedures.of(assessment.card)
    duty = way.compulsory and (
        status is Status.ELIGIBLE or (coming and sure is not None)
    )
    day = sure or assessment.possible_from or date.max
    return (
        ORDER.index(status),
        0 if duty else 1,
        0 if sure or not coming else 1,
        day if coming else date.min,
        CARD_ORDER.index(assessment.card),
    )
