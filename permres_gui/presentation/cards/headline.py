"""The first lines of a result: the answer, its day, and what else is coming."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from permres_gui.presentation.answers.open_words import heading_of, questions_of
from permres_gui.presentation.applied import waits_for
from permres_gui.presentation.cards.at_renewal import comes_at_renewal
from permres_gui.presentation.cards.awaited_day import since_text
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_sentence import card_sentence, no_card_needed
from permres_gui.presentation.cards.card_texts import (
    deciding,
    nationality_doubt,
    still_valid,
)
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS, in_order
from permres_gui.presentation.cards.leading import dated, too_little_known
from permres_gui.presentation.cards.leading import leading as leading_of
from permres_gui.presentation.cards.obstacles import obstacles
from permres_gui.presentation.cards.status_words import ICONS
from permres_gui.presentation.context import Context
from permres_gui.presentation.reports.reminders import reminders
from permres_gui.presentation.views import LinkView, Status
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.assessment import Status as Answer

MOST_LINES = 3


class Headline(NamedTuple):
    """The answer in one sentence, with a few lines and a link."""

    status: Status
    sentence: str
    lines: tuple[str, ...]
    link: LinkView | None


def headline(context: Context, *, files: bool = False) -> Headline:
    """The answer for the card that is nearest; ``files`` where one can be kept."""
    leading, words = leader(context), context.words
    if leading is None:
        if none := no_card_needed(context):
            return Headline("not_eligible", none, (), None)
        refused = words.text("You cannot get a card of permanent residence now.")
        return Headline("not_eligible", refused, _no_lines(context), None)
    if too_little_known(context):
        return Headline(
            "undetermined",
            words.text("We know too little yet."),
            (*nationality_doubt(context), where_to_ask(context)),
            answer_link(context, "person.nationality"),
        )
    return Headline(
        ICONS[leading.status],
        _sentence(context, leading),
        _lines(context, leading),
        _link(context, leading, files=files),
    )


def leader(context: Context) -> Assessment | None:
    """The card of which the first line speaks; ``None`` when every answer is no."""
    return leading_of(context, in_order(context))


def _sentence(context: Context, leading: Assessment) -> str:
    words = context.words
    if leading.status is Answer.ELIGIBLE:
        able = _able(context)
        if len(able) > 1:
            return words.text(
                "You can apply for the %(one)s card or the %(other)s card now.",
                one=able[0].card,
                other=able[1].card,
            )
    if leading.status is Answer.UNDETERMINED:
        return words.text("More answers are needed for a result.")
    return card_sentence(context, leading)


def _lines(context: Context, leading: Assessment) -> tuple[str, ...]:
    lines = [*_since(context, leading)]
    if not lines:
        lines += deciding(context, leading)[:1]
    if leading.status in {Answer.NEEDS_ADVICE, Answer.LOST} or obstacles(leading):
        lines.append(where_to_ask(context))
    lines += _others(context, leading)
    return tuple(lines[:MOST_LINES])


def _since(context: Context, leading: Assessment) -> Iterator[str]:
    """Since when it is possible; two cards with two days each have a line."""
    if leading.status is not Answer.ELIGIBLE:
        return
    words, able = context.words, _able(context)
    texts = [since_text(e.certain_from, context.as_of, words) for e in able]
    if len(set(texts)) > 1:
        for each, text in zip(able, texts, strict=True):
            yield words.text(
                "%(card)s: %(since)s.",
                card=card_name(context, each.card),
                since=f"**{text}**",
            )
    elif (day := leading.certain_from) is not None and day < context.as_of:
        told = f"**{words.figure(day)}**"
        yield words.text("This has been possible since %(day)s.", day=told)


def _able(context: Context) -> list[Assessment]:
    """The cards of the first line: two at most, or the one that was asked for."""
    able = [e for e in in_order(context) if e.status is Answer.ELIGIBLE]
    return able[: 1 if waits_for(context, able[0].card) else 2]


def _others(context: Context, leading: Assessment) -> list[str]:
    """The answers for other cards, without those named in the first line."""
    named = _able(context) if leading.status is Answer.ELIGIBLE else [leading]
    cards = [each for each in in_order(context) if each not in named]
    told = [
        each
        for each in cards
        if each.status in {Answer.ELIGIBLE, Answer.HELD, Answer.LOST}
        or (each.status in WITH_PAPERS and dated(each))
    ]
    said = set(deciding(context, leading)[:1])
    return [_other(context, each, said) for each in told]


def _other(context: Context, each: Assessment, said: set[str]) -> str:
    """The answer for a card, with what must be judged first unless that was said."""
    sentence = card_sentence(context, each, strong=True)
    why = deciding(context, each)[:1]
    if each.status is not Answer.NEEDS_ADVICE or not obstacles(each):
        return sentence
    new = [text for text in why if text not in said]
    said.update(why)
    return " ".join((sentence, *new))


def _no_lines(context: Context) -> tuple[str, ...]:
    refused = [e for e in in_order(context) if e.status is Answer.NOT_ELIGIBLE]
    reasons = [text for each in refused for text in deciding(context, each)]
    first = list(dict.fromkeys(reasons))[:1]
    return (*first, *still_valid(context), where_to_ask(context))


def _link(context: Context, leading: Assessment, *, files: bool) -> LinkView | None:
    """The next step; who must ask for advice reads in the lines whom to ask."""
    if leading.status is Answer.UNDETERMINED:
        return answer_link(context, *leading.missing)
    asked = leading.card == "B" and comes_at_renewal(context)
    able = leading.status in {Answer.ELIGIBLE, Answer.NOT_YET}
    if not asked and (not able or obstacles(leading)):
        return None
    waits = leading.status is Answer.NOT_YET
    if waits and files and reminders(context, [leading.card]):
        label = context.words.text("Put it in your calendar")
        return LinkView(f"calendar:{leading.card}", label, "calendar")
    label = context.words.text("Papers, price, steps")
    return LinkView(f"papers:{leading.card}", label, "list")


def answer_link(context: Context, *fields: str) -> LinkView | None:
    """To the first question that holds one of these fields."""
    question = next(questions_of(context, fields), None)
    if question is None:
        return None
    words = context.words
    heading = heading_of(context, question)
    spoken = words.text("Answer now: %(question)s", question=heading)
    label = words.text("Answer this now")
    return LinkView(f"question:{question.id}", label, "edit", spoken)
