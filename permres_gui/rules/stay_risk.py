"""When the stay of today can be ended, before there is a permanent right."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from permres_gui.domain.case import Case
from permres_gui.domain.day import PartialDay, add_months_late
from permres_gui.records import STRICT, dataclass

from .condition import Condition, present_stay


@dataclass(frozen=True, slots=True)
class StayRisk:
    """A stay that the Immigration Office can end for what was told.

    It can in the ``months`` from the first day of the present stay, that day included;
    where the day is not known for sure, the later one counts, so that nobody who may be
    concerned is left without a word.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    title: str
    text: str
    sources: tuple[str, ...]
    when: tuple[Condition, ...]
    """What can end it: any one of these."""
    months: int
    over_with: tuple[str, ...]
    """Cards whose right does not end for such a reason."""

    def concerns(self, case: Case, on: date) -> bool:
        """Whether it is surely told of this person, and its months are not surely over."""
        stay = present_stay(case, on)
        told = any(each.holds(case, on) is True for each in self.when)
        if stay is None or not told:
            return False
        if not isinstance(stay.first, PartialDay):
            return True
        return on < add_months_late(stay.first.latest, self.months)


@dataclass(frozen=True, slots=True)
class StayRisks:
    """All of them; of those that fit, the first is told."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    risks: tuple[StayRisk, ...]

    def of(self, case: Case, on: date) -> StayRisk | None:
        """That of this person, if any."""
        return next((each for each in self.risks if each.concerns(case, on)), None)
