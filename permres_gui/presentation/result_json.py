"""The answer of the program without a screen, exactly as the case-file format says."""

from __future__ import annotations

from typing import Any

from permres_gui.interview.asking import answered_ids, next_question, waits_for
from permres_gui.interview.case_fields import ANSWERS
from permres_gui.interview.marks import list_of
from permres_gui.interview.questions import Interview
from permres_gui.interview.session import Session
from permres_gui.presentation.cards.reason_texts import reasons_json
from permres_gui.presentation.case_answer import Answer, CardAnswer
from permres_gui.presentation.fees.fees_json import fees_json
from permres_gui.presentation.holders.held_json import held_json, plans_json
from permres_gui.presentation.told_json import day_json, notices_json
from permres_gui.presentation.translator import Translator


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
        "possible_from": day_json(found.possible_from),
        "certain_from": day_json(found.certain_from),
        "route": found.routes[0] if found.routes else None,
        "reasons": reasons_json(found, translator),
        "missing": list(found.missing),
        "documents": list(answer.documents),
        "procedure": {
            "form": way.form,
            "channel": way.channel,
            "decision_months": way.decision_months,
            "apply_from": day_json(way.apply_from),
            "apply_until": day_json(way.apply_until),
            "decide_by": day_json(way.decide_by),
            **notices_json(answer.late, translator),
        },
        "fees": fees_json(answer.fees),
    }
