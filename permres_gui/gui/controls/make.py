"""Which widget belongs to which kind of control; each is read when it is first asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.gui.controls.choice import ChoiceControl, ComboControl
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    CountryView,
    DateView,
    FormView,
    NumberView,
    PeriodListView,
)

if TYPE_CHECKING:
    from permres_gui.gui.controls.control import Control
    from permres_gui.presentation.views import QuestionView


def make_control(
    view: QuestionView, *, narrow: bool, rows_beside: bool = False
) -> Control:
    """The widget that asks this question, with "I don't know" if it may be chosen."""
    if isinstance(view.control, ChoiceView) and not view.control.compact:
        return ChoiceControl(view.control, view.dont_know)
    control = _plain(view, narrow, rows_beside)
    if view.dont_know is not None:
        from permres_gui.gui.controls.known import KnownControl

        return KnownControl(control, view.dont_know)
    return control


def _plain(view: QuestionView, narrow: bool, rows_beside: bool) -> Control:
    control = view.control
    match control:
        case ChoiceView():
            return ComboControl(control)
        case DateView():
            from permres_gui.gui.controls.day import DateControl

            return DateControl(control)
        case NumberView():
            from permres_gui.gui.controls.number import NumberControl

            return NumberControl(control)
        case AmountView():
            from permres_gui.gui.controls.number import AmountControl

            return AmountControl(control)
        case FormView():
            from permres_gui.gui.controls.fields import FormControl

            return FormControl(control)
        case PeriodListView():
            from permres_gui.gui.controls.periods import PeriodListControl

            return PeriodListControl(
                control, narrow=narrow, error=view.error, rows_beside=rows_beside
            )
        case CountryView():
            from permres_gui.gui.controls.search_choice import CountryControl

            return CountryControl(control)
        case _:
            from permres_gui.gui.controls.place import PlaceControl

            return PlaceControl(control)
