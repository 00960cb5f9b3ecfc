"""The form of a journey: its fields, and the journey that they describe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.presentation.small_form import (
    SmallForm,
    Values,
    first_day_in,
    last_day_in,
)
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import FormView
from permres_gui.rules.assessment import HELD
from permres_gui.rules.journey import Journey
from permres_gui.rules.journey_counts import (
    blue_card_counts,
    cards_where,
    letters_today,
    notice_counts,
    visits_count,
)

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.journey_counts import Counts

PLACES: Final[Mapping[str, str]] = MappingProxyType(
    {"outside-eu": N_("Outside the EU"), "eu": N_("In another EU country")}
)
YES_NO: Final[Mapping[str, str]] = MappingProxyType({"yes": N_("Yes"), "no": N_("No")})
NONE_YET: Final = "none"
NONE_TEXT: Final = N_("None of these cards yet")
REASON: Final = "absences.reason="


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
            return letters_today(context.library.rulebook)[each.card]
    return NONE_YET if known(context.case.stays) else ""


def journey_of(values: Values) -> Journey | None:
    """The journey; ``None`` without a day of departure.

    Of a month of departure the first day, of a month of return the last.
    """
    leave = first_day_in(values, "leave")
    if leave is None:
        return None
    first, last = (
        last_day_in(values, "visit"),
        first_day_in(values, "visit_end"),
    )
    told = first is not None and last is not None and leave <= first <= last
    return Journey(
        leave,
        last_day_in(values, "back"),
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


def _cards(context: Context) -> Mapping[str, str]:
    """The letters of today, as they stand on the card."""
    today = letters_today(context.library.rulebook).values()
    kinds = context.library.held_cards.kinds
    return {k.kind: k.name for k in kinds if k.kind in today} | {NONE_YET: NONE_TEXT}


def _holders(context: Context, counts: Counts) -> tuple[str, tuple[str, ...]]:
    """The field is asked of who holds a card for which that may decide."""
    rulebook = context.library.rulebook
    cards = cards_where(rulebook, counts)
    letters = letters_today(rulebook).items()
    return "card", tuple(letter for card, letter in letters if card in cards)


def journey_form(context: Context, values: Values) -> FormView:
    """The fields as they were filled in."""
    words, form = context.words, SmallForm(context, filled(context, values))
    asked_blue = _holders(context, blue_card_counts)
    asked_visits = _holders(context, visits_count)
    return FormView(
        (
            form.choice("card", words.text("Your card"), _cards(context)),
            form.day("valid", words.text("Your card is valid until"), ahead=True),
            form.day("leave", words.text("You leave on"), ahead=True),
            form.day("back", words.text("You plan to come back on"), ahead=True),
            form.choice("place", words.text("Where will you be?"), PLACES),
            form.choice("reason", words.text("Why do you go?"), _reasons(context)),
            form.choice(
                "blue",
                words.text("Did you have an H card (EU Blue Card) before?"),
                YES_NO,
                asked_blue,
            ),
            form.day(
                "visit",
                words.text("You visit an EU country from"),
                asked_visits,
                ahead=True,
            ),
            form.day("visit_end", words.text("Until"), asked_visits, ahead=True),
            form.choice(
                "told",
                words.text("Will you tell your municipality before you leave?"),
                YES_NO,
                _holders(context, notice_counts),
            ),
            form.choice(
                "proved",
                words.text("Will you prove your ties with Belgium before you leave?"),
                YES_NO,
                ("told", ("yes",)),
            ),
        )
    )
