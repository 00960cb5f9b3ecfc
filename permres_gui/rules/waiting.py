"""What a paper given during or after an application means, and what to do then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from permres_gui.records import STRICT, dataclass
from permres_gui.rules.appeal import AppealTerm
from permres_gui.rules.condition import is_for

OTHER = "other"
"""A paper that the person cannot name, or that is none of these."""


@dataclass(frozen=True, slots=True)
class WaitingPaper:
    """A receipt of an application, or a decision on it (bijlage, annexe)."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    """As in the letters, which say what it is."""
    name: str
    """Its number and one word, to choose from."""
    cards: tuple[str, ...]
    """The cards for which it is given."""
    decision: bool = False
    """A refusal or a decision not to examine: one can appeal against it."""
    silence_grants: bool = False
    """Without a decision in the term the card counts as granted."""


@dataclass(frozen=True, slots=True)
class WaitingLine:
    """A sentence for the papers and cards that it names, or for all."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    text: str
    sources: tuple[str, ...]
    papers: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()

    def concerns(self, paper: str, card: str) -> bool:
        """Whether it is for this paper and this card (empty where not told)."""
        return is_for(self.papers, paper) and is_for(self.cards, card)


@dataclass(frozen=True, slots=True)
class WaitingPart:
    """A titled part of the page, for some papers."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    id: str
    title: str
    papers: tuple[str, ...]
    notices: tuple[str, ...] = ()
    """Sentences that the page of the papers tells too, by their ids."""
    lines: tuple[WaitingLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Waiting:
    """The papers, what is said of them, and the term to appeal."""

    __pydantic_config__: ClassVar[Mapping[str, str]] = STRICT

    papers: tuple[WaitingPaper, ...]
    parts: tuple[WaitingPart, ...]
    appeal: AppealTerm

    def paper(self, id_: object) -> WaitingPaper | None:
        """A paper by its id."""
        return next((each for each in self.papers if each.id == id_), None)
