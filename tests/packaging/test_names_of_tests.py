"""A test that uses what was renamed is told by mypy, before ten minutes of tests."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
OUT_OF_DATE = """
from permres_gui.domain import day
from permres_gui.domain.day import PartialDay, moved


def test_that_nobody_wrote_again():
    assert day.moved(PartialDay.exactly)
    assert PartialDay.parse(words="2026")
"""


def told(folder: Path, text: str) -> str:
    """What mypy says of a test outside, by the settings of this checkout."""
    test = folder / "tests" / "test_day.py"
    test.parent.mkdir()
    test.write_text(text, "utf-8")
    settings = ("--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", "cache")
    found = subprocess.run(
        [sys.executable, "-m", "mypy", *settings, "tests/test_day.py"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={**os.environ, "MYPYPATH": str(ROOT)},
    )
    return found.stdout


def test_a_name_or_a_parameter_that_is_gone_is_told(tmp_path):
    said = told(tmp_path, OUT_OF_DATE)
    assert 'Module "permres_gui.domain.day" has no attribute "moved"' in said
    assert 'Module has no attribute "moved"' in said
    assert '"type[PartialDay]" has no attribute "exactly"' in said
    assert 'Unexpected keyword argument "words"' in said


def test_the_tests_are_among_what_is_looked_at(pytestconfig):
    settings = (ROOT / "pyproject.toml").read_text("utf-8").partition("[tool.mypy]")[2]
    files = next(line for line in settings.splitlines() if line.startswith("files"))
    assert all(f'"{path}"' in files for path in pytestconfig.getini("testpaths"))
