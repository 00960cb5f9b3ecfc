"""What would change the result besides the open questions: points and days in doubt."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.card_row import WITH_PAPERS, card_name, in_order
from permres_gui.presentation.context import Context
from permres_gui.presentation.open_questions import unknown_paths
from permres_gui.presentation.reason_texts import outcome_of, own_text
from permres_gui.presentation.requirement_view import told_findings
from permres_gui.presentation.views import LinkView, ListView
from permres_gui.rules.assessment import COMMON, Assessment, Status
from permres_gui.rules.fields_used import uses
from permres_gui.rules.kinds.family import StayEver
from permres_gui.rules.kinds.nationality import Nationality
from permres_gui.rules.kinds.present_ground import PresentGround

DOORS: Final = (Nationality, PresentGround, StayEver)
"""What says whether a way to a card is for this person at all."""


def changes_view(context: Context) -> ListView | None:
    """The list; ``None`` where nothing is open."""
    days = dict.fromkeys(_days(context))
    bullets = (
        *_doubts(context),
        *(("", line) for line in days),
    )
    if not bullets:
        return None
    words = context.words
    change = LinkView("answers", words.text("Change an answer"), "edit")
    return ListView(words.text("What would change this result"), bullets, (change,))


def _concerned(context: Context) -> Iterator[Assessment]:
    """The cards whose answer can still move."""
    moving = {*WITH_PAPERS, Status.UNDETERMINED}
    held = {Status.HELD} & {each.status for each in context.assessments}
    yield from (e for e in in_order(context) if e.status in moving | held)


def _doubts(context: Context) -> Iterator[tuple[str, str]]:
    """The points in doubt, each with the cards that wait for it.

    What is in doubt for want of an answer is told with its question, and so is all that a
    way asks while it is not known whether that way is open at all.
    """
    unknown = unknown_paths(context)
    cards: dict[str, dict[str, None]] = {}
    for each in _concerned(context):
        findings = told_findings(each)
        hidden = {e.route for e in findings if _is_door(e.requirement, unknown)}
        for finding in findings:
            if finding.route in hidden - {COMMON} or uses(finding.requirement, unknown):
                continue
            outcome = outcome_of(finding.verdict, context.as_of)
            text = own_text(finding, outcome, context.words)
            if outcome in {"unsure", "authority"} and text:
                cards.setdefault(text, {})[card_name(context, each.card)] = None
    for text, names in cards.items():
        yield ", ".join(names), text


def _is_door(requirement: object, unknown: tuple[str, ...]) -> bool:
    """Whether only an answer that is not known says if this way is open."""
    return isinstance(requirement, DOORS) and uses(requirement, unknown)


def _days(context: Context) -> Iterator[str]:
    """Days known in part that keep the first possible and the sure day apart."""
    apart = any(
        each.possible_from is not None
        and each.certain_from is not None
        and each.possible_from != each.certain_from
        for each in _concerned(context)
    )
    stays = context.timeline.stays if apart else ()
    absences = context.timeline.absences if apart else ()
    days = [day for stay in stays for day in (stay.first, stay.last)]
    days += [day for away in absences for day in (away.departure, away.back)]
    for day in days:
        if isinstance(day, PartialDay) and not day.exact:
            yield context.words.text(
                "You gave only a part of this date: %(day)s. The exact day makes the"
                " answer sharper.",
                day=day,
            )
