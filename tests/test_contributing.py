"""CONTRIBUTING tells whoever writes a municipality's file every field, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest
import yaml

from permres_gui.locations import resources
from permres_gui.rules.condition import Condition
from permres_gui.rules.fault import Fault
from permres_gui.rules.municipality import Municipalities
from permres_gui.rules.place_check import Towns, place_faults
from permres_gui.rules.practice import LocalPractice
from permres_gui.rules.source_files import validated

TEXT = (Path(__file__).parents[1] / "CONTRIBUTING.md").read_text("utf-8")
GUIDE = TEXT[TEXT.index("## A municipality's file") : TEXT.index("## Style")]


def records(kind: Any) -> Iterator[Any]:
    """The record itself, and those within it; a condition has its own place."""
    if is_dataclass(kind) and kind is not Condition:
        yield kind
        for hint in get_type_hints(kind).values():
            yield from records(hint)
    for each in get_args(kind):
        yield from records(each)


def words(kind: Any) -> Iterator[str]:
    """The words that a field may have."""
    for each in get_args(kind):
        if get_origin(kind) is Literal:
            yield each
        else:
            yield from words(each)


RECORDS = sorted(set(records(LocalPractice)), key=lambda each: each.__name__)


@pytest.mark.parametrize("record", RECORDS, ids=lambda each: each.__name__)
def test_every_field_and_every_word_of_it_is_told(record):
    hints = get_type_hints(record)
    for field in fields(record):
        assert re.search(rf"`{field.name}\b", GUIDE), field.name
        for word in words(hints[field.name]):
            assert f"`{word}`" in GUIDE, f"{field.name}: {word}"


def test_the_example_is_a_file_that_check_takes():
    example = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)[0]
    faults: list[Fault] = []
    file = "municipalities/aalst.yaml"
    data = validated(LocalPractice, yaml.safe_load(example), file, faults)
    assert faults == []
    towns = Municipalities(resources() / "rulebook" / "municipalities.csv").by_nis
    general = {"eu_cards": ["EU+"], "federal": []}
    known = Towns(towns, set())
    assert list(place_faults({file: data}, general, known)) == []
    assert len(data["fees"]["prices"]) == 2


def test_the_lines_of_the_five_steps_follow_each_other():
    steps = TEXT[
        TEXT.index("## Changing a fee") : TEXT.index("## A municipality's file")
    ]
    assert len(re.findall(r"^\d\. ", steps, re.MULTILINE)) == 5
    (example,) = re.findall(r"```yaml\n(.*?)```", steps, re.DOTALL)
    amounts = yaml.safe_load(example)
    price = {"what": "card", **amounts}
    place = {"nis": "41002", "pages": [], "fees": {"prices": [price]}}
    faults: list[Fault] = []
    data = validated(LocalPractice, place, "aalst.yaml", faults)
    known = Towns({"41002"}, set())
    found = place_faults({"aalst.yaml": data}, {"federal": []}, known)
    assert [*faults, *found] == []


@pytest.mark.parametrize(
    "path", re.findall(r"`(tests/[\w/.]+|resources/[\w/.]+)`", TEXT)
)
def test_every_file_and_folder_that_is_named_is_there(path):
    assert (Path(__file__).parents[1] / path).exists()
