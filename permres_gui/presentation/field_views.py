"""The fields of forms and of periods, filled from the answers."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.case import BELGIUM
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import known
from permres_gui.interview.asking import asked_of, in_group, options_for
from permres_gui.interview.case_data import choices
from permres_gui.presentation.day_field import day_field
from permres_gui.presentation.option_views import option_views, with_chosen
from permres_gui.presentation.place_choice import nationality_view, place_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    AmountView,
    ChoiceView,
    DateView,
    FieldView,
    NumberView,
    OptionView,
    PlaceView,
)

from . import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.interview.questions import Option, Part
    from permres_gui.presentation.translator import Translator
    from permres_gui.rules.law import Law
    from permres_gui.rules.municipality import Municipalities

AHEAD = ("card.valid_until", "valid")
"""Days that are most often still to come."""
MOST = 999
MOST_EURO = 999_999
"""More than nearly anybody has in a month: a figure was typed too often."""
NOT_KNOWN = "unknown"
"""What the case file says of it; a field to type in has no such word and stays empty."""
_CHOOSE = N_("Choose")
_LIKELY = N_("Most often with your card")
STILL_OPEN = N_("This field is still open.")


class FieldMaker:
    """Makes the fields of one screen in one language for one person."""

    def __init__(
        self,
        case: Case,
        law: Law,
        words: Translator,
        as_of: date,
        places: Municipalities | None = None,
    ) -> None:
        self._case, self._law, self._words, self._as_of = case, law, words, as_of
        self._places = places
        self._options: dict[int, tuple[OptionView, ...]] = {}
        """The options of each choice, none of them chosen: a list asks for them often."""
        self._made: dict[tuple[int, str], FieldView] = {}
        """The fields as they were made: many periods of a list say the same in some."""
        self._member_states: tuple[OptionView, ...] = ()

    def fields(
        self, parts: Sequence[Part], values: Mapping[str, str]
    ) -> tuple[FieldView, ...]:
        """The fields of these parts; ``values`` are what they show."""
        ids = {part.id for part in parts}
        return tuple(
            self._one_field(part, values.get(part.id, ""), ids)
            for part in parts
            if self._concerns(part, ids)
        )

    def _one_field(self, part: Part, value: str, ids: set[str]) -> FieldView:
        key = id(part), value  # a part stands in one form alone
        if key not in self._made:
            self._made[key] = self._field(part, value, ids)
        return self._made[key]

    def _concerns(self, part: Part, ids: set[str]) -> bool:
        """Conditions on answers outside the form are settled here."""
        if not asked_of(part, self._case, self._as_of):
            return False
        outside = {p: v for p, v in part.only_if.items() if p not in ids}
        return all(self._holds(path, values) for path, values in outside.items())

    def _holds(self, path: str, values: tuple[str, ...]) -> bool:
        """Whether another answer is one of these; of the nationality, a group of states."""
        if path == "nationality":
            return any(in_group(self._case, self._law, each) for each in values)
        return as_text(answer(self._case, path)) in values

    def _field(self, part: Part, value: str, ids: set[str]) -> FieldView:
        inside = [(p, v) for p, v in part.only_if.items() if p in ids]
        label = self._words.text(part.label)
        return FieldView(
            id=part.id,
            label=label,
            control=self._control(part, label, value),
            help=self._words.text(part.help) if part.help else "",
            only_if=inside[0] if inside else None,
            needed="" if part.optional else self._words.text(STILL_OPEN),
            after=part.after,
            too_soon=self._words.text(part.too_soon) if part.too_soon else "",
        )

    def _control(
        self, part: Part, label: str, value: str
    ) -> ChoiceView | DateView | NumberView | AmountView | PlaceView:
        unit = self._words.text(part.unit) if part.unit else ""
        if part.control == "choice":
            views = with_chosen(self._choices(part), value)
            blank = self._words.text(_CHOOSE)
            return ChoiceView(label, views, compact=True, blank=blank)
        if part.control == "date":
            ahead = part.id in AHEAD
            return day_field(label, value, self._words, self._as_of, ahead=ahead)
        if part.control == "member-state":
            return self.member_state(label, value)
        value = "" if value == NOT_KNOWN else value
        if part.control == "number":
            return self.number(label, unit, value)
        if part.control == "amount":
            return self.amount(label, unit, value)
        if part.control == "place" and self._places is not None:
            return place_view(self._places, label, value, self._words)
        view = nationality_view(label, value, self._law, self._words)
        return replace(view, folded=True)

    def _choices(self, part: Part) -> tuple[OptionView, ...]:
        one = id(part)  # parts are data of the interview: they outlive this maker
        if one not in self._options:
            options = options_for(part.options, self._case, self._law)
            views = option_views(options, self._words, frozenset())
            self._options[one] = self._likely_first(options, views)
        return self._options[one]

    def _likely_first(
        self, options: Sequence[Option], views: tuple[OptionView, ...]
    ) -> tuple[OptionView, ...]:
        """What goes with the present card stands first, under a heading of its own."""
        card, heading = known(self._case.card.kind), self._words.text(_LIKELY)
        first = {each.value for each in options if card in each.likely_for}
        likely = [replace(each, group=heading) for each in views if each.value in first]
        return (*likely, *(each for each in views if each.value not in first))

    def _states(self) -> tuple[OptionView, ...]:
        if not self._member_states:
            names = formats.country_names(self._words.language)
            states = choices("member_state")
            codes = [BELGIUM, *(each for each in names if each in states)]
            self._member_states = tuple(
                OptionView(code, names[code]) for code in dict.fromkeys(codes)
            )
        return self._member_states

    def member_state(self, label: str, value: str) -> ChoiceView:
        """A country of the Union by its name; Belgium first, and so without an answer."""
        options = with_chosen(self._states(), value or BELGIUM)
        blank = self._words.text("Not known") if value == NOT_KNOWN else ""
        return ChoiceView(label, options, compact=True, blank=blank)

    def number(self, label: str, unit: str, value: str) -> NumberView:
        """A whole number with its two buttons."""
        return NumberView(
            label,
            unit,
            0,
            MOST,
            int(value) if value.isdecimal() else None,
            self._words.text("One less"),
            self._words.text("One more"),
            self._words.text("Write a whole number in figures, for example 2."),
            self._words.text("This number is too high. Check it."),
        )

    def amount(self, label: str, unit: str, value: str) -> AmountView:
        """An amount of money, which is typed."""
        return AmountView(
            label,
            unit,
            value,
            maximum=MOST_EURO,
            unreadable=self._words.text(
                "Write the amount in figures, for example 1900 or 1.900,50."
            ),
            out_of_range=self._words.text("This amount is too high. Check it."),
        )


def shown(value: object) -> str:
    """An answer in the words of the case file, empty where there is none."""
    if isinstance(value, PartialDay):
        return str(value)
    if isinstance(value, tuple):
        return str(value[0]) if value else "none"
    return as_text(value) or ""
