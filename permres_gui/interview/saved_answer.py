"""What the program answered when a case was saved, and what has changed since.

It stands in the case file beside the facts it was worked out from, so that a later rule
base can be held against it without the earlier one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import Final

from permres_gui.records import dataclass
from permres_gui.rules.case_changes import deciding

_DAY: Final = r"\d{4}-\d\d-\d\d"
_STATUS: Final = "eligible|not_yet|not_eligible|needs_advice|undetermined|held|lost"
_OUTCOME: Final = "met|not_yet|not_met|unsure|authority|unanswered"
_FINDING: Final = rf"[^\s,]+ (?:{_OUTCOME})(?: {_DAY})?"
_CARD: Final = re.compile(
    rf"({_STATUS}) ({_DAY}|-) ({_DAY}|-)(?:: ({_FINDING}(?:, {_FINDING})*))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class SavedCard:
    """The answer for one card.

    ``because`` names each requirement that is not plainly met, or met since a day, the
    most decisive first: its id, what was found of it, and from which day.
    """

    status: str
    possible_from: date | None = None
    certain_from: date | None = None
    because: tuple[str, ...] = ()


def card_text(card: SavedCard) -> str:
    """The answer as one text: a case file of many fields is slow to read.

    `not_yet 2027-03-04 -: b-refugee.five-years not_yet 2027-03-04, …`: the status, the
    first possible and the first certain day, and what decided.
    """
    days = (str(day or "-") for day in (card.possible_from, card.certain_from))
    answer = " ".join((card.status, *days))
    return f"{answer}: {', '.join(card.because)}" if card.because else answer


def card_of(text: str) -> SavedCard:
    """The answer that a text holds. Raises ``ValueError`` for any other text."""
    found = _CARD.fullmatch(text)
    if found is None:
        raise ValueError(text)
    status, possible, certain, because = found.groups()
    findings = tuple(because.split(", ")) if because else ()
    return SavedCard(status, _day(possible), _day(certain), findings)


def _day(text: str) -> date | None:
    return None if text == "-" else date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class SavedAnswer:
    """The answers for the cards, the day asked about, and what gave them.

    What a file leaves out is empty; without the day nothing can be compared.
    """

    on: date | None = None
    rules: str = ""
    """What tells these rules from all others (``Library.version``)."""
    program: str = ""
    cards: Mapping[str, SavedCard] = field(default_factory=dict)

    def by_the_same(self, other: SavedAnswer) -> bool:
        """Whether the same rules and the same program gave both."""
        return (self.rules, self.program) == (other.rules, other.program)


@dataclass(frozen=True, slots=True)
class AnswerChange:
    """One card with another answer; ``by`` is the id of the requirement that decides.

    ``None`` where no requirement differs.
    """

    card: str
    old: SavedCard
    new: SavedCard
    by: str | None


def answer_changes(old: SavedAnswer, new: SavedAnswer) -> Iterator[AnswerChange]:
    """The cards of which the status or a day is another, for the same day asked about."""
    for card, after in new.cards.items():
        before = old.cards.get(card)
        if before is not None and _answer(before) != _answer(after):
            by = deciding(_found(before), _found(after))
            yield AnswerChange(card, before, after, by)


def found_of(card: SavedCard, requirement: str) -> tuple[str, date | None] | None:
    """What was found of a requirement and from which day; ``None`` where it is not named."""
    found = _found(card).get(requirement)
    if found is None:
        return None
    outcome, _, day = found.partition(" ")
    return outcome, _day(day) if day else None


def _answer(card: SavedCard) -> tuple[object, ...]:
    return card.status, card.possible_from, card.certain_from


def _found(card: SavedCard) -> dict[str, str]:
    """What was found, by the id of the requirement."""
    parts = (each.partition(" ") for each in card.because)
    return {id_: found for id_, _, found in parts}
