"""Reading the rule base: every fault at once, with file, path and what was expected."""

import shutil

import pytest

from permres_gui.rules.source_files import (
    Fault,
    read_law,
    read_practice,
    read_sources,
    requirements_of,
)
from tests.rules.reading import RULEBOOK


@pytest.fixture
def rulebook(tmp_path):
    return shutil.copytree(RULEBOOK, tmp_path / "rulebook")


def changed(rulebook, name, old, new):
    path = rulebook / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_the_rule_base_has_no_fault():
    for read in (read_law, read_practice, read_sources):
        assert read(RULEBOOK).faults == []


def test_a_fault_names_file_path_and_what_was_expected():
    assert str(Fault("K.yaml", "a.b", "a number")) == "K.yaml: a.b: a number"
    assert str(Fault("K.yaml", "", "missing")) == "K.yaml: missing"


def test_faults_of_several_files_are_told_together(rulebook):
    (rulebook / "cards" / "M.yaml").unlink()
    changed(rulebook, "cards/K.yaml", "years: 5", "yaers: 5")
    changed(rulebook, "law.yaml", "year: 2008", "year: soon")
    files = {fault.file for fault in read_law(rulebook).faults}
    assert {"M.yaml", "cards/K.yaml", "law.yaml"} <= files


def test_a_key_given_twice_is_refused(rulebook):
    changed(rulebook, "cards/K.yaml", "name: K card", "name: K card\nname: twice")
    faults = read_law(rulebook).faults
    assert any("stands twice" in fault.expected for fault in faults)


def test_a_shared_requirement_that_is_not_there_is_named(rulebook):
    changed(rulebook, "cards/K.yaml", "use: fraud", "use: nothing-of-the-kind")
    faults = read_law(rulebook).faults
    assert any("no shared nothing-of-the-kind" in fault.expected for fault in faults)


def test_every_requirement_of_a_card_is_found_once():
    for card in read_law(RULEBOOK).data["cards"]:
        names = [each["id"] for each in requirements_of(card)]
        assert len(names) == len(set(names))


def test_every_requirement_cites_a_source_that_exists():
    known = {each["id"] for each in read_sources(RULEBOOK).data["sources"]}
    for card in read_law(RULEBOOK).data["cards"]:
        for each in requirements_of(card):
            assert each["sources"], each["id"]
            assert set(each["sources"]) <= known, each["id"]
