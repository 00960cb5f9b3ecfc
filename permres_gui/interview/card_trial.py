"""One card of one client, assessed with other facts than those that were told."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from permres_gui.domain.timeline import Timeline
from permres_gui.rules.card_answer import CardAnswer
from permres_gui.rules.fields_used import requirements_of, uses

from .contradictions import contradictions
from .fact import Fact, applied

if TYPE_CHECKING:
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.requirement import RequirementBase

    from .steps import Known

Said = tuple[tuple[str, object], ...]
"""What is found about every requirement that was looked at."""


class Single(NamedTuple):
    """One fact tried: what it gives, and what is then found about each requirement."""

    fact: Fact
    outcome: CardAnswer
    said: Said


class CardTrial:
    """Each set of facts is put into the case, and the card is assessed again."""

    def __init__(self, known: Known, case: Case, on: date, card: str) -> None:
        self.known, self.case, self.on, self.card = known, case, on, card
        kinds = known.rulebook.cards
        asked = requirements_of(next(each for each in kinds if each.id == card))
        self._asked = tuple(asked)
        self.base = self.assess(case)
        self.now, self.said = CardAnswer.of(self.base), _said(self.base)
        self._users: dict[str, list[RequirementBase]] = {}
        self._faults = frozenset(contradictions(case, on))

    def assess(self, case: Case) -> Assessment:
        """What the rules say of the card in a case."""
        timeline = Timeline(case, self.on)
        return self.known.rulebook.assess_one(timeline, self.card)

    def tried(self, *facts: Fact) -> Assessment | None:
        """With these facts; ``None`` where they do not fit what else was told."""
        case = applied(self.case, facts)
        if not self._faults.issuperset(contradictions(case, self.on)):
            return None
        return self.assess(case)

    def single(self, fact: Fact) -> Single | None:
        """One fact tried, where it fits what else was told."""
        found = self.tried(fact)
        if found is None:
            return None
        return Single(fact, CardAnswer.of(found), _said(found))

    def using(self, path: str) -> list[RequirementBase]:
        """The requirements of this card that look at an answer."""
        if path not in self._users:
            self._users[path] = [e for e in self._asked if uses(e, (path,))]
        return self._users[path]


def _said(found: Assessment) -> Said:
    return tuple((each.requirement.id, each.verdict) for each in found.findings)
