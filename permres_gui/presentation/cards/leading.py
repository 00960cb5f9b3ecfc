"""Which card leads a result: the one that the first line and the first row are about."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Final

from permres_gui.domain.unknown import Unknown
from permres_gui.presentation.applied import waits_for
from permres_gui.presentation.cards.after_b import unreachable
from permres_gui.presentation.cards.at_renewal import comes_at_renewal
from permres_gui.presentation.cards.obstacles import granted, obstacles
from permres_gui.presentation.context import Context, once
from permres_gui.rules.assessment import HELD as IN_HAND
from permres_gui.rules.assessment import Assessment, Status

BESIDE: Final = ("K", "L")
"""Cards to choose beside the one that follows from the present stay."""
FIRST: Final = (Status.ELIGIBLE, Status.HELD, Status.LOST, Status.NOT_YET)
OPEN: Final = (Status.UNDETERMINED, Status.NEEDS_ADVICE)


def leading(context: Context, cards: Iterable[Assessment]) -> Assessment | None:
    """The first of these cards that tells most; ``None`` when every answer is no."""
    told = tuple(cards)
    in_doubt = [each for each in told if _held_in_doubt(each)]
    if in_doubt and all(each.status is not Status.ELIGIBLE for each in told):
        return in_doubt[0]
    hopeful = [each for each in told if _hopeful(context, each)]
    first = min(hopeful, key=partial(_rank, context), default=None)
    if first is None or not (first.status is Status.NOT_YET and granted(first)):
        return first
    due = [each for each in hopeful if _asked_today(context, each)]
    return min(due, key=partial(_rank, context), default=first)


@once
def too_little_known(context: Context) -> bool:
    """Whether the nationality is not known, on which every card depends."""
    if not isinstance(context.case.person.nationality, Unknown):
        return False
    told = {Status.ELIGIBLE, Status.HELD, Status.LOST}
    return not any(
        each.status in told or _held_in_doubt(each) for each in context.assessments
    )


def dated(assessment: Assessment) -> bool:
    """Whether a day is known, sure or possible."""
    return bool(assessment.possible_from or assessment.certain_from)


def _held_in_doubt(assessment: Assessment) -> bool:
    """Whether the right that is held must be judged: nothing is more urgent."""
    return assessment.status is Status.NEEDS_ADVICE and IN_HAND in assessment.facts


def _asked_today(context: Context, assessment: Assessment) -> bool:
    """Whether only advice stands between today and the card, and no authority.

    That comes before a day from which the Immigration Office may give another.
    """
    asked = assessment.status is Status.NEEDS_ADVICE and not obstacles(assessment)
    day = assessment.possible_from
    return asked and day is not None and day <= context.as_of


def _hopeful(context: Context, assessment: Assessment) -> bool:
    refused = assessment.status is Status.NOT_ELIGIBLE
    return not refused and not unreachable(context, assessment)


def _rank(context: Context, assessment: Assessment) -> tuple[int, int]:
    """A "not yet" without a day leads after all others.

    What must be asked about the card that follows from the present stay comes before a
    question about a card beside it, and before a day on which that is merely possible.
    A day that first needs advice is no better than advice. A card that the next renewal
    can bring leads over a later day. A card that was asked for leads the possible ones.
    """
    status, beside = assessment.status, assessment.card in BESIDE
    if assessment.card == "B" and comes_at_renewal(context):
        return FIRST.index(Status.NOT_YET), -1
    if status is Status.NOT_YET and not dated(assessment):
        return len(FIRST) + 2, 0
    if status is Status.NOT_YET and obstacles(assessment):
        status = Status.NEEDS_ADVICE
    if status is Status.NOT_YET and beside and assessment.certain_from is None:
        return len(FIRST) + 1, -1
    if status is Status.ELIGIBLE and waits_for(context, assessment.card):
        return FIRST.index(status), -1
    if status in FIRST:
        return FIRST.index(status), 0
    return len(FIRST) + beside, OPEN.index(status)
