"""How sure the adviser is of each fact on the desk."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.interview.marking import answers_apart, answers_asked, mark_of
from permres_gui.interview.marks import Mark, is_given
from permres_gui.interview.period_marks import marks_of
from permres_gui.interview.session import SURE
from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.answers.guess_words import LONG, SHORT
from permres_gui.presentation.views import (
    ChoiceView,
    FieldView,
    OptionView,
    PeriodListView,
)

if TYPE_CHECKING:
    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import PeriodRowView, QuestionView
    from permres_gui.presentation.views.parts import MarkName


def fact_mark(context: Context, question: Question) -> tuple[MarkName | None, str]:
    """The weakest mark of the answers of a question, and its word."""
    if not context.marks:
        return None, ""
    mark = mark_of(question, context.case, context.marks)
    if mark is None:
        return None, ""
    return mark.value, _of_how_many(context, question, mark)


def _of_how_many(context: Context, question: Question, mark: Mark) -> str:
    """The weakest mark; where only some answers of a form have it, how many."""
    words, apart = context.words, answers_apart(question, context.case)
    number = sum(context.marks.get(path) is mark for path in apart)
    if number == len(apart):
        return words.text(SHORT[mark])
    return words.text(
        "%(mark)s (%(number)s of %(all)s)",
        mark=words.text(SHORT[mark]),
        number=number,
        all=len(apart),
    )


def sure_choice(context: Context, question: Question) -> ChoiceView | None:
    """The three marks to choose from; nothing before an answer is there."""
    if not any(is_given(context.case, path) for path in answers_asked(question)):
        return None
    words = context.words
    now = mark_of(question, context.case, context.marks)
    if question.periods:
        return marks_to_choose(words.text("How sure is all of this list?"), now, words)
    return marks_to_choose(words.text("How sure is this?"), now, words)


def sures_apart(
    context: Context, question: Question
) -> tuple[tuple[str, ChoiceView], ...]:
    """For each answer of a form its path and the marks to choose from."""
    return tuple(
        (path, _sure_of(context, question, path))
        for path in answers_apart(question, context.case)
    )


def _sure_of(context: Context, question: Question, path: str) -> ChoiceView:
    words = context.words
    part = next(each.label for each in question.parts if each.id == path)
    name = label_of(path, words) if path in LABELS else words.text(part)
    said = words.text("How sure: %(answer)s", answer=name)
    return marks_to_choose(said, context.marks.get(path), words)


def marks_to_choose(name: str, now: Mark | None, words: Translator) -> ChoiceView:
    """The three marks, and none."""
    options = tuple(
        OptionView(mark.value, words.text(LONG[mark]), selected=mark is now)
        for mark in Mark
    )
    return ChoiceView(name, options, compact=True, blank=words.text("Not said"))


def pasted_sure(name: str | None, words: Translator) -> ChoiceView:
    """The mark of all that pasted lines add."""
    now = Mark(name) if name else None
    return marks_to_choose(words.text("How sure are these lines?"), now, words)


def each_period_marked(
    context: Context, question: Question, view: QuestionView
) -> QuestionView:
    """The question of a list with the mark of each period, and a field to choose it."""
    listed = view.control
    if not isinstance(listed, PeriodListView):
        return view
    words = context.words
    marks = marks_of(context.marks, context.case, question.fields[0])
    choice = {mark: _field(mark, words) for mark in (None, *Mark)}
    pairs = zip(listed.rows, marks, strict=True)
    rows = tuple(_row(row, mark, choice[mark], words) for row, mark in pairs)
    kinds = tuple(
        replace(kind, fields=(*kind.fields, choice[None])) for kind in listed.kinds
    )
    return replace(view, control=replace(listed, rows=rows, kinds=kinds))


def _row(
    row: PeriodRowView, mark: Mark | None, choice: FieldView, words: Translator
) -> PeriodRowView:
    fields = (*row.fields, choice)
    if mark is None:
        return replace(row, fields=fields)
    said = words.text(SHORT[mark])
    spoken = f"{row.edit_spoken}, {said}"
    return replace(
        row, fields=fields, mark=mark.value, mark_word=said, edit_spoken=spoken
    )


def _field(mark: Mark | None, words: Translator) -> FieldView:
    name = words.text("How sure is this?")
    return FieldView(id=SURE, label=name, control=marks_to_choose(name, mark, words))
