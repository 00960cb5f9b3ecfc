"""Which cards rest on a guess: the rules are asked again with other answers in its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Final

from permres_gui.domain.timeline import Timeline
from permres_gui.records import dataclass
from permres_gui.rules.assessment import Status
from permres_gui.rules.case_changes import answer_of
from permres_gui.rules.fields_used import requirements_of, uses

from .guesses import blurred, guessed, not_asked, without
from .marks import list_of, place_of
from .other_values import is_one_of_many, other_cases

if TYPE_CHECKING:
    from permres_gui.domain.case import Case
    from permres_gui.rules.assessment import Assessment
    from permres_gui.rules.rulebook import Rulebook

    from .marks import Marks

_NEVER: Final = frozenset({Status.NOT_ELIGIBLE, Status.LOST})
"""What is no although an answer is not known is no with every value of it."""
_OF_THE_RIGHT: Final = ("card.kind", "stays", "person.nationality")
"""What says whether somebody has the right of a card already."""


def resting_on_guesses(
    rulebook: Rulebook, timeline: Timeline, found: Sequence[Assessment], marks: Marks
) -> Mapping[str, tuple[str, ...]]:
    """For each card that rests on guesses, the paths of these answers.

    ``found`` is what the rules say of the timeline. A guess counts where another value
    of that answer could give the card another status or day: where that is so once the
    answer is not known (a period: without it, or while nothing but its years is known),
    and also where a doubt hides that, which other values then tell. Where none counts
    alone but all do together, those that are needed for it are named.
    """
    paths = guessed(timeline.case, marks)
    asked = _Asked(rulebook, timeline, {each.card: each for each in found})
    alone = {path: asked.resting(path) for path in paths}
    named = {
        card: tuple(path for path in paths if card in alone[path])
        for card in asked.found
    }
    if len(paths) > 1:
        for card in asked.changed(paths):
            named[card] = named[card] or asked.needed(card, paths)
        for card in [card for card, each in named.items() if not each]:
            named[card] = asked.open_together(card, paths)
    return {card: each for card, each in named.items() if each}


@dataclass(frozen=True, slots=True)
class _Asked:
    """The rules, asked about one case and other answers of it."""

    rulebook: Rulebook
    timeline: Timeline
    found: Mapping[str, Assessment]

    def changed(self, paths: Sequence[str]) -> frozenset[str]:
        """The cards of which the answer is another without these answers."""
        others = chain.from_iterable(
            self.rulebook.assess_all(self._at(case)) for case in self._without(paths)
        )
        return frozenset(each.card for each in others if self._differs(each))

    def resting(self, path: str) -> frozenset[str]:
        """The cards whose answer another value of this answer alone could change."""
        changed = self.changed([path])
        left = set(self._in_play(path)) - changed
        return changed | self._waiting(path, left) | self._by_values(path, left)

    def needed(self, card: str, paths: Sequence[str]) -> tuple[str, ...]:
        """As few of these answers as change the card together."""
        needed = list(paths)
        for path in paths:
            rest = [each for each in needed if each != path]
            if any(map(self._differs, self._one(card, self._without(rest)))):
                needed = rest
        return tuple(needed)

    def open_together(self, card: str, paths: Sequence[str]) -> tuple[str, ...]:
        """Those that the card would wait for if none of them was asked.

        What it waits for when that one alone was not asked was tried with other values.
        """
        opened = self._open(card, paths)
        return tuple(path for path in opened if path not in self._open(card, [path]))

    def _open(self, card: str, paths: Sequence[str]) -> list[str]:
        case = not_asked(self.timeline.case, paths)
        waits = self.rulebook.assess_one(self._at(case), card)
        fields = set(waits.missing) | waits.verdict.at(waits.as_of).open
        return [path for path in paths if list_of(path) in fields]

    def _in_play(self, path: str) -> Iterator[str]:
        """The cards that look at an answer and are not a no whatever it may be."""
        field = list_of(path)
        unknown = self._at(without(self.timeline.case, [field]))
        for card in self.rulebook.cards:
            if field in _OF_THE_RIGHT or any(
                uses(each, [field]) for each in requirements_of(card)
            ):
                kindest = self.rulebook.assess_one(unknown, card.id)
                if kindest.status not in _NEVER:
                    yield card.id

    def _waiting(self, path: str, left: set[str]) -> frozenset[str]:
        """Of a day or a list few values are tried: a card that would wait for it rests on it."""
        if not left or not is_one_of_many(path):
            return frozenset()
        return frozenset(card for card in left if self._open(card, [path]))

    def _by_values(self, path: str, left: set[str]) -> frozenset[str]:
        """The cards that another value of the answer does change."""
        changed: set[str] = set()
        case, on = self.timeline.case, self.timeline.as_of
        for other in other_cases(case, path, self.rulebook.law, on):
            if left <= changed:
                break
            at = self._at(other)
            again = (self.rulebook.assess_one(at, card) for card in left - changed)
            changed |= {each.card for each in again if self._differs(each)}
        return frozenset(changed)

    def _without(self, paths: Sequence[str]) -> Iterator[Case]:
        """What the rules are asked in place of these guesses."""
        case = self.timeline.case
        yield without(case, paths)
        others = [path for path in paths if place_of(path) is None]
        if len(others) < len(paths):
            yield without(blurred(case, paths), others)

    def _one(self, card: str, cases: Iterable[Case]) -> Iterator[Assessment]:
        return (self.rulebook.assess_one(self._at(case), card) for case in cases)

    def _at(self, case: Case) -> Timeline:
        return Timeline(case, self.timeline.as_of)

    def _differs(self, other: Assessment) -> bool:
        return answer_of(other) != answer_of(self.found[other.card])
