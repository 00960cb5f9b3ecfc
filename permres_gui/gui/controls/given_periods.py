"""The periods of a list as they are answered, and which of them was saved just now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.controls.period_values import row_values, without_mark

if TYPE_CHECKING:
    from permres_gui.gui.controls.period_values import LeftOpen
    from permres_gui.presentation.views import PeriodListView


class GivenPeriods:
    """Plain values, in the order in which the periods stand."""

    def __init__(self, view: PeriodListView) -> None:
        self.take(view)
        self.just_changed = False
        """Whether a period was saved or removed, and the list not told anew since."""
        self.saved: dict[str, str] | None = None
        """The period that was saved just now; nothing once one was removed."""

    def take(self, view: PeriodListView) -> None:
        """The periods as they are answered now."""
        self.kinds = tuple(kind.id for kind in view.kinds)
        self.rows = [row_values(item) for item in view.rows]
        self._was = [str(number) for number in range(len(view.rows))]
        """Which of the periods that were shown each row is; empty for a new one."""

    def put(self, place: int | None, period: dict[str, str]) -> None:
        """Save a period in its place; a new one has none yet."""
        self.count(place, period)
        self.just_changed, self.saved = True, period

    def count(self, place: int | None, period: dict[str, str]) -> int:
        """Put a period that is still being typed in its place; its place."""
        if place is None:
            self.rows, self._was = [*self.rows, period], [*self._was, ""]
            return len(self.rows) - 1
        self.rows[place] = period
        return place

    def as_it_stands(self, period: dict[str, str]) -> None:
        """Saved just now, and in its place already."""
        self.just_changed, self.saved = True, period

    def remove(self, place: int) -> None:
        """Leave a period out."""
        del self.rows[place], self._was[place]
        self.just_changed, self.saved = True, None

    def place_saved(self) -> int:
        """The place of the period that was saved just now, or -1."""
        period = self.saved if self.just_changed else None
        return self.rows.index(period) if period in self.rows and period else -1

    def has(self, left: LeftOpen) -> bool:
        """Whether the period that was left open is still the same one."""
        if left.row is None:
            return left.kind in self.kinds
        here = self.rows[left.row : left.row + 1]
        return [without_mark(each) for each in here] == [left.period]

    def value(self) -> tuple[dict[str, str], ...]:
        """Each period with the place that it had when it was shown."""
        both = zip(self.rows, self._was, strict=True)
        return tuple({**row, "was": was} for row, was in both)
