"""The residence in which a right before five years begins, for workers and survivors."""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.day import ONE_DAY, PartialDay, add_years
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.free_movement import ResidenceYears
from permres_gui.domain.present_stay import first_day
from permres_gui.domain.timeline import Reading, Timeline
from permres_gui.domain.unknown import Unknown
from permres_gui.domain.verdict import NO, UNSURE, YES, Verdict, all_of, unanswered


def present_on(timeline: Timeline, grounds: tuple[str, ...]) -> Verdict:
    """Whether the present stay is on one of the grounds, as far as it was told."""
    present = timeline.present
    if present is None:
        return UNSURE if isinstance(timeline.case.stays, Unknown) else NO
    if present.ground is None:
        return unanswered("stays.ground")
    if isinstance(present.ground, Unknown):
        return UNSURE
    return YES if present.ground in grounds else NO


def residence_told(timeline: Timeline) -> Verdict:
    """Whether absences and times in prison were told, so that years can be counted."""
    told = {"absences": timeline.case.absences, "detention": timeline.case.detention}
    missing = [name for name, value in told.items() if value is None]
    if missing:
        return unanswered(*missing)
    unknown = any(isinstance(value, Unknown) for value in told.values())
    return UNSURE if unknown else YES


def own_stay(timeline: Timeline, grounds: tuple[str, ...]) -> PartialDay:
    """The first day of the own present stay, which is on one of the grounds."""
    days = [first_day(timeline.residences(reading), grounds) for reading in Reading]
    firsts = [day for day in days if day is not None]
    return PartialDay(min(firsts), max(firsts))


def not_before(start: PartialDay, day: PartialDay) -> Verdict:
    """Whether a day lies in a residence that began on ``start``."""
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


def lost_steps(
    counting: ResidenceYears, timeline: Timeline, since: date, verdict: Verdict
) -> list[tuple[date, Verdict]]:
    """The day on which a right had since then is lost, surely or perhaps.

    While absences were not told, it may have been lost as soon as it can be.
    """
    if not verdict.possible:
        return []
    told = residence_told(timeline)
    soonest = add_years(since, counting.lost_after_years) + ONE_DAY
    if told != YES and soonest <= timeline.as_of:
        return [(soonest, all_of([verdict, told]))]
    steps = []
    perhaps = counting.lost(timeline, since, Reading.CAUTIOUS)
    surely = counting.lost(timeline, since, Reading.KINDEST)
    if perhaps is not None:
        steps.append((perhaps.day, UNSURE))
    if surely is not None:
        steps.append((surely.day, NO))
    return steps
