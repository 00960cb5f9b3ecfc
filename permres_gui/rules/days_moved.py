"""What a journey does to the years that still run: the day to apply, before and after.

The journey is put into the case as one more absence and the rule base is asked again.
Nobody applies from abroad: a day that falls into the journey becomes the first day
from the return on.
"""

from __future__ import annotations

from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass

from .assessment import HELD, Assessment, Status
from .journey import Journey
from .requirement import Finding
from .rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class FirstDays:
    """The first day on which one may apply, and the first on which it is sure."""

    possible: date | None
    certain: date | None

    @property
    def shown(self) -> date | None:
        """The sure day, else the possible one."""
        return self.certain or self.possible


@dataclass(frozen=True, slots=True)
class DayMoved:
    """The first day to apply for one card, without the journey and with it.

    ``later`` is that of somebody who waits until the return. ``reasons`` are the
    findings that the journey changes.
    """

    card: str
    status: Status
    without: FirstDays
    gone: FirstDays
    later: FirstDays
    reasons: tuple[Finding, ...] = ()

    @property
    def before(self) -> date | None:
        """The day without the journey."""
        return self.without.shown

    @property
    def after(self) -> date | None:
        """The day with the journey."""
        return self.gone.shown

    @property
    def moves(self) -> bool:
        """Whether the day that is told becomes another one, or is sure no longer."""
        was_sure, is_sure = self.without.certain, self.gone.certain
        return self.before != self.after or (was_sure is None) != (is_sure is None)


def days_moved(
    rulebook: Rulebook, case: Case, as_of: date, journey: Journey
) -> tuple[DayMoved, ...]:
    """For every card that is not held; nothing without a return or earlier absences.

    Where the absences so far were not told, one more would look like the only one.
    """
    if journey.back is None or known(case.absences) is None:
        return ()
    before = rulebook.assess_all(Timeline(case, as_of))
    gone = journey.taken(case, journey.back)
    after = rulebook.assess_all(Timeline(gone, as_of))
    return tuple(
        _moved(one, other, journey.leave, journey.back)
        for one, other in zip(before, after, strict=True)
        if HELD not in one.facts
    )


def _moved(one: Assessment, other: Assessment, leave: date, back: date) -> DayMoved:
    later = FirstDays(
        _since(other, back, certain=False), _since(other, back, certain=True)
    )

    def here(day: date | None, instead: date | None) -> date | None:
        return instead if day is not None and leave < day < back else day

    gone = FirstDays(
        here(other.possible_from, later.possible),
        here(other.certain_from, later.certain),
    )
    without = FirstDays(one.possible_from, one.certain_from)
    return DayMoved(one.card, one.status, without, gone, later, _changed(one, other))


def _since(found: Assessment, day: date, *, certain: bool) -> date | None:
    """The first day from a day on that is sure, or possible."""
    return next(
        (
            first
            for first, each in found.verdict.since(day)
            if not each.undated and (each.certain if certain else each.possible)
        ),
        None,
    )


def _changed(one: Assessment, other: Assessment) -> tuple[Finding, ...]:
    """The findings with the journey whose verdict differs from that without it."""
    old = {each.requirement.id: each.verdict for each in one.findings}
    return tuple(
        each for each in other.findings if old.get(each.requirement.id) != each.verdict
    )
