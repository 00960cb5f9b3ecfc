"""Pasted lines in words: how each was understood, and what is open about it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.stay_gaps import stay_gaps
from permres_gui.presentation.answer_words import Titles, choice_words, choices
from permres_gui.presentation.formats import country_names
from permres_gui.presentation.history_view import period_words
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.translator import LANGUAGES, N_, Translator
from permres_gui.presentation.views import PastedLineView, PastedView, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from permres_gui.domain.case import Stay
    from permres_gui.interview.pasted_lines import (
        Doubt,
        Outcome,
        PastedLine,
        Refusal,
    )
    from permres_gui.interview.questions import Interview
    from permres_gui.presentation.views import ChoiceView

NOT_UNDERSTOOD: Final[Mapping[Refusal, str]] = MappingProxyType(
    {
        "no-days": N_("No day was found in this line."),
        "no-such-day": N_("The day %(text)s does not exist."),
        "short-year": N_("Write the year of %(text)s with four figures."),
        "many-days": N_("There are more than two days in this line."),
        "no-last-day": N_(
            "The last day is missing. Does the stay go on? Then write a dash after %(text)s."
        ),
        "turned": N_("The last day comes before the first day."),
        "two-grounds": N_("Two grounds of stay are named. Write a line for each."),
        "stay-elsewhere": N_(
            "A stay and another country are named. Was it a journey? Then add the "
            "word: abroad. Was it a stay in Belgium? Then leave the country out."
        ),
    }
)
OPEN: Final[Mapping[Doubt, str]] = MappingProxyType(
    {
        "ground": N_("Which ground? It may be: %(grounds)s."),
        "no-ground": N_("No ground of stay is named. Choose it in the list."),
        "first-day": N_("The first day is known in part only."),
        "last-day": N_("The last day is known in part only."),
        "place": N_("No place is named. We take a place outside the EU."),
        "places": N_(
            "Places in the EU and outside the EU are named. We take outside the EU."
        ),
        "journey": N_(
            "A place abroad is named, and no ground of stay. We take a journey. Is "
            "that right?"
        ),
    }
)
SIGNS: Final[Mapping[str, tuple[Status, str]]] = MappingProxyType(
    {
        "understood": ("eligible", N_("Understood")),
        "open": ("needs_advice", N_("With a question")),
        "same-stay": ("undetermined", N_("Changes nothing")),
        "not-understood": ("needs_advice", N_("Not understood")),
    }
)
MORE: Final = (
    ("reason", "absences.reason", N_("Reason: %(what)s.")),
    ("proof", "stays.proof", N_("Paper of the first day: %(what)s.")),
)
HEADINGS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "history": N_("Type or paste your stays"),
        "absences": N_("Type or paste your absences"),
    }
)
UNKNOWN = "unknown"
TAKEN: Final[frozenset[Outcome]] = frozenset({"stay", "absence"})


@cache
def every_country() -> tuple[tuple[str, str], ...]:
    """The code and the name of each country in each language; a line may be in any."""
    return tuple(
        (code, name)
        for language in LANGUAGES
        for code, name in country_names(language).items()
    )


def pasted_view(
    text: str,
    lines: tuple[PastedLine, ...],
    interview: Interview,
    words: Translator,
    sure: ChoiceView | None = None,
    stays: Iterable[Stay] = (),
) -> PastedView:
    """The page for what was typed, line by line.

    ``sure`` is the choice of how sure all of them are, for an adviser; ``stays`` are
    those that are there once the lines are taken over.
    """
    titles = choices(interview)
    taken = sum(each.outcome in TAKEN for each in lines)
    refused = sum(each.refusal is not None for each in lines)
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
        lines=tuple(_line(each, titles, words) for each in lines),
        take=_take(taken, refused, words),
        note=words.text("Nothing changes before you take the lines over."),
        sure=sure,
        gaps=tuple(_gaps(stays, words)) if lines else (),
    )


def pasted_heading(question: str, words: Translator) -> str:
    """By the question from which the page was opened; both take stays and journeys."""
    return words.text(HEADINGS.get(question, HEADINGS["history"]))


def _gaps(stays: Iterable[Stay], words: Translator) -> Iterator[str]:
    for first, last in stay_gaps(stays):
        yield words.text(
            "No stay is told from %(first)s to %(last)s. Was there one?",
            first=first,
            last=last,
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


def _line(line: PastedLine, titles: Titles, words: Translator) -> PastedLineView:
    kind = line.outcome if line.outcome not in TAKEN else "understood"
    status, word = SIGNS["open" if line.doubts else kind]
    return PastedLineView(
        text=line.text,
        status=status,
        word=words.text(word),
        said=_said(line, titles, words),
        refused=line.refusal is not None,
        notes=tuple(_doubt(each, line, titles, words) for each in line.doubts),
    )


def _said(line: PastedLine, titles: Titles, words: Translator) -> str:
    if line.refusal is not None:
        return words.text(NOT_UNDERSTOOD[line.refusal], text=line.about)
    if line.outcome == "same-stay":
        return words.text("A new card for the same stay. It changes no day.")
    days = period_words({"to": "", **line.row}, words)
    away = line.outcome == "absence"
    what = (
        words.text("Abroad: %(days)s.", days=days)
        if away
        else _stay(line, days, titles, words)
    )
    return " ".join([what, *_more(line, titles, words)])


def _stay(line: PastedLine, days: str, titles: Titles, words: Translator) -> str:
    ground = line.row["ground"]
    if ground == UNKNOWN:
        return words.text("Stay on a ground that is not known: %(days)s.", days=days)
    said = choice_words(titles, "stays.ground", ground, words)
    return words.text("Stay, %(ground)s: %(days)s.", ground=said, days=days)


def _more(line: PastedLine, titles: Titles, words: Translator) -> list[str]:
    """The reason of a journey, or the paper of a stay, where the line names it."""
    more = []
    for part, path, sentence in MORE:
        value = line.row.get(part, UNKNOWN)
        if value != UNKNOWN:
            said = choice_words(titles, path, value, words)
            more.append(words.text(sentence, what=said))
    return more


def _doubt(doubt: Doubt, line: PastedLine, titles: Titles, words: Translator) -> str:
    grounds = [
        choice_words(titles, "stays.ground", each, words) for each in line.choices
    ]
    return words.text(OPEN[doubt], grounds=in_a_row(grounds, words))
