"""A whole visit, printed, writes nothing, opens no socket, and works where nothing can be."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.patience import LONG

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).parent / "traceless_child.py"


WROTE = re.compile(
    r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|O_APPEND|creat\(|mkdir|rename|symlink|AF_INET"
)


SHEET = 10_000
"""Bytes; a sheet with less has no words on it."""


def visit(*before: str, **surroundings: str) -> dict[str, object]:
    plain = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    quiet = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [*before, sys.executable, str(CHILD)],
        env=plain | quiet | surroundings,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=LONG,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, object] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """A fresh checkout compiles its rules at the first start, which writes them."""
    from permres_gui.app import library

    library()


def test_nothing_is_written_and_no_core_can_be(tmp_path):
    places = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")
    for name in places:
        (tmp_path / name).mkdir(mode=0o700)
    found = visit(**{name: str(tmp_path / name) for name in places})
    assert found["wrote"] == []
    assert found["core"] == [0, 0]
    assert found["page"] == "WelcomePage"
    assert [each for each in tmp_path.rglob("*") if not each.is_dir()] == []
    slip, answers = found["printed"]
    assert min(slip, answers) > SHEET


@pytest.mark.parametrize(
    "surroundings",
    [
        {"HOME": "/nonexistent", "TMPDIR": "/nonexistent"},
        {"HOME": "/proc", "LANG": "xx_XX.UTF-99", "LC_ALL": "xx_XX.UTF-99"},
    ],
    ids=["no home", "unwritable home and a bogus locale"],
)
def test_a_visit_works_in_bad_surroundings(surroundings):
    found = visit(**surroundings)
    assert found["wrote"] == []
    assert found["page"] == "WelcomePage"


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not here")
def test_the_kernel_is_asked_to_write_nothing_and_for_no_network(tmp_path):
    told = tmp_path / "told.txt"
    calls = "openat,open,creat,mkdir,mkdirat,rename,renameat,symlink,socket"
    tracer = ["strace", "-f", "-e", f"trace={calls}", "-o", str(told)]
    visit(*tracer, HOME=str(tmp_path / "home"), CUPS_SERVER="/run/cups/cups.sock")
    lines = told.read_text(encoding="utf-8", errors="replace").splitlines()
    assert any("O_RDONLY" in line for line in lines), "nothing was traced"
    wrote = [line for line in lines if WROTE.search(line) and "= -1" not in line]
    assert [line for line in wrote if "/dev/null" not in line] == []
