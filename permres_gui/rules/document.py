"""The papers: what each is, and who must bring it for which card."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from permres_gui.domain.case import Case
from permres_gui.domain.unknown import Unknown
from permres_gui.records import STRICT, dataclass
from permres_gui.rules.condition import Condition

if TYPE_CHECKING:
    from permres_gui.rules.assessment import Assessment

Moment: TypeAlias = Literal["application", "card-order", "collection"]


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A paper that a person brings (document, pièce)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    name: str
    detail: str
    """What it is, in one sentence."""
    issued_by: str
    how_old: str
    """How old it may be, or whether it must still be valid, in a sentence."""
    needed_at: tuple[Moment, ...]
    if_missing: str
    """What to do for those who cannot get it."""
    sources: tuple[str, ...]
    max_age_months: int | None = None
    """Only where a source names a limit."""
    stands_for: tuple[str, ...] = ()
    """Papers that nobody needs beside this one, whatever a municipality lists."""
    more: str = ""
    """What else to know about it."""
    doubt: str = ""
    """What the sources leave open or say otherwise; it stands with them."""


@dataclass(frozen=True, slots=True)
class DocumentRule:
    """Who brings a paper for which card. All that is named must hold.

    ``when`` must surely hold; ``unless`` switches the rule off only when it surely
    holds: an answer that is not there never adds a paper of its own.
    """

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    document: str
    cards: tuple[str, ...]
    sources: tuple[str, ...]
    statuses: tuple[str, ...] = ("eligible", "not_yet", "needs_advice")
    routes: tuple[str, ...] = ()
    """One of these can still lead to the card."""
    unless_routes: tuple[str, ...] = ()
    """Not when these are the only ones that can."""
    facts: tuple[str, ...] = ()
    """One of these was found while assessing, such as ``earlier-period``."""
    municipalities: tuple[str, ...] = ()
    """NIS codes; empty where every municipality asks."""
    hardship: tuple[str, ...] = ()
    """One of these is among ``sponsor.hardship``."""
    when: Condition | None = None
    unless: Condition | None = None


@dataclass(frozen=True, slots=True)
class CardRequest:
    """What a checklist is for: the card, its status, and the ways that lead to it."""

    card: str
    routes: frozenset[str] = frozenset()
    facts: frozenset[str] = frozenset()
    status: str = "eligible"
    first_day: date | None = None
    """The first day to ask for the card, where it is still to come."""

    @classmethod
    def of(cls, found: Assessment) -> CardRequest:
        """The request of somebody for whom this was found."""
        return cls(
            found.card,
            frozenset(found.routes),
            found.facts,
            found.status.value,
            found.certain_from or found.possible_from,
        )


def documents_for(
    rules: tuple[DocumentRule, ...], case: Case, request: CardRequest, on: date
) -> tuple[str, ...]:
    """The papers for one card, in the order of the rules, each once."""
    asked = (rule.document for rule in rules if asks(rule, case, request, on))
    return tuple(dict.fromkeys(asked))


def asks(rule: DocumentRule, case: Case, request: CardRequest, on: date) -> bool:
    """Whether this rule asks this person for its paper on a day."""
    return (
        request.card in rule.cards
        and request.status in rule.statuses
        and _leads(rule, request.routes)
        and _any_of(rule.facts, request.facts)
        and _any_of(rule.municipalities, {case.person.municipality})
        and _any_of(rule.hardship, _hardship(case))
        and (rule.when is None or _holds(rule.when, case, request, on) is True)
        and (rule.unless is None or _holds(rule.unless, case, request, on) is not True)
    )


def _holds(
    condition: Condition, case: Case, request: CardRequest, on: date
) -> bool | None:
    """A condition on a day; ages are those of the first day to ask for the card."""
    aged = condition.age_from is not None or condition.age_under is not None
    first = request.first_day
    return condition.holds(case, max(on, first) if aged and first else on)


def replaced(
    papers: Collection[str], documents: Mapping[str, DocumentType]
) -> frozenset[str]:
    """The papers for which one of these stands, where they are not asked beside it."""
    stood_for = {each for paper in papers for each in documents[paper].stands_for}
    return frozenset(stood_for.difference(papers))


def _leads(rule: DocumentRule, routes: frozenset[str]) -> bool:
    only_others = bool(routes) and routes <= set(rule.unless_routes)
    return _any_of(rule.routes, routes) and not only_others


def _any_of(named: tuple[str, ...], found: frozenset[str] | set[object]) -> bool:
    return not named or any(name in found for name in named)


def _hardship(case: Case) -> frozenset[str]:
    told = case.sponsor.hardship if case.sponsor else None
    return frozenset() if told is None or isinstance(told, Unknown) else frozenset(told)
