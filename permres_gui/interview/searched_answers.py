"""Answers whose value is searched with the rules: enough income, an earlier first day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.day import ONE_DAY, PartialDay, add_months
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import known
from permres_gui.records import dataclass
from permres_gui.rules.card_answer import CardAnswer

from .fact import Fact, applied

if TYPE_CHECKING:
    from permres_gui.domain.case import Absence, Case, Stay
    from permres_gui.rules.assessment import Assessment

    from .questions import Question, WhatIf

CENT = Decimal("0.01")
Days: TypeAlias = "tuple[date, date]"
"""The day told, and the furthest from it that is tried."""


@dataclass(frozen=True, slots=True)
class SearchedAnswers:
    """The least change of an answer that is any better; each is tried with ``assess``."""

    case: Case
    on: date
    assess: Callable[[Case], Assessment]
    now: CardAnswer

    def of(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """The changes of one answer, in each of its periods."""
        match what_if.by:
            case "amount":
                yield from self._amounts(question, what_if)
            case "more":
                yield from self._more(question, what_if)
            case "earlier":
                yield from self._earlier(question, what_if)
            case "shorter":
                yield from self._shorter(question, what_if)
            case "renewed":
                yield from self._renewed(question, what_if)
            case _:
                return  # answers are not searched, each of them is tried

    def _amounts(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """What a requirement says is enough; less than that, where there is as much."""
        path = what_if.field
        told = answer(self.case, path)
        least = told if isinstance(told, Decimal) else Decimal(0)
        nothing = Fact(question.id, path, "0", what_if.how)
        found = self.assess(applied(self.case, [nothing])).findings
        figures = {
            each.judgement.figures.get(each.requirement.ENOUGH.get(path, ""))
            for each in found
        }
        for enough in sorted(each for each in figures if isinstance(each, Decimal)):
            if enough > least:
                yield Fact(question.id, path, str(enough), what_if.how, by="amount")
            else:
                less = str(enough - CENT)
                yield Fact(question.id, path, less, what_if.how, by="less")

    def _more(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """One more than was told."""
        told = answer(self.case, what_if.field)
        if isinstance(told, int):
            value = str(told + 1)
            yield Fact(question.id, what_if.field, value, what_if.how, by="more")

    def _earlier(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """The latest first day of a stay that brings the card, or closes a gap."""
        stays = known(self.case.stays) or ()
        for row, stay in enumerate(stays):
            before = stays[row - 1] if row else None
            days = _before(stay, before, what_if.months)
            if days is not None:
                closes = days[1] > add_months(days[0], -what_if.months)
                yield from self._least(question, what_if, row, days, any_better=closes)

    def _shorter(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """The last day of return on which an absence does as little harm as it can."""
        for row, away in enumerate(known(self.case.absences) or ()):
            back, first = _back(away, self.on), away.departure
            if back is not None and isinstance(first, PartialDay):
                days = back, first.latest + ONE_DAY
                yield from self._least(question, what_if, row, days, any_better=True)

    def _least(
        self,
        question: Question,
        what_if: WhatIf,
        row: int,
        days: Days,
        *,
        any_better: bool,
    ) -> Iterator[Fact]:
        """The day nearest to the one told that is as good as the furthest, by halving.

        Without ``any_better`` only a day that brings the card itself is of use: each
        day more would bring it a day nearer.
        """

        def fact(day: date) -> Fact:
            value = day.isoformat()
            path, how, by = what_if.field, what_if.how, what_if.by
            return Fact(question.id, path, value, how, row, by)

        def outcome(day: date) -> CardAnswer:
            return CardAnswer.of(self.assess(applied(self.case, [fact(day)])))

        if self.now.reached:
            return
        high, low = days
        best = outcome(low) if low < high else self.now
        if not best.better_than(self.now) or not (any_better or best.reached):
            return
        yield fact(_nearest(days, best, outcome))

    def _renewed(self, question: Question, what_if: WhatIf) -> Iterator[Fact]:
        """A card that is valid today, where it has expired."""
        until = answer(self.case, what_if.field)
        if isinstance(until, PartialDay) and until.earliest < self.on:
            value = self.on.isoformat()
            yield Fact(question.id, what_if.field, value, what_if.how, by="renewed")


def _nearest(
    days: Days, best: CardAnswer, outcome: Callable[[date], CardAnswer]
) -> date:
    """The day nearest to the first that still gives as much as the last, by halving."""
    high, low = days
    while high - low > ONE_DAY:
        middle = low + timedelta((high - low).days // 2)
        found = outcome(middle)
        enough = found.reached if best.reached else found.as_good_as(best)
        low, high = (middle, high) if enough else (low, middle)
    return low


def _before(stay: Stay, before: Stay | None, months: int) -> Days | None:
    """From the first day of a stay back to the end of the one before it, or the months."""
    if not isinstance(stay.first, PartialDay):
        return None
    told = stay.first.earliest
    floor = add_months(told, -months)
    if before is None:
        return told, floor
    if not isinstance(before.last, PartialDay):
        return None
    return told, max(floor, before.last.latest + ONE_DAY)


def _back(away: Absence, on: date) -> date | None:
    """The day of return, or of who is still away today; ``None`` where it is unknown."""
    if away.back is None:
        return on + ONE_DAY
    return away.back.earliest if isinstance(away.back, PartialDay) else None
