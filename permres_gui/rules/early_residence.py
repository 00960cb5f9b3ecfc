"""What was told of the residence in which a right before five years begins."""

from __future__ import annotations

from permres_gui.domain.case import Case
from permres_gui.domain.dated import Dated
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, unanswered


def ever_on(timeline: Timeline, grounds: tuple[str, ...]) -> Verdict:
    """Whether any stay was on one of the grounds, as far as it was told."""
    if isinstance(timeline.case.stays, Unknown):
        return UNSURE
    told = [stay.ground for stay in timeline.stays]
    if any(ground in grounds for ground in told):
        return YES
    if None in told:
        return unanswered("stays.ground")
    return UNSURE if any(isinstance(each, Unknown) for each in told) else NO


def as_ground(on_ground: Verdict, found: Dated[Verdict]) -> Dated[Verdict]:
    """What a stay gives whose ground may be the right one: on the same days, never sure."""
    if on_ground.certain:
        return found
    return Dated.of([(day, on_ground if v.possible else NO) for day, v in found.steps])


def residence_told(timeline: Timeline) -> Verdict:
    """Whether absences and times in prison were told, so that years can be counted."""
    told = {"absences": timeline.case.absences, "detention": timeline.case.detention}
    missing = [name for name, value in told.items() if value is None]
    if missing:
        return unanswered(*missing)
    unknown = any(isinstance(value, Unknown) for value in told.values())
    return UNSURE if unknown else YES


def begun_by(start: PartialDay, day: PartialDay) -> Verdict:
    """Whether a residence that began on ``start`` had begun on a day."""
    if day.latest < start.earliest:
        return NO
    return YES if start.latest <= day.earliest else UNSURE


def answered(case: Case, path: str, values: tuple[str, ...]) -> Verdict:
    """Whether an answer is one of some values; what is not known is unsure."""
    text = as_text(answer(case, path))
    if text is None:
        return unanswered(path)
    if text in values:
        return YES
    return UNSURE if text == "unknown" else NO
