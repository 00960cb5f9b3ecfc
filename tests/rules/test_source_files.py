"""Reading the YAML of the rule base: strict, and with every fault named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from permres_gui.rules.fault import Fault
from permres_gui.rules.source_files import (
    Reading,
    read_file,
    read_law,
    read_practice,
    read_sources,
    validated,
)
from tests.rules.reading import RULEBOOK


@dataclass(frozen=True)
class Thing:
    name: str
    many: int = 1


def written(folder: Path, text: str, name: str = "thing.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


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


def test_a_site_of_a_kind_that_is_none_is_a_fault(tmp_path):
    (tmp_path / "sources").mkdir()
    copied = RULEBOOK / "sources" / "appeal.yaml"
    (tmp_path / "sources" / "appeal.yaml").write_bytes(copied.read_bytes())
    (tmp_path / "sites.yaml").write_text("rumour: [example.org]\n", encoding="utf-8")
    reading = read_sources(tmp_path)
    assert [fault.file for fault in reading.faults] == ["sites.yaml"]
    (tmp_path / "sites.yaml").write_text(
        "law: [ejustice.just.fgov.be]\n", encoding="utf-8"
    )
    pages = [p for s in read_sources(tmp_path).data["sources"] for p in s["pages"]]
    assert {page["kind"] for page in pages} <= {"law", "other", None}
