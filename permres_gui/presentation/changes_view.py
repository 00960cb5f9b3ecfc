"""What the person can do about the result besides the open questions: days, papers."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import Unknown
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.context import Context
from permres_gui.presentation.views import LinkView, ListView
from permres_gui.rules.assessment import Assessment, Status


def changes_view(context: Context) -> ListView | None:
    """The list; ``None`` where the person can do nothing about it.

    A doubt of the law or of an authority is a reason of its card, and is told there.
    """
    levers = dict.fromkeys(_levers(context))
    if not levers:
        return None
    words, lines = context.words, tuple(("", line) for line in levers)
    change = LinkView("answers", words.text("Change an answer"), "edit")
    return ListView(words.text("What would change this result"), lines, (change,))


def _concerned(context: Context) -> Iterator[Assessment]:
    """The cards whose answer can still move."""
    moving = {*WITH_PAPERS, Status.UNDETERMINED}
    held = {Status.HELD} & {each.status for each in context.assessments}
    yield from (e for e in in_order(context) if e.status in moving | held)


def _levers(context: Context) -> Iterator[str]:
    """Days known in part, and papers that are not known, while a day is not sure."""
    words = context.words
    if not any(map(_apart, _concerned(context))):
        return
    stays, absences = context.timeline.stays, context.timeline.absences
    days = [day for stay in stays for day in (stay.first, stay.last)]
    days += [day for away in absences for day in (away.departure, away.back)]
    for day in days:
        if isinstance(day, PartialDay) and not day.exact:
            yield words.text(
                "You gave only a part of this date: %(day)s. The exact day makes the"
                " answer sharper.",
                day=day,
            )
    for stay in stays:
        if isinstance(stay.proof, Unknown) and isinstance(stay.first, PartialDay):
            yield words.text(
                "Look for the first paper of your stay (first day: %(day)s). It can make"
                " the answer sharper.",
                day=stay.first,
            )


def _apart(assessment: Assessment) -> bool:
    """Whether a day is possible that is not the sure one."""
    possible = assessment.possible_from
    return possible is not None and possible != assessment.certain_from
