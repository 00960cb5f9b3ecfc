"""The compiled rule base: the same as its sources, and read without pydantic."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.building.compiling import compile_rules
from permres_gui.rules.compiled import PARTS, Library, NotCompiledError
from tests.rules.reading import RULEBOOK, the_rulebook

RESOURCES = RULEBOOK.parent


@pytest.fixture(scope="module")
def resources(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("compiled") / "resources"
    for name in ("rulebook", "interview"):
        shutil.copytree(RESOURCES / name, folder / name)
    assert compile_rules(folder) == []
    return folder


@pytest.fixture
def library(resources) -> Library:
    return Library(resources)


def test_the_compiled_law_is_the_law_of_the_sources(library):
    assert library.rulebook == the_rulebook()
    assert library.rulebook is library.rulebook


def test_the_day_of_the_rules_is_the_latest_day_of_a_source(library):
    days = [page.consulted for each in library.sources.values() for page in each.pages]
    assert library.checked_on == max(days).isoformat()


def test_every_part_is_there(library):
    assert library.documents["photo"].id == "photo"
    assert library.document_rules
    assert library.procedures
    assert library.general_fees
    assert library.comparison.validity
    assert len(library.municipalities.by_nis) > 500


def test_every_paper_that_a_rule_names_is_there(library):
    named = {rule.document for rule in library.document_rules}
    assert named <= set(library.documents)


def test_a_municipality_of_which_something_is_known(library):
    practice = library.practice_of("44021")
    assert practice is not None
    assert practice.nis == "44021"
    assert library.practice_of("44021") is practice
    assert library.practice_of("11002") in library.known_places()
    assert library.practice_of("24062") is None
    assert library.practice_of("../law") is None
    assert library.practice_of(None) is None


def test_without_the_compiled_files_it_is_said_what_is_missing(tmp_path):
    with pytest.raises(NotCompiledError, match=r"law\.json"):
        _ = Library(tmp_path).rulebook


def test_the_rules_are_read_without_pydantic_and_yaml(resources):
    program = (
        "import sys; sys.modules['pydantic'] = sys.modules['yaml'] = None\n"
        "from pathlib import Path\n"
        "from permres_gui.rules.compiled import Library\n"
        "from permres_gui.interview.questions import Interview\n"
        "from permres_gui.rules.plain import build\n"
        f"known = Library(Path({str(resources)!r}))\n"
        "known.rulebook, known.sources, known.documents\n"
        "build(Interview, known.part('questions'))"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_compiled_files_are_plain_json(resources):
    for name in PARTS:
        path = resources / "compiled" / f"{name}.json"
        assert isinstance(json.loads(path.read_bytes()), dict)


def test_rules_that_are_held_outlive_their_files(resources, tmp_path):
    folder = shutil.copytree(resources, tmp_path / "resources")
    library = Library(folder)
    library.hold()
    shutil.rmtree(folder)
    assert {name: library.part(name) for name in PARTS}
    assert library.rulebook == the_rulebook()
    assert library.practice_of("44021") is not None
    assert library.practice_of("11001") is None
    assert len(library.municipalities.by_nis) > 500
    assert library.municipalities.short_words


def test_rules_that_are_damaged_are_told_as_those_that_are_gone(resources, tmp_path):
    folder = shutil.copytree(resources, tmp_path / "resources")
    (folder / "compiled" / "law.json").write_text("{", encoding="utf-8")
    with pytest.raises(NotCompiledError):
        Library(folder).part("law")
