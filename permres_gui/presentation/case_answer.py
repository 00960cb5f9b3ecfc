"""Everything said about one case on one day, before it is put in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from permres_gui.domain.case import Case
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.marks import Marks
from permres_gui.interview.resting_on_guesses import resting_on_guesses
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.card_order import age_for_prices, order_of
from permres_gui.rules.compiled import Library
from permres_gui.rules.document import CardRequest, documents_for
from permres_gui.rules.fees import FeeResult, fees_for
from permres_gui.rules.own_procedure import (
    Procedure,
    late_notices,
    local_procedure,
    procedure_for,
)
from permres_gui.rules.place_papers import composed, with_local
from permres_gui.rules.procedure import Notice
from permres_gui.rules.renewal import end_of


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """One card with what belongs to it: papers, procedure, fees."""

    assessment: Assessment
    documents: tuple[str, ...]
    procedure: Procedure
    fees: FeeResult
    late: tuple[Notice, ...] = ()
    """What to know where the last day to apply has passed."""


@dataclass(frozen=True)
class Answer:
    """Everything said about one case on one day."""

    library: Library
    case: Case
    as_of: date
    timeline: Timeline
    cards: Mapping[str, CardAnswer]
    guesses: Mapping[str, tuple[str, ...]] | None = None
    """The guesses on which each card rests; ``None`` where no answer is marked."""

    @classmethod
    def of(
        cls, library: Library, case: Case, as_of: date, marks: Marks | None = None
    ) -> Answer:
        """Assess the six cards and add papers, procedure and fees to each."""
        timeline = Timeline(case, as_of)
        found = library.rulebook.assess_all(timeline)
        cards = {each.card: _card(library, case, as_of, each) for each in found}
        rests = None
        if marks:
            rests = resting_on_guesses(library.rulebook, timeline, found, marks)
        return cls(library, case, as_of, timeline, cards, rests)

    @property
    def missing(self) -> tuple[str, ...]:
        """The fields for which some card still waits."""
        fields = (f for each in self.cards.values() for f in each.assessment.missing)
        return tuple(dict.fromkeys(fields))


def _card(library: Library, case: Case, on: date, found: Assessment) -> CardAnswer:
    practice = library.practice_of(case.person.municipality)
    ways = practice.procedures if practice else ()
    local = local_procedure(ways, found.card, case, on)
    local = local or composed(practice, found.card)
    general = library.procedures.of(found.card)
    ends = end_of(case.card, library.held_cards.old_layouts)
    schedule = practice.fees if practice else None
    order = order_of(case.plans, age_for_prices(case.person.born, on))
    papers = documents_for(library.document_rules, case, CardRequest.of(found), on)
    way = procedure_for(general, local, case, found, ends)
    return CardAnswer(
        found,
        with_local(
            papers, practice, found.card, library.documents, child=order.children > 0
        ),
        way,
        fees_for(schedule, library.general_fees, order, found.card, on, general.form),
        late_notices(library.procedures.notices, found.card, way, case, on),
    )
