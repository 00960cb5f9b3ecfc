"""What all controls share: a value of plain Python, and a signal that it changed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from permres_gui.records import NamedTuple, dataclass

if TYPE_CHECKING:
    from permres_gui.gui.controls.periods import PeriodListControl
    from permres_gui.gui.widgets.combo import Combo
    from permres_gui.gui.widgets.line_field import LineField

Value: TypeAlias = (
    str
    | bool
    | int
    | Decimal
    | tuple[str, ...]
    | tuple[dict[str, str], ...]
    | dict[str, object]
    | None
)
"""What `answered` carries; None where nothing was given yet."""


Edged: TypeAlias = "Combo | LineField"
"""A field with an edge of its own."""


class Draft(NamedTuple):
    """What was typed or chosen and not confirmed yet, beside what stood there before.

    It says nothing of a language, so that it can be shown again in any.
    """

    before: object
    now: object


@dataclass(frozen=True, slots=True)
class HalfTold:
    """What stands in a form that counts field by field, where a part is no answer yet."""

    standing: object
    turns: int
    """The answers beside which it stood: others came in sight so often before."""


class Control(QWidget):
    """A widget that is told what to show, and says what was chosen."""

    changed = Signal()
    small: ClassVar[bool] = False
    """One field, which may stand in a card."""
    _confirmed: object = None

    def periods(self) -> PeriodListControl | None:
        """The list of periods, alone or beside "I don't know"."""
        return None

    def value(self) -> Value:
        """The answer as plain Python, or None."""
        raise NotImplementedError

    def confirmed(self) -> object:
        """What was chosen or filled in whole, without what is only being typed."""
        return self.value()

    def begin(self, draft: Draft | None = None) -> None:
        """What stands in it now is confirmed; a draft that was begun from it is shown."""
        self._confirmed = self.standing()
        if draft is not None and draft.before == self._confirmed:
            self.stand(draft.now)

    def draft(self) -> Draft | None:
        """What stands in it, where that is not what stood in it at first."""
        now = self.standing()
        return Draft(self._confirmed, now) if now != self._confirmed else None

    def standing(self) -> object:
        """What stands in it, also where that is no answer yet."""
        return self.value()

    def stand(self, standing: object) -> None:
        """Show once more what stood in it; anything else is left aside."""
        self.restore(standing)  # type: ignore[arg-type]  # what it gave comes back

    def restore(self, value: Value) -> None:
        """Show a value that was given before the page was made anew."""

    def edged(self) -> tuple[Edged, ...]:
        """The fields whose edge shows what is wrong; most controls have none."""
        return ()

    def mark_error(self, *, wrong: bool, told: str = "") -> None:
        """Show in the edge that the answer cannot be taken; a screen reader gets why."""
        for part in self.edged():
            part.error = wrong
            part.setAccessibleDescription(told)
            part.update()

    def fault(self) -> str:
        """Why what stands in it cannot be read, such as half a day; empty where it can."""
        return ""

    def misread(self) -> bool:
        """Whether somebody typed in it what is no number, or none that can be."""
        return False

    def half_told(self) -> bool:
        """Whether something stands in it that is no answer, such as half a day."""
        return bool(self.fault())

    def find_faults(self) -> str:
        """Why it cannot be read, also shown in its edge; a form says it at each of its fields."""
        told = self.fault()
        self.mark_error(wrong=bool(told), told=told)
        return told

    def at_fault(self) -> QWidget | None:
        """Where the keyboard goes when something in it is wrong."""
        return self.first()

    def field_named(self, _name: str) -> QWidget | None:
        """One of its fields by name, else where the keyboard should begin."""
        return self.first()

    def first(self) -> QWidget | None:
        """Where the keyboard should begin."""
        return None
