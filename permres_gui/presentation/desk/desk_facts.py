"""The facts of a client by question: what was answered, and what is still open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.asking import concerns, given, is_told, not_known, waits_for
from permres_gui.interview.steps import may_decide
from permres_gui.presentation.answers.answer_rows import answer_rows
from permres_gui.presentation.desk.desk_jumps import question_label
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.sure_view import fact_mark
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import DeskFactView, DeskTopicView, FactState

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

WORDS: Final[Mapping[FactState, str]] = MappingProxyType(
    {
        "given": N_("filled in"),
        "open": N_("still open"),
        "unknown": N_("not known"),
        "blank": N_("not filled in"),
    }
)
NO_ANSWER = "–"


def matters(context: Context, question: Question, wanted: tuple[str, ...]) -> bool:
    """Whether an answer is there, is waited for, or may tell of an event."""
    if not concerns(question, context.case, context.as_of):
        return False
    if waits_for(question, wanted) or given(question, context.case):
        return True
    rulebook = context.library.rulebook
    return question.event and may_decide(
        question, context.case, context.as_of, rulebook
    )


def desk_topics(
    context: Context,
    questions: list[Question],
    wanted: tuple[str, ...],
    at_odds: Collection[str],
) -> Iterator[DeskTopicView]:
    """The topics with a question that matters, each with its facts."""
    for topic in context.interview.topics:
        asked = [each for each in questions if each.topic == topic.id]
        facts = [desk_fact(context, each, wanted, at_odds) for each in asked]
        if facts:
            yield DeskTopicView(context.words.text(topic.label), tuple(facts))


def desk_fact(
    context: Context,
    question: Question,
    wanted: tuple[str, ...],
    at_odds: Collection[str],
) -> DeskFactView:
    """One question as a line: its answer, its state, its mark."""
    words, state = context.words, _state(context, question, wanted)
    label, word = question_label(question, words), words.text(WORDS[state])
    answer = _told(context, question, label) if state == "given" else ""
    spoken = words.text(
        "%(question)s %(answer)s", question=label, answer=answer or word
    )
    mark, sure = fact_mark(context, question)
    odd = words.text("Does not fit another answer") if question.id in at_odds else ""
    spoken = ", ".join(filter(None, (spoken, sure, odd)))
    told = answer or NO_ANSWER
    return DeskFactView(question.id, label, told, state, word, spoken, mark, sure, odd)


def _told(context: Context, question: Question, label: str) -> str:
    """The answers of a question; of several, each after its own few words."""
    words = context.words
    told = [
        str(text)
        if name == label
        else words.text("%(what)s: %(answer)s", what=name, answer=str(text))
        for _, name, text in answer_rows(context, question)
    ]
    apart = list(dict.fromkeys(told))
    return in_a_row(_ends(apart, words) if question.periods else apart, words)


def _ends(periods: list[str], words: Translator) -> list[str]:
    """Of a long history the first and the last period; all of them stand in its list."""
    between = len(periods) - 2
    if between <= 1:
        return periods
    left_out = words.plural(
        "%(number)s period in between", "%(number)s periods in between", between
    )
    return [periods[0], left_out, periods[-1]]


def _state(context: Context, question: Question, wanted: tuple[str, ...]) -> FactState:
    if not_known(question, context.case):
        return "unknown"
    if is_told(question, context.case):
        return "given"
    waited = waits_for(question, wanted)
    return "open" if waited or not question.event else "blank"
