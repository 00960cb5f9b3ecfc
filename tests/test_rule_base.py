"""The program never starts on a broken rule base, with a window or without."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.rule_base import source_paths, stale
from permres_gui.rules.compiled import PARTS
from tests.patience import LONG

ROOT = Path(__file__).parents[1]
CASE = ROOT / "tests" / "cases" / "refugees" / "refugee-16-months.yaml"
OTHER_FOLDER = """
import sys
from pathlib import Path
import permres_gui.locations as locations
folder = Path(sys.argv.pop(1))
locations.resources = lambda: folder
from permres_gui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""
FAULTS = [
    "municipalities/aalst.yaml: nis: the NIS code of a municipality, not 99999",
    "municipalities/gent.yaml: fees.prices[1: card-standard].2024-01-01: "
    "an amount that is not below zero, not -29.00",
]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A rule base with a town that does not exist and an amount below zero."""
    folder = tmp_path_factory.mktemp("broken") / "resources"
    ignored = shutil.ignore_patterns("compiled")
    shutil.copytree(ROOT / "resources", folder, ignore=ignored)
    for name, old, new in (
        ("aalst", '"41002"', '"99999"'),
        ("gent", '"29.00"', '"-29.00"'),
    ):
        path = folder / "rulebook" / "municipalities" / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return folder


def run(resources: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", OTHER_FOLDER, resources, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        text=True,
        capture_output=True,
        timeout=LONG,
        check=False,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("assess", CASE),
        ("verify", CASE),
        ("fees", "due"),
        ("fees", "export"),
        (),
    ],
)
def test_every_start_ends_with_all_faults_and_answers_nothing(broken, arguments):
    found = run(broken, *arguments)
    assert found.returncode == 1
    assert found.stdout == ""
    assert found.stderr.splitlines() == FAULTS
    assert not (broken / "compiled").exists()


@pytest.mark.parametrize("command", ["check", "compile"])
def test_the_commands_for_the_rule_base_tell_the_same_faults(broken, command):
    found = run(broken, command)
    assert (found.returncode, found.stderr) == (1, "")
    assert set(FAULTS) <= set(found.stdout.splitlines())
    assert not (broken / "compiled").exists()


def test_an_older_compiled_form_does_not_stand_in_for_a_broken_one(broken):
    compiled = broken / "compiled"
    shutil.copytree(ROOT / "resources" / "compiled", compiled)
    for path in compiled.rglob("*.json"):
        os.utime(path, (0, 0))
    try:
        found = run(broken, "assess", CASE)
    finally:
        shutil.rmtree(compiled)
    assert (found.returncode, found.stdout) == (1, "")
    assert found.stderr.splitlines() == FAULTS


@pytest.fixture
def small(tmp_path: Path) -> Path:
    for name in ("rulebook/law.yaml", "interview/questions.yaml"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("{}", encoding="utf-8")
        os.utime(path, (1000, 1000))
    (tmp_path / "compiled").mkdir()
    for name in PARTS:
        path = tmp_path / "compiled" / f"{name}.json"
        path.write_text("{}", encoding="utf-8")
        os.utime(path, (2000, 2000))
    return tmp_path


def test_what_is_newer_than_its_sources_is_not_stale(small):
    assert not stale(small)
    assert {path.name for path in source_paths(small)} == {"law.yaml", "questions.yaml"}


def test_a_source_in_a_folder_of_its_own_makes_it_stale_and_a_note_does_not(small):
    note = small / "interview" / "ANSWER_CODE.md"
    note.write_text("# Numbers", encoding="utf-8")
    assert not stale(small)
    card = small / "rulebook" / "cards" / "b.yaml"
    card.parent.mkdir()
    card.write_text("{}", encoding="utf-8")
    assert stale(small)


@pytest.mark.parametrize("name", ["rulebook/law.yaml", "interview/questions.yaml"])
def test_a_source_that_is_newer_makes_it_stale(small, name):
    os.utime(small / name, (3000, 3000))
    assert stale(small)


@pytest.mark.parametrize("name", PARTS)
def test_a_part_that_is_missing_makes_it_stale(small, name):
    (small / "compiled" / f"{name}.json").unlink()
    assert stale(small)
