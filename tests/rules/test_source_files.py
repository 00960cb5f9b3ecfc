"""Reading the YAML of the rule base: strict, and with every fault named."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from permres_gui.rules.source_files import (
    Fault,
    Reading,
    expanded,
    load,
    read_file,
    read_law,
    read_practice,
    read_sources,
    requirements_of,
    validated,
)
from tests.rules.reading import RULEBOOK


@dataclass(frozen=True)
class Thing:
    name: str
    many: int = 1


def written(folder: Path, text: str, name: str = "thing.yaml") -> Path:
    path = folder / name
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def test_a_fault_is_one_line_with_file_and_path():
    assert str(Fault("a.yaml", "b.c", "a number")) == "a.yaml: b.c: a number"
    assert (
        str(Fault("a.yaml", "", "this file is missing"))
        == "a.yaml: this file is missing"
    )


def test_a_key_that_stands_twice_is_refused(tmp_path):
    with pytest.raises(
        yaml.MarkedYAMLError, match="the key name stands twice"
    ) as caught:
        load(written(tmp_path, "name: a\nmany: 1\nname: b\n"))
    assert caught.value.problem_mark is not None
    assert caught.value.problem_mark.line == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"name: a\nmany: 2025-02-29\n", "2025-02-29 is no day"),
        (b"name: a\nmany: 2025-13-01\n", "2025-13-01 is no day"),
        (b"name: \xff\n", "no readable YAML"),
    ],
)
def test_a_day_that_does_not_exist_and_no_text_at_all_are_faults(
    tmp_path, content, said
):
    path = tmp_path / "thing.yaml"
    path.write_bytes(content)
    reading = Reading()
    assert read_file(Thing, path, reading) is None
    first = str(reading.faults[0])
    assert first.startswith("thing.yaml: no readable YAML: ")
    assert said in first


def test_merged_keys_may_be_overruled(tmp_path):
    text = """
        base: &base {name: a, many: 1}
        one: {<<: *base, many: 2}
        """
    assert load(written(tmp_path, text))["one"] == {"name": "a", "many": 2}


def test_yaml_that_makes_objects_is_refused(tmp_path):
    with pytest.raises(yaml.YAMLError):
        load(written(tmp_path, "a: !!python/object/apply:os.system [true]\n"))


def test_a_file_is_read_into_plain_checked_data(tmp_path):
    reading = Reading()
    path = written(tmp_path, "name: a\n")
    assert read_file(Thing, path, reading) == {"name": "a", "many": 1}
    assert reading.faults == []


def test_data_that_does_not_fit_is_a_fault_with_its_path():
    faults: list[Fault] = []
    assert validated(Thing, {"many": "much"}, "thing.yaml", faults) is None
    assert {fault.path for fault in faults} == {"name", "many"}
    assert {fault.file for fault in faults} == {"thing.yaml"}


def test_a_shared_requirement_is_put_in_and_may_be_overruled():
    faults: list[Fault] = []
    card = {
        "kept": [{"use": "shared", "id": "k.one", "sources": ["own"]}],
        "common": [{"id": "k.two", "absences": {"use": "absences"}}],
        "routes": [{"id": "r", "requirements": [{"use": "nowhere", "id": "k.three"}]}],
    }
    shared = {
        "requirements": {"shared": {"kind": "answer", "sources": ["common"]}},
        "absences": {"months": 6},
    }
    full = expanded(card, shared, "K.yaml", faults)
    assert full["kept"] == [{"kind": "answer", "sources": ["own"], "id": "k.one"}]
    assert full["common"] == [{"id": "k.two", "absences": {"months": 6}}]
    assert full["routes"][0]["requirements"] == [{"use": "nowhere", "id": "k.three"}]
    assert faults == [Fault("K.yaml", "k.three", "no shared nowhere")]
    assert expanded({}, shared, "K.yaml", faults) == {
        "kept": [], "common": [], "routes": [],
    }  # fmt: skip


def test_requirements_come_in_the_order_of_the_file():
    card = {
        "kept": [{"id": "a"}],
        "common": [{"id": "b"}],
        "routes": [{"requirements": [{"id": "c"}, {"id": "d"}]}],
    }
    assert [each["id"] for each in requirements_of(card)] == ["a", "b", "c", "d"]


def test_an_empty_folder_has_a_fault_for_every_file_and_no_crash(tmp_path):
    law = read_law(tmp_path)
    missing = {fault.file for fault in law.faults if "missing" in fault.expected}
    assert missing >= {"law.yaml", "requirements.yaml", "absence_rules.yaml",
                       "background.yaml", "B.yaml", "M.yaml"}  # fmt: skip
    practice = read_practice(tmp_path)
    missing = {fault.file for fault in practice.faults if "missing" in fault.expected}
    assert missing >= {"document_rules.yaml", "procedures.yaml", "federal_fees.yaml"}
    assert read_sources(tmp_path).data == {"sources": []}


def test_the_rule_base_as_it_stands_is_read_without_fault():
    for read in (read_law, read_practice, read_sources):
        reading = read(RULEBOOK)
        assert reading.faults == []
        assert reading.data
