"""A card that follows the B card, and what is said of it while there is no B card."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from permres_gui.presentation.cards.obstacles import obstacles
from permres_gui.presentation.cards.reason_texts import day_of, outcome_of, own_text
from permres_gui.presentation.cards.status_words import Outcome
from permres_gui.presentation.context import Context
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.uninterrupted_residence import UninterruptedResidence
from permres_gui.rules.kinds.unlimited_stay import UnlimitedStay
from permres_gui.rules.requirement import Finding

Told = Sequence[tuple[str, Finding]]
"""Sentences, each with the finding that it is about."""


def unreachable(context: Context, assessment: Assessment) -> bool:
    """Whether only a card that cannot be had leads to this one: K without a B card."""
    return _undated(assessment) and _no_b(context)


def after_b(context: Context, assessment: Assessment) -> bool:
    """Whether no more is known than that this card follows the B card."""
    return _undated(assessment) and not _no_b(context)


def years_after_b(context: Context, assessment: Assessment) -> date | None:
    """The day of the years that a B card which comes before them does not spare."""
    finding = next(filter(_is_years, assessment.findings), None)
    other_ways = len(assessment.routes) != 1
    if finding is None or other_ways or not after_b(context, assessment):
        return None
    outcome = outcome_of(finding.verdict, context.as_of)
    day = day_of(finding.verdict, context.as_of, outcome)
    waited = outcome == "not_yet" and day is not None
    return day if waited and day > _day_of_b(context) else None  # type: ignore[operator]  # waited: there is a day


def reasons_with_b(
    context: Context, assessment: Assessment, told: Told
) -> tuple[str, ...]:
    """The sentences that decide, with what holds of the B card before this one."""
    words, texts = context.words, tuple(text for text, _ in told)
    if first := _years_text(context, assessment):
        return first, *(text for text, each in told if not _is_said(each))
    apart = [text for text, each in told if _is_unlimited(each)]
    if apart and _no_b(context) and any(map(_is_unlimited, obstacles(assessment))):
        law = words.text(
            "By law a B card comes first, and your present stay does not lead to a B card."
        )
        return (*apart, law, *(text for text in texts if text not in apart))
    return texts


def told_with_b(context: Context, finding: Finding) -> tuple[Outcome, str] | None:
    """What a list says of the unlimited stay, where its own sentence does not hold."""
    waits = outcome_of(finding.verdict, context.as_of) == "not_yet"
    if not _is_unlimited(finding) or not waits:
        return None
    assessment, words = context.of("K"), context.words
    if unreachable(context, assessment):
        return "not_met", own_text(finding, "not_met", words)
    if _no_b(context) and finding in obstacles(assessment):
        return "not_yet", own_text(finding, "authority", words)
    years = _years_text(context, assessment)
    return ("not_yet", years) if years else None


def _years_text(context: Context, assessment: Assessment) -> str:
    day = years_after_b(context, assessment)
    if day is None:
        return ""
    return context.words.text(
        "First you need the B card. Then your years of regular stay must be complete"
        " too: on %(day)s.",
        day=day,
    )


def _undated(assessment: Assessment) -> bool:
    coming = assessment.status is Status.NOT_YET and assessment.card == "K"
    return coming and not (assessment.possible_from or assessment.certain_from)


def _no_b(context: Context) -> bool:
    return context.of("B").status in {Status.NOT_ELIGIBLE, Status.LOST}


def _day_of_b(context: Context) -> date:
    """The sure day of the B card, else the first possible one."""
    found = context.of("B")
    return max(context.as_of, found.certain_from or found.possible_from or date.min)


def _is_years(finding: Finding) -> bool:
    return isinstance(finding.requirement, UninterruptedResidence)


def _is_unlimited(finding: Finding) -> bool:
    return isinstance(finding.requirement, UnlimitedStay)


def _is_said(finding: Finding) -> bool:
    return _is_years(finding) or _is_unlimited(finding)
