"""What would change the answer for one card: facts, what they give, how much it moves."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_texts import day_text
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.days_apart import days_apart
from permres_gui.presentation.desk.desk_links import CHANGES, TRY
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.rule_packs.changed_fact_words import fact_words, how_words
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import LinkView
from permres_gui.presentation.views.card_changes import (
    CardChangesView,
    CardChangeView,
    ChangedFactView,
)
from permres_gui.rules.assessment import Status
from permres_gui.rules.fields_used import uses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from permres_gui.interview.changes import Change, Changes
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator
    from permres_gui.presentation.views import SourcesView
    from permres_gui.rules.card_answer import CardAnswer


def card_changes_view(context: Context, found: Changes) -> CardChangesView:
    """The page for one card, from what was found."""
    words, card = context.words, found.card
    status = ICONS[found.now.status]
    return CardChangesView(
        heading=_name(context, card),
        introduction=words.text(
            "Each change was tried with the rules. It helps only if it is really so"
            " and your client can show it."
        ),
        card=card,
        cards_label=words.text("Another card"),
        cards=tuple(
            LinkView(f"{CHANGES}{each.card}", each.card, "", _name(context, each.card))
            for each in context.assessments
        ),
        now_label=words.text("The answer now"),
        status=status,
        word=status_word(status, words),
        day=_day(context, card, found.now),
        title=words.text("The smallest changes"),
        changes=tuple(_changes(context, found)),
        none="" if found.changes else _none(found, words),
        note=_note(context, found),
        copy=LinkView("copy", words.text("Copy the explanation"), "copy"),
        copied=words.text("Copied. No person is named."),
        sources=_sources(context, found),
    )


def _none(found: Changes, words: Translator) -> str:
    if found.now.reached:
        return words.text(
            "Nothing more is needed for this card. No answer that was tried otherwise"
            " would take it away."
        )
    nearer = words.text(
        "We found no fact, and no two facts together, that would bring this card nearer."
    )
    if found.now.status is not Status.UNDETERMINED:
        return nearer
    open_ = words.text("Questions are still open for this card: answer them first.")
    return f"{open_} {nearer}"


def _name(context: Context, card: str) -> str:
    return context.words.text(
        "What would change this: %(card)s", card=card_name(context, card)
    )


def _note(context: Context, found: Changes) -> str:
    words = context.words
    searched = words.text(
        "Tried: answers that are not known, days known in part, papers, absences,"
        " income and insurance. Nationality and age are never changed."
    )
    if found.all_tried:
        return searched
    more = words.text("There are too many pairs of facts: not all of them were tried.")
    return f"{searched} {more}"


def _changes(context: Context, found: Changes) -> Iterator[CardChangeView]:
    """Answers to one question that do the same stand on one line."""
    for number, group in enumerate(grouped(found)):
        change = group[0]
        also = tuple(each.facts[0] for each in group[1:])
        status = ICONS[change.outcome.status]
        facts = tuple(
            ChangedFactView(fact_words(context, each, also), how_words(context, each))
            for each in change.facts
        )
        label = context.words.text("Copy as what-if")
        told = in_a_row((each.text for each in facts), context.words)
        spoken = context.words.text("Copy as what-if: %(change)s", change=told)
        yield CardChangeView(
            facts,
            status,
            status_word(status, context.words),
            _day(context, found.card, change.outcome),
            _more(context, found.now, change.outcome),
            LinkView(f"{TRY}{number}", label, "", spoken),
        )


def grouped(found: Changes) -> list[list[Change]]:
    """The changes; other answers of one fact with the same outcome in one group."""
    groups: dict[object, list[Change]] = {}
    for number, each in enumerate(found.changes):
        alone = len(each.facts) == 1 and each.facts[0].by == "answers"
        key = (each.facts[0].place, each.outcome) if alone else number
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def _day(context: Context, card: str, outcome: CardAnswer) -> str:
    found = replace(
        context.of(card),
        status=outcome.status,
        possible_from=outcome.possible_from,
        certain_from=outcome.certain_from,
    )
    return day_text(context, found)


def _more(context: Context, now: CardAnswer, then: CardAnswer) -> str:
    """How much the sure day moves, else the possible one."""
    words = context.words
    if now.certain_from and then.certain_from:
        sure = days_apart(now.certain_from, then.certain_from, words)
        if sure:
            return sure
    if now.possible_from and then.possible_from:
        apart = days_apart(now.possible_from, then.possible_from, words)
        return apart or _surer(now, then, words)
    return ""


def _surer(now: CardAnswer, then: CardAnswer, words: Translator) -> str:
    """Where answer and day stay the same: whether the day becomes a sure one."""
    if now.certain_from is None and then.certain_from is not None:
        return words.text("The day is then sure: %(day)s", day=then.certain_from)
    if now.certain_from is not None and then.certain_from is None:
        return words.text("The day is then not sure any more")
    return ""


def _sources(context: Context, found: Changes) -> SourcesView | None:
    """Those of the requirements of this card that look at the facts."""
    paths = {fact.path for each in found.changes for fact in each.facts}
    cited = [
        source
        for finding in context.of(found.card).findings
        if uses(finding.requirement, paths)
        for source in finding.requirement.sources
    ]
    return sources_view(cited, context.library.sources, context.words)
