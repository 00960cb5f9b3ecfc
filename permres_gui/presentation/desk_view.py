"""All facts of a client on one page, beside what they mean for each card."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.asking import concerns, given, is_told, not_known, waits_for
from permres_gui.interview.steps import missing
from permres_gui.presentation.answers_view import answer_rows
from permres_gui.presentation.desk_jumps import desk_row, question_label, uses_of
from permres_gui.presentation.field_views import FieldMaker
from permres_gui.presentation.guess_words import no_card_rests
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.sure_view import fact_mark, sure_choice
from permres_gui.presentation.timeline_view import timeline_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    ChoiceView,
    DeskFactView,
    DeskTopicView,
    DeskView,
    FactState,
    LinkView,
    ProblemView,
    QuestionView,
)
from permres_gui.records import dataclass

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


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies open on the desk, and which steps can be undone or done again."""

    question: QuestionView | None = None
    problems: tuple[ProblemView, ...] = ()
    undo: bool = False
    redo: bool = False
    guesses_known: bool = True
    """Whether the rules were asked about guesses since the last step."""
    turns: int = 0
    """How often other answers came in sight than those that were filled in."""


def desk_view(context: Context, desk: Desk) -> DeskView:
    """The page for the answers so far."""
    words, wanted = context.words, missing(context.assessments)
    questions = context.interview.questions
    matters = [each for each in questions if _matters(context, each, wanted)]
    rest = [each for each in questions if each not in matters]
    law = context.library.rulebook.law
    maker = FieldMaker(context.case, law, words, context.as_of)
    at_odds = {link.id for each in desk.problems for link in each.links}
    return DeskView(
        heading=words.text("Everything on one page"),
        day_label=words.text("Computed for"),
        day=maker.day(words.text("Computed for"), context.as_of.isoformat()),
        facts_title=words.text("Facts of your client"),
        topics=tuple(_topics(context, matters, wanted, at_odds)),
        idle_title=words.plural(
            "Does not matter here: %(number)s question",
            "Does not matter here: %(number)s questions",
            len(rest),
        ),
        idle=tuple(_fact(context, each, wanted, at_odds) for each in rest),
        question=desk.question,
        answers_title=words.text("Answers on %(day)s", day=context.as_of),
        cards=tuple(desk_row(context, each) for each in context.assessments),
        shown_day=context.as_of.isoformat(),
        other_day=_other_day(context),
        to_today=words.text("Back to today"),
        undo=words.text("Undo"),
        redo=words.text("Redo"),
        copy=words.text("Copy the explanation"),
        copied=words.text("Copied. No person is named.")
        if context.what_if is None
        else words.text("Copied as told, not the what-if. No person is named."),
        worked_case=LinkView("worked-case", words.text("Save as a worked case")),
        sheet=words.text("Sheet for your client"),
        coming=words.text("What changes when"),
        can_undo=desk.undo,
        can_redo=desk.redo,
        problems=desk.problems,
        problems_title=_number_of_problems(len(desk.problems), words),
        timeline=timeline_view(context),
        uses=_uses(context, desk),
        uses_title=words.text("Used by"),
        compare=words.text("Compare the cards"),
        sure=_sure(context, desk),
        guesses=no_card_rests(context) if desk.guesses_known else "",
        turns=desk.turns,
    )


def _other_day(context: Context) -> str:
    """That the answers are not those of today."""
    if not context.other_day:
        return ""
    return context.words.text("Not today, but %(day)s", day=context.as_of)


def _number_of_problems(number: int, words: Translator) -> str:
    if not number:
        return ""
    return words.plural("%(number)s contradiction", "%(number)s contradictions", number)


def _uses(context: Context, desk: Desk) -> tuple[LinkView, ...]:
    """Of the question that lies open, the requirements that look at it."""
    if desk.question is None:
        return ()
    return uses_of(context, context.interview.of(desk.question.id))


def _sure(context: Context, desk: Desk) -> ChoiceView | None:
    """For the question that lies open, once it is answered."""
    if desk.question is None:
        return None
    return sure_choice(context, context.interview.of(desk.question.id))


def _matters(context: Context, question: Question, wanted: tuple[str, ...]) -> bool:
    """Whether an answer is there, is waited for, or may tell of an event."""
    if not concerns(question, context.case, context.as_of):
        return False
    waited = waits_for(question, wanted)
    return question.event or waited or given(question, context.case)


def _topics(
    context: Context,
    questions: list[Question],
    wanted: tuple[str, ...],
    at_odds: Collection[str],
) -> Iterator[DeskTopicView]:
    for topic in context.interview.topics:
        asked = [each for each in questions if each.topic == topic.id]
        facts = [_fact(context, each, wanted, at_odds) for each in asked]
        if facts:
            yield DeskTopicView(context.words.text(topic.label), tuple(facts))


def _fact(
    context: Context,
    question: Question,
    wanted: tuple[str, ...],
    at_odds: Collection[str],
) -> DeskFactView:
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
