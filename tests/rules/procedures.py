"""The procedures of the rule base, and of Ghent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import yaml
from pydantic import TypeAdapter

from permres_gui.domain.case import Case, Stay
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.procedure import Procedures

ROOT = Path(__file__).parents[2] / "resources" / "rulebook"
ON = date(2025, 6, 2)


def read(name, kind):
    data = yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))
    return TypeAdapter(kind).validate_python(data)


GENERAL = read("procedures.yaml", Procedures)
GENT = read("municipalities/gent.yaml", LocalPractice)


def on_ground(ground, **answers):
    return Case(stays=(Stay(ground=ground),), **answers)
