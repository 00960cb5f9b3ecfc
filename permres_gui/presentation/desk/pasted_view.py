"""The page for pasted lines: what was read of them, and what can be taken over."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from permres_gui.interview.stay_gaps import stay_gaps
from permres_gui.presentation.answers.choice_words import choices
from permres_gui.presentation.desk.pasted_overlaps import overlap_views
from permres_gui.presentation.desk.pasted_words import TAKEN, line_view
from permres_gui.presentation.formats import country_names
from permres_gui.presentation.translator import LANGUAGES, Translator
from permres_gui.presentation.views import GapView, PastedView

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from permres_gui.domain.case import Stay
    from permres_gui.interview.pasted_line import PastedLine
    from permres_gui.interview.questions import Interview
    from permres_gui.presentation.views import ChoiceView, PastedLineView

OUT = frozenset({"not-understood", "left-out"})
"""What is not taken over."""


class StaysThen(NamedTuple):
    """The stays that are there once the lines are taken over."""

    stays: tuple[Stay, ...] = ()
    settled: Collection[str] = ()
    """The gaps and the overlaps of which somebody said that they are right."""


@cache
def every_country() -> tuple[tuple[str, str], ...]:
    """The code and the name of each country in each language; a line may be in any."""
    return tuple(
        (code, name)
        for language in LANGUAGES
        for code, name in country_names(language).items()
    )


def pasted_heading(question: str, words: Translator) -> str:
    """By the question from which the page was opened; both take stays and journeys."""
    if question == "absences":
        return words.text("Type or paste your absences")
    return words.text("Type or paste your stays")


def pasted_view(
    text: str,
    lines: tuple[PastedLine, ...],
    interview: Interview,
    words: Translator,
    sure: ChoiceView | None = None,
    then: StaysThen | None = None,
) -> PastedView:
    """The page for what was typed, line by line.

    ``sure`` is the choice of how sure all of them are, for an adviser.
    """
    titles = choices(interview)
    there = then if then is not None and lines else StaysThen()
    taken = sum(each.outcome in TAKEN for each in lines)
    refused = sum(each.outcome in OUT for each in lines)
    shown = tuple(line_view(each, titles, words) for each in lines)
    gaps = (
        *_gaps(there, words),
        *overlap_views(there.stays, there.settled, lines, titles, words),
    )
    return PastedView(
        heading=pasted_heading("history", words),
        introduction=words.text(
            "One stay or journey on each line: first day, last day, and what it was."
        ),
        field_label=words.text("Your lines"),
        field_hint=words.text("For example: 1/9/2019 - 30/9/2020 student"),
        text=text,
        read=words.text("Read the lines"),
        understood_title=words.text("Understood in this way"),
        lines=shown,
        take=_take(taken, refused, words),
        note=words.text("Nothing changes before you take the lines over."),
        sure=sure,
        gaps=gaps,
        keys=_keys((*shown, *gaps), words),
    )


def _keys(asked: Iterable[PastedLineView | GapView], words: Translator) -> str:
    """Told once somebody can use them."""
    if not any(each.answers for each in asked):
        return ""
    return words.text(
        "In the lines: Up and Down go to another line, a letter answers, Del leaves the"
        " line out."
    )


def _gaps(there: StaysThen, words: Translator) -> Iterator[GapView]:
    for first, last in stay_gaps(there.stays):
        days = f"{first.isoformat()}/{last.isoformat()}"
        if days in there.settled:
            continue
        yield GapView(
            words.text(
                "No stay is told from %(first)s to %(last)s. Was there one?",
                first=first,
                last=last,
            ),
            fine=words.text("No, that is right"),
            add=words.text("Add a stay"),
            line=f"{first:%d/%m/%Y} - {last:%d/%m/%Y} ",
            id=days,
        )


def _take(taken: int, refused: int, words: Translator) -> str:
    if not taken:
        return ""
    if refused:
        return words.plural(
            "Take over %(number)s line, leave out %(out)s",
            "Take over %(number)s lines, leave out %(out)s",
            taken,
            out=str(refused),
        )
    return words.plural(
        "Take over %(number)s line", "Take over %(number)s lines", taken
    )
