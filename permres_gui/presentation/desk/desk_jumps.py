"""From an answer to the fact that decides it, and from a fact to what uses it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from permres_gui.interview.asking import concerns, waits_for
from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_row import card_row
from permres_gui.presentation.cards.card_texts import deciding_findings
from permres_gui.presentation.cards.requirement_view import told_findings
from permres_gui.presentation.desk.deciding_facts import (
    by_weight,
    deciding_field,
    deciding_period,
)
from permres_gui.presentation.desk.desk_links import CARD, CHANGES, FACT
from permres_gui.presentation.in_a_row import in_a_row
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


def _facts(context: Context, assessment: Assessment) -> tuple[LinkView, ...]:
    """To the facts that decide, the first of them first, each once."""
    links: dict[str, LinkView] = {}
    for each in _deciding_facts(context, assessment):
        links.setdefault(each.label, each)
    return tuple(links.values())[:MOST_FACTS]


def _deciding_facts(context: Context, assessment: Assessment) -> Iterator[LinkView]:
    """For each question; two may ask for the same fact."""
    words = context.words
    found = _deciding(context, assessment)
    for question in _resting_on(context, assessment, found):
        field = deciding_field(found, question, assessment.missing)
        waiting = (each for each in question.fields if each in assessment.missing)
        named = field or next(waiting, "")
        fact = label_of(named, words) if named in LABELS else ""
        fact = fact or question_label(question, words)
        label = words.text("To the fact that decides: %(fact)s", fact=fact)
        place = field or _period(context, found, question)
        to = f"{FACT}{question.id}:{place}" if place else f"{FACT}{question.id}"
        yield LinkView(to, label, "edit")


def _period(context: Context, found: Finding | None, question: Question) -> str:
    place = deciding_period(context, found, question) if found is not None else None
    return "" if place is None else str(place)


def _deciding(context: Context, assessment: Assessment) -> Finding | None:
    """What was found about the requirement that decides, where one does."""
    telling = [finding for _, finding in deciding_findings(context, assessment)]
    return next(iter(telling or told_findings(assessment)), None)


def _resting_on(
    context: Context, assessment: Assessment, found: Finding | None
) -> tuple[Question, ...]:
    """The questions that the deciding requirement looks at, the weightiest first."""
    concerned = [
        each
        for each in context.interview.questions
        if concerns(each, context.case, context.as_of)
    ]
    if assessment.status is Status.UNDETERMINED:
        return tuple(e for e in concerned if waits_for(e, assessment.missing))
    if found is None:
        return ()
    return by_weight(context, found, concerned)


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
