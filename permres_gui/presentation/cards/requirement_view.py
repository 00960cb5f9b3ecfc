"""What a card asks: every requirement with its outcome, its sentence, its sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from permres_gui.presentation.answers.open_words import open_texts
from permres_gui.presentation.cards.after_b import told_with_b
from permres_gui.presentation.cards.reason_texts import outcome_of, reason
from permres_gui.presentation.cards.status_words import OUTCOME_ICONS, outcome_word
from permres_gui.presentation.context import Context
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import Translator
from permres_gui.presentation.views import RequirementView
from permres_gui.rules.assessment import COMMON, Assessment, Status
from permres_gui.rules.requirement import Finding

FEW = 2
"""So many that are met are no long list."""


def requirement_view(
    context: Context, finding: Finding, title: str = ""
) -> RequirementView:
    """One requirement; ``title`` says something else than its own title."""
    found = told_with_b(context, finding)
    outcome, text = found or reason(finding, context.as_of, context.words)
    if waiting := waits_for(finding, context.as_of):
        text = " ".join(open_texts(context, waiting))
    required = finding.requirement
    return RequirementView(
        OUTCOME_ICONS[outcome],
        outcome_word(outcome, context.words),
        title or context.words.text(required.title),
        text,
        sources_view(context.cited(required), context.library.sources, context.words),
    )


def waits_for(finding: Finding, as_of: date) -> frozenset[str]:
    """The fields that must be asked before it can be said whether this is met."""
    if outcome_of(finding.verdict, as_of) != "unanswered":
        return frozenset()
    return finding.verdict.at(as_of).open


def listed_findings(assessment: Assessment) -> tuple[Finding, ...]:
    """The findings for a list of what a card asks.

    A question that was not asked is none of them where it can change nothing.
    """
    wanted = frozenset(assessment.missing)
    return tuple(
        each
        for each in told_findings(assessment)
        if not (fields := waits_for(each, assessment.as_of)) or fields & wanted
    )


def met_title(views: Sequence[RequirementView], words: Translator) -> str:
    """What stands over the requirements that are met; nothing for a few."""
    met = sum(each.status == OUTCOME_ICONS["met"] for each in views)
    if met <= FEW:
        return ""
    folded = met if met < len(views) else met - 1  # of nothing but met the first stays
    return words.plural(
        "%(number)s requirement is met", "%(number)s requirements are met", folded
    )


def told_findings(assessment: Assessment) -> Sequence[Finding]:
    """The findings that explain the answer.

    Once it is yes, other ways to the same card add nothing; where what every way
    asks can never be met, the ways themselves explain nothing.
    """
    findings = assessment.findings
    if assessment.status is Status.ELIGIBLE:
        ways: tuple[str, ...] = (COMMON, *assessment.routes[:1])
        return [each for each in findings if each.route in ways]
    common = [each for each in findings if each.route == COMMON]
    hopeless = any(_never(each, assessment.as_of) for each in common)
    return common if hopeless else findings


def _never(finding: Finding, as_of: date) -> bool:
    return not any(each.possible for _, each in finding.verdict.since(as_of))
