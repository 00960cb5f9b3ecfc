"""From the YAML of ``resources/rulebook`` to one checked rule base, with all faults at once.

Only the build, ``check`` and tests use this module: it needs pydantic and YAML.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from .card_type import CardType
from .comparison import Comparison
from .document import DocumentRule, DocumentType
from .family import Family
from .fault import Fault, path_in
from .held_card import HeldCards
from .holidays import Holidays
from .journey_advice import JourneyAdvice
from .law import Law
from .letters import Letters
from .lost_card import LostCard
from .meant_kind import meant
from .practice import LocalPractice
from .procedure import Procedures
from .rule_yaml import load
from .rulebook import CARD_ORDER
from .shared_requirements import expanded
from .source import PageKind, Source, site_of
from .stay_risk import StayRisks
from .tariff import GeneralFees
from .waiting import Waiting


@dataclass(slots=True)
class Reading:
    """Checked data, ready to be written as JSON, and the faults found on the way."""

    data: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


@cache
def adapter(kind: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - a type or typing form
    """The strict reader of a type of record."""
    return TypeAdapter(kind)


def validated(kind: Any, data: Any, file: str, faults: list[Fault]) -> Any:  # noqa: ANN401 - YAML, JSON and types
    """The JSON form of the data, or ``None`` after its faults were noted."""
    try:
        value = adapter(kind).validate_python(data)
    except ValidationError as error:
        for place, expected in meant(error.errors()):
            faults.append(Fault(file, path_in(data, place), expected))
        return None
    return adapter(kind).dump_python(value, mode="json", exclude_defaults=False)


def read_law(rulebook: Path) -> Reading:
    """The law and the card types."""
    reading = Reading()
    shared = {
        "requirements": _tried(rulebook / "requirements.yaml", reading) or {},
        "absences": _tried(rulebook / "absence_rules.yaml", reading) or {},
    }
    reading.data["law"] = read_file(Law, rulebook / "law.yaml", reading)
    background = _tried(rulebook / "background.yaml", reading) or {}
    cards = []
    for letter in CARD_ORDER:
        file = rulebook / "cards" / f"{letter}.yaml"
        data = _tried(file, reading)
        if data is not None:
            full = expanded(data, shared, file.name, reading.faults)
            full["background"] = background.get(letter, [])
            cards.append(
                validated(CardType, full, f"cards/{file.name}", reading.faults)
            )
    reading.data["cards"] = cards
    return reading


def read_practice(rulebook: Path) -> Reading:
    """Documents, procedures, fees, the comparison, letters, and what the tasks tell."""
    reading = Reading()
    rules = rulebook / "document_rules.yaml"
    reading.data = {
        "documents": _files(DocumentType, rulebook / "documents", reading),
        "document_rules": read_file(tuple[DocumentRule, ...], rules, reading),
        "procedures": read_file(Procedures, rulebook / "procedures.yaml", reading),
        "general_fees": read_file(GeneralFees, rulebook / "federal_fees.yaml", reading),
        "comparison": read_file(Comparison, rulebook / "validity.yaml", reading),
        "journey_advice": read_file(JourneyAdvice, rulebook / "journey.yaml", reading),
        "held_cards": read_file(HeldCards, rulebook / "held_card.yaml", reading),
        "lost_card": read_file(LostCard, rulebook / "lost_card.yaml", reading),
        "family": read_file(Family, rulebook / "family.yaml", reading),
        "letters": read_file(Letters, rulebook / "letters.yaml", reading),
        "stay_risks": read_file(StayRisks, rulebook / "stay_risks.yaml", reading),
        "waiting": read_file(Waiting, rulebook / "waiting.yaml", reading),
        "holidays": read_file(Holidays, rulebook / "holidays.yaml", reading),
    }
    return reading


def read_places(rulebook: Path) -> Reading:
    """The municipalities of which something is known, by the name of their file."""
    reading = Reading()
    for path in sorted((rulebook / "municipalities").glob("*.yaml")):
        file = f"municipalities/{path.name}"
        data = read_file(LocalPractice, path, reading, "municipalities/")
        if data is not None:
            reading.data[file] = data
    return reading


def local_sources(
    places: Mapping[str, Any], kinds: Mapping[str, Any]
) -> list[dict[str, Any]]:
    """The municipalities' own pages as sources like all others."""
    return [
        {
            "id": source["id"],
            "statement": source["note"] or "What the municipality publishes.",
            "legal_basis": kinds[source["kind"]]["legal_basis"],
            "confidence": source["confidence"],
            "conflict": None,
            "pages": [
                {
                    "consulted": source["consulted"],
                    "url": source["url"],
                    "note": None,
                    "page_date": source["page_date"],
                    "kind": "municipality",
                }
            ],
        }
        for place in places.values()
        for source in place["pages"]
    ]


def read_sources(rulebook: Path) -> Reading:
    """All sources, from every file of the folder."""
    reading = Reading()
    found: list[Any] = []
    for path in sorted((rulebook / "sources").glob("*.yaml")):
        data = read_file(tuple[Source, ...], path, reading, folder="sources/")
        found += data or []
    reading.data["sources"] = found
    if found:
        named = dict[PageKind, tuple[str, ...]]
        sites = read_file(named, rulebook / "sites.yaml", reading)
        _tell_kinds(found, sites or {})
    return reading


def _tell_kinds(sources: Sequence[Any], sites: Mapping[str, Sequence[str]]) -> None:
    """Each page with an address says what kind of source it is."""
    kinds = {site: kind for kind, named in sites.items() for site in named}
    for page in (page for source in sources for page in source["pages"]):
        if page["url"] is not None:
            page["kind"] = page["kind"] or kinds.get(site_of(page["url"]), "other")


def read_file(kind: Any, path: Path, reading: Reading, folder: str = "") -> Any:  # noqa: ANN401 - YAML, JSON and types
    """The checked data of one file."""
    known = len(reading.faults)
    data = _tried(path, reading)
    if len(reading.faults) > known:
        return None
    return validated(kind, data, folder + path.name, reading.faults)


def _files(kind: Any, folder: Path, reading: Reading) -> list[Any]:  # noqa: ANN401 - YAML, JSON and types
    found = [
        read_file(kind, path, reading, f"{folder.name}/")
        for path in sorted(folder.glob("*.yaml"))
    ]
    return [each for each in found if each is not None]


def _tried(path: Path, reading: Reading) -> Any:  # noqa: ANN401 - YAML, JSON and types
    try:
        return load(path)
    except OSError:
        reading.faults.append(Fault(path.name, "", "this file is missing"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line = " ".join(str(error).split())
        reading.faults.append(Fault(path.name, "", f"no readable YAML: {line}"))
    return None
