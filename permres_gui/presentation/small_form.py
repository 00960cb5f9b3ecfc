"""The fields of a form that is no part of the interview, with what was filled in."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, TypeAlias

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.day_field import day_field
from permres_gui.presentation.views import ChoiceView, FieldView, OptionView

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context

Values: TypeAlias = Mapping[str, object]
OnlyIf: TypeAlias = tuple[str, tuple[str, ...]]


class SmallForm:
    """Makes the fields in one language; `only_if` names another field and its values."""

    def __init__(self, context: Context, values: Values) -> None:
        self._words, self._values, self._as_of = context.words, values, context.as_of

    def choice(
        self,
        name: str,
        label: str,
        options: Mapping[str, str],
        only_if: OnlyIf | None = None,
    ) -> FieldView:
        """A choice from a list; the options are English words by their value."""
        words, given = self._words, self._values.get(name)
        views = tuple(
            OptionView(value, words.text(text), selected=given == value)
            for value, text in options.items()
        )
        blank = words.text("Choose")
        control = ChoiceView(label, views, compact=True, blank=blank)
        return FieldView(name, label, control, only_if=only_if)

    def day(
        self,
        name: str,
        label: str,
        only_if: OnlyIf | None = None,
        help_: str = "",
        *,
        ahead: bool = False,
    ) -> FieldView:
        """A day, a month or a year; ``ahead``: most often it is still to come."""
        given = self._values.get(name)
        value = given if isinstance(given, str) else ""
        control = day_field(label, value, self._words, self._as_of, ahead=ahead)
        return FieldView(name, label, control, help=help_, only_if=only_if)


def day_in(values: Values, name: str) -> PartialDay | None:
    """A day that was filled in, perhaps only its month or year."""
    given = values.get(name)
    return PartialDay.parse(given) if isinstance(given, str) and given else None


def first_day_in(values: Values, name: str) -> date | None:
    """The earliest that a day can be."""
    day = day_in(values, name)
    return day.earliest if day is not None else None


def last_day_in(values: Values, name: str) -> date | None:
    """The latest that a day can be."""
    day = day_in(values, name)
    return day.latest if day is not None else None
