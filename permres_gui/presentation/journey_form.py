"""The form of a journey: its fields, and the journey that they describe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.presentation.field_views import FieldMaker
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    ChoiceView,
    FieldView,
    FormView,
    OptionView,
)
from permres_gui.rules.assess import HELD
from permres_gui.rules.journey import Journey

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.presentation.context import Context

KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "B": N_("B card"),
        "K": N_("K card"),
        "L": N_("L card"),
        "EU+": N_("EU+ card"),
        "F+": N_("F+ card"),
        "M-permanent": N_("M card with permanent residence"),
    }
)
PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {"outside-eu": N_("Outside the EU"), "eu": N_("In another EU country")}
)
YES_NO: Final[Mapping[str, str]] = MappingProxyType({"yes": N_("Yes"), "no": N_("No")})
NONE_YET: Final = "none"
NONE_TEXT: Final = N_("None of these cards yet")
HELD_AS: Final[Mapping[str, str]] = MappingProxyType({"M": "M-permanent"})
"""The card in the hand that shows a right, where it has another name."""
REASON: Final = "absences.reason="
Values = Mapping[str, object]


def filled(context: Context, values: Values) -> Values:
    """What was filled in; before that, what the answers of the visit say already."""
    if values:
        return values
    case = context.case
    known_of = {
        "card": _card(context),
        "valid": case.card.valid_until,
        "leave": case.plans.leave_on,
        "back": case.plans.return_on,
        "place": case.plans.place,
    }
    return {
        name: str(value)
        for name, value in known_of.items()
        if isinstance(value, PartialDay) or (isinstance(value, str) and value)
    }


def _card(context: Context) -> str:
    """The permanent card that is held; none yet for those who told their stays."""
    for each in context.assessments:
        if HELD in each.facts:
            return HELD_AS.get(each.card, each.card)
    return NONE_YET if known(context.case.stays) else ""


def journey_of(values: Values) -> Journey | None:
    """The journey; ``None`` without a day of departure.

    Of a month of departure the first day, of a month of return the last.
    """
    leave = day_of(values.get("leave"))
    if leave is None:
        return None
    first, last = (
        day_of(values.get("visit"), late=True),
        day_of(values.get("visit_end")),
    )
    told = first is not None and last is not None and leave <= first <= last
    return Journey(
        leave,
        day_of(values.get("back"), late=True),
        place=str(values.get("place") or "outside-eu"),
        reason=str(values.get("reason") or "holiday"),
        told=values.get("told") == "yes",
        proved=values.get("proved") == "yes",
        visits=((first, last),) if told and first and last else (),
    )


def _reasons(context: Context) -> Mapping[str, str]:
    """The reasons for an absence, as the question about them names them."""
    return {
        path.removeprefix(REASON): title
        for path, title in context.titles.items()
        if path.startswith(REASON) and not path.endswith("=unknown")
    }


def journey_form(context: Context, values: Values) -> FormView:
    """The fields as they were filled in."""
    words, wanted = context.words, filled(context, values)
    maker = FieldMaker(
        context.case, context.library.rulebook.law, words, context.as_of, None
    )

    def choice(name: str, label: str, options: Mapping[str, str]) -> ChoiceView:
        views = tuple(
            OptionView(value, words.text(text), selected=wanted.get(name) == value)
            for value, text in options.items()
        )
        return ChoiceView(label, views, compact=True, blank=words.text("Choose"))

    def day(
        name: str, label: str, only_if: tuple[str, tuple[str, ...]] | None = None
    ) -> FieldView:
        given = wanted.get(name)
        shown = given if isinstance(given, str) else ""
        return FieldView(name, label, maker.day(label, shown), only_if=only_if)

    def chosen(
        name: str,
        label: str,
        options: Mapping[str, str],
        only_if: tuple[str, tuple[str, ...]] | None = None,
    ) -> FieldView:
        return FieldView(name, label, choice(name, label, options), only_if=only_if)

    return FormView(
        (
            chosen("card", words.text("Your card"), {**KINDS, NONE_YET: NONE_TEXT}),
            day("valid", words.text("Your card is valid until")),
            day("leave", words.text("You leave on")),
            day("back", words.text("You plan to come back on")),
            chosen("place", words.text("Where will you be?"), PLACES),
            chosen("reason", words.text("Why do you go?"), _reasons(context)),
            chosen(
                "blue",
                words.text("Did you have an H card (EU Blue Card) before?"),
                YES_NO,
                ("card", ("L",)),
            ),
            day("visit", words.text("You visit an EU country from"), ("card", ("L",))),
            day("visit_end", words.text("Until"), ("card", ("L",))),
            chosen(
                "told",
                words.text("Will you tell your municipality before you leave?"),
                YES_NO,
                ("card", ("B", "K")),
            ),
            chosen(
                "proved",
                words.text("Will you prove that your life stays in Belgium?"),
                YES_NO,
                ("told", ("yes",)),
            ),
        )
    )


def day_of(value: object, *, late: bool = False) -> date | None:
    """A day that was filled in; of a month the first day, or the last."""
    if not isinstance(value, str) or not value:
        return None
    day = PartialDay.parse(value)
    return day.latest if late else day.earliest
