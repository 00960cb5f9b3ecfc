"""From an answer to the fact that decides it, and from a fact to what uses it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.interview.asking import concerns, given, waits_for
from permres_gui.presentation.answer_labels import LABELS, label_of
from permres_gui.presentation.card_name import card_name
from permres_gui.presentation.card_row import card_row
from permres_gui.presentation.card_texts import deciding_findings
from permres_gui.presentation.desk_links import CARD, CHANGES, FACT
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.requirement_view import told_findings
from permres_gui.presentation.views import LinkView
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.fields_used import uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import CardRowView
    from permres_gui.rules.requirement import Finding

MOST_FACTS: Final = 3


def desk_row(context: Context, assessment: Assessment) -> CardRowView:
    """A card on the desk: also what leads to its facts and to what would change it."""
    row = card_row(context, assessment)
    label = context.words.text("What would change this?")
    more = LinkView(f"{CHANGES}{assessment.card}", label, "right")
    return replace(
        row,
        links=(*_facts(context, assessment), more, *row.links),
        links_first=True,
    )


def _facts(context: Context, assessment: Assessment) -> Iterator[LinkView]:
    """To the facts that decide, in the order of the questions."""
    words = context.words
    for question in deciding_questions(context, assessment)[:MOST_FACTS]:
        fact = question_label(question, words)
        label = words.text("To the fact that decides: %(fact)s", fact=fact)
        period = _deciding_period(context, assessment, question)
        place = "" if period is None else f":{period}"
        yield LinkView(f"{FACT}{question.id}{place}", label, "edit")


def _deciding_period(
    context: Context, assessment: Assessment, question: Question
) -> int | None:
    """The place of the stay from whose first day, or in which, the years are counted."""
    found, stays = _deciding(context, assessment), known(context.case.stays)
    start = found.judgement.figures.get("start") if found is not None else None
    if question.fields[0] != "stays" or not stays or not isinstance(start, date):
        return None
    begun = [
        (first.earliest, number)
        for number, first in enumerate(each.first for each in stays)
        if isinstance(first, PartialDay) and first.earliest <= start
    ]
    return max(begun)[1] if begun else None


def _deciding(context: Context, assessment: Assessment) -> Finding | None:
    """What was found about the requirement that decides, where one does."""
    telling = [finding for _, finding in deciding_findings(context, assessment)]
    return next(iter(telling or told_findings(assessment)), None)


def deciding_questions(
    context: Context, assessment: Assessment
) -> tuple[Question, ...]:
    """The questions whose answers the deciding requirement looks at."""
    concerned = [
        each
        for each in context.interview.questions
        if concerns(each, context.case, context.as_of)
    ]
    if assessment.status is Status.UNDETERMINED:
        return tuple(e for e in concerned if waits_for(e, assessment.missing))
    found = _deciding(context, assessment)
    if found is None:
        return ()
    requirement = found.requirement
    return tuple(
        each
        for each in concerned
        if given(each, context.case) and uses(requirement, each.fields)
    )


def uses_of(context: Context, question: Question) -> tuple[LinkView, ...]:
    """For each card the requirements that were looked at and use this question."""
    found = []
    for each in context.assessments:
        titles = dict.fromkeys(
            context.words.text(finding.requirement.title)
            for finding in each.findings
            if uses(finding.requirement, question.fields)
        )
        if titles:
            label = context.words.text(
                "%(card)s: %(requirements)s",
                card=card_name(context, each.card),
                requirements=in_a_row(titles, context.words),
            )
            found.append(LinkView(f"{CARD}{each.card}", label, "right"))
    return tuple(found)


def question_label(question: Question, words: Translator) -> str:
    """The field in a few words, else the question itself."""
    named = [path for path in question.fields if path in LABELS]
    return label_of(named[0], words) if named else words.text(question.heading)
