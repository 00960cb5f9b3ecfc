"""The two small forms of the page for a card in hand, and what was filled in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import as_text
from permres_gui.interview.questions import Option, Part
from permres_gui.presentation.field_views import FieldMaker, shown
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import FormView
from permres_gui.rules.journey_counts import blue_card_counts, cards_where

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.small_form import Values
    from permres_gui.rules.compiled import Library
    from permres_gui.rules.held_card import CardKind, HeldCards

CARD, PAST = "card", "past"
PARTS: Final[Mapping[str, str]] = MappingProxyType(
    {CARD: N_("My card and its renewal"), PAST: N_("Do I still have my right?")}
)
"""The two parts of the page, in order."""
YES, NO = Option("yes", N_("Yes")), Option("no", N_("No"))
UNKNOWN = Option("unknown", N_("I do not know"))
YES_NO, ANY = (YES, NO), (YES, NO, UNKNOWN)
AWAY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"away": ("yes",)})
MIXED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType({"place": ("mixed",)})
REASONS = (
    Option("health", N_("Serious illness")),
    Option("coercion", N_("Kept abroad against your will")),
    Option("detention", N_("Prison after a conviction")),
    Option("other", N_("Another reason")),
    UNKNOWN,
)
PLACES = (
    Option("outside-eu", N_("Outside the EU the whole time")),
    Option("mixed", N_("Outside the EU, with days in the EU in between")),
    Option("eu", N_("In another EU country")),
    UNKNOWN,
)


JOURNEY: Final = (
    Part("valid", N_("Your card is valid until"), "date"),
    Part("away", N_("Were you abroad for more than a few weeks?"), "choice", YES_NO),
    Part("left", N_("Day you left for the longest journey"), "date", (), AWAY),
    Part("home", N_("Are you back?"), "choice", YES_NO, AWAY),
    Part("back", N_("Day you came back"), "date", only_if={"home": ("yes",)}),
    Part("place", N_("Where were you?"), "choice", PLACES, AWAY),
    Part("visit", N_("First day in another EU country meanwhile"), "date", (), MIXED),
    Part(
        "visit_end",
        N_("Last day in another EU country meanwhile"),
        "date",
        (),
        MIXED,
    ),
    Part("reason", N_("Why were you away so long?"), "choice", REASONS, AWAY),
    Part(
        "told",
        N_("Did you tell the municipality before you left?"),
        "choice",
        ANY,
        AWAY,
    ),
    Part(
        "proved",
        N_("Did you prove your ties with Belgium before you left?"),
        "choice",
        ANY,
        {"told": ("yes",)},
    ),
)
"""The journey since the right began, and what was told and proved before it."""


def part_of(values: Values) -> str:
    """The part in sight."""
    return PAST if values.get("part") == PAST else CARD


def parts_of(library: Library, part: str) -> tuple[Part, ...]:
    """The fields of one part of the page."""
    if part == PAST:
        return past_parts(library)
    return card_parts(library.held_cards)


def card_parts(known: HeldCards) -> tuple[Part, ...]:
    """The card, its last day, and its layout where that matters."""
    asked = tuple(each.kind for each in known.kinds if each.layout_asked)
    return (
        _kinds(each for each in known.kinds),
        Part("valid", N_("Your card is valid until"), "date"),
        Part("old", known.layout_question, "choice", ANY, {"card": asked}),
    )


def past_parts(library: Library) -> tuple[Part, ...]:
    """What happened since the right began."""
    known = library.held_cards
    more_time = cards_where(library.rulebook, blue_card_counts)
    asked = tuple(each.kind for each in known.kinds if each.card in more_time)
    events = tuple(Option(each.id, each.name) for each in known.events)
    return (
        _kinds(each for each in known.kinds if each.card is not None),
        *JOURNEY,
        Part(
            "blue",
            N_("Did you have an H card (EU Blue Card) before?"),
            "choice",
            YES_NO,
            {"card": asked},
        ),
        Part("event", N_("Did one of these happen?"), "choice", events),
    )


def _kinds(kinds: Iterable[CardKind]) -> Part:
    options = tuple(Option(each.kind, each.name) for each in kinds)
    return Part("card", N_("Your card"), "choice", options)


def hold_form(context: Context, values: Values) -> FormView:
    """The form of the part in sight, filled with what was given."""
    library, part = context.library, part_of(values)
    maker = FieldMaker(context.case, library.rulebook.law, context.words, context.as_of)
    given = filled(library, part, values)
    return FormView(maker.fields(parts_of(library, part), given))


def filled(library: Library, part: str, values: Values) -> dict[str, str]:
    """What was given for the fields in sight; what another answer hides is left out."""
    given: dict[str, str] = {}
    for each in parts_of(library, part):
        value = values.get(each.id)
        seen = all(given.get(k) in wanted for k, wanted in each.only_if.items())
        fits = not each.options or value in {option.value for option in each.options}
        if seen and fits and isinstance(value, str) and value:
            given[each.id] = value
    event = library.held_cards.event(given.get("event", ""))
    if event is not None and event.cards and given.get("card") not in event.cards:
        del given["event"]
    return given


def from_session(case: Case) -> dict[str, object]:
    """What the questions were already answered with."""
    card = case.card
    told = {"card": as_text(card.kind), "valid": shown(card.valid_until)}
    if not isinstance(card.valid_until, PartialDay):
        told["valid"] = None
    return {name: value for name, value in told.items() if value}


def to_questions(context: Context, values: Values) -> dict[str, object]:
    """What was told, by the question that asks it; the municipality by its path."""
    given = filled(context.library, CARD, values)
    place = context.case.person.municipality
    told: dict[str, object] = {}
    if "card" in given:
        told["card"] = given["card"]
    if "valid" in given:
        told["card-dates"] = {"card.valid_until": given["valid"]}
    if isinstance(place, str):
        told["person.municipality"] = place
    return told
