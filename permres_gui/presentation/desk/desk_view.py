"""All facts of a client on one page, beside what they mean for each card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from permres_gui.interview.steps import missing
from permres_gui.presentation.answers.guess_words import no_card_rests
from permres_gui.presentation.day_field import day_field
from permres_gui.presentation.desk.desk_facts import desk_topics, matters
from permres_gui.presentation.desk.desk_jumps import desk_row, uses_of
from permres_gui.presentation.desk.desk_menu import desk_menu
from permres_gui.presentation.desk.desk_warnings import desk_warnings
from permres_gui.presentation.desk.idle_facts import idle_fact
from permres_gui.presentation.sure_view import sure_choice, sures_apart
from permres_gui.presentation.timelines.timeline_view import timeline_view
from permres_gui.presentation.views import (
    ChoiceView,
    DeskView,
    LinkView,
    ProblemView,
    QuestionView,
)
from permres_gui.records import dataclass

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator


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
    asked = [each for each in questions if matters(context, each, wanted)]
    rest = [each for each in questions if each not in asked]
    computed_for = words.text("Computed for")
    at_odds = {link.id for each in desk.problems for link in each.links}
    return DeskView(
        heading=words.text("Everything on one page"),
        day_label=computed_for,
        day=day_field(computed_for, context.as_of.isoformat(), words, context.as_of),
        facts_title=words.text("Facts of your client"),
        topics=tuple(desk_topics(context, asked, wanted, at_odds)),
        idle_title=words.plural(
            "Does not matter here: %(number)s question",
            "Does not matter here: %(number)s questions",
            len(rest),
        ),
        idle_hint=words.text("No answer here changes a card now. Each line says why.")
        if rest
        else "",
        idle=tuple(idle_fact(context, each, at_odds) for each in rest),
        question=desk.question,
        answers_title=words.text("Answers on %(day)s", day=context.as_of),
        menu_label=words.text("Menu"),
        menu=desk_menu(words),
        not_to_miss=tuple(desk_warnings(context)),
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
        calendar=LinkView("calendar", words.text("Save reminders for your calendar")),
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
        sures=_sures(context, desk),
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


def _sures(context: Context, desk: Desk) -> tuple[tuple[str, ChoiceView], ...]:
    """For each answer of the form that lies open."""
    if desk.question is None:
        return ()
    return sures_apart(context, context.interview.of(desk.question.id))
