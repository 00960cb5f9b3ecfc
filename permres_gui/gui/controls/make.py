"""Which widget belongs to which kind of control."""

from __future__ import annotations

from permres_gui.gui.controls.choice import ChoiceControl, ComboControl
from permres_gui.gui.controls.control import Control
from permres_gui.gui.controls.day import DateControl
from permres_gui.gui.controls.fields import FormControl
from permres_gui.gui.controls.known import KnownControl
from permres_gui.gui.controls.number import AmountControl, NumberControl
from permres_gui.gui.controls.periods import PeriodListControl
from permres_gui.gui.controls.search_choice import CountryControl, PlaceControl
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    CountryView,
    DateView,
    FormView,
    NumberView,
    PeriodListView,
    QuestionView,
)


def make_control(view: QuestionView, *, narrow: bool) -> Control:
    """The widget that asks this question, with "I don't know" if it may be chosen."""
    if isinstance(view.control, ChoiceView) and not view.control.compact:
        return ChoiceControl(view.control, view.dont_know)
    control = _plain(view, narrow)
    if view.dont_know is not None:
        return KnownControl(control, view.dont_know)
    return control


def _plain(view: QuestionView, narrow: bool) -> Control:
    control = view.control
    made: Control
    match control:
        case ChoiceView():
            made = ComboControl(control)
        case CountryView():
            made = CountryControl(control)
        case DateView():
            made = DateControl(control)
        case NumberView():
            made = NumberControl(control)
        case AmountView():
            made = AmountControl(control)
        case FormView():
            made = FormControl(control)
        case PeriodListView():
            made = PeriodListControl(control, narrow=narrow, error=view.error)
        case _:
            made = PlaceControl(control)
    return made
