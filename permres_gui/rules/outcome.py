"""The answer for a card without its reasons: what a batch writes for each row.

The same as `assess` gives, by the same steps, but nothing is judged that cannot change
it: most cards are ruled out by one requirement, such as the nationality.
"""

from __future__ import annotations

from collections.abc import Mapping

from permres_gui.domain.timeline import Timeline

from .assess import assess, holds_right
from .assessment import COMMON, Outcome, Status, outcome_of
from .card_type import CardType
from .findings import (
    but_lost,
    closed,
    every,
    joined_verdict,
    judged,
    never_from,
    way_along,
)
from .law import Law
from .rulebook import Rulebook

RULED_OUT = Outcome(Status.NOT_ELIGIBLE, None, None, ())


def outcomes(rulebook: Rulebook, timeline: Timeline) -> Mapping[str, Outcome]:
    """The outcome for every card, in the order of the rule base."""
    permanent = rulebook.permanent()
    return {
        card.id: outcome(timeline, card, rulebook.law, permanent)
        for card in rulebook.cards
    }


def outcome(
    timeline: Timeline, card: CardType, law: Law, permanent: frozenset[str]
) -> Outcome:
    """One card for one case, as `assess` answers it."""
    if holds_right(timeline, card, law, permanent):
        held = assess(timeline, card, law, permanent)
        return Outcome(held.status, held.possible_from, held.certain_from, held.missing)
    on = timeline.as_of
    if card.common and closed(timeline, card.common, law):
        return RULED_OUT
    routes = [r for r in card.routes if not closed(timeline, r.requirements, law)]
    if card.routes and not routes:
        return RULED_OUT
    common = []
    for requirement in card.common:
        finding = judged(timeline, requirement, law, COMMON)
        if finding is None:
            continue
        if never_from(finding.judgement.verdict, on):
            return RULED_OUT
        common.append(finding)
    shared = every([finding.judgement.verdict for finding in common])
    ways = [way_along(timeline, route, law, stop=False) for route in routes]
    ways = but_lost(ways, timeline)
    hopeful = [way for way in ways if not never_from(way.verdict, on)]
    return outcome_of(joined_verdict(shared, ways), common, hopeful, on)
