"""The client as told beside what-if copies: what differs, and what each gives."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from permres_gui.domain.timeline import Timeline
from permres_gui.presentation.answers.answers_apart import answers_apart
from permres_gui.presentation.cards.card_name import card_name
from permres_gui.presentation.cards.card_texts import day_text, deciding
from permres_gui.presentation.cards.status_words import ICONS, status_word
from permres_gui.presentation.desk.desk_links import MOST_VERSIONS
from permres_gui.presentation.views import CellView, CompareView
from permres_gui.presentation.views.versions import VersionsView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from permres_gui.domain.case import Case
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

Row = tuple[str, tuple[CellView, ...], bool]


def versions_view(count: int, at: int, words: Translator) -> VersionsView:
    """What can be done with the versions."""
    return VersionsView(
        names=tuple(version_names(count, words)),
        at=at,
        label=words.text("Versions of this client"),
        copy=words.text("Copy as what-if") if count < MOST_VERSIONS else "",
        beside=words.text("Side by side") if count > 1 else "",
        use=words.text("Use this one") if at else "",
        drop=words.text("Remove this copy") if at else "",
        note=words.text(
            "You see a what-if copy. Only the answers as told are saved."
            " “Use this one” makes the copy the answers of your client."
        )
        if at
        else "",
    )


def version_names(count: int, words: Translator) -> Iterator[str]:
    """The client as told, then the copies by their number."""
    yield words.text("As told")
    for number in range(1, count):
        yield words.text("What-if %(number)s", number=number)


def version_of(context: Context, case: Case, on: date) -> Context:
    """The same client with other answers, or on another day."""
    timeline = Timeline(case, on)
    found = context.library.rulebook.assess_all(timeline)
    return replace(context, timeline=timeline, assessments=found)


def versions_beside(versions: Sequence[Context]) -> CompareView:
    """Answers that differ, then the six cards, a column for each version."""
    words = versions[0].words
    cards = tuple(_card(versions, each.card) for each in versions[0].assessments)
    answers = tuple(_answers(versions))
    same = [name for name, _, equal in cards if equal]
    summary = words.text("The same in all versions:") if same else ""
    return CompareView(
        heading=words.text("What-if copies side by side"),
        introduction=words.text("The answers that differ, then what each card says.")
        if answers
        else words.text("No answer differs yet."),
        columns=tuple(("", name) for name in version_names(len(versions), words)),
        rows=(*answers, *cards),
        only_differences=words.text("Only the differences"),
        equal_summary=f"{summary} {', '.join(same)}." if same else "",
    )


def _answers(versions: Sequence[Context]) -> Iterator[Row]:
    """One row for each answer that is not the same everywhere; the day counts too."""
    words = versions[0].words
    days = [CellView(words.figure(each.as_of)) for each in versions]
    if len(set(days)) > 1:
        yield words.text("Computed for"), tuple(days), False
    for label, texts in answers_apart(versions):
        yield label, tuple(map(CellView, texts)), False


def _card(versions: Sequence[Context], card: str) -> Row:
    cells = tuple(_cell(each, card) for each in versions)
    return card_name(versions[0], card), cells, len(set(cells)) == 1


def _cell(context: Context, card: str) -> CellView:
    found = context.of(card)
    status = ICONS[found.status]
    word, day = status_word(status, context.words), day_text(context, found)
    reasons = deciding(context, found)
    return CellView(f"{word}, {day}" if day else word, next(iter(reasons), ""), status)
