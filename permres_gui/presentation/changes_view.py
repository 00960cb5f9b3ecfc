"""What would change the result: open answers, answers not known, points in doubt."""

from __future__ import annotations

from collections.abc import Iterator

from permres_gui.domain.day import PartialDay
from permres_gui.domain.fields import answer
from permres_gui.domain.unknown import Unknown
from permres_gui.presentation.answer_words import LABELS, label_of
from permres_gui.presentation.answers_view import open_cards
from permres_gui.presentation.card_row import WITH_PAPERS, card_name, in_order
from permres_gui.presentation.card_texts import missing_texts
from permres_gui.presentation.context import Context
from permres_gui.presentation.reason_texts import outcome_of, own_text
from permres_gui.presentation.requirement_view import told_findings
from permres_gui.presentation.views import LinkView, ListView
from permres_gui.rules.assessment import Assessment, Status


def changes_view(context: Context) -> ListView | None:
    """The list; ``None`` where nothing is open."""
    told = dict.fromkeys((*_missing(context), *_unknown(context)))
    days = dict.fromkeys(_days(context))
    bullets = (
        *(("", line) for line in told),
        *_doubts(context),
        *(("", line) for line in days),
    )
    if not bullets:
        return None
    words = context.words
    change = LinkView("answers", words.text("Change an answer"), "edit")
    return ListView(words.text("What would change this result"), bullets, (change,))


def _concerned(context: Context) -> Iterator[Assessment]:
    """The cards whose answer can still move."""
    moving = {*WITH_PAPERS, Status.UNDETERMINED}
    held = {Status.HELD} & {each.status for each in context.assessments}
    yield from (e for e in in_order(context) if e.status in moving | held)


def _missing(context: Context) -> Iterator[str]:
    for each in _concerned(context):
        if each.missing:
            yield from missing_texts(context, each)


def _unknown(context: Context) -> Iterator[str]:
    for path in LABELS:
        if not isinstance(answer(context.case, path), Unknown):
            continue
        cards = open_cards(context, (path,))
        if cards:
            yield context.words.text(
                "You do not know this: %(answer)s."
                " It can change the answer for: %(cards)s.",
                answer=label_of(path, context.words),
                cards=", ".join(cards),
            )


def _doubts(context: Context) -> Iterator[tuple[str, str]]:
    """The points in doubt, each with the cards that wait for it."""
    cards: dict[str, dict[str, None]] = {}
    for each in _concerned(context):
        for finding in told_findings(each):
            outcome = outcome_of(finding.verdict, context.as_of)
            text = own_text(finding, outcome, context.words)
            if outcome in {"unsure", "authority"} and text:
                cards.setdefault(text, {})[card_name(context, each.card)] = None
    for text, names in cards.items():
        yield ", ".join(names), text


def _days(context: Context) -> Iterator[str]:
    """Days known in part that keep the first possible and the sure day apart."""
    apart = any(
        each.possible_from is not None
        and each.certain_from is not None
        and each.possible_from != each.certain_from
        for each in _concerned(context)
    )
    stays = context.timeline.stays if apart else ()
    absences = context.timeline.absences if apart else ()
    days = [day for stay in stays for day in (stay.first, stay.last)]
    days += [day for away in absences for day in (away.departure, away.back)]
    for day in days:
        if isinstance(day, PartialDay) and not day.exact:
            yield context.words.text(
                "You gave only a part of this date: %(day)s. The exact day makes the"
                " answer sharper.",
                day=day,
            )
