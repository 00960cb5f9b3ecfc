"""Pairs of facts that bring more than each of their two."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from permres_gui.rules.card_answer import CardAnswer

from .changes import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .card_trial import CardTrial, Single


def pairs(trial: CardTrial, singles: list[Single]) -> Iterator[tuple[Single, Single]]:
    """Two facts of different places; of what is told worse nothing good comes."""
    for one, other in combinations(_useful(trial, singles), 2):
        if one.fact.place != other.fact.place and _may_add_up(trial, one, other):
            yield one, other


def _useful(trial: CardTrial, singles: list[Single]) -> list[Single]:
    """One of those of a place that do the same."""
    found: dict[object, Single] = {}
    for each in singles:
        if each.outcome.as_good_as(trial.now):
            found.setdefault((each.fact.place, each.said), each)
    return list(found.values())


def _may_add_up(trial: CardTrial, one: Single, other: Single) -> bool:
    """Not where one of them changes nothing, unless one requirement asks for both."""
    if not (_idle(trial, one) or _idle(trial, other)):
        return True
    same_list = one.fact.path.split(".")[0] == other.fact.path.split(".")[0]
    if one.fact.row != other.fact.row or not (same_list or one.fact.row is None):
        return False
    mine = {each.id for each in trial.using(one.fact.path)}
    return any(each.id in mine for each in trial.using(other.fact.path))


def _idle(trial: CardTrial, single: Single) -> bool:
    """Whether it changes nothing, though all that uses it was judged.

    Periods are taken to be judged always.
    """
    if single.said != trial.said:
        return False
    judged = {name for name, _ in trial.said}
    using = trial.using(single.fact.path)
    row = single.fact.row
    return row is not None or all(each.id in judged for each in using)


def better(
    trial: CardTrial, tried: list[tuple[Single, Single]], plain: list[Single]
) -> list[Change]:
    """Pairs better than each of their two, where no single fact is as good.

    A fact that needs another day than the one told does not count as such.
    """
    found: dict[object, Change] = {}
    for one, other in tried:
        assessment = trial.tried(one.fact, other.fact)
        if assessment is None:
            continue
        outcome = CardAnswer.of(assessment)
        alone = any(each.outcome.as_good_as(outcome) for each in plain)
        parts = (trial.now, one.outcome, other.outcome)
        if not alone and all(outcome.better_than(each) for each in parts):
            change = Change((one.fact, other.fact), outcome)
            found.setdefault((one.fact.place, other.fact.place, outcome), change)
    return list(found.values())
