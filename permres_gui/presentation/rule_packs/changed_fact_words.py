"""A fact that would be otherwise in plain words, and what would make it so."""

from __future__ import annotations

from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer, as_text
from permres_gui.domain.unknown import Unknown, known
from permres_gui.interview.fact import applied, value_of
from permres_gui.interview.period_rows import in_record
from permres_gui.interview.searched_answers import CENT
from permres_gui.presentation.answers.answer_labels import label_of
from permres_gui.presentation.answers.answer_words import answer_words
from permres_gui.presentation.answers.period_words import period_words
from permres_gui.presentation.answers.stay_words import stay_words
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from collections.abc import Mapping

    from permres_gui.interview.fact import Fact
    from permres_gui.interview.questions import How, Question
    from permres_gui.presentation.context import Context

HOWS: Final[Mapping[How, str]] = MappingProxyType(
    {
        "found": N_("if this turns out to be so"),
        "shown": N_("if this is so and a paper shows it"),
        "changed": N_("if this becomes so"),
    }
)
OF_PERIODS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "stays.proof": N_("Paper of the first day"),
        "stays.ground": N_("Ground of the stay"),
        "absences.reason": N_("Reason of the journey"),
        "absences.commune_told": N_("Municipality told before leaving"),
        "absences.centre_kept": N_("Ties with Belgium proved"),
    }
)
"""Parts of a period in a few words, where the editor asks for them with a question."""


def how_words(context: Context, fact: Fact) -> str:
    """What would make it so; nobody is told to say what is not."""
    return context.words.text(HOWS[fact.how])


def fact_words(context: Context, fact: Fact, also: tuple[Fact, ...] = ()) -> str:
    """The fact in one line; ``also`` are other answers that would do the same."""
    match fact.by:
        case "amount":
            return _amount(context, fact)
        case "less":
            return _less(context, fact)
        case "renewed":
            return context.words.text("The residence card is renewed and valid today")
        case "earlier" | "shorter":
            return _searched_day(context, fact)
        case _:
            told = dict.fromkeys(_answer(context, each) for each in (fact, *also))
            return _told(context, fact, " / ".join(told))


def _amount(context: Context, fact: Fact) -> str:
    words, enough = context.words, Decimal(fact.value)
    now = known(context.case.means.monthly_net)
    if now is None:
        return words.text("At least %(amount)s a month", amount=enough)
    return words.text(
        "%(more)s more a month: at least %(amount)s",
        more=enough - now,
        amount=enough,
    )


def _less(context: Context, fact: Fact) -> str:
    enough = Decimal(fact.value) + CENT
    now = known(context.case.means.monthly_net) or enough
    return context.words.text(
        "Less than %(amount)s a month: now %(more)s above that",
        amount=enough,
        more=now - enough,
    )


def _searched_day(context: Context, fact: Fact) -> str:
    day = PartialDay.parse(fact.value)
    period = _period(context, fact)
    if fact.by == "shorter":
        return context.words.text(
            "%(period)s. Back in Belgium on %(day)s at the latest",
            period=period,
            day=day,
        )
    return context.words.text(
        "%(period)s. The same kind of paper shows %(day)s or earlier",
        period=period,
        day=day,
    )


def _told(context: Context, fact: Fact, told: str) -> str:
    """What it would be, and what it is now: "Dependants: 2 instead of 1"."""
    words, now = context.words, _now(context, fact)
    if now:
        said = words.text("%(answer)s (now: %(now)s)", answer=told, now=now)
    elif value_of(context.case, fact) is None:
        said = words.text("%(answer)s (now: still open)", answer=told)
    else:
        said = words.text("%(answer)s (now: not known)", answer=told)
    what = _name(context, fact)
    if fact.row is None:
        return words.text("%(what)s: %(answer)s", what=what, answer=said)
    return words.text(
        "%(period)s. %(what)s: %(answer)s",
        period=_period(context, fact),
        what=what,
        answer=said,
    )


def _name(context: Context, fact: Fact) -> str:
    """The field in a few words, never as the question that asks for it."""
    if fact.row is None:
        return label_of(fact.path, context.words)
    own = OF_PERIODS.get(fact.path)
    question = context.interview.of(fact.question)
    return context.words.text(own or _part_label(question, fact.path)).rstrip(
        " ?\u00a0"
    )


def _now(context: Context, fact: Fact) -> str:
    """The answer as it stands; empty where it is not known."""
    value = value_of(context.case, fact)
    if value is None or isinstance(value, Unknown):
        return ""
    for each in context.interview.of(fact.question).options:
        sets = each.sets or {fact.path: each.value}
        if fact.row is None and fact.path in sets and _holds(context, sets):
            return context.words.text(each.title)
    return answer_words(context.titles, fact.path, value, context.words)


def _holds(context: Context, sets: Mapping[str, str]) -> bool:
    """Whether the answers are those of an option."""
    return all(
        as_text(answer(context.case, path)) == value for path, value in sets.items()
    )


def _part_label(question: Question, path: str) -> str:
    name = question.fields[0]
    return next(
        part.label
        for part in question.periods[0].parts
        if in_record(name, part.id) == path
    )


def _period(context: Context, fact: Fact) -> str:
    """The stay, the absence or the time in prison that the fact belongs to."""
    name, words = fact.path.split(".")[0], context.words
    row = (known(getattr(context.case, name)) or ())[fact.row or 0]
    if name == "stays":
        ground = stay_words(context.titles, row.ground, row.country, words)
        days = period_words(row.first, row.last, words)
        return words.text("%(ground)s, %(days)s", ground=ground, days=days)
    first = row.departure if name == "absences" else row.first
    last = row.back if name == "absences" else row.last
    days = period_words(first, last, words)
    return words.text("%(what)s: %(answer)s", what=label_of(name, words), answer=days)


def _answer(context: Context, fact: Fact) -> str:
    """The other answer as the person would see it."""
    question = context.interview.of(fact.question)
    if question.control == "choice":
        sets = ((fact.path, fact.value), *fact.beside)
        titles = [
            each.title
            for each in question.options
            if tuple((each.sets or {fact.path: each.value}).items()) == sets
        ]
        if titles:
            return context.words.text(titles[0])
    value = value_of(applied(context.case, [fact]), fact)
    return answer_words(context.titles, fact.path, value, context.words)
