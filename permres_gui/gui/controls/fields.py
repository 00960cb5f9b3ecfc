"""Small fields beside each other: a form, and the editor of a period."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from permres_gui.gui.controls.choice import ChoiceControl, ComboControl
from permres_gui.gui.controls.control import Control, Value
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.number import AmountControl, NumberControl
from permres_gui.gui.controls.search_choice import PlaceControl
from permres_gui.gui.look import Look
from permres_gui.gui.paint import text_width
from permres_gui.gui.tab_order import put_after, stops
from permres_gui.gui.widgets.block import Block
from permres_gui.gui.widgets.notice import error_line
from permres_gui.gui.widgets.words import column, words
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    DateView,
    FieldView,
    FormView,
    NumberView,
)

LINES = 4
"""Lines of the grid that a field may use: its label, help, control and error."""


def field_control(field: FieldView, *, titles: bool = True) -> Control:
    """The widget of a field; its label stands outside."""
    view = field.control
    if isinstance(view, ChoiceView):
        return ComboControl(view) if view.compact else ChoiceControl(view)
    if isinstance(view, DateView):
        return DateControl(view, titles=titles)
    if isinstance(view, NumberView):
        return NumberControl(view, titles=False)
    if isinstance(view, AmountView):
        return AmountControl(view, titles=False)
    return PlaceControl(view, rows=4.4)


def _help_of(view: FieldView) -> list[QWidget]:
    """What explains a field, unless it stands in the field itself."""
    told = getattr(view.control, "hint", "")
    return [words(view.help, 0.88, 400, "ink2")] if view.help not in ("", told) else []


class Fields(Block):
    """Labelled fields; some show only while another has a certain value."""

    changed = Signal()

    def __init__(self, views: Sequence[FieldView], *, beside: bool) -> None:
        super().__init__()
        self._views = list(views)
        self._parts: dict[str, list[QWidget]] = {}
        self._errors: dict[str, QWidget] = {}
        self.controls: dict[str, Control] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Look.current.px(0.9))
        self._grid.setVerticalSpacing(Look.current.px(0.5 if beside else 0.25))
        self._grid.setColumnStretch(2 if beside else 1, 1)
        self._beside, self._dates = beside, 0
        self._show_needed()

    def _add(self, view: FieldView) -> None:
        """Make a field when it is first needed; it has its place in the grid."""
        beside, line = self._beside, LINES * self._views.index(view)
        control = field_control(view, titles=not (beside and self._dates))
        self._dates += isinstance(view.control, DateView)
        control.changed.connect(lambda: self._tell(view, ""))  # it may be wrong again
        control.changed.connect(self._field_changed)
        label = words(view.label, 1.0, 600)
        low = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, line, 0, low)
        if beside:
            label.setMinimumHeight(Look.current.target(2.75))
            label.setFixedWidth(self._label_width())
        elif line:
            label.setContentsMargins(0, Look.current.px(0.7), 0, 0)
        under = _help_of(view)
        line += 0 if beside and not under else 1
        for number, widget in enumerate((*under, control)):
            self._grid.addWidget(widget, line + number, 1 if beside else 0)
        self._parts[view.id] = [label, *under, control]
        self.controls[view.id] = control
        self._join(view, control)
        self._tell(view, view.error)

    def _tell(self, view: FieldView, error: str) -> None:
        """What is wrong in a field, at its edge and below it; nothing once it changes."""
        old = self._errors.pop(view.id, None)
        if old is not None:
            self._parts[view.id].remove(old)
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        if old is None and not error:
            return
        self.controls[view.id].mark_error(wrong=bool(error), told=error)
        if error:
            line = LINES * self._views.index(view) + LINES - 1
            self._errors[view.id] = told = error_line(error)
            self._grid.addWidget(told, line, 1 if self._beside else 0)
            told.show()
            self._parts[view.id].append(told)

    def find_faults(self, *, open_too: bool = True) -> str:
        """Say at each field in sight what is wrong in it; the first of them, in words.

        `open_too`: also that it was left open, and that its day lies before another.
        """
        values, first = self.values(), ""
        for view in self._views:
            if view.id in values:
                error = self._wrong(view, values, open_too=open_too)
                self._tell(view, error)
                first = first or (f"{view.label}: {error}" if error else "")
        return first

    def complete(self) -> bool:
        """Whether nothing in sight is open or wrong."""
        values = self.values()
        return not any(self._wrong(e, values) for e in self._views if e.id in values)

    def half_told(self) -> bool:
        """Whether something stands in a field in sight that is no answer yet."""
        return any(self.controls[each].half_told() for each in self.values())

    def _wrong(
        self, view: FieldView, values: Mapping[str, object], *, open_too: bool = True
    ) -> str:
        """What is wrong in a field in sight, by itself or beside the others."""
        unread = self.controls[view.id].fault()
        return unread or (_fault(view, values) if open_too else "")

    def _join(self, view: FieldView, control: Control) -> None:
        """A field made later stands in the keyboard's order where it is seen."""
        earlier = self._views[: self._views.index(view)]
        made = [self.controls[each.id] for each in earlier if each.id in self.controls]
        before = [stop for part in made[-1:] for stop in stops(part)]
        if before and len(self.controls) > len(made) + 1:
            put_after(before[-1], [control])

    def _label_width(self) -> int:
        """As wide as the longest label, within bounds; longer ones wrap."""
        look = Look.current
        face = look.font(1.0, 600)
        widest = max((text_width(view.label, face) for view in self._views), default=0)
        return max(look.px(7.2), min(widest + 2, look.px(11)))

    def _field_changed(self) -> None:
        self._show_needed()
        self.changed.emit()

    def _show_needed(self) -> None:
        for view in self._views:
            needed = self._needed(view)
            if needed and view.id not in self.controls:
                self._add(view)
            for part in self._parts.get(view.id, ()):
                if part.isHidden() == needed:
                    part.setVisible(needed)

    def _needed(self, view: FieldView) -> bool:
        if view.only_if is None:
            return True
        other, wanted = view.only_if
        control = self.controls.get(other)
        if control is None or str(control.value()) not in wanted:
            return False
        return all(self._needed(each) for each in self._views if each.id == other)

    def values(self) -> dict[str, object]:
        """The values of all fields in sight."""
        return {
            view.id: self.controls[view.id].value()
            for view in self._views
            if self._needed(view)
        }

    def standing(self) -> dict[str, object]:
        """What stands in all fields in sight, also where it is no answer yet."""
        return {
            view.id: self.controls[view.id].standing()
            for view in self._views
            if self._needed(view)
        }

    def stand(self, standing: dict[str, object]) -> None:
        """Show once more what stood in the fields."""
        for view in self._views:
            if view.id in standing:
                self._made(view).stand(standing[view.id])
        self._show_needed()

    def restore(self, values: dict[str, object]) -> None:
        """Show values that were given before."""
        for view in self._views:
            if view.id in values:
                self._made(view).restore(values[view.id])  # type: ignore[arg-type]
        self._show_needed()

    def _made(self, view: FieldView) -> Control:
        if view.id not in self.controls:
            self._add(view)
        return self.controls[view.id]

    def first(self) -> QWidget | None:
        """Where the keyboard should begin: at the first fault, if there is one."""
        made = [view for view in self._views if view.id in self.controls]
        wrong = [view for view in made if view.id in self._errors]
        for view in (*wrong, *made):
            return self.controls[view.id].first()
        return None


def _fault(view: FieldView, values: Mapping[str, object]) -> str:
    """What is wrong in a field, beside the others; empty where nothing is."""
    value = values[view.id]
    if value in (None, ""):
        return view.needed
    other = values.get(view.after)
    if isinstance(value, str) and isinstance(other, str) and _before(value, other):
        return view.too_soon
    return ""


def _before(day: str, other: str) -> bool:
    """Whether a day, or a month or a year, lies wholly before another one."""
    known = min(len(day), len(other))
    return day[:known] < other[:known]


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
