"""Which answers a requirement looks at, and which requirements look at an answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .card_type import CardType
    from .condition import Condition
    from .requirement import RequirementBase


def requirements_of(card: CardType) -> Iterator[RequirementBase]:
    """Every requirement of a card: of the right that is held, and of every route."""
    yield from card.kept
    yield from card.common
    for route in card.routes:
        yield from route.requirements


def fields_used(requirement: RequirementBase) -> frozenset[str]:
    """The paths of the case file that can change what is found about a requirement."""
    paths = {*requirement.WANTS, *requirement.READS}
    paths |= {getattr(requirement, name, None) or "" for name in ("field", "since")}
    for way in getattr(requirement, "ways", ()):
        paths |= set(way.answers)
    if getattr(requirement, "with_relative", None):
        paths.add("sponsor.nationality")
    for condition in (requirement.applies, requirement.unless):
        if condition is not None:
            paths |= set(_of_condition(condition))
    return frozenset(paths - {""})


def _of_condition(condition: Condition) -> Iterator[str]:
    yield from condition.answers
    yield from condition.given
    if condition.ground_now or condition.ground_ever:
        yield "stays"
    if condition.not_of:
        yield "person.nationality"
    if condition.title_now:
        yield from ("card.kind", "stays")
    if condition.age_from is not None or condition.age_under is not None:
        yield "person.born"
    if condition.absence_over_months is not None:
        yield "absences"


def uses(requirement: RequirementBase, paths: Iterable[str]) -> bool:
    """Whether a requirement looks at one of these answers, or at a part of it."""
    used = fields_used(requirement)
    return any(uses_path(path, field) for path in paths for field in used)


def uses_path(one: str, other: str) -> bool:
    """Whether two paths are the same, or one is a part of the other."""
    return f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
