"""What was filled in about the past of a right, as a case that the rule base judges."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.case import Absence, Case, EuVisit, YesNo
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN, Unknown
from permres_gui.interview.answering import put
from permres_gui.presentation.small_form import day_in
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.held_card import HeldCards
from permres_gui.rules.held_right import held_right
from permres_gui.rules.journey import holder

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context


def past_case(
    known: HeldCards, given: Mapping[str, str], *, blue_card: bool = False
) -> Case:
    """The answers as a case; what was not filled in stays open."""
    case = holder(given["card"], day_in(given, "valid"), blue_card=blue_card)
    # The card was in the hand on leaving: the right had begun by then.
    card = replace(case.card, right_since=day_in(given, "left"))
    case = replace(case, card=card, absences=absences_told(given))
    event = known.event(given.get("event", ""))
    if event is None:
        return replace(case, fraud_found=None)
    for path, value in event.sets.items():
        case = put(case, path, value)
    return case


def absences_told(given: Mapping[str, str]) -> tuple[Absence, ...] | None:
    """The longest journey; without its two days nothing is known of it."""
    if given.get("away") == "no":
        return ()
    ended = given.get("home") == "no" or "back" in given
    if "left" not in given or not ended:
        return None
    told = _yes_no(given.get("told"))
    return (
        Absence(
            departure=day_in(given, "left"),
            back=day_in(given, "back"),
            reason=given.get("reason"),
            place=UNKNOWN if given.get("place") == "unknown" else _place(given),
            commune_told=told,
            # Nothing was proved to a municipality that was told nothing.
            centre_kept=_yes_no(given.get("proved")) if told is True else told,
            eu_visits=_visits(given),
        ),
    )


def _yes_no(value: str | None) -> YesNo:
    return {None: None, "yes": True, "no": False}.get(value, UNKNOWN)


def _place(given: Mapping[str, str]) -> str:
    return "eu" if given.get("place") == "eu" else "outside-eu"


def _visits(given: Mapping[str, str]) -> tuple[EuVisit, ...] | Unknown | None:
    """Days in the EU in between; `None` where nobody was asked."""
    first = day_in(given, "visit")
    if first is not None:
        return (EuVisit(first, day_in(given, "visit_end") or first),)
    return {"mixed": UNKNOWN, None: None}.get(given.get("place"), ())


def judged(context: Context, given: Mapping[str, str]) -> tuple[Status, Assessment]:
    """What the rule base says; open where it hangs on a field that is not filled in.

    More days in the EU than the one that is asked for can only help: with such
    days a loss is for an adviser.
    """
    known = context.library.held_cards
    blue = (given["blue"] == "yes",) if "blue" in given else (False, True)
    found = [_held(context, past_case(known, given, blue_card=each)) for each in blue]
    first, status = found[0], found[0].status
    event = known.event(given.get("event", ""))
    if any(each.status is not status for each in found):
        return Status.UNDETERMINED, first
    if status is Status.HELD and "valid" not in given:
        return Status.UNDETERMINED, first
    if status is Status.HELD and event is not None and event.ask:
        return Status.NEEDS_ADVICE, first
    if status is Status.LOST and given.get("place") == "mixed":
        return Status.NEEDS_ADVICE, first
    return status, first


def _held(context: Context, case: Case) -> Assessment:
    """The assessment of the right that the letter shows."""
    timeline = Timeline(case, context.as_of)
    found = held_right(context.library.rulebook.assess_all(timeline))
    if found is None:
        raise ValueError(case.card.kind)  # every letter of this form shows a right
    return found
