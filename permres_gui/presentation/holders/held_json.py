"""The right that is held, what a journey does to it, and its ways back, as plain values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import as_text
from permres_gui.presentation.case_answer import Answer
from permres_gui.presentation.told_json import day_json, notices_json
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import HELD, Assessment
from permres_gui.rules.days_moved import days_moved
from permres_gui.rules.held_right import held_right, kept
from permres_gui.rules.journey import Journey
from permres_gui.rules.renewal import CardEnd, end_of, renewal_days
from permres_gui.rules.return_limit import return_limit
from permres_gui.rules.right_kept import RightKept, right_kept
from permres_gui.rules.ways_back import has_lapsed, longest, returns


def held_json(answer: Answer, translator: Translator) -> dict[str, Any] | None:
    """The permanent card that is held, if any, what keeps it and until when.

    Where the right is lost or in doubt, also the ways back.
    """
    found = held_right(each.assessment for each in answer.cards.values())
    if found is None:
        return None
    held: dict[str, Any] = {"card": found.card, "kept": kept(found)}
    if journey_ahead(answer) is not None:
        held["return_by"] = day_json(return_by(answer, found.card))
    window = renew_between(answer)
    held["renew_between"] = [day.isoformat() for day in window] if window else None
    ends = end_of_card(answer)
    if ends is not None and ends.layout is not None:
        held |= notices_json([ends.layout], translator)
    if held["kept"] is not True:
        held["ways_back"] = list(_ways_back(answer, found, translator))
    return held


def _ways_back(
    answer: Answer, found: Assessment, translator: Translator
) -> Iterator[dict[str, Any]]:
    """Each way with its conditions, and until which day of absence it is open."""
    known, case = answer.library.held_cards, answer.case
    kind = next(
        (e.kind for e in known.kinds if e.kind == case.card.kind),
        next(e.kind for e in known.kinds if e.card == found.card),
    )
    away = longest(answer.timeline.absences, answer.as_of)
    lapsed = has_lapsed(found)
    for each in returns(known.ways_back, kind, away, answer.as_of, lapsed=lapsed):
        yield {
            "id": each.way.id,
            "text": translator.text(each.way.text).replace("**", ""),
            "closed": each.closed,
            "last_day": day_json(each.last_day),
            "sources": list(each.way.sources),
        }


def planned_journey(case: Case) -> Journey | None:
    """The journey of the plans; not told and not proved unless it was said."""
    plans = case.plans
    if not isinstance(plans.leave_on, PartialDay):
        return None
    back = plans.return_on.latest if isinstance(plans.return_on, PartialDay) else None
    return Journey(
        plans.leave_on.earliest,
        back,
        place=as_text(plans.place) or "outside-eu",
        reason=as_text(plans.reason) or "holiday",
        told=plans.commune_told is True,
        proved=plans.centre_kept is True,
    )


def plans_json(answer: Answer, translator: Translator) -> dict[str, Any] | None:
    """What the planned journey does to the right that is held, and to the years."""
    journey = planned_journey(answer.case)
    if journey is None:
        return None
    rulebook = answer.library.rulebook
    kept = right_kept(rulebook, answer.case, journey)
    moved = days_moved(rulebook, answer.case, answer.as_of, journey)
    return {
        "leave_on": journey.leave.isoformat(),
        "return_on": day_json(journey.back),
        "right": None if kept is None else _kept_json(kept, translator),
        "cards": {
            each.card: {"before": day_json(each.before), "after": day_json(each.after)}
            for each in moved
        },
    }


def _kept_json(kept: RightKept, translator: Translator) -> dict[str, Any]:
    return {
        "card": kept.card,
        "safe_until": day_json(kept.safe_until),
        "lost_from": day_json(kept.lost_from),
        "unlimited": kept.unlimited,
        "renew_first": kept.renew_first,
        "reasons": [
            {
                "requirement": each.requirement.id,
                "text": translator.text(each.requirement.title),
                "sources": list(each.requirement.sources),
            }
            for each in kept.reasons
        ],
    }


def return_by(answer: Answer, card: str) -> date | None:
    """The last safe day to come back from a journey that is planned or under way."""
    away = journey_ahead(answer)
    if away is None or HELD not in answer.cards[card].assessment.facts:
        return None
    rulebook = answer.library.rulebook
    return return_limit(rulebook, answer.timeline, away, card, end_of_card(answer))


def journey_ahead(answer: Answer) -> Absence | None:
    """The absence under way, else the journey of the plans; ``None`` without one."""
    under_way = [away for away in answer.timeline.absences if away.back is None]
    planned = planned_journey(answer.case)
    if under_way or planned is None:
        return under_way[-1] if under_way else None
    return replace(planned.absence(planned.leave), back=None)


def end_of_card(answer: Answer) -> CardEnd | None:
    """The last day of the card in the hand; an old layout can end before it."""
    return end_of(answer.case.card, answer.library.held_cards.old_layouts)


def renew_between(answer: Answer) -> tuple[date, date] | None:
    """The days between which to ask for renewal, where a source names them."""
    library, card = answer.library, answer.case.card
    named = library.comparison.validity
    return renewal_days(library.held_cards, named, str(card.kind), card.valid_until)
