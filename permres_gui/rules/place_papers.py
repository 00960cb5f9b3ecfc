"""What a municipality adds to the papers and to the way of applying for a card."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeVar

from permres_gui.rules.condition import is_for
from permres_gui.rules.document import DocumentType, replaced
from permres_gui.rules.place import Photos, PlaceStep, Term, Way, Window
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.price import Speed
from permres_gui.rules.procedure import LocalProcedure


class _ForCards(Protocol):
    @property
    def cards(self) -> tuple[str, ...]: ...

    @property
    def sources(self) -> tuple[str, ...]: ...


T = TypeVar("T", bound=_ForCards)


def for_card(statements: Sequence[T], card: str) -> list[T]:
    """The statements for this card; those that name it go before those for all."""
    fitting = [each for each in statements if is_for(each.cards, card)]
    return sorted(fitting, key=lambda each: not each.cards)


def with_local(
    papers: Sequence[str],
    practice: LocalPractice | None,
    card: str,
    documents: Mapping[str, DocumentType],
    *,
    child: bool,
) -> tuple[str, ...]:
    """The papers of the route and those that the place adds, each once.

    Where the law asks for none, because the card is not within reach, the place
    asks for none either. A list for everybody does not undo what the law says of some:
    a paper for which another one stands is not added.
    """
    local = for_card(practice.papers, card) if practice and papers else []
    added = [each.document for each in local if child or not each.children_only]
    if practice and papers and practice.collection:
        added += practice.collection.bring
    spared = replaced(papers, documents)
    needed = (each for each in added if each not in spared)
    return tuple(dict.fromkeys((*papers, *needed)))


def way_for(
    practice: LocalPractice | None, step: PlaceStep, card: str, speed: Speed = "normal"
) -> Way | None:
    """How a step is done for a card; a way for this speed goes before one for all."""
    ways = for_card(practice.ways, card) if practice else []
    fitting = [
        way
        for way in ways
        if way.step == step and way.age_under is None and way.speed in {None, speed}
    ]
    return min(fitting, key=lambda way: way.speed is None, default=None)


def term_for(
    practice: LocalPractice | None, what: str, card: str, speed: Speed = "normal"
) -> Term | None:
    """How long it takes until the decision, or until the ordered card is there."""
    terms = for_card(practice.terms, card) if practice else []
    same = (term for term in terms if term.what == what and term.speed == speed)
    return next(same, None)


def photos_for(practice: LocalPractice | None, card: str) -> Photos | None:
    """How many photos the place asks for a card, if it says so."""
    found = for_card(practice.photos, card) if practice else []
    return found[0] if found else None


def window_to_apply(practice: LocalPractice | None, card: str) -> Window | None:
    """When the place takes applications for a card; days to renew are none of them."""
    found = for_card(practice.windows, card) if practice else []
    return next((each for each in found if each.step == "apply"), None)


def composed(practice: LocalPractice | None, card: str) -> LocalProcedure | None:
    """The procedure of a place that names its ways and times, not its steps."""
    way = way_for(practice, "apply", card)
    term = term_for(practice, "decision", card)
    if way is None and term is None:
        return None
    channel = "ask" if way is None or way.channel == "unknown" else way.channel
    months = term.at_most if term and term.unit == "month" else None
    cited = [*(way.sources if way else ()), *(term.sources if term else ())]
    return LocalProcedure(
        "composed", (card,), channel, (), tuple(dict.fromkeys(cited)), months
    )
