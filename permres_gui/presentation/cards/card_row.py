"""One card as a row: its answer and day, its reasons, what it asks and what to do."""

from __future__ import annotations

from collections.abc import Iterable

from permres_gui.presentation.answers.guess_words import guess_sentence
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_sentence import card_sentence, no_card_needed
from permres_gui.presentation.cards.card_texts import day_text, deciding, still_valid
from permres_gui.presentation.cards.cards_in_order import (
    WITH_PAPERS,
    offered,
    shown_status,
)
from permres_gui.presentation.cards.leading import too_little_known
from permres_gui.presentation.cards.obstacles import obstacles
from permres_gui.presentation.cards.requirement_view import (
    listed_findings,
    met_title,
    requirement_view,
)
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.context import Context
from permres_gui.presentation.in_a_row import sentences
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import CardRowView, LinkView
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.procedure import Notice


def card_row(
    context: Context, assessment: Assessment, *, opened: bool = False
) -> CardRowView:
    """One card with its day, its reasons and everything that it asks."""
    words, card = context.words, assessment.card
    status = ICONS[shown_status(context, assessment)]
    word = status_word(status, words)
    day, reasons = day_text(context, assessment), deciding(context, assessment)
    findings = listed_findings(assessment)
    cited = [source for each in findings for source in context.cited(each.requirement)]
    if status == "not_eligible":
        cited += [s for each in beside_no(context, [card]) for s in each.sources]
    asked = tuple(requirement_view(context, each) for each in findings)
    guess = guess_sentence(context, [card])
    reason = reasons[0] if reasons else ""
    spoken = (card_name(context, card), word, day, reason, guess)
    return CardRowView(
        letters=(card,),
        status=status,
        word=word,
        day=day,
        reason=reason,
        spoken=sentences(spoken),
        title=words.text("What the %(card)s card asks for", card=card),
        lines=(*reasons[1:], *_advice(context, assessment)),
        requirements=asked,
        sources=sources_view(cited, context.library.sources, words),
        links=_links(context, assessment),
        opened=opened,
        guess=guess,
        met=met_title(asked, words),
    )


def _links(context: Context, assessment: Assessment) -> tuple[LinkView, ...]:
    if shown_status(context, assessment) not in WITH_PAPERS:
        return ()
    label = context.words.text("Papers for the %(card)s card", card=assessment.card)
    return (LinkView(f"papers:{assessment.card}", label, "list"),)


def _advice(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """What to do with this answer: where to ask, or what else there is."""
    asked = assessment.status in {Status.NEEDS_ADVICE, Status.LOST}
    if asked or (
        obstacles(assessment) and shown_status(context, assessment) is Status.NOT_YET
    ):
        return (where_to_ask(context),)
    if shown_status(context, assessment) is Status.NOT_ELIGIBLE:
        return no_lines(context, [assessment.card])
    if assessment.status is Status.NOT_YET and (possible := assessment.possible_from):
        return (where_to_ask(context),) if possible != assessment.certain_from else ()
    return ()


def beside_no(context: Context, cards: Iterable[str]) -> tuple[Notice, ...]:
    """What the rule base says beside a "no" for one of these cards."""
    case, on, asked = context.case, context.as_of, tuple(cards)
    return tuple(
        each
        for each in context.library.procedures.notices
        if each.refused and any(each.concerns(card, case, on) for card in asked)
    )


def no_lines(context: Context, cards: Iterable[str]) -> tuple[str, ...]:
    """For a "no": what is said beside it, and what else there is."""
    beside = (context.words.text(each.text) for each in beside_no(context, cards))
    return (*beside, *_what_else(context))


def _what_else(context: Context) -> tuple[str, ...]:
    """The best other card, and what stays as it is."""
    if no_card_needed(context):
        return ()
    others = [e for e in offered(context) if e.possible_from or e.certain_from]
    found = (
        [card_sentence(context, others[0])]
        if others and not too_little_known(context)
        else [where_to_ask(context)]
    )
    return (*found, *still_valid(context))
