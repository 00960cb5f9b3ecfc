"""The answer of the program without a screen, exactly as the case-file format says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from permres_gui.domain.case import Absence, Case
from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import as_text
from permres_gui.domain.timeline import Timeline
from permres_gui.interview.asking import next_question, waits_for
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.guesses import resting_on_guesses
from permres_gui.interview.marks import Marks, list_of
from permres_gui.interview.questions import Interview
from permres_gui.interview.session import Session, answered_ids
from permres_gui.records import dataclass
from permres_gui.rules.assess import HELD, Assessment
from permres_gui.rules.compiled import Library
from permres_gui.rules.days_moved import days_moved
from permres_gui.rules.document import CardRequest, documents_for
from permres_gui.rules.fees import FeeResult, age_for_prices, fees_for, order_of
from permres_gui.rules.held_card import OldLayout
from permres_gui.rules.held_right import held_right, kept
from permres_gui.rules.journey import Journey, RightKept, right_kept
from permres_gui.rules.place_papers import composed, with_local
from permres_gui.rules.procedure import (
    Notice,
    Procedure,
    late_notices,
    local_procedure,
    procedure_for,
)
from permres_gui.rules.renewal import CardEnd, end_of, renewal_window
from permres_gui.rules.return_limit import return_limit
from permres_gui.rules.ways_back import longest, returns

from .fees_json import fees_json
from .reason_texts import reasons_json
from .translator import Translator


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


def result_json(
    answer: Answer, translator: Translator, name: str, interview: Interview
) -> dict[str, Any]:
    """One line of ``assess --json``."""
    known = answer.library
    session = Session(answer.as_of, translator.language, answer.case)
    missing = answer.missing
    done = answered_ids(session, interview, missing) | {
        each.id
        for each in interview.questions
        if each.event and not waits_for(each, missing)
    }
    question = next_question(interview, answer.case, missing, done, answer.as_of)
    return {
        "file": name,
        "id": answer.case.id,
        "as_of": answer.as_of.isoformat(),
        "rules": {"version": known.version, "checked_on": known.checked_on},
        "cards": {c: card_json(a, translator) for c, a in answer.cards.items()},
        "held": held_json(answer, translator),
        "plans": plans_json(answer, translator),
        "next_question": question.id if question else None,
        **_no_such_place(answer),
        **_rests_on_guess(answer),
    }


def _no_such_place(answer: Answer) -> dict[str, Any]:
    """A code that none of the municipalities of today has; only where it is told.

    It is not refused: an older file may name a municipality that merged since.
    """
    told = answer.case.person.municipality
    known = answer.library.municipalities.get(told) is not None
    return (
        {} if known or not isinstance(told, str) else {"municipality_not_known": told}
    )


def _rests_on_guess(answer: Answer) -> dict[str, Any]:
    """By card, in the words of the case file; only where answers are marked."""
    if answer.guesses is None:
        return {}
    names = {path: name for name, path in ANSWERS.items()}
    named = {
        card: [path.replace(list_of(path), names[list_of(path)], 1) for path in paths]
        for card, paths in answer.guesses.items()
    }
    return {"rests_on_guess": named}


def card_json(answer: CardAnswer, translator: Translator) -> dict[str, Any]:
    """One card, in the words of the format."""
    found, way = answer.assessment, answer.procedure
    return {
        "status": found.status.value,
        "possible_from": _day(found.possible_from),
        "certain_from": _day(found.certain_from),
        "route": found.routes[0] if found.routes else None,
        "reasons": reasons_json(found, translator),
        "missing": list(found.missing),
        "documents": list(answer.documents),
        "procedure": {
            "form": way.form,
            "channel": way.channel,
            "decision_months": way.decision_months,
            "apply_from": _day(way.apply_from),
            "apply_until": _day(way.apply_until),
            "decide_by": _day(way.decide_by),
            **_notices(answer.late, translator),
        },
        "fees": fees_json(answer.fees),
    }


def _notices(
    notices: Sequence[Notice | OldLayout], translator: Translator
) -> dict[str, Any]:
    """What else to know; only where there is something."""
    told = [
        {
            "id": each.id,
            "text": translator.text(each.text),
            "sources": list(each.sources),
        }
        for each in notices
    ]
    return {"notices": told} if told else {}


def held_json(answer: Answer, translator: Translator) -> dict[str, Any] | None:
    """The permanent card that is held, if any, what keeps it and until when.

    Where the right is lost or in doubt, also the ways back.
    """
    found = held_right(each.assessment for each in answer.cards.values())
    if found is None:
        return None
    held: dict[str, Any] = {"card": found.card, "kept": kept(found)}
    if journey_ahead(answer) is not None:
        held["return_by"] = _day(return_by(answer, found.card))
    window = renew_between(answer, found.card)
    held["renew_between"] = [day.isoformat() for day in window] if window else None
    ends = end_of_card(answer)
    if ends is not None and ends.layout is not None:
        held |= _notices([ends.layout], translator)
    if held["kept"] is not True:
        held["ways_back"] = list(_ways_back(answer, found.card, translator))
    return held


def _ways_back(
    answer: Answer, card: str, translator: Translator
) -> Iterator[dict[str, Any]]:
    """Each way with its conditions, and until which day of absence it is open."""
    known, case = answer.library.held_cards, answer.case
    kind = next(
        (e.kind for e in known.kinds if e.kind == case.card.kind),
        next(e.kind for e in known.kinds if e.card == card),
    )
    away = longest(answer.timeline.absences, answer.as_of)
    for each in returns(known.ways_back, kind, away, answer.as_of):
        yield {
            "id": each.way.id,
            "text": translator.text(each.way.text).replace("**", ""),
            "closed": each.closed,
            "last_day": _day(each.last_day),
            "sources": list(each.way.sources),
        }


def planned_journey(case: Case) -> Journey | None:
    """The journey of the plans; not told and not proved unless it was said."""
    plans = case.plans
    if not isinstance(plans.leave_on, PartialDay):
        return None
    back = plans.return_on.latest if isinstance(plans.return_on, PartialDay) else None
    return Journey(
        plans.leave_on.earliest,
        back,
        place=as_text(plans.place) or "outside-eu",
        reason=as_text(plans.reason) or "holiday",
        told=plans.commune_told is True,
        proved=plans.centre_kept is True,
    )


def plans_json(answer: Answer, translator: Translator) -> dict[str, Any] | None:
    """What the planned journey does to the right that is held, and to the years."""
    journey = planned_journey(answer.case)
    if journey is None:
        return None
    rulebook = answer.library.rulebook
    kept = right_kept(rulebook, answer.case, journey)
    moved = days_moved(rulebook, answer.case, answer.as_of, journey)
    return {
        "leave_on": journey.leave.isoformat(),
        "return_on": _day(journey.back),
        "right": None if kept is None else _kept_json(kept, translator),
        "cards": {
            each.card: {"before": _day(each.before), "after": _day(each.after)}
            for each in moved
        },
    }


def _kept_json(kept: RightKept, translator: Translator) -> dict[str, Any]:
    return {
        "card": kept.card,
        "safe_until": _day(kept.safe_until),
        "lost_from": _day(kept.lost_from),
        "unlimited": kept.unlimited,
        "renew_first": kept.renew_first,
        "reasons": [
            {
                "requirement": each.requirement.id,
                "text": translator.text(each.requirement.title),
                "sources": list(each.requirement.sources),
            }
            for each in kept.reasons
        ],
    }


def return_by(answer: Answer, card: str) -> date | None:
    """The last safe day to come back from a journey that is planned or under way."""
    away = journey_ahead(answer)
    if away is None or HELD not in answer.cards[card].assessment.facts:
        return None
    rulebook = answer.library.rulebook
    return return_limit(rulebook, answer.timeline, away, card, end_of_card(answer))


def journey_ahead(answer: Answer) -> Absence | None:
    """The absence under way, else the journey of the plans; ``None`` without one."""
    under_way = [away for away in answer.timeline.absences if away.back is None]
    planned = planned_journey(answer.case)
    if under_way or planned is None:
        return under_way[-1] if under_way else None
    return replace(planned.absence(planned.leave), back=None)


def end_of_card(answer: Answer) -> CardEnd | None:
    """The last day of the card in the hand; an old layout can end before it."""
    return end_of(answer.case.card, answer.library.held_cards.old_layouts)


def renew_between(answer: Answer, card: str) -> tuple[date, date] | None:
    """The days between which to ask for renewal, where a source names them."""
    validity = answer.library.comparison.validity
    return renewal_window(validity, card, answer.case.card.valid_until)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
