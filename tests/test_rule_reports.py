"""`rules diff` and `rules table` from outside: lines, exit status, one refusal."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.packs.making import LAW, RESOURCES, edited, pack, refugee

ROOT = RESOURCES.parent
CASES = ROOT / "tests" / "cases" / "refugees"


def test_cases_are_told_then_and_now_from_outside(tmp_path):
    shorter = edited(LAW, lambda law: refugee(law).update(years=4))
    (tmp_path / "old.zip").write_bytes(pack(7))
    (tmp_path / "new.zip").write_bytes(pack(8, parts=shorter))
    cases = [
        CASES / f"{name}.yaml"
        for name in ("refugee-day-before-five-years", "refugee-fifth-anniversary")
    ]
    cases += [ROOT / "tests" / "cases" / "F+" / "f-plain.yaml", tmp_path / "none.yaml"]
    found = subprocess.run(
        [sys.executable, "-m", "permres_gui", "rules", "diff", "old.zip", "new.zip", *cases],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    said = found.stdout.replace("\u00a0", " ").splitlines()
    *_, first, second, compared, different = said
    assert first == (
        "refugee-day-before-five-years.yaml, B card: it was “Not yet, from 10 September "
        "2025” and is now “Yes, now, since 10 September 2024”. "
        "The reason: the requirement “5 years since your asylum application” has been "
        "met since 10 September 2024."
    )
    assert second.startswith("refugee-fifth-anniversary.yaml, B card: ")
    assert compared == "3 cases were compared."
    assert different == "For 2 cases the answer is another."
    assert "none.yaml" in found.stderr
    assert found.returncode == 2


@pytest.mark.parametrize("name", ["none.zip", "9", "text.zip"])
def test_what_are_no_rules_is_refused_in_one_sentence(tmp_path, name):
    (tmp_path / "text.zip").write_text("text")
    found = subprocess.run(
        [sys.executable, "-m", "permres_gui", "rules", "diff", "own", name],
        cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, text=True,
        capture_output=True, check=False,
    )  # fmt: skip
    assert (found.returncode, found.stdout) == (2, "")
    assert found.stderr.count("\n") == 1
    assert found.stderr.startswith("permres-gui: ")
