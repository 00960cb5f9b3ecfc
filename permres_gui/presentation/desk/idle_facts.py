"""The questions that do not matter for this client, each with the reason."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.desk.desk_facts import desk_fact
from permres_gui.presentation.in_a_row import in_a_row

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from permres_gui.interview.questions import Question
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.views import DeskFactView


def idle_fact(
    context: Context, question: Question, at_odds: Collection[str]
) -> DeskFactView:
    """The line of a question of which nothing depends; a told answer stands in it."""
    line = desk_fact(context, question, (), at_odds)
    if line.state not in ("open", "blank"):
        return line
    why = _why(context, question)
    spoken = context.words.text("%(what)s: %(answer)s", what=line.label, answer=why)
    return replace(line, state="blank", word=why, spoken=spoken)


def _why(context: Context, question: Question) -> str:
    words, when = context.words, question.when
    holds = when is None or when.holds(context.case, context.as_of)
    if when is None or holds is True:
        return words.text("no card depends on it now")
    if holds is None:
        asked = _labels(context, when.missing(context.case))
        if asked:
            return words.text("only after: %(facts)s", facts=asked)
        return words.text("only once more is known")
    told = _labels(context, when.ruled_out_by(context.case, context.as_of))
    return words.text("ruled out by: %(facts)s", facts=told)


def _labels(context: Context, paths: Iterable[str]) -> str:
    names = [label_of(path, context.words) for path in paths if path in LABELS]
    return in_a_row(dict.fromkeys(names), context.words)
