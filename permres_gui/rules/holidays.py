"""The legal holidays of Belgium and its working days, for the years that are known."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from permres_gui.domain.day import ONE_DAY
from permres_gui.records import STRICT, dataclass

SATURDAY = 5


@dataclass(frozen=True, slots=True)
class YearlyDay:
    """A holiday on the same day of every year."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Holidays:
    """The legal holidays (wettelijke feestdagen, jours fériés légaux)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    yearly: tuple[YearlyDay, ...]
    after_easter: tuple[int, ...]
    """The movable ones, in days after Easter Sunday."""
    easter: tuple[date, ...]
    """Easter Sunday of each known year, without a gap."""
    sources: tuple[str, ...]

    @property
    def first_day(self) -> date:
        """The first day of which it is known whether it is a holiday."""
        return date(self.easter[0].year, 1, 1)

    @property
    def last_day(self) -> date:
        """The last such day."""
        return date(self.easter[-1].year, 12, 31)

    def working(self, day: date) -> bool | None:
        """Neither Saturday, Sunday nor holiday; ``None`` where that is not known."""
        if not self.first_day <= day <= self.last_day:
            return None
        return day.weekday() < SATURDAY and not self._holiday(day)

    def _holiday(self, day: date) -> bool:
        if any((day.month, day.day) == (each.month, each.day) for each in self.yearly):
            return True
        easter = self.easter[day.year - self.easter[0].year]
        return day in {easter + timedelta(each) for each in self.after_easter}

    def moved(self, day: date) -> date | None:
        """The day itself if one works on it, else the next working day after it."""
        works = self.working(day)
        while works is False:
            day += ONE_DAY
            works = self.working(day)
        return day if works else None

    def working_day_after(self, day: date, number: int) -> date | None:
        """The working day with this number after a day, which does not count."""
        found: date | None = day
        for _ in range(number):
            found = self.moved(found + ONE_DAY) if found is not None else None
        return found
