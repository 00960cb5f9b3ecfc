"""What is told of each coming day: the card in the hand first, then each card's answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_texts import deciding
from permres_gui.presentation.cards.cards_in_order import WITH_PAPERS
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.caseloads.case_change_words import answer_in_short
from permres_gui.presentation.desk.coming_card import card_days
from permres_gui.presentation.fees.bill import bill, total_text
from permres_gui.records import dataclass
from permres_gui.rules.coming_days import coming_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from permres_gui.presentation.context import Context
    from permres_gui.rules.assessment import Assessment


@dataclass(frozen=True, slots=True)
class Change:
    """A day with the sentences that are true from then on and were not before."""

    day: date
    lines: tuple[str, ...]


def changes(context: Context, until: date) -> tuple[Change, ...]:
    """The changes after the day asked about, up to and with ``until``."""
    practice = context.practice
    schedules = [practice.fees] if practice else []
    days = coming_days(context.timeline, context.assessments, schedules, until)
    found: dict[date, list[str]] = {}
    for day, line in card_days(context):
        if context.as_of < day <= until:
            found.setdefault(day, []).append(line)
    for each in _compared(context, days):
        found.setdefault(each.day, []).extend(each.lines)
    return tuple(Change(day, tuple(found[day])) for day in sorted(found))


def _compared(context: Context, days: tuple[date, ...]) -> Iterator[Change]:
    before = context
    for day in days:
        after = _on(context, day)
        lines = (*_answers(before, after), *_prices(before, after))
        if lines:
            yield Change(day, lines)
        before = after


def _on(context: Context, day: date) -> Context:
    """The same answers on another day."""
    timeline = Timeline(context.case, day)
    found = context.library.rulebook.assess_all(timeline)
    return replace(context, timeline=timeline, assessments=found)


def _answers(before: Context, after: Context) -> Iterator[str]:
    for old, new in zip(before.assessments, after.assessments, strict=True):
        if old.status is not new.status:
            line = _changed(before, after, old, new)
        else:
            line = _arrived(after, old, new)
        if line:
            yield " ".join((line, *deciding(after, new)[:1]))


def _changed(before: Context, after: Context, old: Assessment, new: Assessment) -> str:
    return after.words.text(
        "%(card)s: it was “%(was)s” and becomes “%(now)s”.",
        card=card_name(after, new.card),
        was=answer_in_short(old, before),
        now=answer_in_short(new, after),
    )


def _arrived(after: Context, old: Assessment, new: Assessment) -> str:
    """The sure day has come, and yet the answer stays. A possible one always moves it."""
    words, day = after.words, after.as_of
    if old.certain_from != day:
        return ""
    told = words.text("from %(day)s", day=day)
    return words.text(
        "%(card)s: the day has come (%(told)s). The answer stays “%(stays)s”.",
        card=card_name(after, new.card),
        told=told,
        stays=status_word(ICONS[new.status], words),
    )


def _prices(before: Context, after: Context) -> Iterator[str]:
    words = after.words
    for each in after.assessments:
        if each.status not in WITH_PAPERS:
            continue
        old, new = (total_text(bill(of, each.card), words) for of in (before, after))
        if old != new:
            yield words.text(
                "Price of the %(card)s: %(new)s. Before: %(old)s.",
                card=card_name(after, each.card),
                new=new,
                old=old,
            )
