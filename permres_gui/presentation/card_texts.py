"""What is said of one card: its day, and the reasons that decide."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.context import Context
from permres_gui.presentation.reason_texts import (
    day_of,
    outcome_of,
    own_text,
    reason,
)
from permres_gui.presentation.requirement_view import told_findings
from permres_gui.presentation.status_words import Outcome
from permres_gui.presentation.translator import Translator
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.requirement import Finding

MOST_REASONS = 3


WANTED: Final[Mapping[Status, tuple[Outcome, ...]]] = MappingProxyType(
    {
        Status.ELIGIBLE: ("met",),
        Status.HELD: ("met",),
        Status.NOT_YET: ("not_yet", "authority", "unsure", "unanswered"),
        Status.NEEDS_ADVICE: ("authority", "unsure", "not_yet"),
        Status.NOT_ELIGIBLE: ("not_met",),
        Status.LOST: ("not_met",),
        Status.UNDETERMINED: ("unanswered",),
    }
)
"""The outcomes that decide a status, the most telling first."""


def in_hand(context: Context, card: str) -> bool:
    """Whether the person holds this very card."""
    kind = next(each for each in context.library.rulebook.cards if each.id == card)
    return context.case.card.kind in kind.held_cards


def unreachable(context: Context, assessment: Assessment) -> bool:
    """Whether only a card that cannot be had leads to this one: K without a B card."""
    coming = assessment.status is Status.NOT_YET and assessment.card == "K"
    if not coming or assessment.possible_from or assessment.certain_from:
        return False
    return context.of("B").status in {Status.NOT_ELIGIBLE, Status.LOST}


def day_text(context: Context, assessment: Assessment) -> str:
    """The day of a card in a few words; empty where there is none."""
    words, certain = context.words, assessment.certain_from
    possible, today = assessment.possible_from, context.as_of
    match assessment.status:
        case Status.ELIGIBLE:
            return _since(certain, today, words)
        case Status.HELD:
            since = context.case.card.right_since
            if not in_hand(context, assessment.card) or not isinstance(
                since, PartialDay
            ):
                return ""
            return words.text("since %(day)s", day=since)
        case Status.NOT_YET if certain is not None:
            return words.text("from %(day)s", day=certain)
        case Status.NOT_YET if possible is not None:
            return words.text("perhaps from %(day)s", day=possible)
        case Status.NOT_YET if assessment.card == "K" and not unreachable(
            context, assessment
        ):
            return words.text("after the B card")
        case Status.NEEDS_ADVICE if certain is not None:
            return words.text("possible from %(day)s", day=certain)
        case Status.NEEDS_ADVICE if possible is not None:
            return words.text("perhaps from %(day)s", day=possible)
        case _:
            return ""


def _since(day: date | None, today: date, words: Translator) -> str:
    if day is None or day >= today:
        return words.text("from today")
    return words.text("since %(day)s", day=day)


def deciding(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """One to three sentences: why this is the answer."""
    if assessment.status is Status.UNDETERMINED:
        return missing_texts(context, assessment)[:MOST_REASONS]
    if unreachable(context, assessment):
        return (
            context.words.text(
                "A %(card)s card needs a B card first."
                " Your present stay does not lead to one.",
                card=assessment.card,
            ),
        )
    texts = tuple(text for text, _ in deciding_findings(context, assessment))
    return texts[:MOST_REASONS] or _any_reason(context, assessment)


def deciding_findings(
    context: Context, assessment: Assessment
) -> tuple[tuple[str, Finding], ...]:
    """The findings that decide, the most telling first, each with its sentence."""
    wanted = WANTED[assessment.status]
    found: list[tuple[int, int, str, Finding]] = []
    for finding in told_findings(assessment):
        outcome = outcome_of(finding.verdict, context.as_of)
        text = own_text(finding, outcome, context.words)
        weight = _weight(finding, context)
        telling = weight or assessment.status is not Status.ELIGIBLE
        if outcome in wanted and text and telling:
            found.append((wanted.index(outcome), -weight, text, finding))
    found.sort(key=lambda each: each[:2])
    first: dict[str, Finding] = {}
    for _, _, text, finding in found:
        first.setdefault(text, finding)
    return tuple(first.items())


def _weight(finding: Finding, context: Context) -> int:
    """The requirement that came, or comes, last decides the day."""
    outcome = outcome_of(finding.verdict, context.as_of)
    if outcome not in {"met", "not_yet"}:
        return 0
    day = day_of(finding.verdict, context.as_of, outcome)
    if day is None:
        return 0 if outcome == "met" else date.max.toordinal()
    return day.toordinal()


def _any_reason(context: Context, assessment: Assessment) -> tuple[str, ...]:
    findings = told_findings(assessment)
    return tuple(reason(each, context.as_of, context.words)[1] for each in findings[:1])


def missing_texts(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """The questions for whose answers a card still waits."""
    headings = [
        context.words.text(question.heading)
        for question in context.interview.questions
        if set(question.fields) & set(assessment.missing)
    ]
    if not headings:
        return (context.words.text("Some answers are still missing."),)
    return tuple(
        context.words.text("This question is still open: %(question)s", question=each)
        for each in dict.fromkeys(headings)
    )


def still_valid(context: Context) -> tuple[str, ...]:
    """What stays as it is while the present card is valid."""
    valid = context.case.card.valid_until
    lost = any(each.status is Status.LOST for each in context.assessments)
    if lost or not isinstance(valid, PartialDay) or valid.latest < context.as_of:
        return ()
    return (
        context.words.text(
            "This does not change your stay."
            " Your present card stays valid until %(day)s.",
            day=valid,
        ),
    )
