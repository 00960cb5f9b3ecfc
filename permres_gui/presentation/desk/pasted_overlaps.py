"""Two stays that tell the same days, as a question with ready answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from permres_gui.domain.day import PartialDay
from permres_gui.domain.unknown import known
from permres_gui.interview.pasted_answers import LEAVE_OUT
from permres_gui.interview.pasted_overlaps import ALL, told_by, with_answers
from permres_gui.interview.stay_overlaps import stay_overlaps
from permres_gui.presentation.answers.stay_words import stay_words
from permres_gui.presentation.desk.pasted_answers import KEYS
from permres_gui.presentation.views import GapView, ReadyAnswerView

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

    from permres_gui.domain.case import Stay
    from permres_gui.interview.pasted_line import PastedLine
    from permres_gui.interview.pasted_overlaps import OverlapAnswer, Told
    from permres_gui.interview.stay_overlaps import Overlap
    from permres_gui.presentation.answers.choice_words import Titles
    from permres_gui.presentation.translator import Translator

    Named = Callable[[Stay], str]


def overlap_views(
    stays: Iterable[Stay],
    settled: Collection[str],
    lines: Sequence[PastedLine],
    titles: Titles,
    words: Translator,
) -> Iterator[GapView]:
    """Each that nobody said to be right, with an answer for each way to part them."""
    told = told_by(lines)
    for each, answers in with_answers(stay_overlaps(stays, settled), told):
        named = partial(_named, lines=told, titles=titles, words=words)
        question = _question(each, named, words)
        by_key = zip(KEYS, answers, strict=False)
        views = tuple(_answer(key, a, question, named, words) for key, a in by_key)
        yield GapView(question, id=each.name, answers=views)


def _question(overlap: Overlap, named: Named, words: Translator) -> str:
    one, other = named(overlap.one), named(overlap.other)
    if overlap.last is None:
        return words.text(
            "Two stays go on from %(first)s: %(one)s, and %(other)s. Which is right?",
            first=overlap.first,
            one=one,
            other=other,
        )
    if overlap.last == overlap.first:
        return words.text(
            "Two stays tell the same day, %(first)s: %(one)s, and %(other)s. Which is"
            " right?",
            first=overlap.first,
            one=one,
            other=other,
        )
    return words.text(
        "Two stays tell the same days, %(first)s to %(last)s: %(one)s, and"
        " %(other)s. Which is right?",
        first=overlap.first,
        last=overlap.last,
        one=one,
        other=other,
    )


def _answer(
    key: str, told: OverlapAnswer, question: str, named: Named, words: Translator
) -> ReadyAnswerView:
    label = _label(told, named, words)
    shown = words.text("%(what)s: %(answer)s", what=key, answer=label)
    return ReadyAnswerView(key, shown, f"{question} {label}")


def _label(told: OverlapAnswer, named: Named, words: Translator) -> str:
    if told == ALL:
        return words.text("Each stay until the day before the next one")
    if told.stay is None or told.line is None or told.answer is None:
        return words.text("Leave both for now")
    if told.answer == LEAVE_OUT:
        return words.text("Leave out “%(line)s”", line=told.line.text)
    stay = named(told.stay)
    day = PartialDay.parse(told.answer.value)
    if told.answer.kind == "ends-on":
        return words.text("%(stay)s until %(day)s", stay=stay, day=day)
    return words.text("%(stay)s from %(day)s", stay=stay, day=day)


def _named(stay: Stay, lines: Told, titles: Titles, words: Translator) -> str:
    """By its ground; by its line where no ground is known, so that two are told apart."""
    line = lines.get(stay)
    if line is not None and known(stay.ground) is None:
        return words.text("Line “%(line)s”", line=line.text)
    return stay_words(titles, stay.ground, stay.country, words)
