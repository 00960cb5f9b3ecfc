"""Answers whose value is searched with the rules: enough income, an earlier first day."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from permres_gui.domain.day import ONE_DAY, PartialDay, add_months
from permres_gui.domain.unknown import known
from permres_gui.rules.outcome import Outcome

from .other_answers import Fact, applied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from permres_gui.domain.case import Absence, Case
    from permres_gui.rules.assess import Assessment

    from .questions import Question, WhatIf

    Assess = Callable[[Case], Assessment]


def searched(
    case: Case, on: date, assess: Assess, question: Question, what_if: WhatIf
) -> Iterator[Fact]:
    """The least change of this answer that is any better, if there is one."""
    match what_if.by:
        case "amount":
            yield from _amounts(case, assess, question, what_if)
        case "earlier":
            yield from _earlier(case, assess, question, what_if)
        case "shorter":
            yield from _shorter(case, on, assess, question, what_if)
        case "renewed":
            yield from _renewed(case, on, question, what_if)
        case "answers":
            return


def _amounts(
    case: Case, assess: Assess, question: Question, what_if: WhatIf
) -> Iterator[Fact]:
    """What a requirement says is enough, where that is more than what is there."""
    path = what_if.field
    nothing = Fact(question.id, path, "0", what_if.how)
    now = known(case.means.monthly_net) or Decimal(0)
    found = assess(applied(case, [nothing])).findings
    figures = [
        f.judgement.figures.get(f.requirement.ENOUGH.get(path, "")) for f in found
    ]
    for enough in sorted({each for each in figures if isinstance(each, Decimal)}):
        if enough > now:
            yield Fact(question.id, path, str(enough), what_if.how, by="amount")


def _earlier(
    case: Case, assess: Assess, question: Question, what_if: WhatIf
) -> Iterator[Fact]:
    """The latest first day of a stay on which the card is there, or a gap is closed."""
    stays = known(case.stays) or ()
    for row, stay in enumerate(stays):
        told = stay.first
        if not isinstance(told, PartialDay):
            continue
        floor = add_months(told.earliest, -what_if.months)
        before = stays[row - 1].last if row else None
        ended = before.latest + ONE_DAY if isinstance(before, PartialDay) else None
        if row and (ended is None or ended > told.earliest):
            continue
        lowest = max(floor, ended) if ended is not None else floor

        def fact(day: date, row: int = row) -> Fact:
            return Fact(
                question.id, what_if.field, day.isoformat(), what_if.how, row, "earlier"
            )

        closes = ended is not None and ended >= floor
        found = _least(case, assess, fact, told.earliest, lowest, any_better=closes)
        if found is not None:
            yield found


def _shorter(
    case: Case, on: date, assess: Assess, question: Question, what_if: WhatIf
) -> Iterator[Fact]:
    """The last day of return on which an absence does as little harm as it can."""
    for row, away in enumerate(known(case.absences) or ()):
        last, first = _back(away, on), away.departure
        if last is None or not isinstance(first, PartialDay):
            continue

        def fact(day: date, row: int = row) -> Fact:
            return Fact(
                question.id, what_if.field, day.isoformat(), what_if.how, row, "shorter"
            )

        lowest = first.latest + ONE_DAY
        found = _least(case, assess, fact, last, lowest, any_better=True)
        if found is not None:
            yield found


def _back(away: Absence, on: date) -> date | None:
    """The day of return, or of who is still away today; ``None`` where it is unknown."""
    if away.back is None:
        return on + ONE_DAY
    return away.back.earliest if isinstance(away.back, PartialDay) else None


def _least(
    case: Case,
    assess: Assess,
    fact: Callable[[date], Fact],
    told: date,
    lowest: date,
    *,
    any_better: bool,
) -> Fact | None:
    """The day nearest to the one told that is as good as the furthest, by halving.

    Without ``any_better`` only a day that brings the card itself is of use: each day
    more would bring it a day nearer.
    """
    now = Outcome.of(assess(case))
    best = Outcome.of(assess(applied(case, [fact(lowest)])))
    if lowest >= told or not best.better_than(now):
        return None
    if not (any_better or best.reached):
        return None

    def enough(day: date) -> bool:
        found = Outcome.of(assess(applied(case, [fact(day)])))
        return found.reached if best.reached else found.as_good_as(best)

    low, high = lowest, told
    while high - low > ONE_DAY:
        middle = low + timedelta((high - low).days // 2)
        low, high = (middle, high) if enough(middle) else (low, middle)
    return fact(low)


def _renewed(
    case: Case, on: date, question: Question, what_if: WhatIf
) -> Iterator[Fact]:
    """A card that is valid today, where it has expired."""
    until = case.card.valid_until
    if isinstance(until, PartialDay) and until.earliest < on:
        value = on.isoformat()
        yield Fact(question.id, what_if.field, value, what_if.how, by="renewed")
