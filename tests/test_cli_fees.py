"""The commands that keep prices true, from outside."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from permres_gui.building.compiling import compile_rules, faults
from tests.patience import LONG

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
        timeout=LONG,
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


# --- export and import ----------------------------------------------------------------


def exported(resources: Path) -> tuple[list[str], list[str]]:
    """The lines of the table, and who is left out."""
    found = run(resources, "fees", "export")
    assert found.returncode == 0
    return found.stdout.splitlines(), found.stderr.splitlines()


def test_every_known_place_is_exported_or_named_as_left_out(resources):
    (_, *rows), left_out = exported(resources)
    inside = {row.split(",")[0] for row in rows}
    outside = {line.split("(")[1].split(")")[0] for line in left_out}
    known = {path.stem for path in (resources / "compiled" / "places").iterdir()}
    assert inside | outside == known
    assert not inside & outside
    assert all(line.startswith("left out: ") for line in left_out)


def test_a_table_that_is_read_back_unchanged_changes_nothing(resources, tmp_path):
    table = tmp_path / "prices.csv"
    found = run(resources, "fees", "export", table)
    assert (found.returncode, found.stdout) == (0, "")
    number = len(table.read_text(encoding="utf-8").splitlines()) - 1
    before = places(resources)
    again = run(resources, "fees", "import", table)
    assert (again.returncode, again.stderr) == (0, "")
    assert again.stdout == f"Amounts added: 0. There before: {number}. Faults: 0.\n"
    assert places(resources) == before


def places(resources: Path) -> dict[str, str]:
    folder = resources / "rulebook" / "municipalities"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def next_year(row: str) -> str:
    """What somebody types who has read the price of the next year."""
    assert ",25.00,2026-11-21,,2026-11-21," in row
    return row.replace(
        ",25.00,2026-11-21,,2026-11-21,", ",26.50,2027-01-01,2027-12-31,2026-12-01,"
    )


def of_aalst(lines: list[str]) -> list[str]:
    return [line for line in lines if line.startswith("Aalst ")]


def test_the_next_years_amount_goes_from_the_table_to_the_file_to_the_bill(
    resources, tmp_path
):
    lines, _ = exported(resources)
    table = tmp_path / "prices.csv"
    changed = [
        next_year(line) if line.startswith("41002,") and ",normal," in line else line
        for line in lines
    ]
    table.write_text("\n".join(changed) + "\n", encoding="utf-8")
    assert len(of_aalst(due(resources, "--on", "2026-12-02")[1])) == 2
    found = run(resources, "fees", "import", table)
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.splitlines() == [
        "municipalities/aalst.yaml: card-standard: 26.50 from 2027-01-01 to 2027-12-31",
        f"Amounts added: 1. There before: {len(lines) - 2}. Faults: 0.",
    ]
    assert faults(resources) == []
    (left,) = of_aalst(due(resources, "--on", "2026-12-02")[1])
    assert "card-urgent" in left
    case = tmp_path / "case.yaml"
    case.write_text('case: 1\nperson: {municipality: "41002", born: 1990-01-01}\n')
    told = run(resources, "assess", "--json", "--as-of", "2027-02-01", case)
    assert '"26.50"' in told.stdout


@pytest.mark.parametrize(
    ("content", "status", "said"),
    [
        (b"", 1, "prices.csv: line 1: the columns nis, place, "),
        (b"\xff\xfe", 2, "permres-gui: prices.csv: expected text in UTF-8"),
        (b"nis" * 400_000, 2, "permres-gui: prices.csv: larger than 1000000 signs"),
        (None, 2, "permres-gui: prices.csv: No such file or directory"),
    ],
)
def test_what_is_no_price_list_is_refused_in_one_sentence(
    resources, tmp_path, content, status, said
):
    table = tmp_path / "prices.csv"
    if content is not None:
        table.write_bytes(content)
    found = run(resources, "fees", "import", table)
    assert found.returncode == status
    assert (found.stdout or found.stderr).startswith(said)
    assert "Traceback" not in found.stderr


def test_a_refused_row_is_told_with_line_and_column_and_ends_with_one(
    resources, tmp_path
):
    lines, _ = exported(resources)
    before = places(resources)
    table = tmp_path / "prices.csv"
    at = next(i for i, line in enumerate(lines) if line.startswith("41002,"))
    lines[at] = next_year(lines[at]).replace("2026-12-01", "2026-01-01")
    table.write_text("\n".join(lines), encoding="utf-8")
    found = run(resources, "fees", "import", table)
    assert found.returncode == 1
    assert found.stdout.splitlines() == [
        f"prices.csv: line {at + 1}, consulted: 2026-11-21 or later: "
        "the file was read from a newer source",
        "Amounts added: 0. There before: 0. Faults: 1.",
    ]
    assert places(resources) == before


def test_a_table_that_cannot_be_written_is_told(resources, tmp_path):
    found = run(resources, "fees", "export", tmp_path)
    assert found.returncode == 2
    assert found.stderr.startswith(f"permres-gui: {tmp_path.name}: ")
    assert found.stderr.count("\n") == 1
