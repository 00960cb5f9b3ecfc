"""Qt is loaded without compiling again what PySide6 carries as source."""

from __future__ import annotations

import json
import marshal
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = """
import builtins, json, sys
from pathlib import Path
real, compiled = builtins.compile, []
def counted(source, name, *rest, **how):
    compiled.append(str(name))
    return real(source, name, *rest, **how)
builtins.compile = counted
from permres_gui.gui.loading_qt import load_qt
load_qt(Path(sys.argv[1]), keep=sys.argv[2] == "keep")
from PySide6.QtWidgets import QApplication, QLabel
application = QApplication([])
label = QLabel("a")
try:
    label.setText(1, 2)
except TypeError as error:
    refused = str(error)
within = [name for name in compiled if name.startswith("shibokensupport")]
print(json.dumps({
    "compiled": sorted(set(within)),
    "same": [builtins.compile is counted, builtins.__import__.__name__],
    "refused": refused,
    "doc": QLabel.setText.__doc__,
}))
"""


def started(place: Path, keep: str = "keep", **more: str) -> dict[str, object]:
    surroundings = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    surroundings |= {"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"} | more
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(place), keep],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    found: dict[str, object] = json.loads(done.stdout)
    return found


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "code.shiboken"


def kept(place: Path) -> dict[str, tuple[bytes, object]]:
    found: dict[str, tuple[bytes, object]] = marshal.loads(place.read_bytes())  # noqa: S302
    return found


def test_what_was_compiled_once_is_not_compiled_again(place):
    place.parent.mkdir()
    first, second = started(place), started(place)
    assert first["compiled"]
    assert second["compiled"] == []
    assert second["same"] == [True, "__import__"]
    assert "setText" in str(second["refused"])
    for what in ("refused", "doc"):
        assert first[what] == second[what]
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_code_of_another_release_is_not_used(place):
    place.parent.mkdir()
    first = started(place)
    codes = kept(place)
    name = "shibokensupport/signature/parser.py"
    codes[name] = (b"raise SystemError('of another release')", codes[name][1])
    place.write_bytes(marshal.dumps(codes))
    assert started(place)["compiled"] == [name]
    assert kept(place)[name][0] != codes[name][0]
    assert started(place)["doc"] == first["doc"]


@pytest.mark.parametrize("broken", [b"", b"no code at all", marshal.dumps([1])])
def test_a_broken_file_is_made_anew(place, broken):
    place.parent.mkdir()
    place.write_bytes(broken)
    assert started(place)["compiled"]
    assert started(place)["compiled"] == []


def test_a_place_that_cannot_be_written_hinders_nothing(place):
    assert started(place)["compiled"]
    assert not place.parent.exists()


def test_nothing_is_written_where_nothing_may_be(place):
    place.parent.mkdir()
    started(place, keep="no")
    started(place, PYTHONDONTWRITEBYTECODE="1")
    assert list(place.parent.iterdir()) == []
