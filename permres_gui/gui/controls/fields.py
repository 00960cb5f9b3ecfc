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


def shown_value(field: FieldView) -> Value:
    """The value a field shows, without making its widget."""
    view = field.control
    if isinstance(view, ChoiceView):
        chosen = [option.value for option in view.options if option.selected]
        return chosen[0] if chosen else None
    if isinstance(view, DateView):
        parts = [view.year, view.month, view.day]
        given = parts[: parts.index(None)] if None in parts else parts
        return "-".join(f"{part:02}" for part in given if part is not None) or None
    if isinstance(view, AmountView):
        return view.text or None
    return view.value or None


def needed_values(views: Sequence[FieldView]) -> dict[str, Value]:
    """The values of the fields that apply, without making their widgets."""
    every = {view.id: shown_value(view) for view in views}
    return {view.id: every[view.id] for view in views if _applies(view, every)}


def _applies(view: FieldView, values: Mapping[str, Value]) -> bool:
    if view.only_if is None:
        return True
    other, wanted = view.only_if
    return other in values and str(values[other]) in wanted


class Fields(QWidget):
    """Labelled fields; some show only while another has a certain value."""

    changed = Signal()

    def __init__(self, views: Sequence[FieldView], *, beside: bool) -> None:
        super().__init__()
        self._views = list(views)
        self._parts: dict[str, list[QWidget]] = {}
        self.controls: dict[str, Control] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Look.current.px(0.9))
        self._grid.setVerticalSpacing(Look.current.px(0.5 if beside else 0.25))
        self._grid.setColumnStretch(2 if beside else 1, 1)
        self._dates = 0
        for view in self._views:
            self._add(view, beside)
        self._show_needed()

    def _add(self, view: FieldView, beside: bool) -> None:
        is_date = isinstance(view.control, DateView)
        control = field_control(view, titles=not (beside and self._dates))
        self._dates += is_date
        control.mark_error(wrong=bool(view.error))
        control.changed.connect(self._field_changed)
        label = words(view.label, 1.0, 600)
        parts: list[QWidget] = [label]
        line = self._grid.rowCount()
        place = 1 if beside else 0
        low = Qt.AlignmentFlag.AlignBottom if beside else Qt.AlignmentFlag.AlignLeft
        self._grid.addWidget(label, line, 0, low)
        if beside:
            label.setMinimumHeight(Look.current.target(2.75))
            label.setFixedWidth(self._label_width())
        elif line > 1:
            label.setContentsMargins(0, Look.current.px(0.7), 0, 0)
        told = getattr(view.control, "hint", "")  # it stands in the field itself
        help_ = "" if view.help == told else view.help
        under = [words(help_, 0.88, 400, "ink2")] if help_ else []
        below = [error_line(view.error)] if view.error else []
        for widget in (*under, control, *below):
            line += 0 if beside and widget is control and not under else 1
            self._grid.addWidget(widget, line, place)
            parts.append(widget)
        self._parts[view.id] = parts
        self.controls[view.id] = control

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
            for part in self._parts[view.id]:
                part.setVisible(self._needed(view))

    def _needed(self, view: FieldView) -> bool:
        if view.only_if is None:
            return True
        other, wanted = view.only_if
        control = self.controls.get(other)
        return control is not None and str(control.value()) in wanted

    def values(self) -> dict[str, object]:
        """The values of all fields in sight."""
        return {
            view.id: self.controls[view.id].value()
            for view in self._views
            if self._needed(view)
        }

    def restore(self, values: dict[str, object]) -> None:
        """Show values that were given before."""
        for key, value in values.items():
            if key in self.controls:
                self.controls[key].restore(value)  # type: ignore[arg-type]
        self._show_needed()

    def first(self) -> QWidget | None:
        """Where the keyboard should begin: at the first fault, if there is one."""
        wrong = [view.id for view in self._views if view.error]
        for key in (*wrong, *self.controls):
            return self.controls[key].first()
        return None


class FormControl(Control):
    """A few small fields on one screen."""

    def __init__(self, view: FormView) -> None:
        super().__init__()
        self._fields = Fields(view.fields, beside=False)
        self._fields.changed.connect(self.changed.emit)
        column(self).addWidget(self._fields)

    def value(self) -> Value:
        return self._fields.values()

    def restore(self, value: Value) -> None:
        if isinstance(value, dict):
            self._fields.restore(value)

    def first(self) -> QWidget | None:
        return self._fields.first()
