"""The six cards as rows: possible, coming, ask, no; the same "no" in one row."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Final, TypeAlias

from permres_gui.presentation.after_b import after_b, unreachable
from permres_gui.presentation.card_texts import (
    day_text,
    deciding,
    nationality_doubt,
    still_valid,
)
from permres_gui.presentation.context import Context
from permres_gui.presentation.guess_words import guess_sentence
from permres_gui.presentation.in_a_row import sentences
from permres_gui.presentation.leading import leading, too_little_known
from permres_gui.presentation.obstacles import obstacles
from permres_gui.presentation.requirement_view import (
    listed_findings,
    met_title,
    requirement_view,
    told_findings,
)
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.status_words import ICONS, status_sentence, status_word
from permres_gui.presentation.views import CardRowView, LinkView
from permres_gui.presentation.views import Status as View
from permres_gui.presentation.where_to_ask import where_to_ask
from permres_gui.rules.assessment import Assessment, Status
from permres_gui.rules.kinds.family import StayEver
from permres_gui.rules.kinds.nationality import Nationality
from permres_gui.rules.kinds.present_ground import PresentGround
from permres_gui.rules.rulebook import CARD_ORDER

ORDER: Final = (
    Status.ELIGIBLE,
    Status.HELD,
    Status.NOT_YET,
    Status.NEEDS_ADVICE,
    Status.UNDETERMINED,
    Status.LOST,
    Status.NOT_ELIGIBLE,
)
FREE_MOVEMENT: Final = ("EU+", "F+", "M")
MOST_LETTERS: Final = 3
"""In a row for want of an answer: more leave no room for words beside them."""
WITH_PAPERS: Final = (Status.ELIGIBLE, Status.NOT_YET, Status.NEEDS_ADVICE)


def in_order(context: Context) -> tuple[Assessment, ...]:
    """The cards: the one that leads, then possible, coming by their day, ask, no."""
    cards = sorted(context.assessments, key=partial(_place, context))
    first = leading(context, cards)
    return tuple(cards if first is None else [first, *(e for e in cards if e != first)])


def offered(context: Context) -> tuple[Assessment, ...]:
    """The cards for which there are papers to bring, in order."""
    return tuple(e for e in in_order(context) if _shown(context, e) in WITH_PAPERS)


def _shown(context: Context, assessment: Assessment) -> Status:
    """The status as it is shown: a card that nothing leads to is a no."""
    if unreachable(context, assessment):
        return Status.NOT_ELIGIBLE
    return assessment.status


Place: TypeAlias = tuple[int, int, int, date, int]


def _place(context: Context, assessment: Assessment) -> Place:
    """What is compulsory comes first, and never a card before the one it follows."""
    place = _own_place(context, assessment)
    if after_b(context, assessment):
        return max(place, _own_place(context, context.of("B")))
    return place


def _own_place(context: Context, assessment: Assessment) -> Place:
    """A sure day comes before one that is only possible."""
    status, sure = _shown(context, assessment), assessment.certain_from
    coming = status is Status.NOT_YET
    duty = assessment.card == "F+" and (
        status is Status.ELIGIBLE or (coming and sure is not None)
    )
    day = sure or assessment.possible_from or date.max
    return (
        ORDER.index(status),
        0 if duty else 1,
        0 if sure or not coming else 1,
        day if coming else date.min,
        CARD_ORDER.index(assessment.card),
    )


def card_rows(context: Context, opened: str = "") -> tuple[CardRowView, ...]:
    """All rows; ``opened`` is the card whose row stands open."""
    cards = in_order(context)
    hopeful = [e for e in cards if _shown(context, e) is not Status.NOT_ELIGIBLE]
    refused = [e for e in cards if _shown(context, e) is Status.NOT_ELIGIBLE]
    groups = [([each], "") for each in hopeful]
    if hopeful and too_little_known(context):
        reason = " ".join(nationality_doubt(context))
        groups = [
            (hopeful[at : at + MOST_LETTERS], reason)
            for at in range(0, len(hopeful), MOST_LETTERS)
        ]
    rows: list[CardRowView] = []
    for group, why in [*groups, *_folded(context, refused)]:
        if len(group) == 1:
            rows.append(card_row(context, group[0], opened=group[0].card == opened))
        else:
            rows.append(_together(context, group, why, opened))
    return tuple(rows)


def card_row(
    context: Context, assessment: Assessment, *, opened: bool = False
) -> CardRowView:
    """One card with its day, its reasons and everything that it asks."""
    words, card = context.words, assessment.card
    status = ICONS[_shown(context, assessment)]
    word = status_word(status, words)
    day, reasons = day_text(context, assessment), deciding(context, assessment)
    findings = listed_findings(assessment)
    cited = [source for each in findings for source in each.requirement.sources]
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


def card_name(context: Context, card: str) -> str:
    """`L card`, in the language."""
    kinds = context.library.rulebook.cards
    return context.words.text(next(each.name for each in kinds if each.id == card))


def _links(context: Context, assessment: Assessment) -> tuple[LinkView, ...]:
    if _shown(context, assessment) not in WITH_PAPERS:
        return ()
    label = context.words.text("Papers for the %(card)s card", card=assessment.card)
    return (LinkView(f"papers:{assessment.card}", label, "list"),)


def _advice(context: Context, assessment: Assessment) -> tuple[str, ...]:
    """What to do with this answer: where to ask, or what else there is."""
    asked = assessment.status in {Status.NEEDS_ADVICE, Status.LOST}
    if asked or (
        obstacles(assessment) and _shown(context, assessment) is Status.NOT_YET
    ):
        return (where_to_ask(context),)
    if _shown(context, assessment) is Status.NOT_ELIGIBLE:
        return what_else(context)
    if assessment.status is Status.NOT_YET and (possible := assessment.possible_from):
        return (where_to_ask(context),) if possible != assessment.certain_from else ()
    return ()


def what_else(context: Context) -> tuple[str, ...]:
    """For a "no": the best other card, and what stays as it is."""
    others = [e for e in offered(context) if e.possible_from or e.certain_from]
    found = (
        [status_sentence(others[0], context.words)]
        if others and not too_little_known(context)
        else [where_to_ask(context)]
    )
    return (*found, *still_valid(context))


def _folded(
    context: Context, refused: list[Assessment]
) -> list[tuple[list[Assessment], str]]:
    """Cards with the same reason; and those that are all about another nationality."""
    groups: dict[str, list[Assessment]] = {}
    foreign = {each.card for each in refused if _not_concerned(each)}
    for each in refused:
        reason = next(iter(deciding(context, each)), "")
        if foreign.issuperset(FREE_MOVEMENT) and each.card in FREE_MOVEMENT:
            reason = context.words.text(
                "These cards are for EU citizens, British citizens with Brexit rights,"
                " and family of Belgians or EU citizens."
            )
        groups.setdefault(reason, []).append(each)
    return [(group, reason) for reason, group in groups.items()]


def _not_concerned(assessment: Assessment) -> bool:
    """Whether nationality or ground of stay alone already say no."""
    first = assessment.findings[0] if assessment.findings else None
    return first is not None and isinstance(
        first.requirement, (Nationality, PresentGround, StayEver)
    )


def _together(
    context: Context, group: list[Assessment], reason: str, opened: str
) -> CardRowView:
    words, letters = context.words, tuple(each.card for each in group)
    refused = _shown(context, group[0]) is Status.NOT_ELIGIBLE
    title = words.text("What these cards ask for")
    if refused:
        title = words.text("Why these cards are not for you")
    status: View = "not_eligible" if refused else "undetermined"
    word = status_word(status, words)
    requirements = tuple(
        requirement_view(context, finding, card_name(context, each.card))
        for each in group
        for finding in told_findings(each)[:1]
    )
    cited = [s for e in group for f in e.findings for s in f.requirement.sources]
    names = ", ".join(card_name(context, each) for each in letters)
    guess = guess_sentence(context, letters)
    return CardRowView(
        letters=letters,
        status=status,
        word=word,
        day="",
        reason=reason,
        spoken=sentences([names, word, reason, guess]),
        title=title,
        lines=what_else(context) if refused else (where_to_ask(context),),
        requirements=requirements,
        sources=sources_view(cited, context.library.sources, words),
        opened=opened in letters,
        guess=guess,
    )
