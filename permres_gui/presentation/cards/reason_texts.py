"""From a finding to its plain sentence: the rule base's words with their figures."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from permres_gui.domain.dated import Dated
from permres_gui.domain.day import FIRST_YEAR, ONE_DAY
from permres_gui.domain.verdict import Verdict
from permres_gui.presentation.cards.status_words import Outcome
from permres_gui.presentation.translator import N_, Translator
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.requirement import Finding

GENERAL: Final[Mapping[Outcome, str]] = MappingProxyType(
    {
        "met": N_("You meet this requirement."),
        "not_yet": N_("You do not meet this requirement yet."),
        "not_met": N_("You do not meet this requirement."),
        "unsure": N_("It is not sure that you meet this requirement. Ask an adviser."),
        "authority": N_("Only the authorities can judge this requirement."),
        "unanswered": N_("You have not answered this yet."),
    }
)
_INSTEAD: Final[Mapping[Outcome, Outcome]] = MappingProxyType(
    {
        "not_yet": "not_met",
        "not_met": "not_yet",
        "authority": "unsure",
    }
)
"""Whose words serve where an outcome has none of its own."""
_PLACE = re.compile(r"%\((\w+)\)s")


def outcome_of(verdict: Dated[Verdict], as_of: date) -> Outcome:
    """The outcome on the day asked about, and whether a no can still change."""
    today = verdict.at(as_of)
    if not today.possible or today.undated:
        later = any(each.possible for _, each in verdict.since(as_of))
        return "not_yet" if later else "not_met"
    if today.open:
        return "unanswered"
    if today.settled:
        return "met"
    return "authority" if today.authority else "unsure"


def day_of(verdict: Dated[Verdict], as_of: date, outcome: Outcome) -> date | None:
    """Since when an outcome holds, or from when it may be met; ``None`` for always.

    Nor is a day told that rests on a first day that is not known.
    """
    if outcome == "not_yet":
        later = verdict.since(as_of + ONE_DAY)
        return next((d for d, v in later if v.possible and not v.undated), None)
    days = [day for day, _ in verdict.steps if day <= as_of]
    return days[-1] if days and days[-1].year >= FIRST_YEAR else None


def own_text(finding: Finding, outcome: Outcome, words: Translator) -> str:
    """The requirement's sentence for this outcome; empty when it has none that fits."""
    texts, wording = finding.requirement.texts, finding.judgement.worded(outcome)
    instead = _INSTEAD.get(outcome, outcome)
    for key in (f"{outcome}.{wording}", outcome, f"{instead}.{wording}", instead):
        message, figures = texts.get(key, ""), finding.judgement.figures
        if message and _places(message) <= figures.keys():
            return words.text(message, **figures)
    return ""


@lru_cache(maxsize=1024)
def _places(message: str) -> frozenset[str]:
    """The figures that a sentence of the rules wants."""
    return frozenset(_PLACE.findall(message))


def reason(finding: Finding, as_of: date, words: Translator) -> tuple[Outcome, str]:
    """The outcome of a requirement, and its sentence."""
    outcome = outcome_of(finding.verdict, as_of)
    text = own_text(finding, outcome, words)
    return outcome, text or words.text(GENERAL[outcome])


def reasons_json(assessment: Assessment, words: Translator) -> list[dict[str, object]]:
    """Every requirement that was looked at, most decisive first (spec: answers)."""
    found: list[dict[str, object]] = []
    for finding in assessment.findings:
        outcome, text = reason(finding, assessment.as_of, words)
        day = day_of(finding.verdict, assessment.as_of, outcome)
        found.append(
            {
                "requirement": finding.requirement.id,
                "verdict": outcome,
                "from": day.isoformat() if day else None,
                "text": text,
                "sources": list(finding.requirement.sources),
            }
        )
    return found
