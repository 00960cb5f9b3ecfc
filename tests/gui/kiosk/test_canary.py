"""A rare answer is gone from all written memory once the visit is over, and from files."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CHILD = Path(__file__).parent / "canary_child.py"
SESSION = ROOT / "packaging" / "kiosk" / "session"
AMOUNT = "1874359"
SHOWN = ("1874359", "1,874,359", "874,359", "874.359", "874\N{NO-BREAK SPACE}359")

pytestmark = pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="the kiosk is installed on Debian"
)


def exported() -> dict[str, str]:
    """What the script of the kiosk sets for the memory of the program."""
    lines = re.findall(r"^export (\w+)=(\S+)$", SESSION.read_text("utf-8"), re.M)
    return {name: value for name, value in lines if "MALLOC" in name or "GLIBC" in name}


def patterns() -> list[bytes]:
    """The amount as Python and Qt write it, and as the number in a Decimal."""
    texts = [text.encode(form) for text in SHOWN for form in ("utf-8", "utf-16-le")]
    return [*texts, int(AMOUNT).to_bytes(8, "little")]


def written(process: int) -> Iterator[bytes]:
    """Every part of the memory that a process can write."""
    maps = Path(f"/proc/{process}/maps").read_text(encoding="utf-8").splitlines()
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in maps:
            where, rights, *_rest = line.split()
            if "w" in rights:
                first, last = (int(each, 16) for each in where.split("-"))
                memory.seek(first)
                yield memory.read(last - first)


def copies(process: int) -> int:
    sought = patterns()
    return sum(part.count(each) for part in written(process) for each in sought)


def on_disk(places: Iterable[Path], since: float) -> dict[Path, int]:
    """Copies in each file of these places that was written since then."""
    files = (each for place in places for each in place.rglob("*") if each.is_file())
    written_now = [each for each in files if each.stat().st_mtime >= since]
    return {
        each: sum(each.read_bytes().count(pattern) for pattern in patterns())
        for each in written_now
    }


HOMES = ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR")


def visit(home: Path, **settings: str) -> dict[str, int]:
    """Copies while the answer is in use and afterwards, and what Python still holds."""
    plain = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}
    plain |= dict.fromkeys(HOMES, str(home))
    quiet = {"PYTHONDONTWRITEBYTECODE": "1", "QT_QPA_PLATFORM": "offscreen"}
    found: dict[str, int] = {}
    with subprocess.Popen(
        [sys.executable, str(CHILD)],
        env=plain | quiet | settings,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        for where in ("during", "after"):
            assert child.stdout.readline().strip() == where
            found[where] = copies(child.pid)
            print("on", file=child.stdin, flush=True)
        found["in python"] = int(child.stdout.readline())
    assert child.returncode == 0
    return found


@pytest.fixture(scope="module", autouse=True)
def compiled() -> None:
    """A fresh checkout compiles its rules at the first start."""
    from permres_gui.app import library

    library()


def test_as_installed_no_copy_of_an_answer_is_left_in_memory_or_in_a_file(tmp_path):
    assert exported()
    begun = time.time()
    found = visit(tmp_path, **exported())
    assert found["during"] > 0, "the answer was never there"
    assert (found["after"], found["in python"]) == (0, 0)
    places = [tmp_path, *(ROOT / each for each in ("resources", "translations"))]
    assert not any(on_disk(places, begun - 1).values())


def test_a_copy_in_a_file_would_be_found(tmp_path):
    (tmp_path / "traces").write_text(f"income {SHOWN[1]}", encoding="utf-16-le")
    (copies_there,) = on_disk([tmp_path], 0).values()
    assert copies_there > 0


def test_in_python_nothing_is_left_without_these_settings_either(tmp_path):
    """Freed memory then keeps what stood in it, which is why the script sets them."""
    found = visit(tmp_path)
    assert found["during"] > 0, "the answer was never there"
    assert found["in python"] == 0
