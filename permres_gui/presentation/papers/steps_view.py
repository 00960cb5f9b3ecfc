"""The steps for one card, in the municipality or, where it is not known, in general."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.cards.awaited_day import awaited_text
from permres_gui.presentation.context import Context, once_for_each
from permres_gui.presentation.fees.bill import planned
from permres_gui.presentation.holders.wait_words import wait_words
from permres_gui.presentation.late_words import last_day_passed
from permres_gui.presentation.papers.place_notices import place_notices
from permres_gui.presentation.papers.place_steps import place_steps
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import SOURCE_LANGUAGE, translator_for
from permres_gui.presentation.views import NoticeView, StepsView, StepView
from permres_gui.rules.assessment import Status
from permres_gui.rules.own_procedure import (
    Procedure,
    local_procedure,
    procedure_for,
    too_late,
)
from permres_gui.rules.place_papers import composed, for_card, window_to_apply
from permres_gui.rules.procedure import LocalProcedure, Notice, Step
from permres_gui.rules.renewal import end_of

_TO_COME: Final = {Status.NOT_YET, Status.NEEDS_ADVICE}
_DUTY: Final = {"duty", "fine"}
"""What is told of the duty to apply, to those who have not done it yet."""


def local_way(context: Context, card: str) -> LocalProcedure | None:
    """How the municipality takes this card from this person, if that is known."""
    practice = context.practice
    ways = practice.procedures if practice else ()
    return local_procedure(ways, card, context.case, context.as_of)


@once_for_each
def procedure_of(context: Context, card: str) -> Procedure:
    """The procedure as in the answers of the program (spec: answers)."""
    found = context.of(card)
    general = context.library.procedures.of(card)
    local = local_way(context, card) or composed(context.practice, card)
    ends = end_of(context.case.card, context.library.held_cards.old_layouts)
    return procedure_for(general, local, context.case, found, ends)


def steps_view(context: Context, card: str) -> StepsView:
    """The steps in order, with what each asks and when it comes."""
    way, practice = local_way(context, card), context.practice
    general = context.library.procedures.of(card)
    cited = list(general.sources)
    if way is None or practice is None:
        speed = planned(context).speed
        first = _first_day(context, card)
        found = procedure_of(context, card)
        steps = tuple(place_steps(context, card, found, first, speed))
        cited += _local_sources(context, card)
    else:
        known = {step.id: step for step in practice.steps}
        chosen = [known[each] for each in way.steps]
        steps = tuple(_step(context, card, n, step) for n, step in enumerate(chosen))
        cited += [*way.sources, *(s for step in chosen for s in step.sources)]
    cited += [s for each in _told(context, card) for s in each.sources]
    title = context.words.text("Steps")
    return StepsView(
        title, steps, sources_view(cited, context.library.sources, context.words)
    )


def _local_sources(context: Context, card: str) -> Iterator[str]:
    """What the composed steps rest on."""
    practice = context.practice
    if practice is None:
        return
    window = window_to_apply(practice, card)
    for statements in (practice.ways, practice.terms, (window,) if window else ()):
        for each in for_card(statements, card):
            yield from each.sources


def _step(context: Context, card: str, number: int, step: Step) -> StepView:
    words, when = context.words, ""
    if step.months is not None:
        term = context.library.procedures.of(card).legal_months
        when = wait_words(words, step.months, term)
        if _says(step, step.months, term):
            when = ""
    elif number == 0:
        when = _first_day(context, card)
    title = words.text(step.text)
    parts = [words.text(step.detail or ""), step.url or ""]
    detail = "\n".join(part for part in parts if part)  # an address by itself
    return StepView(title, detail, when, step.url or "")


def _says(step: Step, months: int, term: int | None) -> bool:
    """Whether the step itself tells how long it takes: decided in one language for all."""
    source = translator_for(SOURCE_LANGUAGE)
    told = wait_words(source, months, term).replace("\u00a0", " ")
    return told in step.text


def _first_day(context: Context, card: str) -> str:
    """When to apply: what must be judged first is only perhaps possible."""
    found, words = context.of(card), context.words
    if procedure_of(context, card).done:
        return words.text("already done")
    if found.status is Status.ELIGIBLE:
        return words.text("from today")
    return awaited_text(found, words) if found.status in _TO_COME else ""


def step_notices(context: Context, card: str) -> Iterator[NoticeView]:
    """What to know about the procedure: the duty and its fine first, then the rest."""
    words, way = context.words, procedure_of(context, card)
    told = _told(context, card)
    duty = [n for n in told if n.about in _DUTY]
    own = tuple(place_notices(context, card))
    if duty:
        last = last_day(context, card, way)
        title = words.text("You must apply for this card")
        yield NoticeView(title, _joined(context, duty, *last, *own))
    rest = [n for n in told if n not in duty]
    own = () if duty else own
    more = words.text("Read more")
    yield NoticeView(
        words.text("Good to know"), _joined(context, rest, *own), "wait", more=more
    )


def _told(context: Context, card: str) -> list[Notice]:
    """What is told to this person about asking for a card, here and everywhere."""
    practice = context.practice
    every = (
        *context.library.procedures.notices,
        *(practice.notices if practice else ()),
    )
    told = [n for n in every if n.concerns(card, context.case, context.as_of)]
    fits = (None, _ends_first(context, card))
    done = _DUTY if procedure_of(context, card).done else frozenset[str]()
    return [
        n
        for n in told
        if n.ends_first in fits and not n.refused and n.about not in done
    ]


def _ends_first(context: Context, card: str) -> bool:
    """Whether the card that must be replaced in time surely ends before that is possible.

    Not where it is possible today: then nothing is renewed first.
    """
    letter = context.library.procedures.of(card).before_expiry_of
    held, first = context.case.card, procedure_of(context, card).apply_from
    if letter is None or held.kind != letter or first is None:
        return False
    ends = held.valid_until
    return (
        isinstance(ends, PartialDay) and first > context.as_of and ends.latest <= first
    )


def last_day(context: Context, card: str, way: Procedure) -> tuple[str, ...]:
    """The last day to apply, or that it is over; nothing where there is none."""
    day, words = way.apply_until, context.words
    if day is None:
        return ()
    if day >= context.as_of:
        return (words.text("The last day is %(day)s.", day=day),)
    late = too_late(way, context.as_of)
    return (last_day_passed(day, words),) if late else ()


def _joined(context: Context, told: list[Notice], *more: str) -> str:
    return "\n".join([*(context.words.text(each.text) for each in told), *more])
