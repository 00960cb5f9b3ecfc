"""What a journey does to the day on which a card can be asked for: old day, new day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from permres_gui.domain.unknown import known
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.cards_in_order import in_order
from permres_gui.presentation.holders.still_to_ask import still_to_ask
from permres_gui.presentation.source_texts import sources_view
from permres_gui.presentation.views import AdviceView, FormAnswerView, LinkView
from permres_gui.rules.assessment import Status
from permres_gui.rules.days_moved import DayMoved, FirstDays, days_moved

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.rules.journey import Journey

QUESTIONS = "questions"
"""The id of the link that leads to the questions."""


def moved_days(context: Context, journey: Journey) -> tuple[DayMoved, ...]:
    """The cards that have a day, in the order of the result."""
    found = days_moved(context.library.rulebook, context.case, context.as_of, journey)
    by_card = {each.card: each for each in found if each.before or each.after}
    return tuple(
        by_card[each.card] for each in in_order(context) if each.card in by_card
    )


def years_view(
    context: Context, journey: Journey | None, moved: Sequence[DayMoved]
) -> AdviceView:
    """Each card with its day, before and after; or what is still needed for it."""
    words = context.words
    title = words.text("The day on which you can apply")
    needed = _needed(context, journey)
    if needed or journey is None:
        link = LinkView(QUESTIONS, words.text("Answer the questions first"))
        return AdviceView(title, (needed,), link=link if _unanswered(context) else None)
    lines = tuple(_line(context, journey, each) for each in moved)
    none = words.text("Your answers give no day for any card.")
    cited = [s for m in moved for each in m.reasons for s in each.requirement.sources]
    sources = sources_view(cited, context.library.sources, words)
    return AdviceView(title, lines or (none,), sources)


def years_answer(
    context: Context, journey: Journey, moved: Sequence[DayMoved]
) -> FormAnswerView:
    """Whether a day moves, in one sentence."""
    words, needed = context.words, _needed(context, journey)
    if needed:
        return still_to_ask(needed)
    if any(each.moves for each in moved):
        title = words.text("This journey moves the day on which you can apply.")
        return FormAnswerView(title, "needs_advice", ())
    title = words.text("This journey does not move the day on which you can apply.")
    return FormAnswerView(title, "held", ())


def _unanswered(context: Context) -> bool:
    return not known(context.case.stays) or known(context.case.absences) is None


def _needed(context: Context, journey: Journey | None) -> str:
    """What must be told before days can be compared; empty when all is there."""
    words = context.words
    if not known(context.case.stays):
        return words.text(
            "We do not know your stays yet, so we cannot compute this day."
        )
    if known(context.case.absences) is None:
        return words.text(
            "We do not know your absences so far, so we cannot compute this day."
        )
    if journey is None or journey.back is None:
        return words.text(
            "Fill in when you leave and when you come back."
            " Then you see what the journey does to this day."
        )
    return ""


def _line(context: Context, journey: Journey, moved: DayMoved) -> str:
    return " ".join(part for part in _parts(context, journey, moved) if part)


def _parts(context: Context, journey: Journey, moved: DayMoved) -> Iterator[str]:
    words, name = context.words, card_name(context, moved.card)
    if moved.status is Status.ELIGIBLE:
        yield words.text("**%(card)s: you can apply now.**", card=name)
        yield words.text("Apply before you leave.")
        yield _waiting(context, journey, moved)
    elif moved.status is Status.NEEDS_ADVICE:
        yield words.text("**%(card)s: it is not sure.**", card=name)
        yield words.text("Ask an adviser before you leave.")
        yield _waiting(context, journey, moved)
    elif not moved.moves:
        day = _day(context, moved.without)
        yield words.text("**%(card)s: %(day)s, as before.**", card=name, day=day)
        if moved.before is not None and moved.before <= journey.leave:
            yield words.text("Apply before you leave.")
            yield _waiting(context, journey, moved)
    else:
        old, new = _day(context, moved.without), _day(context, moved.gone)
        yield words.text(
            "**%(card)s: %(old)s → %(new)s.**", card=name, old=old, new=new
        )
        yield _because(context, journey, moved)


def _day(context: Context, days: FirstDays) -> str:
    words = context.words
    if days.shown is None:
        return words.text("no day known")
    if days.certain is None:
        return words.text("perhaps from %(day)s", day=days.shown)
    return words.figure(days.shown)


def _waiting(context: Context, journey: Journey, moved: DayMoved) -> str:
    """What waiting until the return would cost; empty where it costs nothing."""
    words, later = context.words, moved.later
    sure = moved.without.certain is not None
    if (later.certain if sure else later.possible) == journey.back:
        return ""
    if later.shown is None:
        return words.text("If you wait until you are back, no day is known.")
    day = _day(context, later)
    return words.text("If you wait until you are back: %(day)s.", day=day)


def _because(context: Context, journey: Journey, moved: DayMoved) -> str:
    """Why the day moves."""
    words, before = context.words, moved.before
    starts = {each.judgement.figures.get("start") for each in moved.reasons}
    if journey.back in starts:
        return words.text(
            "You are away for too long, so your years start again when you are back."
        )
    if moved.gone.certain is None and moved.without.certain is not None:
        return words.text("With this journey it is not sure any more. Ask an adviser.")
    abroad = before is not None and journey.back == moved.after
    if moved.reasons and not abroad:
        rule = words.text(moved.reasons[0].requirement.title)
        return words.text("Your absences weigh on this rule: %(rule)s.", rule=rule)
    return words.text("You are abroad on the first day. Apply when you are back.")
