"""Which fields of a form apply, and what each of them shows."""

from __future__ import annotations

import pytest

from permres_gui.presentation.shown_fields import shown_fields, shown_value
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    DateView,
    FieldView,
    NumberView,
    OptionView,
)


def choice(name: str, chosen: str = "", only_if=None) -> FieldView:
    options = tuple(OptionView(each, each, selected=each == chosen) for each in "ab")
    return FieldView(name, name, ChoiceView(name, options), only_if=only_if)


def day(year, month, of_month) -> FieldView:
    names = ("Day", "Day", "Month", "Year", (), 1940, 2041, "Not known")
    view = DateView(*names, day=of_month, month=month, year=year)
    return FieldView("from", "From", view)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (choice("one", "b"), "b"),
        (choice("one"), None),
        (day(2021, 3, 4), "2021-03-04"),
        (day(2021, 3, None), "2021-03"),
        (day(2021, None, 4), "2021"),
        (day(None, 3, 4), None),
        (FieldView("x", "x", AmountView("x", "euro", "12,50")), "12,50"),
        (FieldView("x", "x", AmountView("x", "euro", "")), None),
        (FieldView("x", "x", NumberView("x", "", 0, 9, 0, "-", "+")), 0),
        (FieldView("x", "x", NumberView("x", "", 0, 9, None, "-", "+")), None),
    ],
)
def test_a_field_shows_its_value_and_nothing_is_not_none(field, value):
    assert shown_value(field) == value


def test_a_field_applies_while_the_one_that_it_depends_on_shows_what_it_wants():
    second = choice("two", "a", only_if=("one", ("b",)))
    third = choice("three", only_if=("two", ("a",)))
    named = [each.id for each in shown_fields([choice("one", "b"), second, third])]
    assert named == ["one", "two", "three"]
    named = [each.id for each in shown_fields([choice("one", "a"), second, third])]
    assert named == ["one"]
