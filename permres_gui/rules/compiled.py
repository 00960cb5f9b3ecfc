"""The rule base in compiled form: written by ``compile``, read when the program starts.

JSON files, each read when it is first needed, with the records it is made into:
the law (to assess), the practice (papers, fees, steps), the sources (to cite), the
questions, and the words of pasted lines.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from permres_gui.records import dataclass

from .plain import build

if TYPE_CHECKING:
    from .comparison import Comparison
    from .document import DocumentRule, DocumentType
    from .family import Family
    from .held_card import HeldCards
    from .holidays import Holidays
    from .journey_advice import JourneyAdvice
    from .letters import Letters
    from .lost_card import LostCard
    from .municipality import Municipalities
    from .practice import LocalPractice
    from .procedure import Procedures
    from .rulebook import Rulebook
    from .source import Source
    from .stay_risk import StayRisks
    from .tariff import GeneralFees
    from .waiting import Waiting

PARTS = ("law", "practice", "sources", "questions", "pasted_words")


class NotCompiledError(RuntimeError):
    """The compiled rule base is not there: ``permres-gui compile`` makes it."""


@dataclass(frozen=True)
class Library:
    """Everything the program knows, below one ``resources`` folder.

    ``pack`` names the rule pack that the folder holds; the program's own rules have none.
    """

    resources: Path
    pack: str = ""

    def part(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """The plain data of one compiled part."""
        file = f"{name}.json"
        try:
            return json.loads(self._bytes(file))
        except (OSError, ValueError) as error:
            raise NotCompiledError(file) from error

    @cached_property
    def _held(self) -> dict[str, bytes]:
        """The compiled files by their place, once they are held."""
        return {}

    def _bytes(self, file: str) -> bytes:
        held = self._held.get(file)
        return (
            (self.resources / "compiled" / file).read_bytes() if held is None else held
        )

    def hold(self) -> None:
        """Keep all of it in memory: who takes the files away stops no visit.

        Raises ``OSError`` where some are gone already.
        """
        folder = self.resources / "compiled"
        files = [path.relative_to(folder).as_posix() for path in folder.rglob("*.json")]
        self._held.update({file: self._bytes(file) for file in files})
        _ = self.municipalities.by_nis, self.municipalities.short_words

    @cached_property
    def rulebook(self) -> Rulebook:
        """The law and the six cards."""
        from .rulebook import Rulebook

        return Rulebook.from_plain(self.part("law"))

    @cached_property
    def checked_on(self) -> str:
        """The day of the rules: the latest day on which a source was consulted."""
        return str(self.part("law")["checked_on"])

    @property
    def version(self) -> str:
        """What tells these rules from all others: their pack, else their day."""
        return self.pack or self.checked_on

    @property
    def rules_name(self) -> str:
        """The day of the rules, and after a space their pack, if any."""
        return f"{self.checked_on} {self.pack}".rstrip()

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """All sources by their id."""
        from .source import Source

        listed = build(tuple[Source, ...], self.part("sources")["sources"])
        return {source.id: source for source in listed}

    @cached_property
    def _places(self) -> dict[str, LocalPractice | None]:
        """What was read of the places so far: one small file each, when it is chosen."""
        return {}

    @cached_property
    def _practice(self) -> Any:  # noqa: ANN401 - JSON
        return self.part("practice")

    @cached_property
    def documents(self) -> Mapping[str, DocumentType]:
        """The papers by their id."""
        from .document import DocumentType

        listed = build(tuple[DocumentType, ...], self._practice["documents"])
        return {document.id: document for document in listed}

    @cached_property
    def document_rules(self) -> tuple[DocumentRule, ...]:
        """Which paper for whom."""
        from .document import DocumentRule

        return build(tuple[DocumentRule, ...], self._practice["document_rules"])

    @cached_property
    def procedures(self) -> Procedures:
        """How to apply, in the whole country."""
        from .procedure import Procedures

        return build(Procedures, self._practice["procedures"])

    @cached_property
    def general_fees(self) -> GeneralFees:
        """What holds for prices everywhere."""
        from .tariff import GeneralFees

        return build(GeneralFees, self._practice["general_fees"])

    @cached_property
    def comparison(self) -> Comparison:
        """What each card gives, side by side."""
        from .comparison import Comparison

        return build(Comparison, self._practice["comparison"])

    @cached_property
    def journey_advice(self) -> JourneyAdvice:
        """What to do before and after a journey."""
        from .journey_advice import JourneyAdvice

        return build(JourneyAdvice, self._practice["journey_advice"])

    @cached_property
    def lost_card(self) -> LostCard:
        """What to do when a card is lost or stolen."""
        from .lost_card import LostCard

        return build(LostCard, self._practice["lost_card"])

    @cached_property
    def stay_risks(self) -> StayRisks:
        """When the stay of today can be ended."""
        from .stay_risk import StayRisks

        return build(StayRisks, self._practice["stay_risks"])

    @cached_property
    def held_cards(self) -> HeldCards:
        """What somebody with a card in hand should know."""
        from .held_card import HeldCards

        return build(HeldCards, self._practice["held_cards"])

    @cached_property
    def family(self) -> Family:
        """Who of the family can come."""
        from .family import Family

        return build(Family, self._practice["family"])

    @cached_property
    def letters(self) -> Letters:
        """What the letters on cards and the numbers of annexes mean."""
        from .letters import Letters

        return build(Letters, self._practice["letters"])

    @cached_property
    def waiting(self) -> Waiting:
        """What a paper given after an application means."""
        from .waiting import Waiting

        return build(Waiting, self._practice["waiting"])

    @cached_property
    def holidays(self) -> Holidays:
        """The legal holidays of the years that are known."""
        from .holidays import Holidays

        return build(Holidays, self._practice["holidays"])

    @cached_property
    def municipalities(self) -> Municipalities:
        """All municipalities of Belgium."""
        from .municipality import Municipalities

        return Municipalities(self.resources / "rulebook" / "municipalities.csv")

    def practice_of(self, nis: object) -> LocalPractice | None:
        """What is known of one municipality, if anything."""
        from .practice import LocalPractice

        if not isinstance(nis, str):
            return None
        if nis not in self._places:
            file = f"places/{nis}.json"
            path = self.resources / "compiled" / file
            known = nis.isdigit() and (file in self._held or path.exists())
            data = json.loads(self._bytes(file)) if known else None
            self._places[nis] = build(LocalPractice, data) if data else None
        return self._places[nis]

    def known_places(self) -> tuple[LocalPractice, ...]:
        """Every municipality of which something is known, by NIS code."""
        known = map(self.practice_of, self.municipalities.by_nis)
        return tuple(place for place in known if place is not None)
