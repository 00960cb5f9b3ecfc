"""How long one may be away on a journey, for the cards that are held or to come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from permres_gui.presentation.context import Context
from permres_gui.presentation.formats import duration_years
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.free_movement_residence import FreeMovementResidence
from permres_gui.rules.kinds.return_in_time import ReturnInTime
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence


def on_journeys(context: Context, cards: Iterable[Assessment]) -> str:
    """All limits one after another, each once; empty where there is none."""
    found: dict[str, None] = {}
    for each in cards:
        found.update(dict.fromkeys(_journeys(context, each)))
    return " ".join(found)


def _journeys(context: Context, assessment: Assessment) -> Iterator[str]:
    words, card = context.words, assessment.card
    for finding in assessment.findings:
        required = finding.requirement
        match required:
            case UninterruptedResidence() if assessment.status is Status.NOT_YET:
                yield from _limits(context, required, card)
            case FreeMovementResidence() if assessment.status is Status.NOT_YET:
                yield words.text(
                    "For the %(card)s card, be abroad for at most %(months)s months"
                    " a year.",
                    card=card,
                    months=required.absences.months,
                )
            case ReturnInTime() if assessment.status is Status.HELD:
                yield _kept(context, required, card)


def _limits(
    context: Context, required: UninterruptedResidence, card: str
) -> Iterator[str]:
    words, single = context.words, required.single
    if single.reached:
        yield words.text(
            "Stay away for less than %(months)s months in a row."
            " Otherwise the years for the %(card)s card start again.",
            months=single.months,
            card=card,
        )
    else:
        yield words.text(
            "For a later %(card)s card, do not stay away for more than %(months)s"
            " months in a row.",
            months=single.months,
            card=card,
        )
    if required.total is not None:
        yield words.text(
            "Stay away for at most %(days)s days in all during the %(time)s"
            " for the %(card)s card.",
            days=required.total.within,
            time=duration_years(required.years, words.language),
            card=card,
        )


def _kept(context: Context, required: ReturnInTime, card: str) -> str:
    time = _span(required.months, context.words)
    if required.outside_union:
        return context.words.text(
            "To keep your %(card)s card, come back to the EU within %(time)s.",
            card=card,
            time=time,
        )
    return context.words.text(
        "To keep your %(card)s card, come back to Belgium within %(time)s.",
        card=card,
        time=time,
    )


def _span(months: int, words: Translator) -> str:
    """In years where it is more than one and no month is over: nobody counts to 72."""
    years, over = divmod(months, 12)
    if years > 1 and not over:
        return duration_years(years, words.language)
    return words.plural("%(number)s month", "%(number)s months", months)
