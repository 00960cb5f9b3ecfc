"""The commands that keep prices true, from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.building.compiling import compile_rules

ROOT = Path(__file__).parents[1]
AALST = "41002"
OTHER_FOLDER = """
import sys
from pathlib import Path
import permres_gui.locations as locations
folder = Path(sys.argv.pop(1))
locations.resources = lambda: folder
from permres_gui.__main__ import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.fixture(scope="session")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the rule base, compiled once; to be copied and not to be changed."""
    folder = tmp_path_factory.mktemp("fees") / "resources"
    for name in ("rulebook", "interview"):
        shutil.copytree(ROOT / "resources" / name, folder / name)
    assert compile_rules(folder) == []
    return folder


@pytest.fixture
def resources(compiled: Path, tmp_path: Path) -> Path:
    """A copy of the compiled rule base, to be changed."""
    return Path(shutil.copytree(compiled, tmp_path / "resources"))


def run(resources: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    plain = {k: v for k, v in os.environ.items() if k != "DISPLAY"}
    return subprocess.run(
        [sys.executable, "-c", OTHER_FOLDER, resources, *map(str, arguments)],
        cwd=ROOT,
        env=plain | {"PYTHONPATH": str(ROOT)},
        text=True,
        capture_output=True,
        timeout=60,
        check=False,
    )


def only(resources: Path, nis: str) -> None:
    """Let the compiled rule base know one place, and no federal tariff."""
    for path in (resources / "compiled" / "places").glob("*.json"):
        if path.stem != nis:
            path.unlink()
    path = resources / "compiled" / "practice.json"
    practice = json.loads(path.read_bytes())
    practice["general_fees"]["federal"] = []
    path.write_text(json.dumps(practice), encoding="utf-8")


# --- due ----------------------------------------------------------------------------


def due(resources: Path, *arguments: str) -> tuple[int, list[str]]:
    found = run(resources, "fees", "due", *arguments)
    assert found.stderr == ""
    return found.returncode, found.stdout.replace("\u00a0", " ").splitlines()


def test_what_is_due_is_a_table_and_ends_with_one(resources):
    status, (head, *lines) = due(resources, "--on", "2026-11-22")
    assert status == 1
    assert head.split() == [
        "Municipality", "What", "is", "priced", "Amount", "Why", "Page",
    ]  # fmt: skip
    (aalst, _) = (line for line in lines if line.startswith("Aalst "))
    for part in ("card-standard", "€25", "runs out on 31 December 2026", "aalst.be"):
        assert part in aalst
    (wemmel,) = (line for line in lines if line.startswith("Wemmel "))
    assert "names no price" in wemmel
    assert any("stale since 1 January 2019" in line for line in lines)
    assert any("older than a year" in line for line in lines)
    assert any(line.startswith("(federal tariff)") for line in lines)


@pytest.mark.parametrize(
    ("on", "status", "said"),
    [
        ("2026-10-31", 0, "Nothing is due."),
        ("2026-11-01", 1, "runs out on 31 December 2026"),
        ("2027-01-01", 1, "ran out on 31 December 2026"),
        ("2027-11-21", 1, "ran out on 31 December 2026  https"),
        ("2027-11-22", 1, "ran out on 31 December 2026, older than a year"),
    ],
)
def test_the_day_decides_what_is_due(resources, on, status, said):
    only(resources, AALST)
    found, lines = due(resources, "--on", on)
    assert found == status
    assert said in lines[-1]


def test_without_a_day_it_is_today(resources):
    status, lines = due(resources)
    assert (status, len(lines) > 1) == (1, True)


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_the_same_lines_come_in_every_language(resources, language):
    _, english = due(resources, "--on", "2026-11-22")
    _, other = due(resources, "--on", "2026-11-22", "--lang", language)
    assert len(english) == len(other)
    pages = [{line.split()[-1] for line in lines[1:]} for lines in (english, other)]
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    "arguments",
    [(), ("nothing",), ("due", "--on", "2026-02-29"), ("due", "--lang", "de")],
)
def test_a_command_that_is_none_is_told_so(resources, arguments):
    found = run(resources, "fees", *arguments)
    assert found.returncode == 2
    assert "usage: permres-gui fees" in found.stderr
    assert "Traceback" not in found.stderr
