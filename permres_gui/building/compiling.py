"""Check the rule base and write its compiled form."""

from __future__ import annotations

import json
from pathlib import Path

from permres_gui.rules.compiled import PARTS
from permres_gui.rules.cross_check import cross_faults
from permres_gui.rules.source_files import (
    Fault,
    Reading,
    read_law,
    read_practice,
    read_sources,
)

from .case_check import case_faults
from .question_files import read_questions


def readings(resources: Path) -> dict[str, Reading]:
    """Every part of the rule base, read and checked by itself."""
    rulebook = resources / "rulebook"
    return {
        "law": read_law(rulebook),
        "practice": read_practice(rulebook),
        "sources": read_sources(rulebook),
        "questions": read_questions(resources / "interview"),
    }


def faults(resources: Path) -> list[Fault]:
    """All faults of all files at once."""
    parts = readings(resources)
    found = [fault for reading in parts.values() for fault in reading.faults]
    if found:
        return found
    across = cross_faults({name: reading.data for name, reading in parts.items()})
    cases = resources.parent / "tests" / "cases"
    return [*across, *case_faults(parts["law"].data, cases)]


def compile_rules(resources: Path) -> list[Fault]:
    """Write the compiled parts; with any fault nothing is written."""
    parts = readings(resources)
    found = [fault for reading in parts.values() for fault in reading.faults]
    if found:
        return found
    sources = parts["sources"].data["sources"]
    days = [page["consulted"] for source in sources for page in source["pages"]]
    parts["law"].data["checked_on"] = max(days)
    folder = resources / "compiled"
    folder.mkdir(exist_ok=True)
    for name in PARTS:
        text = json.dumps(parts[name].data, ensure_ascii=False, separators=(",", ":"))
        (folder / f"{name}.json").write_text(text, encoding="utf-8")
    day = json.dumps(parts["law"].data["checked_on"])
    (folder / "rules_day.json").write_text(day, encoding="utf-8")
    return []
