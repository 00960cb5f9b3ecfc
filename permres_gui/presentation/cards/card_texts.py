"""What is said of one card: its day, and the reasons that decide."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.answers.open_words import missing_texts
from permres_gui.presentation.cards.after_b import (
    after_b,
    reasons_with_b,
    unreachable,
    years_after_b,
)
from permres_gui.presentation.cards.awaited_day import awaited_text, since_text
from permres_gui.presentation.cards.obstacles import obstacles
from permres_gui.presentation.cards.reason_texts import (
    day_of,
    outcome_of,
    own_text,
    reason,
)
from permres_gui.presentation.cards.requirement_view import told_findings
from permres_gui.presentation.cards.status_words import Outcome
from permres_gui.presentation.context import Context
from permres_gui.presentation.holders.stay_kept import stay_is_safe
from permres_gui.presentation.translator import N_
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.nationality import Nationality
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
        Status.UNDETERMINED: ("authority", "unsure"),
    }
)
"""The outcomes that decide a status, the most telling first; of an open one its doubts."""


def in_hand(context: Context, card: str) -> bool:
    """Whether the person holds this very card."""
    kind = next(each for each in context.library.rulebook.cards if each.id == card)
    return context.case.card.kind in kind.held_cards


def lost_in_hand(context: Context) -> bool:
    """Whether the right that the card in the hand shows is lost."""
    return any(
        each.status is Status.LOST and in_hand(context, each.card)
        for each in context.assessments
    )


def day_text(context: Context, assessment: Assessment) -> str:
    """The day of a card in a few words; empty where there is none."""
    words, today = context.words, context.as_of
    match assessment.status:
        case Status.ELIGIBLE:
            return since_text(assessment.certain_from, today, words)
        case Status.HELD:
            since = context.case.card.right_since
            if not in_hand(context, assessment.card) or not isinstance(
                since, PartialDay
            ):
                return ""
            return words.text("since %(day)s", day=since)
        case Status.NOT_YET if after_b(context, assessment):
            years = years_after_b(context, assessment)
            if years is None:
                return words.text("after the B card")
            return words.text("after the B card, not before %(day)s", day=years)
        case Status.NOT_YET | Status.NEEDS_ADVICE:
            return awaited_text(assessment, words)
        case _:
            return ""


def deciding(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """One to three sentences: why this is the answer."""
    if assessment.status is Status.UNDETERMINED:
        doubts = (text for text, _ in deciding_findings(context, assessment))
        return (*missing_texts(context, assessment), *doubts)[:MOST_REASONS]
    if unreachable(context, assessment):
        return (
            context.words.text(
                "A %(card)s card needs a B card first."
                " Your present stay does not lead to one.",
                card=assessment.card,
            ),
        )
    found = deciding_findings(context, assessment)
    texts = reasons_with_b(context, assessment, found)
    return texts[:MOST_REASONS] or _any_reason(context, assessment)


def deciding_findings(
    context: Context, assessment: Assessment
) -> tuple[tuple[str, Finding], ...]:
    """The findings that decide, the most telling first, each with its sentence.

    What must be judged before a card can be had stands before its years; so does what
    makes a day only possible.
    """
    wanted, before = WANTED[assessment.status], obstacles(assessment)
    found: list[tuple[int, int, int, str, Finding]] = []
    for finding in told_findings(assessment):
        judged = finding in before
        outcome = outcome_of(finding.verdict, context.as_of)
        outcome = "authority" if judged else outcome
        text = own_text(finding, outcome, context.words)
        weight = _weight(finding, context)
        telling = weight or assessment.status is not Status.ELIGIBLE
        if outcome in wanted and text and telling:
            rank = wanted.index(outcome)
            first_of_all = 0 if judged else 1 + _is_sure(assessment, finding)
            found.append((first_of_all, rank, -weight, text, finding))
    found.sort(key=lambda each: each[:3])
    first: dict[str, Finding] = {}
    for *_, text, finding in found:
        first.setdefault(text, finding)
    return tuple(first.items())


def _is_sure(assessment: Assessment, finding: Finding) -> bool:
    """Whether a day that is only possible is so for another reason than this."""
    day = assessment.possible_from
    if assessment.status is not Status.NOT_YET or assessment.certain_from or not day:
        return False
    return finding.verdict.at(day).settled


def nationality_doubt(context: Context) -> tuple[str, ...]:
    """What the rule base says where the nationality is not known."""
    found = (
        own_text(finding, "unsure", context.words)
        for each in context.assessments
        for finding in each.findings
        if isinstance(finding.requirement, Nationality)
        and not finding.verdict.at(context.as_of).settled
    )
    return tuple(text for text in found if text)[:1]


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


def still_valid(context: Context) -> tuple[str, ...]:
    """What stays as it is while the present card is valid: not while it perhaps is."""
    valid, words = context.case.card.valid_until, context.words
    if not stay_is_safe(context):
        return ()
    if not isinstance(valid, PartialDay) or valid.earliest < context.as_of:
        return ()
    if not valid.exact:
        month = N_(
            "This does not change your stay."
            " Your present card is still valid. It expires in %(month)s."
        )
        return (words.text(month, month=valid),)
    day = N_(
        "This does not change your stay. Your present card stays valid until %(day)s."
    )
    return (words.text(day, day=valid.latest),)
