"""Which cards rest on a guess: the rules are asked again without the guessed answers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from permres_gui.domain.timeline import Timeline
from permres_gui.domain.unknown import UNKNOWN
from permres_gui.rules.case_changes import answer_of

from .answering import ROWS, put, with_rows
from .marks import Mark, is_given

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.rulebook import Rulebook

    from .marks import Marks


def guessed(case: Case, marks: Marks) -> tuple[str, ...]:
    """The paths of the answers that are there and are guesses, in one fixed order."""
    named = (path for path, mark in marks.items() if mark is Mark.GUESSED)
    return tuple(sorted(path for path in named if is_given(case, path)))


def without(case: Case, paths: Iterable[str]) -> Case:
    """The case with these answers not known."""
    for path in paths:
        listed = path in ROWS
        case = with_rows(case, path, UNKNOWN) if listed else put(case, path, "unknown")
    return case


def resting_on_guesses(
    rulebook: Rulebook,
    timeline: Timeline,
    found: Sequence[Assessment],
    marks: Marks,
) -> Mapping[str, tuple[str, ...]]:
    """For each card that rests on guesses, the paths of these answers.

    ``found`` is what the rules say of the timeline. A guess counts where the status or a
    day of the card is another once that answer is not known. Where none counts alone
    but all do together, those that are needed for it are named.
    """
    paths = guessed(timeline.case, marks)
    alone = {path: _changed(rulebook, timeline, found, [path]) for path in paths}
    named = {
        each.card: tuple(path for path in paths if each.card in alone[path])
        for each in found
    }
    if len(paths) > 1:
        for card in _changed(rulebook, timeline, found, paths):
            before = next(each for each in found if each.card == card)
            together = named[card] or _needed(rulebook, timeline, before, paths)
            named[card] = together
    return {card: each for card, each in named.items() if each}


def _changed(
    rulebook: Rulebook,
    timeline: Timeline,
    found: Sequence[Assessment],
    paths: Sequence[str],
) -> frozenset[str]:
    """The cards of which the answer is another without these answers."""
    left = Timeline(without(timeline.case, paths), timeline.as_of)
    pairs = zip(found, rulebook.assess_all(left), strict=True)
    return frozenset(a.card for a, b in pairs if answer_of(a) != answer_of(b))


def _needed(
    rulebook: Rulebook, timeline: Timeline, before: Assessment, paths: Sequence[str]
) -> tuple[str, ...]:
    """As few of these answers as change the card together."""
    needed = list(paths)
    for path in paths:
        rest = [each for each in needed if each != path]
        left = Timeline(without(timeline.case, rest), timeline.as_of)
        if answer_of(rulebook.assess_one(left, before.card)) != answer_of(before):
            needed = rest
    return tuple(needed)
