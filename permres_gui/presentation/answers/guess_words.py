"""How sure an answer is and what rests on a guess, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from permres_gui.interview.guesses import guessed
from permres_gui.interview.marks import Mark, list_of, place_of, still_given, weakest
from permres_gui.presentation.answers.answer_labels import LABELS, label_of
from permres_gui.presentation.in_a_row import in_a_row
from permres_gui.presentation.translator import N_

if TYPE_CHECKING:
    from permres_gui.presentation.context import Context
    from permres_gui.presentation.translator import Translator

SHORT: Final[Mapping[Mark, str]] = MappingProxyType(
    {Mark.SEEN: N_("seen"), Mark.TOLD: N_("told"), Mark.GUESSED: N_("guessed")}
)
LONG: Final[Mapping[Mark, str]] = MappingProxyType(
    {
        Mark.SEEN: N_("Seen on a document"),
        Mark.TOLD: N_("Told by the client"),
        Mark.GUESSED: N_("A guess"),
    }
)


def mark_word(context: Context, row: str) -> str:
    """How sure the answers of one row of answers are; empty where nobody said that."""
    if not context.marks:
        return ""
    told, whole = still_given(context.marks, context.case).items(), list_of(row)
    mark = weakest(
        mark
        for each, mark in told
        if each in {row, whole} or each.startswith(f"{whole}.")
    )
    return context.words.text(SHORT[mark]) if mark else ""


def guess_sentence(context: Context, cards: Iterable[str]) -> str:
    """The answers that are guesses and on which these cards rest; empty without any.

    Of a list it names the periods, for who has the answers before them anyway.
    """
    from permres_gui.presentation.answers.period_name import period_name

    return _told(context, cards, period_name)


def guesses_on_sheet(context: Context, cards: Iterable[str]) -> str:
    """The same for who has no answers before them and must prove these periods."""
    from permres_gui.presentation.answers.period_name import period_days

    return _told(context, cards, period_days)


def guesses_for_record(context: Context, cards: Iterable[str]) -> str:
    """The same for a text without identifying data.

    Ground and years are enough to find the period in the file, and are shared by
    thousands. Exact days and the reason of a journey may be those of one person alone.
    """
    from permres_gui.presentation.answers.period_name import period_years

    return _told(context, cards, period_years)


def guesses_told(context: Context, cards: Iterable[str]) -> str:
    """The same for a text that tells no answers: of a list only its name."""
    return guess_text(_rests(context, cards), context.words)


def names_periods(context: Context, cards: Iterable[str]) -> bool:
    """Whether a period of a list is among the guesses on which these cards rest."""
    return any(place_of(path) is not None for path in _rests(context, cards))


def _rests(context: Context, cards: Iterable[str]) -> set[str]:
    return {path for card in cards for path in context.guesses.get(card, ())}


def _told(
    context: Context, cards: Iterable[str], name: Callable[[Context, str], str]
) -> str:
    named = _named(context, _rests(context, cards), name)
    return _sentence(list(dict.fromkeys(named)), context.words)


def _named(
    context: Context, paths: set[str], name: Callable[[Context, str], str]
) -> Iterator[str]:
    for label in _labels(paths):
        periods = [p for p in paths if list_of(p) == label and place_of(p) is not None]
        for path in sorted(periods, key=place_of):  # type: ignore[arg-type]  # each has a place, see above
            yield name(context, path)
        if not periods:
            yield label_of(label, context.words)


def guess_text(paths: Iterable[str], words: Translator) -> str:
    """The sentence for these paths. It names answers and never tells them."""
    return _sentence([label_of(path, words) for path in _labels(paths)], words)


def _labels(paths: Iterable[str]) -> list[str]:
    """What has a name among these answers, in the order of the answers."""
    whole = {list_of(each) for each in paths}
    found = {each if each in LABELS else each.rpartition(".")[0] for each in whole}
    return [path for path in LABELS if path in found]


def _sentence(names: Sequence[str], words: Translator) -> str:
    if not names:
        return ""
    apart = any("," in each or ":" in each for each in names)
    named = in_a_row(names, words) if apart else ", ".join(names)
    return words.text("Rests on a guess: %(answers)s.", answers=named)


def no_card_rests(context: Context) -> str:
    """Where there are guesses, but no card rests on them."""
    number = len(guessed(context.case, context.marks))
    if not number or context.guesses:
        return ""
    return context.words.plural(
        "%(number)s answer is a guess. No card rests on it.",
        "%(number)s answers are guesses. No card rests on them.",
        number,
    )
