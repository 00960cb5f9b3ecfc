"""The first lines of a result: the answer, its day, and what else is coming."""

from __future__ import annotations

from typing import Final, NamedTuple

from permres_gui.presentation.card_row import WITH_PAPERS, in_order
from permres_gui.presentation.card_texts import (
    deciding,
    still_valid,
    unreachable,
)
from permres_gui.presentation.context import Context
from permres_gui.presentation.status_words import ICONS, status_sentence
from permres_gui.presentation.views import LinkView, Status
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import HELD as IN_HAND
from permres_gui.rules.assessment import Assessment
from permres_gui.rules.assessment import Status as Answer

MOST_LINES = 3
TELLING: Final = (
    Answer.ELIGIBLE,
    Answer.HELD,
    Answer.LOST,
    Answer.NOT_YET,
    Answer.UNDETERMINED,
    Answer.NEEDS_ADVICE,
)
"""Which answer comes first; a "not yet" without a day leads only after all of them."""


class Headline(NamedTuple):
    """The answer in one sentence, with a few lines and a link."""

    status: Status
    sentence: str
    lines: tuple[str, ...]
    link: LinkView | None


def headline(context: Context) -> Headline:
    """The answer for the card that is nearest."""
    leading = leader(context)
    if leading is None:
        return Headline(
            "not_eligible",
            context.words.text("You cannot get a card of permanent residence now."),
            _no_lines(context),
            None,
        )
    return Headline(
        ICONS[leading.status],
        _sentence(context, leading),
        _lines(context, leading),
        _link(context, leading),
    )


def leader(context: Context) -> Assessment | None:
    """The card of which the first line speaks; ``None`` when every answer is no."""
    cards = in_order(context)
    in_doubt = [e for e in cards if _held_in_doubt(e)]
    if in_doubt and all(e.status is not Answer.ELIGIBLE for e in cards):
        return in_doubt[0]
    undated = [e for e in cards if e.status is Answer.NOT_YET and not _dated(e)]
    for status in TELLING:
        for each in cards:
            if each.status is status and each not in undated:
                return each
    hopeful = [each for each in undated if not unreachable(context, each)]
    return hopeful[0] if hopeful else None


def _held_in_doubt(assessment: Assessment) -> bool:
    """Whether the right that is held must be judged: nothing is more urgent."""
    return assessment.status is Answer.NEEDS_ADVICE and IN_HAND in assessment.facts


def _dated(assessment: Assessment) -> bool:
    return bool(assessment.possible_from or assessment.certain_from)


def _sentence(context: Context, leading: Assessment) -> str:
    words = context.words
    if leading.status is Answer.ELIGIBLE:
        able = [e for e in in_order(context) if e.status is Answer.ELIGIBLE]
        if len(able) > 1:
            return words.text(
                "You can apply for the %(one)s card or the %(other)s card now.",
                one=able[0].card,
                other=able[1].card,
            )
    if leading.status is Answer.UNDETERMINED:
        return words.text("More answers are needed for a result.")
    return status_sentence(leading, context.words)


def _lines(context: Context, leading: Assessment) -> tuple[str, ...]:
    lines: list[str] = []
    since = leading.certain_from
    match leading.status:
        case Answer.ELIGIBLE if since is not None and since < context.as_of:
            day = f"**{context.words.figure(since)}**"
            lines.append(
                context.words.text("This has been possible since %(day)s.", day=day)
            )
        case Answer.NEEDS_ADVICE | Answer.LOST:
            lines += [*deciding(context, leading)[:1], where_to_ask(context)]
        case _:
            lines += deciding(context, leading)[:1]
    lines += _others(context, leading)
    return tuple(lines[:MOST_LINES])


def _others(context: Context, leading: Assessment) -> list[str]:
    """The answers for other cards, without those named in the first line."""
    cards = [each for each in in_order(context) if each is not leading]
    able = [each for each in cards if each.status is Answer.ELIGIBLE]
    if leading.status is Answer.ELIGIBLE:
        cards = [each for each in cards if each not in able[:1]]
    told = [
        each
        for each in cards
        if each.status in {Answer.ELIGIBLE, Answer.HELD, Answer.LOST}
        or (each.status in WITH_PAPERS and _dated(each))
    ]
    return [status_sentence(each, context.words, strong=True) for each in told]


def _no_lines(context: Context) -> tuple[str, ...]:
    refused = [e for e in in_order(context) if e.status is Answer.NOT_ELIGIBLE]
    reasons = [text for each in refused for text in deciding(context, each)]
    first = list(dict.fromkeys(reasons))[:1]
    return (*first, *still_valid(context), where_to_ask(context))


def _link(context: Context, leading: Assessment) -> LinkView | None:
    if leading.status in WITH_PAPERS:
        label = context.words.text("Papers, price, steps")
        return LinkView(f"papers:{leading.card}", label, "list")
    if leading.status is Answer.UNDETERMINED:
        return LinkView("answers", context.words.text("Your answers"), "edit")
    return None
