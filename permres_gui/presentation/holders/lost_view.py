"""The page for a card that is lost or stolen: whom to call, where to go, what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.case import Case, Person
from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.fees.card_price_view import card_price_view
from permres_gui.presentation.papers.place_papers_words import local_words
from permres_gui.presentation.papers.place_steps import way_words
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.translator import N_
from permres_gui.presentation.views import (
    CallView,
    FactView,
    LossStepView,
    LostView,
)
from permres_gui.rules.place_papers import way_for

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.lost_card import LossStep
    from permres_gui.rules.place import PlaceStep

FIRST: Final[Mapping[str, str]] = MappingProxyType(
    {
        "police": N_("In %(place)s you always go to the police first."),
        "municipality": N_(
            "In %(place)s you call DOC STOP, then fill in a form at the municipality."
        ),
        "either": N_("In %(place)s you can go to the municipality or to the police."),
    }
)
LOCAL: Final[Mapping[str, PlaceStep]] = MappingProxyType(
    {"order": "order", "collect": "collect"}
)
"""The steps of which a municipality may say how they are done."""


def context_at(context: Context, municipality: str) -> Context:
    """The context of somebody of whom only the municipality is known."""
    person = Person(municipality=municipality or None)
    timeline = Timeline(Case(person=person), context.as_of)
    return replace(context, timeline=timeline, assessments=())


def lost_view(context: Context) -> LostView:
    """Everything on one page; only the municipality of the context changes it."""
    words, known = context.words, context.library.lost_card
    return LostView(
        heading=words.text("My card is lost or stolen"),
        introduction=words.text("Do this today, in this order. No questions."),
        call=_call(context),
        steps=tuple(_step(context, step) for step in known.steps),
        price=card_price_view(context),
        notes=tuple(
            FactView(
                each.icon,
                words.text(each.title),
                words.text(each.text),
                sources_view(each.sources, context.library.sources, words),
            )
            for each in known.notes
        ),
        note=words.text("This page works without internet and keeps nothing."),
    )


def _call(context: Context) -> CallView:
    words, known = context.words, context.library.lost_card
    calls = (known.block, *known.elsewhere)
    cited = [source for each in calls for source in each.sources]
    return CallView(
        title=words.text("Block the card now: call DOC STOP"),
        number=_held(known.block.number),
        text=words.text(known.block.text),
        other_title=words.text("This number does not work where you are?"),
        others=tuple(
            (_held(each.number), words.text(each.text)) for each in known.elsewhere
        ),
        disagree=words.text(
            "Try the first number. Does it not work? Then try the second."
        ),
        sources=sources_view(cited, context.library.sources, words),
    )


def _held(number: str) -> str:
    """A telephone number that stays on one line."""
    return number.replace(" ", "\N{NO-BREAK SPACE}")


def _step(context: Context, step: LossStep) -> LossStepView:
    words = context.words
    lines = [words.text(each.text) for each in step.lines]
    cited = [source for each in step.lines for source in each.sources]
    for text, local in _here(context, step.id):
        lines.append(text)
        cited += local
    sources = sources_view(cited, context.library.sources, words)
    return LossStepView(words.text(step.title), tuple(lines), sources)


def _here(context: Context, step: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What the municipality itself says about a step."""
    practice, place, words = context.practice, context.place, context.words
    if practice is None or place is None:
        return
    name = place.name(words.language)
    if step == "police" and practice.loss_report is not None:
        report = practice.loss_report
        yield words.text(FIRST[report.first], place=name), report.sources
    if step == "order":
        photo = local_words(context, "", "photo")
        if photo.sentences:
            yield " ".join(photo.sentences), photo.sources
    way = way_for(practice, LOCAL[step], "") if step in LOCAL else None
    if way is not None and way.channel != "unknown":
        said = " ".join(way_words(way, words))
        yield words.text("%(place)s: %(way)s", place=name, way=said), way.sources
