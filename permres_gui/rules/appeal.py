"""Until when one can appeal against a decision: thirty days, ending on a working day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import ClassVar

from permres_gui.domain.day import ONE_DAY, PartialDay
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.holidays import Holidays


@dataclass(frozen=True, slots=True)
class Notification:
    """A way in which a decision reaches somebody (kennisgeving, notification)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    text: str
    label: str
    """What is asked: the day from which is counted, which does not count itself."""
    help: str = ""
    working_days: int = 0
    """The term begins on the working day with this number; 0 for the very next day."""
    begins_later: bool = False
    """The day asked for lies before the notification: what follows is only sure."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A term with its first day, its last day as counted, and where that moves to."""

    first: date
    plain: date
    last: date


@dataclass(frozen=True, slots=True)
class Appeal:
    """The last day on the cautious and on the kindest reading; both are included."""

    safe: Counted
    latest: Counted | None
    """``None`` where it has no bound that is known."""

    @property
    def exact(self) -> bool:
        """Whether the very last day is known."""
        return self.latest == self.safe


@dataclass(frozen=True, slots=True)
class AppealTerm:
    """The term of an appeal to the Council for Alien Law Litigation."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    days: int
    """With the first day and the last day."""
    notifications: tuple[Notification, ...]
    sources: tuple[str, ...]

    def by(self, way: str) -> Notification:
        """A way of notification by its id."""
        return next(each for each in self.notifications if each.id == way)

    def counted(
        self, how: Notification, day: date, holidays: Holidays
    ) -> Counted | None:
        """The term after a known day; ``None`` where a holiday on its way is not known."""
        first: date | None = day + ONE_DAY
        if how.working_days:
            first = holidays.working_day_after(day, how.working_days)
        if first is None:
            return None
        plain = first + timedelta(self.days - 1)
        last = holidays.moved(plain)
        return Counted(first, plain, last) if last is not None else None


def appeal(
    term: AppealTerm, how: Notification, day: PartialDay, holidays: Holidays
) -> Appeal | None:
    """Both readings of the last day, from a day that may be known in part."""
    safe = term.counted(how, day.earliest, holidays)
    if safe is None:
        return None
    bound = None if how.begins_later else term.counted(how, day.latest, holidays)
    return Appeal(safe, bound)
