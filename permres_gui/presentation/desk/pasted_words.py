"""A pasted line in words: how it was understood, and what is open about it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.domain.day import PartialDay
from permres_gui.presentation.answers.choice_words import Titles, choice_words
from permres_gui.presentation.answers.period_rows import days_words
from permres_gui.presentation.desk.pasted_answers import answer_views
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.translator import N_, Translator
from permres_gui.presentation.views import PastedLineView, Status

if TYPE_CHECKING:
    from permres_gui.interview.pasted_line import Doubt, Outcome, PastedLine
    from permres_gui.interview.pasted_refusals import Refusal

NOT_UNDERSTOOD: Final[Mapping[Refusal, str]] = MappingProxyType(
    {
        "no-days": N_("No day was found in this line."),
        "no-such-day": N_("The day %(text)s does not exist."),
        "short-year": N_("Write the year of %(text)s with four figures."),
        "many-days": N_("There are more than two days in this line."),
        "no-last-day": N_(
            "The last day is missing. Does it go on today? Then write a dash after %(text)s."
        ),
        "no-first-day": N_("The first day is missing. Write it before %(text)s."),
        "serial": N_("%(text)s is a day as a spreadsheet counts days. Is it this one?"),
        "birth": N_(
            "A day of birth, a nationality or a civil status is named, and that is no day "
            "of a stay."
        ),
        "out-of-register": N_(
            "Days out of the register are named, and they are no stay: they have a "
            "question of their own."
        ),
        "no-right": N_(
            "Days without a right of stay are named, and they do not count as a stay."
        ),
        "prison": N_(
            "Days in prison are named. In Belgium they have a question of their own. Was "
            "it abroad? Then write the country."
        ),
        "turned": N_("The last day comes before the first day."),
        "two-grounds": N_("Two grounds of stay are named. Write a line for each."),
        "address": N_(
            "Only figures that may be years, and no word of a stay. An address changes "
            "nothing. Is it a stay? Then write its days, and what it was."
        ),
        "struck-off": N_(
            "Struck off the register, and no line before it says since when somebody was "
            "in it. Write the first and the last day of that stay."
        ),
        "stay-elsewhere": N_(
            "A stay and another country are named. Was it a journey? Then add the "
            "word: abroad. Was it a stay in Belgium? Then leave the country out."
        ),
    }
)
OPEN: Final[Mapping[Doubt, str]] = MappingProxyType(
    {
        "order": N_(
            "In another line the month stands before the day. Which is it here? The"
            " answer holds for all lines."
        ),
        "ground": N_("Which ground? It may be: %(grounds)s."),
        "no-ground": N_("No ground of stay is named. Choose it in the list."),
        "goes-on": N_(
            "No last day is named. We take it that the stay goes on. Is that right?"
        ),
        "still-away": N_(
            "No day of return is named. We take it that the journey still lasts. Is that"
            " right?"
        ),
        "first-day": N_("The first day is known in part only."),
        "last-day": N_("The last day is known in part only."),
        "place": N_("No place is named. We take a place outside the EU."),
        "places": N_(
            "Places in the EU and outside the EU are named. We take outside the EU."
        ),
        "journey": N_(
            "A place abroad is named, and no ground of stay. We take it for a "
            "journey. Is that right?"
        ),
        "both": N_(
            "A ground of stay and a time abroad are named. We take a journey. Is that right?"
        ),
        "either": N_("A stay because of family, or a journey to family?"),
        "denied": N_("The line says that something was not so. Is it read rightly?"),
        "applied": N_(
            "An application is named. Are these days of the stay, or of the wait for an "
            "answer?"
        ),
        "card-end": N_(
            "The last day may be the one until which a card is valid. Did the stay end "
            "then?"
        ),
    }
)
SIGNS: Final[Mapping[str, tuple[Status, str]]] = MappingProxyType(
    {
        "understood": ("eligible", N_("Understood")),
        "open": ("needs_advice", N_("With a question")),
        "same-stay": ("undetermined", N_("Changes nothing")),
        "ends-stay": ("eligible", N_("Understood")),
        "not-understood": ("needs_advice", N_("Not understood")),
        "left-out": ("undetermined", N_("Left out")),
    }
)
MORE: Final = (
    ("reason", "absences.reason", N_("Reason: %(what)s.")),
    ("place", "absences.place", N_("Place: %(what)s.")),
    ("proof", "stays.proof", N_("Paper of the first day: %(what)s.")),
)
UNKNOWN = "unknown"
TAKEN: Final[frozenset[Outcome]] = frozenset({"stay", "absence"})


def line_view(line: PastedLine, titles: Titles, words: Translator) -> PastedLineView:
    """The line with its sign, and a question for each doubt."""
    kind = line.outcome if line.outcome not in TAKEN else "understood"
    status, word = SIGNS["open" if line.doubts else kind]
    again = words.text("Ask again") if line.answered else ""
    return PastedLineView(
        text=line.text,
        status=status,
        word=words.text(word),
        said=_said(line, titles, words),
        refused=line.refusal is not None,
        notes=tuple(_doubt(each, line, titles, words) for each in line.doubts),
        number=line.number,
        answers=answer_views(line, titles, words),
        again=again,
        again_spoken=f"{line.text}: {again}" if again else "",
    )


def _said(line: PastedLine, titles: Titles, words: Translator) -> str:
    if line.refusal is not None:
        return words.text(NOT_UNDERSTOOD[line.refusal], text=line.about)
    if line.outcome == "left-out":
        return words.text("You leave this line out.")
    if line.outcome == "same-stay":
        return words.text("A new card for the same stay. It changes no day.")
    if line.outcome == "ends-stay":
        day = PartialDay.parse(line.row["to"])
        return words.text("The stay above ends on %(day)s.", day=day)
    days = days_words({"to": "", **line.row}, words)
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
    """The reason and the place of a journey, the paper of a stay, where the line names it."""
    more = []
    for part, path, sentence in MORE:
        value = line.row.get(part, UNKNOWN)
        if value != UNKNOWN and part not in line.doubts:
            said = choice_words(titles, path, value, words)
            more.append(words.text(sentence, what=said))
    return more


def _doubt(doubt: Doubt, line: PastedLine, titles: Titles, words: Translator) -> str:
    grounds = [
        choice_words(titles, "stays.ground", each, words) for each in line.choices
    ]
    return words.text(OPEN[doubt], grounds=in_a_row(grounds, words))
