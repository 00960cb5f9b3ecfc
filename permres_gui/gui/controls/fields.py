"""Small fields beside each other: a form, and the editor of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout

from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.controls.one_field import OneField
from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.tab_order import put_after, stops
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.words import column
from permres_gui.presentation.views import DateView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PySide6.QtWidgets import QWidget

    from permres_gui.gui.retelling import Retold
    from permres_gui.presentation.views import FieldView, FormView


class Fields(Block):
    """Labelled fields; some show only while another has a certain value."""

    changed = Signal()

    def __init__(self, views: Sequence[FieldView], *, beside: bool) -> None:
        super().__init__()
        self._views = {view.id: view for view in views}
        self._made: dict[str, OneField] = {}
        """A field is made when it is first needed."""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Look.current.px(0.9))
        self._grid.setVerticalSpacing(Look.current.px(0.5 if beside else 0.25))
        self._grid.setColumnStretch(2 if beside else 1, 1)
        self._beside = beside
        self._show_needed()

    @property
    def controls(self) -> dict[str, Control]:
        """Those that were needed until now."""
        return {name: each.control for name, each in self._made.items()}

    def _field(self, view: FieldView) -> OneField:
        """The field as it stands there; it has its place in the grid from the first."""
        if view.id not in self._made:
            self._made[view.id] = self._make(view)
        return self._made[view.id]

    def _make(self, view: FieldView) -> OneField:
        dates = any(isinstance(e.view.control, DateView) for e in self._made.values())
        number = list(self._views).index(view.id)
        field = OneField(view, self._grid, number, titles=not (self._beside and dates))
        field.control.changed.connect(lambda: field.tell(""))  # it may be wrong again
        field.control.changed.connect(self._field_changed)
        field.put(self._label_width() if self._beside else None)
        self._join(field, number)
        field.tell(view.error)
        return field

    def _join(self, field: OneField, number: int) -> None:
        """A field made later stands in the keyboard's order where it is seen."""
        earlier = [self._made[e] for e in list(self._views)[:number] if e in self._made]
        before = [stop for each in earlier[-1:] for stop in stops(each.control)]
        if before and len(self._made) > len(earlier):
            put_after(before[-1], [field.control])

    def _label_width(self) -> int:
        """As wide as the longest label, within bounds; longer ones wrap."""
        look = Look.current
        face = look.font(1.0, 600)
        labels = (text_width(view.label, face) for view in self._views.values())
        return max(look.px(7.2), min(max(labels, default=0) + 2, look.px(11)))

    def retell(self, words: Retold) -> None:
        """The same fields in another language, unless something is wrong in one."""
        words.only_if(not any(each.is_wrong for each in self._made.values()))
        self._views = {key: words.record(each) for key, each in self._views.items()}
        for key, each in self._made.items():
            each.view = self._views[key]

    # --- which fields are in sight ----------------------------------------------------

    def _field_changed(self) -> None:
        self._show_needed()
        self.changed.emit()

    def _show_needed(self) -> None:
        for view in self._views.values():
            needed = self._needed(view)
            if needed or view.id in self._made:
                self._field(view).show(needed=needed)

    def _needed(self, view: FieldView) -> bool:
        if view.only_if is None:
            return True
        name, wanted = view.only_if
        other = self._made.get(name)
        if other is None or str(other.control.value()) not in wanted:
            return False
        return self._needed(other.view)

    def _in_sight(self) -> Iterator[OneField]:
        return (self._field(e) for e in self._views.values() if self._needed(e))

    # --- what is wrong in them --------------------------------------------------------

    def find_faults(self, *, open_too: bool = True) -> str:
        """Say at each field in sight what is wrong in it; the first of them, in words.

        `open_too`: also that it was left open, and that its day lies before another.
        """
        values, first = self.values(), ""
        for each in self._in_sight():
            error = each.wrong(values, open_too=open_too)
            each.tell(error)
            first = first or (f"{each.view.label}: {error}" if error else "")
        return first

    def complete(self) -> bool:
        """Whether nothing in sight is open or wrong."""
        values = self.values()
        return not any(each.wrong(values) for each in self._in_sight())

    def half_told(self) -> bool:
        """Whether something stands in a field in sight that is no answer yet."""
        return any(each.control.half_told() for each in self._in_sight())

    # --- what stands in them ----------------------------------------------------------

    def values(self) -> dict[str, object]:
        """The values of all fields in sight."""
        return {each.view.id: each.control.value() for each in self._in_sight()}

    def standing(self) -> dict[str, object]:
        """What stands in all fields in sight, also where it is no answer yet."""
        return {each.view.id: each.control.standing() for each in self._in_sight()}

    def stand(self, standing: dict[str, object]) -> None:
        """Show once more what stood in the fields."""
        for view in self._views.values():
            if view.id in standing:
                self._field(view).control.stand(standing[view.id])
        self._show_needed()

    def restore(self, values: dict[str, object]) -> None:
        """Show values that were given before."""
        for view in self._views.values():
            if view.id in values:
                self._field(view).control.restore(values[view.id])  # type: ignore[arg-type]  # its own value comes back
        self._show_needed()

    def first(self) -> QWidget | None:
        """Where the keyboard should begin: at the first fault, if there is one."""
        made = [self._made[each] for each in self._views if each in self._made]
        wrong = [each for each in made if each.is_wrong]
        return next((each.control.first() for each in (*wrong, *made)), None)


class FormControl(Control):
    """A few small fields on one screen."""

    def __init__(self, view: FormView) -> None:
        super().__init__()
        self._fields = Fields(view.fields, beside=False)
        self._fields.changed.connect(self.changed)
        column(self).addWidget(self._fields)

    def value(self) -> Value:
        return self._fields.values()

    def standing(self) -> object:
        return self._fields.standing()

    def stand(self, standing: object) -> None:
        if isinstance(standing, dict):
            self._fields.stand(standing)

    def restore(self, value: Value) -> None:
        if isinstance(value, dict):
            self._fields.restore(value)

    def field_named(self, name: str) -> QWidget | None:
        control = self._fields.controls.get(name)
        return control.first() if control is not None else self.first()

    def misread(self) -> bool:
        return any(each.misread() for each in self._fields.controls.values())

    def half_told(self) -> bool:
        return self._fields.half_told()

    def find_faults(self) -> str:
        return self._fields.find_faults(open_too=False)

    def first(self) -> QWidget | None:
        return self._fields.first()
