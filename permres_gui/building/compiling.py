"""Check the rule base and write its compiled form."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from permres_gui.interview.questions import Interview
from permres_gui.rules.card_type import CardType
from permres_gui.rules.compiled import PARTS
from permres_gui.rules.cross_check import cross_faults
from permres_gui.rules.fault import Fault
from permres_gui.rules.known_range import known_ranges
from permres_gui.rules.law import Law
from permres_gui.rules.municipality import Municipalities
from permres_gui.rules.municipality_names import name_faults as town_name_faults
from permres_gui.rules.plain import build
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.rule_yaml import load
from permres_gui.rules.source_files import (
    Reading,
    adapter,
    local_sources,
    read_law,
    read_places,
    read_practice,
    read_sources,
)
from permres_gui.rules.tariff import KnownRange

from .card_check import card_faults, file_faults
from .case_check import case_faults
from .lean import lean
from .name_check import name_faults
from .pasted_check import pasted_faults
from .question_files import read_pasted_words, read_questions
from .what_if_check import what_if_faults
from .word_check import word_faults


def readings(resources: Path) -> dict[str, Reading]:
    """Every part of the rule base, read and checked by itself."""
    rulebook = resources / "rulebook"
    found = {
        "law": read_law(rulebook),
        "practice": read_practice(rulebook),
        "sources": read_sources(rulebook),
        "questions": read_questions(resources / "interview"),
        "pasted_words": read_pasted_words(resources / "interview"),
        "places": read_places(rulebook),
    }
    kinds = load(rulebook / "page_kinds.yaml")
    found["sources"].data["sources"] += local_sources(found["places"].data, kinds)
    general = found["practice"].data["general_fees"]
    if general is not None:
        general["ranges"] = _ranges(found["places"].data, general["range_sources"])
    return found


def faults(resources: Path) -> list[Fault]:
    """All faults of all files at once."""
    parts = readings(resources)
    found = faults_of(parts, resources)
    cases = resources.parent / "tests" / "cases"
    whole = not any(reading.faults for reading in parts.values())
    return [*found, *(case_faults(parts["law"].data, cases) if whole else ())]


def faults_of(parts: Mapping[str, Reading], resources: Path) -> list[Fault]:
    """The faults within the files; where there are none, those between them."""
    found = [fault for reading in parts.values() for fault in reading.faults]
    found += file_faults(resources / "rulebook" / "cards")
    if found:
        return found
    towns = Municipalities(resources / "rulebook" / "municipalities.csv")
    data = {name: reading.data for name, reading in parts.items()}
    names = town_name_faults(towns.further_names, towns.by_nis)
    return [
        *cross_faults(data | {"towns": towns.by_nis}),
        *pasted_faults(data["pasted_words"], data["questions"]),
        *what_if_faults(data["questions"]),
        *word_faults(data),
        *card_faults(data),
        *name_faults(data),
        *(Fault("municipality_names.csv", name, what) for name, what in names),
    ]


def compile_rules(resources: Path) -> list[Fault]:
    """Write the compiled parts; with any fault nothing is written."""
    parts = readings(resources)
    found = faults_of(parts, resources)
    if found:
        return found
    sources = parts["sources"].data["sources"]
    days = [page["consulted"] for source in sources for page in source["pages"]]
    parts["law"].data["checked_on"] = max(days)
    folder = resources / "compiled"
    shutil.rmtree(folder / "places", ignore_errors=True)
    (folder / "places").mkdir(parents=True, exist_ok=True)
    for place in parts["places"].data.values():
        _write(folder / "places" / f"{place['nis']}.json", place)
    for name in PARTS:
        _write(folder / f"{name}.json", _shortened(name, parts[name].data))
    _write(folder / "rules_day.json", parts["law"].data["checked_on"])
    return []


def _shortened(name: str, data: Any) -> Any:  # noqa: ANN401 - JSON
    """What the window waits for, without all that says nothing."""
    if name == "law":
        law, cards = build(Law, data["law"]), build(tuple[CardType, ...], data["cards"])
        return {**data, "law": lean(law), "cards": lean(cards)}
    return lean(build(Interview, data)) if name == "questions" else data


def _ranges(places: Mapping[str, Any], cited: Mapping[str, list[str]]) -> Any:  # noqa: ANN401 - JSON
    """What is known of other places, in the form of JSON."""
    known = [build(LocalPractice, place) for place in places.values()]
    sources = {item: tuple(each) for item, each in cited.items()}
    found = known_ranges(known, sources)
    return adapter(tuple[KnownRange, ...]).dump_python(found, mode="json")


def _write(path: Path, data: Any) -> None:  # noqa: ANN401 - JSON
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text, encoding="utf-8")
