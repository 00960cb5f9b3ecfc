"""A date by three combo boxes; the day, or the month too, may stay open."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from permres_gui.gui.controls.control import Control, Edged, Value
from permres_gui.gui.look import Look
from permres_gui.gui.widgets.combo import Combo
from permres_gui.gui.widgets.words import column, row, words
from permres_gui.presentation.views import DateView

if TYPE_CHECKING:
    from permres_gui.gui.retelling import Retold

LEAP = 2024
DAYS = 31


class DateControl(Control):
    """Day, month by its name, year. Gives "2021-03-04", "2021-03" or "2021"."""

    small = True

    def __init__(self, view: DateView, *, titles: bool = True) -> None:
        super().__init__()
        self._view = view
        labels = (view.day_label, view.month_label, view.year_label)
        self._day, self._month, self._year = (
            Combo(label, of=view.name) for label in labels
        )
        self._day.fill(self._days(), _text(view.day))
        self._month.fill(self._months(), _text(view.month))
        self._year.fill(self._years(), _text(view.year))
        for combo in self._combos():
            combo.currentIndexChanged.connect(lambda _: self.changed.emit())
        self._arrange(labels if titles else ())
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def retell(self, words: Retold) -> None:
        """What can be wrong in it is told in another language."""
        self._view = words.record(self._view)

    def _arrange(self, labels: tuple[str, ...]) -> None:
        outer = column(self, gap=0.3)
        if self._view.hint and labels:
            outer.addWidget(words(self._view.hint, 0.88, 400, "ink2"))
        line: QBoxLayout = column() if Look.current.tight else row(gap=0.65)
        outer.addLayout(line)
        for index, combo in enumerate(self._combos()):
            part = column(gap=0.35)  # the ring around the box leaves its label whole
            if labels:
                part.addWidget(words(labels[index], 0.94, 600))
            part.addWidget(combo)
            line.addLayout(part)
        line.addStretch(1)

    def _months(self) -> list[tuple[str, str]]:
        named = [(str(n), name) for n, name in enumerate(self._view.months, 1)]
        return [("", self._view.blank), *named]

    def _years(self) -> list[tuple[str, str]]:
        """From the year of today on: first those that the day most often lies in."""
        view = self._view
        now = view.last_year if view.this_year is None else view.this_year
        now = min(max(now, view.first_year), view.last_year)
        past = range(now, view.first_year - 1, -1)
        after = range(now + 1, view.last_year + 1)
        years = (now, *after, *past[1:]) if view.ahead else (*past, *after)
        return [("", view.blank), *((str(y), str(y)) for y in years)]

    def _days(self) -> list[tuple[str, str]]:
        """All of them in every month: what was chosen never goes by itself."""
        days = range(1, DAYS + 1)
        return [("", self._view.blank), *((str(d), str(d)) for d in days)]

    def value(self) -> Value:
        year, month, day = self._year.value(), self._month.value(), self._day.value()
        if not year:
            return None
        if not month:
            return year
        if not day or not self._there_is():
            return f"{year}-{int(month):02}"
        return f"{year}-{int(month):02}-{int(day):02}"

    def _there_is(self) -> bool:
        """Whether the month has so many days; in a leap year while the year is open."""
        month, year = int(self._month.value() or 1), int(self._year.value() or LEAP)
        return int(self._day.value() or 1) <= monthrange(year, month)[1]

    def fault(self) -> str:
        view, day, month = self._view, self._day.value(), self._month.value()
        if not self._there_is():
            return view.no_such_day.replace("%(day)s", day)
        if (day or month) and not self._year.value():
            return view.no_year
        return view.no_month if day and not month else ""

    def standing(self) -> object:
        return self._year.value(), self._month.value(), self._day.value()

    def stand(self, standing: object) -> None:
        """Also a day or a month whose year is still missing."""
        if isinstance(standing, tuple) and len(standing) == len(self._combos()):
            year, month, day = map(str, standing)
            self._show(year, month, day)

    def _show(self, year: str, month: str, day: str) -> None:
        self._year.choose(year)
        self._month.choose(month)
        self._day.choose(day)

    def restore(self, value: Value) -> None:
        parts = [*str(value or "").split("-"), "", ""][:3]
        plain = [str(int(part)) if part.isdigit() else "" for part in parts]
        self._show(*plain)

    def _combos(self) -> tuple[Combo, Combo, Combo]:
        return self._day, self._month, self._year

    def edged(self) -> tuple[Edged, ...]:
        return self._combos()

    def first(self) -> QWidget | None:
        """The day; where something is wrong, the part that is still open."""
        open_ = [each for each in (self._month, self._year) if not each.value()]
        begun = any(each.value() for each in self._combos())
        wrong = self._day.error and begun and self._there_is()
        return open_[0] if wrong and open_ else self._day


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def height() -> int:
    """The height of a row of combos, for those who line up labels beside it."""
    return Look.current.target(2.75)
